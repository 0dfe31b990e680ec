package workbook

import (
	"strconv"
	"strings"
	"time"

	"jibao/forms"
	"jibao/storage/workbook/xlsx"
)

// significant is how many digits a spreadsheet keeps of a number; what stands behind them is the dust of binary
// arithmetic.
const significant = 15

// readCell reads a cell of the sheet as a value of the type. What is no value of it stays as an invalid draft.
func (s *source) readCell(spec forms.Spec, x xlsx.Cell) forms.Cell {
	switch x.Kind {
	case xlsx.Blank:
		return forms.Cell{}
	case xlsx.Error:
		return forms.Cell{State: forms.Invalid, Text: x.Text}
	case xlsx.Bool:
		if spec.Type == forms.YesNo {
			return forms.YesNoCell(x.Text == "1")
		}
		return draft0(spec, map[string]string{"1": "TRUE", "0": "FALSE"}[x.Text])
	case xlsx.Number:
		return s.readNumber(spec, x)
	}
	c, _ := forms.ParseCell(spec, x.Text)
	return c
}

// draft0 keeps a text as it is: an invalid draft, or the text itself where the cell is one.
func draft0(spec forms.Spec, text string) forms.Cell {
	if spec.Type == forms.Text {
		return forms.TextCell(text)
	}
	return forms.Cell{State: forms.Invalid, Text: text}
}

func (s *source) readNumber(spec forms.Spec, x xlsx.Cell) forms.Cell {
	if x.Style == xlsx.FormatDate {
		// A person sees a date here, whatever number it is stored as.
		if day, ok := serialDay(x.Text, s.book.Date1904); ok {
			return draft0(spec, day)
		}
	}
	if !spec.Type.Numeric() {
		c, _ := forms.ParseCell(spec, plainNumber(x.Text))
		return c
	}
	raw := x.Text
	if spec.Type == forms.Percent && x.Style == xlsx.FormatPercent {
		// The cell shows 87% and holds 0.87; the form means 87.
		raw = timesHundred(raw)
	}
	return exactCell(spec, raw)
}

// exactCell reads the number text of a file: exactly where it fits the cell, else rounded to the digits that a
// spreadsheet really keeps.
func exactCell(spec forms.Spec, raw string) forms.Cell {
	n, err := forms.ParseNumber(raw)
	if err == nil && n.Decimals() <= spec.Decimals {
		return forms.NumberCell(n)
	}
	kept := roundDigits(raw, significant)
	if n, err = forms.ParseNumber(kept); err == nil && n.Decimals() <= spec.Decimals {
		return forms.NumberCell(n)
	}
	if err == nil {
		kept = n.String()
	}
	return forms.Cell{State: forms.Invalid, Text: kept}
}

// plainNumber writes a number of a file as a person would, for a cell that is no number: a credit code that became a
// number keeps its digits, and one that lost digits to an exponent keeps the exponent, so that the check sees it.
func plainNumber(raw string) string {
	if strings.ContainsAny(raw, "eE") {
		if n, err := forms.ParseNumber(raw); err == nil && len(n.String()) <= significant {
			return n.String()
		}
	}
	return raw
}

func timesHundred(raw string) string {
	i := strings.IndexAny(raw, "eE")
	if i < 0 {
		return raw + "E2"
	}
	exp, err := strconv.Atoi(raw[i+1:])
	if err != nil {
		return raw
	}
	return raw[:i] + "E" + strconv.Itoa(exp+2)
}

// roundDigits rounds a decimal text half up to so many significant digits.
func roundDigits(raw string, digits int) string {
	sign, exp := "", ""
	if i := strings.IndexAny(raw, "eE"); i >= 0 {
		raw, exp = raw[:i], raw[i:]
	}
	if strings.HasPrefix(raw, "-") || strings.HasPrefix(raw, "+") {
		sign, raw = raw[:1], raw[1:]
	}
	whole, frac, _ := strings.Cut(raw, ".")
	all := []byte(whole + frac)
	first := 0
	for first < len(all) && all[first] == '0' {
		first++
	}
	last := first + digits // the first digit that is dropped
	if last >= len(all) {
		return sign + raw + exp
	}
	up := all[last] >= '5'
	for i := last; i < len(all); i++ {
		all[i] = '0'
	}
	for i := last - 1; up && i >= 0; i-- {
		if all[i]++; all[i] <= '9' {
			up = false
			break
		}
		all[i] = '0'
	}
	whole, frac = string(all[:len(whole)]), string(all[len(whole):])
	if up {
		whole = "1" + whole
	}
	if frac != "" {
		whole += "." + frac
	}
	return sign + whole + exp
}

// serialDay gives the day of a spreadsheet's date as 2023-03-14.
func serialDay(raw string, from1904 bool) (string, bool) {
	whole, _, _ := strings.Cut(raw, ".")
	n, err := strconv.Atoi(whole)
	if err != nil || n < 0 || n > 2_958_465 {
		return "", false
	}
	start := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		start = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return start.AddDate(0, 0, n).Format(time.DateOnly), true
}

// readDay reads a date of the cover as people write it; what is none stays as it is.
func (s *source) readDay(x xlsx.Cell) string {
	if x.Kind == xlsx.Number {
		if day, ok := serialDay(x.Text, s.book.Date1904); ok && x.Style == xlsx.FormatDate {
			return day
		}
	}
	text := prose(x)
	clean := strings.TrimSuffix(strings.NewReplacer("年", "-", "月", "-", "년", "-", "월", "-", "日", "", "일", "", "/", "-", ".", "-",
		" ", "", "　", "").Replace(text), "-")
	for _, layout := range []string{time.DateOnly, "2006-1-2", "20060102"} {
		if d, err := time.Parse(layout, clean); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	// A suite may have stored the date with a time.
	if d, err := time.Parse("2006-01-02T15:04:05", strings.TrimSuffix(text, "Z")); err == nil {
		return d.Format(time.DateOnly)
	}
	return text
}
