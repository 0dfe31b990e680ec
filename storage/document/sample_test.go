package document

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// cell is a number as a picture has it.
func cell(t testing.TB, s string) office.BarValue {
	t.Helper()
	n, err := forms.ParseNumber(s)
	if err != nil {
		t.Fatal(err)
	}
	return office.BarValue{Cell: forms.Cell{State: forms.Filled, Num: n}, Text: n.Grouped(n.Decimals())}
}

// sample is a briefing with a picture of each kind and with names that would like to be more than names.
func sample(t testing.TB, l text.Lang) office.Briefing {
	t.Helper()
	blank := office.BarValue{Text: "—"}
	return office.Briefing{
		Lang: string(l), Office: "演示<单位>", Period: forms.Period{Year: 2022, Month: 12}, Title: text.BriefTitle.In(l, "2022"),
		Notice: text.BriefSynthetic.In(l), Opening: []string{"=SUM(A1:A9) opens", "1. A number opens"},
		Parts: []office.BriefingPart{
			{Title: "Tiers & <b>chains</b>", Sentences: []string{"+one *bold* claim", "-two | bars &lt;kept&gt;", "@three [link](x)"},
				Pictures: []office.Picture{{Kind: office.PictureStacks, Title: "Stacks", Caption: "Under the stacks.", Series: []string{"甲", "乙", "병", "D"},
					Bars: []office.Bar{
						{Label: "长垣市", Values: []office.BarValue{cell(t, "2"), cell(t, "15"), cell(t, "71"), cell(t, "1234")}},
						{Label: "洛阳\x01市", Values: []office.BarValue{cell(t, "0"), blank, cell(t, "5"), cell(t, "7")}},
					}}}},
			{Title: "Economy", Sentences: []string{"四 → 넷"},
				Pictures: []office.Picture{
					{Kind: office.PictureBars, Title: "Bars", Caption: "Under the bars.", Series: []string{"Output"}, Bars: []office.Bar{
						{Label: "A", Values: []office.BarValue{cell(t, "9341692.79")}}, {Label: "B <i>", Values: []office.BarValue{cell(t, "-1.5")}}}},
					{Kind: office.PictureShares, Title: "Shares", Caption: "Under the shares.", Series: []string{"Share"}, Bars: []office.Bar{
						{Label: "国家级中小企业公共服务示范平台(建设或引入)", Values: []office.BarValue{cell(t, "72")}},
						{Label: "All", Values: []office.BarValue{cell(t, "100")}}}},
				}},
		},
		Notes: office.BriefingPart{Title: "Notes", Sentences: []string{"~the last word"}},
	}
}

// told lists everything that a briefing says, in order, pictures by title and caption.
func told(b office.Briefing) []string {
	out := append([]string{b.Title, b.Notice}, b.Opening...)
	number := 0
	for i, p := range b.Parts {
		out = append(append(out, text.BriefHeading(text.Lang(b.Lang), i+1, p.Title)), p.Sentences...)
		for _, picture := range p.Pictures {
			number++
			out = append(out, text.DocFigure.In(text.Lang(b.Lang), number, picture.Title), picture.Caption)
		}
	}
	return append(append(out, b.Notes.Title), b.Notes.Sentences...)
}

// inOrder tells the first of the sentences that does not stand behind the ones before it.
func inOrder(words string, sentences []string) string {
	for _, s := range sentences {
		_, after, found := strings.Cut(words, plain(s))
		if !found {
			return s
		}
		words = after
	}
	return ""
}

var (
	tags    = regexp.MustCompile(`(?s)<style>.*?</style>|<title>.*?</title>|<[^>]*>`)
	escapes = regexp.MustCompile("\\\\([\\\\*_`\\[\\]<>#|+=~:.)-])")
)

func TestEverySentenceStandsInOrder(t *testing.T) {
	for _, l := range text.Langs() {
		b := sample(t, l)
		page, err := HTML(t.Context(), b)
		if err != nil {
			t.Fatal(err)
		}
		if s := inOrder(html.UnescapeString(tags.ReplaceAllString(string(page), "")), told(b)); s != "" {
			t.Errorf("%s: the page does not say %q in its place", l, s)
		}
		readable := html.UnescapeString(escapes.ReplaceAllString(Markdown(b), "$1"))
		if s := inOrder(readable, markdownOrder(b)); s != "" {
			t.Errorf("%s: the text does not say %q in its place:\n%s", l, s, readable)
		}
		if s := inOrder(wordText(t, b), told(b)); s != "" {
			t.Errorf("%s: the document does not say %q in its place", l, s)
		}
	}
}

// markdownOrder is told with the figures of every picture between its title and its caption.
func markdownOrder(b office.Briefing) []string {
	var out []string
	for _, s := range told(b) {
		for _, p := range b.Parts {
			for _, picture := range p.Pictures {
				if s == picture.Caption {
					for _, bar := range picture.Bars {
						out = append(out, bar.Label)
						for _, v := range bar.Values {
							out = append(out, v.Text)
						}
					}
				}
			}
		}
		out = append(out, s)
	}
	return out
}

func TestPageNeedsNothingElse(t *testing.T) {
	page, err := HTML(t.Context(), sample(t, text.KO))
	if err != nil {
		t.Fatal(err)
	}
	s := string(page)
	for _, never := range []string{"<script", "http:", "https:", "<link", "url(", "<b>", "<i>", "@import"} {
		if strings.Contains(s, never) {
			t.Errorf("the page holds %q", never)
		}
	}
	for _, always := range []string{`<html lang="ko-KR">`, "size: A4", "prefers-color-scheme: dark", "data:image/png;base64,"} {
		if !strings.Contains(s, always) {
			t.Errorf("the page does not hold %q", always)
		}
	}
	if n := strings.Count(s, "<img "); n != 3 {
		t.Errorf("%d pictures, want 3", n)
	}
	if !strings.Contains(s, "A: 9,341,692.79") || !strings.Contains(s, "甲 2, 乙 15, 병 71, D 1,234") {
		t.Error("who cannot see the pictures is not told their figures")
	}
}

func TestMarkdownTakesNamesAsNames(t *testing.T) {
	for in, want := range map[string]string{
		"+a": `\+a`, "- a": `\- a`, "=a": `\=a`, "12. a": `12\. a`, "3) b": `3\) b`, "2022年": "2022年", "1.5 x": `1\.5 x`,
		"# a": `\# a`, "a|b": `a\|b`, "a\n\n# b": `a \# b`, "&lt;b&gt;": "&amp;lt;b&amp;gt;", "R&D": "R&D", "": "",
	} {
		if got := paragraph(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}
