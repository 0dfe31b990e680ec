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
	rows    map[string][]string // by row key, canonical values by column
	order   []string            // row keys in the order of the file
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
			values := splitEscaped(joinChunks(r))
			if shortDigest(rowLine(rowValues{key, values})) != r.at(3).Text {
				e.damaged = true
				continue
			}
			e.rows[key] = values
			e.order = append(e.order, key)
		}
	}
	return e
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
