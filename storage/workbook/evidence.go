package workbook

import "strings"

// evidence is what the hidden sheet keeps of the export. It names what was changed and is never used as data.
type evidence struct {
	there   bool
	ids     map[string]string
	totals  map[string]string
	tables  map[string]string
	columns []string
	cells   map[string]string   // by cell key, canonical
	lines   []rowEvidence       // rows as they stand in the file
	rows    map[string][]string // by row key, canonical values by column; filled by openRows
	order   []string            // row keys in the order of the file; filled by openRows
	damaged bool                // a value that does not match its digest
}

func readEvidence(sh *sheet) evidence {
	e := evidence{
		ids: map[string]string{}, totals: map[string]string{}, tables: map[string]string{}, cells: map[string]string{},
		rows: map[string][]string{},
	}
	if sh == nil {
		return e
	}
	e.there = true
	for i := range sh.rows {
		r := &sh.rows[i]
		key := r.at(2).Text
		switch r.at(1).Text {
		case kindIdentity:
			e.ids[key] = r.at(3).Text
		case kindControl:
			e.totals[key] = r.at(3).Text
		case kindTable:
			e.tables[key] = r.at(3).Text
		case kindColumns:
			e.columns = strings.Split(key, ",")
		case kindCell:
			value := unescapeLine(joinChunks(r))
			if shortDigest(entryLine(entry{key, value})) != r.at(3).Text {
				e.damaged = true
				continue
			}
			e.cells[key] = value
		case kindRow:
			e.lines = append(e.lines, rowEvidence{key, r.at(3).Text, joinChunks(r)})
		}
	}
	return e
}

// rowEvidence is the evidence of one row of the roster, not yet held against its digest.
type rowEvidence struct{ key, digest, line string }

// sameRows tells whether the evidence says of the roster just what was read, in the order of the export.
func (e *evidence) sameRows(v values) bool {
	if len(e.lines) != len(v.roster) {
		return false
	}
	for i := range e.lines {
		key, line := escapeLine(e.lines[i].key), v.line(i)
		if len(line) <= len(key) || string(line[:len(key)]) != key || line[len(key)] != '\t' || string(line[len(key)+1:]) != e.lines[i].line {
			return false
		}
	}
	return true
}

// openRows parts the lines into values and holds them against their digests.
func (e *evidence) openRows() {
	for _, l := range e.lines {
		values := splitEscaped(l.line)
		if shortDigest(rowLine(rowValues{l.key, values})) != l.digest {
			e.damaged = true
			continue
		}
		e.rows[l.key] = values
		e.order = append(e.order, l.key)
	}
}

// joinChunks joins a line of evidence that stands in several cells, left of the lists.
func joinChunks(r *sheetRow) string {
	s := ""
	for _, c := range r.cells {
		if c.Col > 3 && c.Col < listColumn {
			s += c.Text
		}
	}
	return s
}
