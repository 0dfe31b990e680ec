package text

import (
	"strconv"
	"strings"
	"time"

	"jibao/forms"
)

// Words that cells show.
var (
	Yes          = Message{"是", "Yes", "예"}
	No           = Message{"否", "No", "아니요"}
	NotAvailable = Message{"不适用", "Not available", "해당 없음"}

	notAvailableFor = Message{"不适用（{0}）", "Not available ({0})", "해당 없음 ({0})"}
	listSeparator   = Message{"、", ", ", ", "}
	wholeYear       = Message{"{0} 年度", "{0}", "{0}년"}
	firstMonths     = Message{"{0}年1—{1}月", "January to {1} {0}", "{0}년 1~{1}월"}
	calendarDay     = Message{"{0}年{1}月{2}日", "{2} {1} {0}", "{0}년 {1}월 {2}일"}
)

// Words gives a text of a form in language l.
func Words(l Lang, w forms.Words) string { return w.In(string(l)) }

// Cell shows a cell for reading: numbers with thousands separators and the decimals of the spec (more where the figure
// has more), without unit; yes and no and choices in words; what is not available with its reason; a draft as it was
// typed; a blank as nothing.
func Cell(l Lang, spec forms.Spec, c forms.Cell) string {
	switch {
	case c.State == forms.Filled && spec.Type.Numeric():
		return c.Num.Grouped(max(spec.Decimals, c.Num.Decimals()))
	case c.State == forms.NotAvailable && c.Text != "":
		return notAvailableFor.In(l, c.Text)
	case c.State == forms.NotAvailable:
		return NotAvailable.In(l)
	}
	return Edit(l, spec, c)
}

// CellUnit is Cell with the unit behind a number: "1,912,315.00 万元", "87.73%".
func CellUnit(l Lang, spec forms.Spec, c forms.Cell) string {
	s := Cell(l, spec, c)
	if c.State != forms.Filled || !spec.Type.Numeric() {
		return s
	}
	return withUnit(l, s, spec.Unit)
}

// Edit gives a cell as an editor shows it: numbers without separators and without zeros that say nothing, choices in
// words. Reading it with [forms.ParseCell] gives the same cell again; nothing stands for blank and not available.
func Edit(l Lang, spec forms.Spec, c forms.Cell) string {
	switch {
	case c.State == forms.Invalid:
		return c.Text
	case c.State != forms.Filled:
		return ""
	case spec.Type.Numeric():
		return c.Num.String()
	case spec.Type == forms.YesNo && c.Yes:
		return Yes.In(l)
	case spec.Type == forms.YesNo:
		return No.In(l)
	case spec.Type == forms.Choice:
		return option(l, &spec, c.Text)
	case spec.Type == forms.Multi:
		return multi(l, &spec, c)
	}
	return c.Text
}

func option(l Lang, spec *forms.Spec, code string) string {
	if o := spec.Option(code); o != nil {
		return Words(l, o.Label)
	}
	return code
}

// multi lists the labels of what was chosen. Two or more of which one holds a separator itself are listed by code, so that
// the list can be read again.
func multi(l Lang, spec *forms.Spec, c forms.Cell) string {
	codes := c.Codes()
	labels := make([]string, len(codes))
	plain := true
	for i, code := range codes {
		labels[i] = option(l, spec, code)
		plain = plain && !strings.ContainsAny(labels[i], ",，、;；")
	}
	if !plain && len(codes) > 1 {
		labels = codes
	}
	return strings.Join(labels, listSeparator.In(l))
}

// units are the units of the form in the other languages; a unit that is not here is shown as the form has it.
var units = map[string]Message{
	"万元":     {"万元", "10,000 yuan", "만 위안"},
	"亿元":     {"亿元", "100 million yuan", "억 위안"},
	"元":      {"元", "yuan", "위안"},
	"家":      {"家", "enterprises", "개사"},
	"家次":     {"家次", "services", "건"},
	"人":      {"人", "people", "명"},
	"个":      {"个", "items", "개"},
	"件":      {"件", "items", "건"},
	"项":      {"项", "items", "건"},
	"次":      {"次", "times", "회"},
	"起":      {"起", "cases", "건"},
	"吨标准煤":   {"吨标准煤", "tce", "석탄환산톤"},
	"吨标煤/万元": {"吨标煤/万元", "tce per 10,000 yuan", "석탄환산톤/만 위안"},
}

// Unit gives a unit of the form in language l: "万元" is "10,000 yuan".
func Unit(l Lang, unit string) string {
	if m, ok := units[unit]; ok {
		return m.In(l)
	}
	return unit
}

// withUnit puts a unit behind a number; a percent sign and degrees stand close.
func withUnit(l Lang, number, unit string) string {
	switch unit {
	case "":
		return number
	case "%":
		return number + "%"
	case "万元":
		if l == EN {
			return number + " × " + Unit(l, unit) // "1,234 10,000 yuan" would read as one number
		}
	}
	return number + " " + Unit(l, unit)
}

// Signed prints a difference with its sign, grouped, with d decimals: "+0.77", "−0.74" (a true minus), "0.00".
func Signed(n forms.Number, d int) string {
	n = n.Round(d)
	switch {
	case n > 0:
		return "+" + n.Grouped(d)
	case n < 0:
		return "−" + strings.TrimPrefix(n.Grouped(d), "-")
	}
	return n.Grouped(d)
}

// Count prints a whole number with thousands separators.
func Count(n int) string { return forms.Int(int64(n)).Grouped(0) }

// Yi prints an amount that is held in 万元 as 亿元 with d decimals (0 to 4), rounded once, half up, and its unit.
func Yi(l Lang, wan forms.Number, d int) string {
	d = min(max(d, 0), forms.Places)
	number := inPowers(wan, 4, d).Grouped(d)
	if l == EN {
		return number + " × " + Unit(l, "亿元")
	}
	return number + " " + Unit(l, "亿元")
}

// ShortAmount prints an amount that is held in 万元 with two decimals where there is little room: as 亿元, in English in
// billions.
func ShortAmount(l Lang, wan forms.Number) string {
	if l == EN {
		return AmountShort.In(l, inPowers(wan, 5, 2).Grouped(2))
	}
	return Yi(l, wan, 2)
}

// inPowers gives an amount in units of 10^power 万元 with d decimals, rounded once, half up.
func inPowers(wan forms.Number, power, d int) forms.Number {
	unit := forms.Number(1) // how many ten-thousandths of 万元 the last place stands for
	for range forms.Places + power - d {
		unit *= 10
	}
	steps, rest := wan/unit, wan%unit
	switch {
	case rest >= unit-rest && rest > 0:
		steps++
	case rest < 0 && -rest >= unit+rest:
		steps--
	}
	for range forms.Places - d {
		steps *= 10
	}
	return steps
}

// Period prints a reporting period: "2022 年度", "2022年1—6月".
func Period(l Lang, p forms.Period) string {
	if p.IsZero() {
		return ""
	}
	if p.Annual() {
		return wholeYear.In(l, p.Year)
	}
	return firstMonths.In(l, p.Year, month(l, p.Month))
}

// Date prints a day: "2023年3月14日".
func Date(l Lang, t time.Time) string {
	return calendarDay.In(l, t.Year(), month(l, int(t.Month())), t.Day())
}

// ISODate prints a day that is written as "2023-03-14"; any other text comes back as it is.
func ISODate(l Lang, s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return Date(l, t)
}

// month is the English name of a month, and its number in the other languages.
func month(l Lang, m int) string {
	if l != EN || m < 1 || m > 12 {
		return strconv.Itoa(m)
	}
	return time.Month(m).String()
}
