package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// play sends events in short: "n." is the key of a letter that the input method keeps, "n" a letter with its rune, a word
// in brackets a key, anything else a rune that was committed.
func play(target fyne.Focusable, script ...string) {
	for _, s := range script {
		switch {
		case strings.HasPrefix(s, "["):
			target.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.Trim(s, "[]"))})
		case strings.HasSuffix(s, ".") && len(s) == 2:
			target.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(s[:1]))})
		case len(s) == 1:
			target.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(strings.ToUpper(s))})
			target.TypedRune(rune(s[0]))
		default:
			for _, r := range s {
				target.TypedRune(r)
			}
		}
	}
}

func TestEntryWhileComposing(t *testing.T) {
	tests := map[string]struct {
		script []string
		want   string
		enters int
	}{
		"plain typing":                        {[]string{"a", "b", "[BackSpace]", "c", "[Return]"}, "起ac", 1},
		"Backspace belongs to the word":       {[]string{"c.", "h.", "[BackSpace]", "[BackSpace]", "[BackSpace]"}, "", 0},
		"Enter takes the letters as they are": {[]string{"o.", "k.", "[Return]", "ok", "[Return]"}, "起ok", 1},
		"digits choose a word":                {[]string{"q.", "i.", "[2]", "企业", "[Return]"}, "起企业", 1},
		"space chooses a word":                {[]string{"q.", "i.", "[Space]", "期", "[BackSpace]"}, "起", 0},
		"arrows move in the candidates":       {[]string{"q.", "[Down]", "[Left]", "[Right]", "[Home]", "齐", "x"}, "起齐x", 0},
		"Esc drops the word only":             {[]string{"q.", "i.", "[Escape]", "x"}, "起x", 0},
		"a word in two steps":                 {[]string{"c.", "h.", "a.", "n.", "[Space]", "产", "y.", "e.", "[Space]", "业"}, "起产业", 0},
		"Korean: the next syllable commits":   {[]string{"g.", "k.", "s.", "r.", "한", "[BackSpace]", "[BackSpace]"}, "起", 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			test.NewTempApp(t)
			e := NewEntry()
			e.guard.off = false
			test.NewWindow(e).Canvas().Focus(e)
			e.SetText("起")
			e.CaretToEnd()
			enters := 0
			e.OnEnter = func() { enters++ }
			play(e, tt.script...)
			if e.Text != tt.want || enters != tt.enters {
				t.Errorf("text %q and %d × Enter, want %q and %d", e.Text, enters, tt.want, tt.enters)
			}
		})
	}
}

// On Windows the input method keeps its keys to itself, and nothing may be swallowed.
func TestNothingIsSwallowedOnWindows(t *testing.T) {
	c := &composing{off: true}
	for _, name := range []fyne.KeyName{fyne.KeyA, fyne.KeyB, fyne.KeyBackspace, fyne.KeyReturn, fyne.KeyEscape} {
		if c.key(name) {
			t.Errorf("%s was swallowed", name)
		}
	}
	if c.active() {
		t.Error("a word is thought to be composed")
	}
}

// Keys that were lost on the way (a letter without its rune) cost one Enter at most.
func TestAStrayLetterCostsOneKey(t *testing.T) {
	c := &composing{}
	c.key(fyne.KeyA)
	if !c.key(fyne.KeyReturn) {
		t.Error("Enter went through while a letter was out")
	}
	if c.key(fyne.KeyReturn) {
		t.Error("the second Enter was swallowed too")
	}
}

func TestLosingTheFocusForgetsTheWord(t *testing.T) {
	test.NewTempApp(t)
	e := NewEntry()
	e.guard.off = false
	c := test.NewWindow(e).Canvas()
	c.Focus(e)
	play(e, "q.", "i.")
	if !e.AcceptsTab() {
		t.Error("Tab would leave in the middle of a word")
	}
	c.Unfocus()
	if e.guard.active() || e.AcceptsTab() {
		t.Error("the word is still there")
	}
}

func TestMultiLineEntry(t *testing.T) {
	test.NewTempApp(t)
	e := NewMultiLineEntry(3)
	test.NewWindow(e).Canvas().Focus(e)
	var left string
	e.OnLeave = func(text string) { left = text }
	play(e, "说明", "[Return]", "第二行")
	if e.Text != "说明\n第二行" || e.AcceptsTab() {
		t.Errorf("text %q, takes Tab: %v", e.Text, e.AcceptsTab())
	}
	e.CaretToEnd()
	play(e, "。")
	e.FocusLost()
	if left != "说明\n第二行。" {
		t.Errorf("left with %q", left)
	}
}

// columns of one kind for the grid below.
type oneCell struct{ text string }

func (o *oneCell) Rows() int { return 3 }
func (o *oneCell) Columns() []Column {
	return []Column{{Key: "a", Editable: true}, {Key: "b", Editable: true}}
}
func (o *oneCell) Cell(row, col int) CellView { return CellView{Text: o.text, Edit: o.text} }

// A word that is composed over a selected cell lands in it whole, and the keys that choose it move nothing.
func TestComposingOverASelectedCell(t *testing.T) {
	test.NewTempApp(t)
	m := &oneCell{text: "旧"}
	g := NewGrid(m)
	g.guard.off = false
	var got []string
	g.OnCommit = func(row, col int, text string) { got = append(got, text) }
	w := test.NewWindow(g)
	w.Resize(fyne.NewSize(300, 200))
	w.Canvas().Focus(g)
	on := func(script ...string) {
		for _, s := range script {
			if len([]rune(s)) > 1 && s[0] != '[' && !strings.HasSuffix(s, ".") {
				for _, r := range s {
					w.Canvas().Focused().TypedRune(r)
				}
				continue
			}
			play(w.Canvas().Focused(), s)
		}
	}
	on("c.", "h.", "a.", "[BackSpace]", "[Down]", "[Right]", "[2]")
	if g.Active() != (At{}) || g.Editing() {
		t.Fatalf("composing moved to %v, editing %v", g.Active(), g.Editing())
	}
	on("长垣市起重机械")
	if !g.Editing() || g.edit.field.Text != "长垣市起重机械" {
		t.Fatalf("in the field: %q", g.edit.field.Text)
	}
	on("c.", "[Return]", "[BackSpace]", "[Return]")
	if len(got) != 1 || got[0] != "长垣市起重机" || g.Active() != (At{1, 0}) {
		t.Errorf("committed %q, active %v", got, g.Active())
	}
}
