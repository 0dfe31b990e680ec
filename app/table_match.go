package app

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"jibao/forms"
)

// headerRows is how many rows at the top of a table may be titles and headers.
const headerRows = 12

// field is a column that a table may have, with every name it goes by.
type field struct {
	code  string
	names []string // labels in the three languages and other usual names
}

// headerKey is the form in which headers are compared: half-width, small, letters and digits of any script only, and
// without the unit in brackets ("工业总产值（万元）" is 工业总产值).
func headerKey(s string) string {
	s = strings.ToLower(width.Fold.String(norm.NFC.String(s)))
	for _, pair := range [][2]string{{"(", ")"}, {"[", "]"}, {"【", "】"}} {
		for {
			i := strings.Index(s, pair[0])
			j := strings.Index(s, pair[1])
			if i < 0 || j < i {
				break
			}
			s = s[:i] + s[j+len(pair[1]):]
		}
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' {
			return r
		}
		return -1
	}, s)
}

// matchHeader finds the header row of a table (the one among the first that names most fields, the lowest of equal ones)
// and says which field each of its columns is: "" for none. known are headers that were matched by hand before.
func matchHeader(table [][]string, fields []field, known map[string]string) (row int, columns []string) {
	names := map[string]string{}
	for _, f := range fields {
		for _, n := range append([]string{f.code}, f.names...) {
			if k := headerKey(n); k != "" {
				if _, taken := names[k]; !taken {
					names[k] = f.code
				}
			}
		}
	}
	row, best := -1, 0
	for i := 0; i < len(table) && i < headerRows; i++ {
		got, hits := matchRow(table[i], names, known)
		if hits > 0 && hits >= best {
			row, best, columns = i, hits, got
		}
	}
	return row, columns
}

func matchRow(header []string, names, known map[string]string) (columns []string, hits int) {
	columns = make([]string, len(header))
	for i, h := range header {
		k := headerKey(h)
		if k == "" {
			continue
		}
		code, remembered := known[k]
		if !remembered {
			code = names[k]
		}
		if code != "" && !slices.Contains(columns, code) {
			columns[i] = code
			hits++
		}
	}
	return columns, hits
}

// rosterFields are the columns of the form's roster.
func rosterFields(f *forms.Form) []field {
	out := make([]field, len(f.Columns))
	for i, c := range f.Columns {
		out[i] = field{c.Code, []string{c.Label.ZH, c.Label.EN, c.Label.KO}}
	}
	for i := range out {
		out[i].names = append(out[i].names, rosterSynonyms[out[i].code]...)
	}
	return out
}

// rosterSynonyms are other names that enterprise lists made elsewhere use for columns of the roster.
var rosterSynonyms = map[string][]string{
	forms.ColumnUSCC:     {"社会信用代码", "信用代码", "统一信用代码", "USCC", "Credit code", "사회신용코드", "신용코드"},
	forms.ColumnName:     {"单位名称", "单位详细名称", "企业", "名称", "Name", "Company", "Enterprise", "업체명", "회사명"},
	forms.ColumnIndustry: {"行业", "国民经济行业代码", "所属行业代码", "Industry", "업종"},
	"size":               {"规模", "企业规模类型", "Size", "규모"},
	"employees":          {"从业人员", "从业人数", "从业人员期末人数", "职工人数", "Employees", "종사자"},
	"output":             {"总产值", "产值", "Output", "총생산액"},
	"revenue":            {"营收", "主营业务收入", "Revenue", "매출액"},
	"tax_paid":           {"税金", "纳税额", "Tax", "세금"},
	"rd_expense":         {"研发费用", "研发投入", "R&D", "연구개발비"},
	"exports":            {"出口", "出口交货值", "Exports", "수출"},
	"note":               {"说明", "Remark", "Remarks", "비고란"},
}

// blankRow tells whether a row of a table holds nothing.
func blankRow(row []string) bool {
	return !slices.ContainsFunc(row, func(s string) bool { return strings.TrimSpace(s) != "" })
}
