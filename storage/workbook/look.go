package workbook

import (
	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
)

// faces are the faces of an official table: one for what is read, one for headings. In Chinese they are 宋体 and 黑体, as
// in every office; a suite that has not got them replaces them.
func faces(l text.Lang) (body, heading string) {
	switch l {
	case text.EN:
		return "Calibri", "Calibri"
	case text.KO:
		return "맑은 고딕", "맑은 고딕"
	}
	return "宋体", "黑体"
}

// The tints, from the program's own palette, light enough to vanish in print.
const (
	tintHeader   = "ECE8E1"
	tintSection  = "F6F4F0"
	tintComputed = "F1F0EC"
	tintRoster   = "EEF4EF"
	inkPale      = "6F756B"
	inkRed       = "B3402E"
	inkBlue      = "1D4E7A"
	ruleColour   = "000000"
)

// look is how a cell looks; equal looks share one style. Sizes are in points, 0 means 10.
type look struct {
	size     float64
	heading  bool // in the heading face
	bold     bool
	colour   string
	fill     string
	align    string // left, center, right
	top      bool   // at the top instead of the middle
	wrap     bool
	indent   int
	ruled    bool   // thin lines on four sides
	under    bool   // one thin line below: a blank to write on
	box      string // sides of a larger box: any of "ltrb"
	format   string // number format
	unlocked bool
}

func (l look) style(lang text.Lang) *excelize.Style {
	body, heading := faces(lang)
	s := &excelize.Style{
		Font:       &excelize.Font{Family: body, Size: l.size, Bold: l.bold, Color: l.colour},
		Alignment:  &excelize.Alignment{Horizontal: l.align, Vertical: "center", WrapText: l.wrap, Indent: l.indent},
		Protection: &excelize.Protection{Locked: !l.unlocked},
	}
	if l.size == 0 {
		s.Font.Size = 10
	}
	if l.heading {
		s.Font.Bold = s.Font.Bold || lang != text.ZH // 黑体 is heavy by itself
		s.Font.Family = heading
	}
	if l.top {
		s.Alignment.Vertical = "top"
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	sides := l.box
	if l.ruled {
		sides = "ltrb"
	}
	if l.under {
		sides += "b"
	}
	for _, side := range sides {
		name := map[rune]string{'l': "left", 't': "top", 'r': "right", 'b': "bottom"}[side]
		s.Border = append(s.Border, excelize.Border{Type: name, Color: ruleColour, Style: 1})
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	return s
}

// The number formats. Text cells of codes are "@", so that no suite turns them into numbers.
const (
	formatText    = "@"
	formatWhole   = "#,##0"
	formatTwo     = "#,##0.00"
	formatChange  = "+#,##0.00;-#,##0.00;0.00"
	formatGeneral = ""
)

// numberFormat gives the format with thousands separators and d decimals.
func numberFormat(d int) string {
	switch d {
	case 0:
		return formatWhole
	case 2:
		return formatTwo
	}
	return "#,##0." + "0000"[:min(max(d, 1), 4)]
}
