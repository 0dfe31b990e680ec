package workbook

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"

	"jibao/forms"
)

// entry is one keyed value of a return in canonical form.
type entry struct{ key, value string }

// rowValues is one roster row in canonical form: a value for each column of the form.
type rowValues struct {
	key    string
	values []string
}

// values is a return in canonical form: what is digested, and what evidence is kept of. Blank cells are left out, and
// computed cells too, because any spreadsheet may round them its own way.
type values struct {
	indicators []entry  // code, and note:<key> for notes
	roster     []rowKey // ascending
	explains   []entry  // explain:<key>
	cover      []entry  // cover:<field>
	cases      []entry  // case:<number>:<part>
	// lines are the lines of the roster, one behind the other as they are digested; ends are where each ends.
	lines []byte
	ends  []int
}

// rowKey is the key of a row of the roster, and its position in it.
type rowKey struct {
	key string
	at  int
}

// noteKey is the key of the note of a cell.
func noteKey(cell string) string { return "note:" + cell }

// valuesOf brings a return without empty roster rows into canonical form.
func valuesOf(f *forms.Form, r *forms.Return) values {
	var v values
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		if i >= len(r.Cells) {
			break
		}
		c := r.Cells[i]
		if !ind.Computed() {
			v.indicators = appendEntry(v.indicators, ind.Code, forms.Canonical(ind.Spec(), c))
		}
		v.indicators = appendEntry(v.indicators, noteKey(ind.Code), c.Note)
	}
	keys := r.RowKeys(f)
	v.roster = make([]rowKey, len(keys))
	for k := range r.Roster {
		v.roster[k] = rowKey{keys[k], k}
		for j, c := range r.Roster[k].Cells {
			if c.Note != "" && j < len(f.Columns) { // few have one, and a key for each would be thousands
				v.indicators = appendEntry(v.indicators, noteKey(forms.CellKey(keys[k], f.Columns[j].Code)), c.Note)
			}
		}
	}
	for _, e := range r.Explanations {
		when := ""
		if !e.When.IsZero() {
			when = e.When.UTC().Format(time.RFC3339)
		}
		v.explains = append(v.explains, entry{"explain:" + e.Key, joinEscaped(e.Form, e.Basis, e.Text, e.Who, when)})
	}
	for _, c := range coverValues(r) {
		v.cover = appendEntry(v.cover, "cover:"+c.key, c.value)
	}
	for i := range r.Cases {
		for _, p := range forms.CaseParts() {
			v.cases = appendEntry(v.cases, forms.CaseKey(i+1, p), r.Cases[i].Part(p))
		}
	}
	byKey := func(a, b entry) int { return cmp.Compare(a.key, b.key) }
	slices.SortFunc(v.indicators, byKey)
	slices.SortStableFunc(v.explains, byKey)
	slices.SortFunc(v.cover, byKey)
	slices.SortFunc(v.cases, byKey)
	slices.SortFunc(v.roster, func(a, b rowKey) int { return cmp.Compare(a.key, b.key) })
	v.writeLines(f, r)
	return v
}

func appendEntry(list []entry, key, value string) []entry {
	if value == "" {
		return list
	}
	return append(list, entry{key, value})
}

// coverValues are the values of the cover that a person may write, by the name of their field.
func coverValues(r *forms.Return) []entry {
	return []entry{
		{"name", r.Name}, {"office", r.Office}, {"reason", r.Reason},
		{"head", r.People.Head}, {"reviewer", r.People.Reviewer}, {"preparer", r.People.Preparer},
		{"phone", r.People.Phone}, {"date", r.People.Date},
	}
}

func emptyRow(row forms.Row) bool {
	for i := range row.Cells {
		if !emptyCell(row.Cells[i]) {
			return false
		}
	}
	return true
}

func emptyCell(c forms.Cell) bool { return c.State == forms.Blank && c.Note == "" }

// casesTable is the name of the table of typical cases; a return without them has no such table.
const casesTable = "cases"

// tables are the names of the tables in the order in which the root digest takes them.
func (v *values) tables() []string {
	names := []string{"cover", "explanations", "indicators", "roster"}
	if len(v.cases) > 0 {
		names = append(names, casesTable)
	}
	return names
}

// digests are the table digests by name, and the root over them and the identity.
type digests struct {
	tables map[string]string
	root   string
}

