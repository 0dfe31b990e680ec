package document

import (
	"math/bits"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// A picture is first laid out, in whole tenths of a point from its upper left corner, and then painted (paint.go). So what
// stands where can be told without looking at dots.

// sheet is a picture laid out.
type sheet struct {
	width, height int
	boxes         []box
	words         []word
}

// box is a filled rectangle.
type box struct {
	x, y, w, h int
	ink        ink
}

// word is a text with the left or right end of its base line.
type word struct {
	x, y  int
	text  string
	right bool
	ink   ink
}

// Measures of a picture, in tenths of a point.
const (
	pictureWidth = 4420 // the text of an A4 page
	textSize     = 90
	lineHeight   = 118 // of a label that is broken
	rowHeight    = 176
	barHeight    = 104
	gap          = 60
	edge         = 20 // so that no sign touches the border
	swatch       = 80
	baseline     = 32 // from the middle of a line of text down to its base
	shareLabels  = 1750
	otherLabels  = 1300
)

// ruler tells how wide a text is in a picture, in tenths of a point.
type ruler interface{ width(s string) int }

// layOut places the bars and words of a picture.
func layOut(p office.Picture, r ruler) *sheet {
	s := &sheet{width: pictureWidth}
	limit := otherLabels
	if p.Kind == office.PictureShares {
		limit = shareLabels
	}
	labels, widest := make([][]string, len(p.Bars)), 0
	for i, b := range p.Bars {
		labels[i] = wrap(r, plain(b.Label), limit)
		for _, part := range labels[i] {
			widest = max(widest, r.width(part))
		}
	}
	columns := columnWidths(p, r)
	left := edge + widest + gap
	room := s.width - left - gap - edge
	for _, w := range columns {
		room -= w + gap
	}
	if p.Kind == office.PictureStacks {
		s.legend(p, r)
		s.columnMarks(columns)
	}
	longest := largest(p)
	top := s.height
	for i, b := range p.Bars {
		s.row(p.Kind, b, labels[i], columns, left, room, longest)
	}
	s.boxes = append(s.boxes, box{left - 5, top, 5, s.height - top, inkAxis})
	s.height += gap / 2
	return s
}

// row adds one bar with its label and values.
func (s *sheet) row(kind office.PictureKind, b office.Bar, label []string, columns []int, left, room int, longest forms.Number) {
	height := max(rowHeight, len(label)*lineHeight+gap)
	middle := s.height + height/2
	for i, part := range label {
		s.words = append(s.words, word{left - gap, middle + baseline + (2*i-len(label)+1)*lineHeight/2, part, true, inkText})
	}
	y := middle - barHeight/2
	if kind == office.PictureShares {
		s.boxes = append(s.boxes, box{left, y, room, barHeight, inkTrack})
	}
	end, sum := left, forms.Number(0)
	for i, v := range b.Values {
		if v.Cell.State != forms.Filled || v.Cell.Num <= 0 {
			continue
		}
		sum = atMost(sum, v.Cell.Num)
		to := left + length(sum, longest, room)
		s.boxes = append(s.boxes, box{end, y, to - end, barHeight, seriesInk(i)})
		end = to
	}
	if kind == office.PictureStacks {
		x := s.width - edge
		for i := len(b.Values) - 1; i >= 0 && i < len(columns); i-- {
			s.words = append(s.words, word{x, middle + baseline, b.Values[i].Text, true, inkText})
			x -= columns[i] + gap
		}
	} else if len(b.Values) > 0 {
		if kind == office.PictureShares {
			end = left + room
		}
		s.words = append(s.words, word{end + gap, middle + baseline, b.Values[0].Text, false, inkText})
	}
	s.height += height
}

// legend names the parts of the bars above them.
func (s *sheet) legend(p office.Picture, r ruler) {
	x, y := edge, rowHeight/2
	for i, name := range p.Series {
		name = plain(name)
		w := swatch + gap/2 + r.width(name) + 2*gap
		if x > edge && x+w-2*gap > s.width {
			x, y = edge, y+lineHeight+gap/2
		}
		s.boxes = append(s.boxes, box{x, y - swatch/2, swatch, swatch, seriesInk(i)})
		s.words = append(s.words, word{x + swatch + gap/2, y + baseline, name, false, inkText})
		x += w
	}
	s.height = y + rowHeight/2
}

// columnMarks puts the mark of its part above each column of figures.
func (s *sheet) columnMarks(columns []int) {
	x := s.width - edge
	for i := len(columns) - 1; i >= 0; i-- {
		s.boxes = append(s.boxes, box{x - swatch, s.height + gap/2, swatch, swatch, seriesInk(i)})
		x -= columns[i] + gap
	}
	s.height += swatch + gap
}

// columnWidths gives the room that the figures need.
func columnWidths(p office.Picture, r ruler) []int {
	var widths []int
	for _, b := range p.Bars {
		for i, v := range b.Values {
			if i == len(widths) {
				widths = append(widths, swatch)
			}
			widths[i] = max(widths[i], r.width(v.Text))
		}
	}
	return widths
}

// largest is what the longest bar stands for.
func largest(p office.Picture) forms.Number {
	if p.Kind == office.PictureShares {
		return forms.Int(100)
	}
	var most forms.Number
	for _, b := range p.Bars {
		var sum forms.Number
		for _, v := range b.Values {
			if v.Cell.State == forms.Filled && v.Cell.Num > 0 {
				sum = atMost(sum, v.Cell.Num)
			}
		}
		most = max(most, sum)
	}
	return most
}

// atMost adds two numbers that are not below zero; a sum that no Number holds is drawn as the largest.
func atMost(a, b forms.Number) forms.Number {
	sum, err := a.Add(b)
	if err != nil {
		return forms.Number(1<<63 - 1)
	}
	return sum
}

// least is the length of a bar that is not zero, so that it is seen.
const least = 6

// length is room times n by most, rounded down, in whole numbers.
func length(n, most forms.Number, room int) int {
	if n <= 0 || most <= 0 || room <= 0 {
		return 0
	}
	high, low := bits.Mul64(uint64(min(n, most)), uint64(room))
	quotient, _ := bits.Div64(high, low, uint64(most)) // never too large: n is at most most
	return max(least, int(quotient))
}

// wrap breaks a label into at most two lines of a width; what has no room is cut off and shown as cut off. The words of the
// picture, for who cannot see it, hold it whole.
func wrap(r ruler, s string, width int) []string {
	if r.width(s) <= width {
		return []string{s}
	}
	// Two lines of like length, so that no sign is left alone.
	first := fitting(r, s, min(width, max(r.width(s)*11/20, width/2)))
	if cut := strings.LastIndexAny(first, " -"); cut > 0 && s[len(first)] != ' ' && len(first) < 3*cut {
		first = first[:cut+1] // a hyphen stays, a space is trimmed
	}
	second := strings.TrimSpace(s[len(first):])
	if r.width(second) > width {
		second = fitting(r, second, width-r.width("…")) + "…"
	}
	return []string{strings.TrimSpace(first), second}
}

// fitting is as much of the beginning of s as fits, and at least one sign.
func fitting(r ruler, s string, width int) string {
	end := 0
	for i, sign := range s {
		next := i + len(string(sign))
		if i > 0 && r.width(s[:next]) > width {
			break
		}
		end = next
	}
	return s[:end]
}
