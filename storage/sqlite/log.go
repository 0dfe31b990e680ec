package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// Keys of what is no cell; see office.LogEntry.
const (
	statusKey   = "status"
	peopleKey   = "people"
	reasonKey   = "reason"
	rowPrefix   = "row:"
	explained   = "explain:"
	commentedOn = "comment:"
	registered  = "register:"
)

func rowLogKey(row string) string       { return rowPrefix + row }
func explainKey(finding string) string  { return explained + finding }
func explainedKey(cell string) string   { return strings.TrimPrefix(cell, explained) }
func commentKey(comment string) string  { return commentedOn + comment }
func registerKey(cluster string) string { return registered + cluster }

// Log lists lines of the change log, the newest first. Old and New of a cell are canonical values (forms.Canonical), of a
// roster row its canonical values joined by tabs; of an explanation its text, of a comment its text and answer;
// of a typical case the text that changed, or
// all of its texts one below the other; of the people the fields of the cover joined by tabs; of a register entry its fields as JSON.
func (o *Office) Log(ctx context.Context, f office.LogFilter) ([]office.LogEntry, error) {
	var all []string
	var args []any
	if f.Cluster != "" {
		all, args = append(all, "l.cluster = ?"), append(args, f.Cluster)
	}
	if !f.Period.IsZero() {
		all, args = append(all, "l.period = ?"), append(args, f.Period.String())
	}
	if f.Cell != "" {
		all, args = append(all, "l.cell = ?"), append(args, f.Cell)
	}
	if f.Register {
		all, args = append(all, "l.kind = ?"), append(args, string(kindRegister))
	}
	query := `SELECT l.id, l.batch, l.at, l.who, l.cluster, l.period, l.revision, l.kind, l.cell, l.old, l.new, l.why,
		coalesce(r.form, ''), coalesce(r.form_version, '') FROM log l LEFT JOIN returns r ON r.id = l.return_id`
	if all != nil {
		query += " WHERE " + strings.Join(all, " AND ")
	}
	query += " ORDER BY l.id DESC"
	if f.Limit > 0 {
		query, args = query+" LIMIT ?", append(args, f.Limit)
	}
	rows, err := o.reader.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("read the change log: %w", translate(err))
	}
	defer rows.Close()
	entries, err := o.logEntries(rows)
	if err != nil {
		return nil, fmt.Errorf("read the change log: %w", translate(err))
	}
	return entries, nil
}

func (o *Office) logEntries(rows *sql.Rows) ([]office.LogEntry, error) {
	var entries []office.LogEntry
	for rows.Next() {
		var e office.LogEntry
		var at, period string
		var k kind
		var id forms.FormID
		err := rows.Scan(&e.ID, &e.Batch, &at, &e.Who, &e.Cluster, &period, &e.Revision, &k, &e.Cell, &e.Old, &e.New, &e.Why,
			&id.ID, &id.Version)
		if err != nil {
			return nil, err
		}
		if e.Period, err = parsePeriod(period); err != nil {
			return nil, err
		}
		e.When = parseStamp(at)
		var f *forms.Form
		if id.ID != "" && o.forms != nil {
			f, _ = o.forms(id) // without the form values are shown as they can be told without it
		}
		e.Old, e.New = shown(f, k, e.Cell, e.Old), shown(f, k, e.Cell, e.New)
		entries = append(entries, e)
	}
	return entries, rows.Err()
}

// entries gives what was logged so far in this action.
func (e *editor) entries() []office.LogEntry {
	period, _ := parsePeriod(e.period)
	out := make([]office.LogEntry, len(e.lines))
	for i, l := range e.lines {
		out[i] = office.LogEntry{
			ID: l.number, Batch: e.batch, When: parseStamp(e.at), Who: e.who, Cluster: e.cluster, Period: period,
			Revision: e.revision, Cell: l.cell, Old: shown(e.f, l.kind, l.cell, l.old), New: shown(e.f, l.kind, l.cell, l.new),
			Why: l.why,
		}
	}
	return out
}

// shown gives a stored old or new value as LogEntry has it. A value that cannot be read is shown as it is stored.
func shown(f *forms.Form, k kind, key, stored string) string {
	switch k {
	case kindCell, kindRoster:
		if c, err := unpackCell(stored); err == nil {
			return forms.Canonical(specOf(f, k, key, c), c)
		}
	case kindRow:
		if f == nil {
			return stored
		}
		if cells, err := unpackRow(stored, f); stored != "" && err == nil {
			values := make([]string, len(cells))
			for i := range cells {
				values[i] = forms.Canonical(f.Columns[i].Spec(), cells[i])
			}
			return strings.Join(values, "\t")
		}
	case kindExplain:
		if x, err := unpackExplanation(stored); x != nil && err == nil {
			return x.Text
		}
	case kindComment:
		if text, answer, err := commentText(stored); err == nil {
			return strings.TrimSpace(text + "\n" + answer)
		}
	case kindCase:
		return shownCase(key, stored)
	case kindPeople:
		if p, err := unpackPeople(stored); err == nil {
			return strings.Join([]string{p.Head, p.Reviewer, p.Preparer, p.Phone, p.Date}, "\t")
		}
	}
	return stored
}

// specOf gives how a logged cell is printed; without the form it is told from the value.
func specOf(f *forms.Form, k kind, key string, c forms.Cell) forms.Spec {
	_, code, _ := forms.SplitCellKey(key)
	if f != nil {
		if col := f.Column(code); k == kindRoster && col != nil {
			return col.Spec()
		}
		if ind := f.Indicator(code); k == kindCell && ind != nil {
			return ind.Spec()
		}
	}
	switch {
	case c.Num != 0:
		return forms.Spec{Type: forms.Decimal}
	case c.Yes:
		return forms.Spec{Type: forms.YesNo}
	}
	return forms.Spec{Type: forms.Text}
}