func (v *values) digest(r *forms.Return) digests {
	d := digests{tables: map[string]string{
		"cover": tableDigest(v.cover), "explanations": tableDigest(v.explains), "indicators": tableDigest(v.indicators),
	}}
	sum := sha256.Sum256(v.lines)
	d.tables["roster"] = hex.EncodeToString(sum[:])
	if len(v.cases) > 0 {
		d.tables[casesTable] = tableDigest(v.cases)
	}

	h := sha256.New()
	for _, part := range []string{
		identityMark, strconv.Itoa(formatVersion), r.Form.ID, r.Form.Version, r.Cluster, r.County, r.Body,
		r.Period.String(), strconv.Itoa(r.Revision),
	} {
		h.Write([]byte(escapeLine(part) + "\n"))
	}
	for _, name := range v.tables() {
		h.Write([]byte(name + "\t" + d.tables[name] + "\n"))
	}
	d.root = hex.EncodeToString(h.Sum(nil))
	return d
}

// writeLines writes the lines of the roster.
func (v *values) writeLines(f *forms.Form, r *forms.Return) {
	specs := make([]forms.Spec, len(f.Columns))
	for j := range specs {
		specs[j] = f.Columns[j].Spec()
	}
	b := make([]byte, 0, 224*len(v.roster))
	v.ends = make([]int, len(v.roster))
	for i, row := range v.roster {
		b = append(b, escapeLine(row.key)...)
		cells := r.Roster[row.at].Cells
		for j := range specs {
			b = append(b, '\t')
			if j < len(cells) {
				from := len(b)
				b = forms.AppendCanonical(b, specs[j], &cells[j])
				if cells[j].Text != "" {
					b = escapeTail(b, from)
				}
			}
		}
		b = append(b, '\n')
		v.ends[i] = len(b)
	}
	v.lines = b
}

// rowOf gives row i of the roster in canonical form.
func (v *values) rowOf(i int) rowValues {
	fields := splitEscaped(string(v.line(i)))
	return rowValues{v.roster[i].key, fields[1:]}
}

// line gives the line of a row of the roster, without its end.
func (v *values) line(i int) []byte {
	from := 0
	if i > 0 {
		from = v.ends[i-1]
	}
	return v.lines[from : v.ends[i]-1]
}

func tableDigest(list []entry) string {
	b := make([]byte, 0, 64*len(list))
	for _, e := range list {
		b = append(appendEntryLine(b, e.key, e.value), '\n')
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func appendEntryLine(b []byte, key, value string) []byte {
	b = append(append(b, escapeLine(key)...), '\t')
	return append(b, escapeLine(value)...)
}

func entryLine(e entry) []byte { return appendEntryLine(nil, e.key, e.value) }

func rowLine(r rowValues) []byte {
	return append(append([]byte(escapeLine(r.key)), '\t'), joinEscaped(r.values...)...)
}

// shortDigest is the digest that the evidence carries for one line.
func shortDigest(line []byte) string {
	sum := sha256.Sum256(line)
	return hex.EncodeToString(sum[:8])
}

var lineEscaper = strings.NewReplacer(`\`, `\\`, "\t", `\t`, "\n", `\n`, "\r", `\r`)

// escapeLine makes a text one field of a line: backslash, tab and line ends are written as \\ \t \n \r.
func escapeLine(s string) string {
	if !strings.ContainsAny(s, "\\\t\n\r") {
		return s
	}
	return lineEscaper.Replace(s)
}

// escapeTail escapes what stands in b from from on, as escapeLine does.
func escapeTail(b []byte, from int) []byte {
	for _, c := range b[from:] {
		if c == '\\' || c <= '\r' && (c == '\t' || c == '\n' || c == '\r') {
			return append(b[:from], lineEscaper.Replace(string(b[from:]))...)
		}
	}
	return b
}

func joinEscaped(parts ...string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(escapeLine(p))
	}
	return b.String()
}

// splitEscaped is the way back of joinEscaped.
func splitEscaped(s string) []string {
	parts := strings.Split(s, "\t")
	for i, p := range parts {
		parts[i] = unescapeLine(p)
	}
	return parts
}

func unescapeLine(s string) string {
	if !strings.Contains(s, `\`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 't':
			b.WriteByte('\t')
		case 'n':
			b.WriteByte('\n')
		case 'r':
			b.WriteByte('\r')
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
