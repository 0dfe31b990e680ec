package workbook

import (
	"strconv"
	"strings"

	"jibao/forms"
)

// listColumn is the first column of the hidden sheet that holds the lists of validations; identity and evidence stand
// left of it.
const listColumn = 20

// chunkUnits is how much of a line of evidence one cell holds, below the limit of a cell.
const chunkUnits = 30000

// The kinds of line in the hidden sheet, in its first column.
const (
	kindIdentity = "id"    // key, value
	kindControl  = "total" // control total, value as exported
	kindTable    = "table" // table, digest
	kindCell     = "cell"  // cell key, digest, exported canonical value
	kindRow      = "row"   // row key, digest, exported canonical values
	kindColumns  = "columns"
)

// layHidden writes identity and evidence. Nothing of it is ever read as data: the exported values stand here only so
// that a change can be named with what it was, and their digests guard them.
func (w *submission) layHidden() {
	g := w.hidden
	row := 1
	put := func(kind, key string, rest ...string) {
		g.text(row, 1, 0, kind)
		g.text(row, 2, 0, key)
		for i, s := range rest {
			g.text(row, 3+i, 0, s)
		}
		row++
	}
	template := "no"
	if w.out.Template {
		template = "yes"
	}
	r := w.ret
	put(kindIdentity, "return", identityOf(r, w.out.Template, w.digests.root).String())
	for _, e := range []entry{
		{"format", strconv.Itoa(formatVersion)}, {"program", w.out.Program}, {"form", r.Form.ID},
		{"form_version", r.Form.Version}, {"cluster", r.Cluster}, {"name", r.Name}, {"county", r.County}, {"body", r.Body},
		{"period", r.Period.String()}, {"revision", strconv.Itoa(r.Revision)}, {"lang", string(w.lang)},
		{"template", template}, {"root", w.digests.root},
	} {
		put(kindIdentity, e.key, e.value)
	}
	if w.out.SendBack {
		put(kindIdentity, kindKey, kindSendBack)
	}
	for _, t := range w.totals() {
		put(kindControl, t.name, t.result)
	}
	put(kindColumns, strings.Join(columnCodes(w.form), ","))
	if w.out.Template {
		return
	}
	for _, name := range w.values.tables() {
		put(kindTable, name, w.digests.tables[name])
	}
	for _, list := range [][]entry{w.values.cases, w.values.cover, w.values.explains, w.values.indicators} {
		for _, e := range list {
			put(kindCell, e.key, append([]string{shortDigest(entryLine(e))}, chunks(escapeLine(e.value))...)...)
		}
	}
	for i, row := range w.values.roster {
		line := w.values.line(i)
		put(kindRow, row.key, append([]string{shortDigest(line)}, chunks(string(line[len(escapeLine(row.key))+1:]))...)...)
	}
}

func columnCodes(f *forms.Form) []string {
	codes := make([]string, len(f.Columns))
	for i := range f.Columns {
		codes[i] = f.Columns[i].Code
	}
	return codes
}

// chunks parts a line so that each part fits into a cell.
func chunks(s string) []string {
	if len(s) <= chunkUnits {
		return []string{s}
	}
	var parts []string
	for textUnits(s) > chunkUnits {
		units, cut := 0, len(s)
		for i, r := range s {
			if units++; r > 0xFFFF {
				units++
			}
			if units > chunkUnits {
				cut = i
				break
			}
		}
		parts = append(parts, s[:cut])
		s = s[cut:]
	}
	return append(parts, s)
}
