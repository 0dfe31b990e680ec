package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"jibao/app/ui/uitest"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Who knows the county needs to choose nothing else: province, city and the reporting body follow.
func TestCountyAloneIsEnough(t *testing.T) {
	for county, want := range map[string][]string{"410783": {"410000", "410700", "410783", "410000"}, "210202": {"210000", "210200", "210202", "210200"}} {
		p := newProgram(t, "zh_CN")
		p.Start()
		pickers := uitest.Find[*widgets.Picker](p.Fyne().Content())
		pickers[2].SetValue(county)
		pickers[2].OnPick(county)
		for i, pick := range pickers {
			if pick.Value() != want[i] {
				t.Errorf("%s: the field %d has %q, want %q", county, i, pick.Value(), want[i])
			}
		}
	}
}

// An office opens in a window as large as it was left.
func TestWindowSizeIsRememberedPerOffice(t *testing.T) {
	p := newProgram(t, "zh_CN")
	path := p.made(t)
	p.Open(path)
	p.Fyne().Resize(fyne.NewSize(1100, 700))
	p.Start() // closes the office
	p.Fyne().Resize(fyne.NewSize(1366, 768))
	p.Open(path)
	if got := p.Fyne().Canvas().Size(); got != fyne.NewSize(1100, 700) {
		t.Errorf("the window is %v", got)
	}
	p.Start()
}

// The start page is whole in every language: nothing cut, everything to be reached by Tab.
func TestStartPage(t *testing.T) {
	for _, lang := range text.Langs() {
		p := newProgramAt(t, map[text.Lang]string{text.ZH: "zh_CN", text.EN: "en_GB", text.KO: "ko_KR"}[lang], "/home/jibao/集报")
		p.Start()
		c := p.Fyne().Canvas()
		for _, cut := range uitest.CutTexts(c, func(s string) bool {
			return s == "…" || s == text.OpenAnother.In(lang) || strings.HasPrefix(s, "/home/")
		}) {
			t.Errorf("%s: %s", lang, cut)
		}
		uitest.TabRound(t, c, "start", 3)
		if lang == text.ZH {
			c.Unfocus()
			uitest.Picture(t, c, "start")
		}
	}
}
