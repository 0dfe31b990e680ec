package document

import (
	"strings"
	"unicode"

	"jibao/assets/text"
	"jibao/forms/office"
)

// plain puts a text on one line and drops signs that control something: what stands in a briefing has no lines of its own,
// whatever a name from outside holds.
func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

// alt says what a picture shows, with every figure, for who cannot see it.
func alt(l text.Lang, p *office.Picture) string {
	bars := make([]string, 0, len(p.Bars))
	for _, b := range p.Bars {
		parts := make([]string, 0, len(b.Values))
		for i, v := range b.Values {
			if p.Kind == office.PictureStacks && i < len(p.Series) {
				parts = append(parts, text.DocAltPart.In(l, p.Series[i], v.Text))
			} else {
				parts = append(parts, v.Text)
			}
		}
		bars = append(bars, text.DocAltBar.In(l, b.Label, strings.Join(parts, text.DocAltParts.In(l))))
	}
	return plain(text.DocAlt.In(l, p.Title, p.Caption, strings.Join(bars, text.DocAltNext.In(l))))
}

// heads are the column heads of a picture's table.
func heads(l text.Lang, p *office.Picture) []string {
	return append([]string{text.DocItem.In(l)}, p.Series...)
}
