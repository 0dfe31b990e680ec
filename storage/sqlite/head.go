package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// headColumns are the columns of a head, in the order in which headRow scans them; the last four are the cell of the
// headline indicator.
const headColumns = `r.id, r.cluster, r.period, r.form, r.form_version, r.revision, r.status, r.working, r.current,
	r.reason, r.digest, r.file, r.at, r.decided, r.decided_by, r.decided_reason, r.hard, r.soft, r.explained, r.filled,
	r.asked, r.roster_rows, r.outside, r.unchecked, c.state, c.num, c.text, c.note`

// headFrom is what headColumns are read from.
const headFrom = ` FROM returns r LEFT JOIN cells c ON c.return_id = r.id AND c.code = r.headline`

// headRow holds the columns of a head that are not stored as the head has them.
type headRow struct {
	office.Head
	period, at, decided string
	state               sql.Null[forms.State]
	num                 sql.Null[forms.Number]
	text, note          sql.Null[string]
}

// into lists where the columns of headColumns go.
func (h *headRow) into() []any {
	return []any{&h.ID, &h.Cluster, &h.period, &h.Form.ID, &h.Form.Version, &h.Revision, &h.Status, &h.Working, &h.Current,
		&h.Reason, &h.Digest, &h.File, &h.at, &h.decided, &h.DecidedBy, &h.DecidedReason, &h.Hard, &h.Soft, &h.Explained,
		&h.Filled, &h.Asked, &h.Rows, &h.ChangedOutside, &h.UncheckedAtSource, &h.state, &h.num, &h.text, &h.note}
}

// head finishes what was scanned.
func (h *headRow) head() (office.Head, error) {
	var err error
	if h.Period, err = parsePeriod(h.period); err != nil {
		return office.Head{}, err
	}
	h.At, h.Decided = parseStamp(h.at), parseStamp(h.decided)
	h.Output = forms.Cell{State: h.state.V, Num: h.num.V, Text: h.text.V, Note: h.note.V}
	return h.Head, nil
}

// parsePeriod reads a stored period; "" is none.
func parsePeriod(s string) (forms.Period, error) {
	if s == "" {
		return forms.Period{}, nil
	}
	return forms.ParsePeriod(s)
}

// storePeriod prints a period for storage; none is "".
func storePeriod(p forms.Period) string {
	if p.IsZero() {
		return ""
	}
	return p.String()
}

// Heads lists returns by period, cluster and revision, of one revision the frozen one before the working one. A working
// return is always the current one of its cluster and period; of received revisions it is the highest.
func (o *Office) Heads(ctx context.Context, f office.ReturnFilter) ([]office.Head, error) {
	where, args := returnsWhere(f)
	query := "SELECT " + headColumns + headFrom + where + " ORDER BY r.period, r.cluster, r.revision, r.working, r.id"
	rows, err := o.reader.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("list returns: %w", translate(err))
	}
	defer rows.Close()
	var heads []office.Head
	for rows.Next() {
		var h headRow
		if err := rows.Scan(h.into()...); err != nil {
			return nil, fmt.Errorf("list returns: %w", translate(err))
		}
		head, err := h.head()
		if err != nil {
			return nil, fmt.Errorf("list returns: %w", err)
		}
		heads = append(heads, head)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list returns: %w", translate(err))
	}
	return heads, nil
}

// returnsWhere makes the condition of a filter.
func returnsWhere(f office.ReturnFilter) (where string, args []any) {
	var all []string
	add := func(condition string, values ...any) {
		all = append(all, condition)
		args = append(args, values...)
	}
	if f.Cluster != "" {
		add("r.cluster = ?", f.Cluster)
	}
	if !f.Period.IsZero() {
		add("r.period = ?", f.Period.String())
	}
	if len(f.Status) > 0 {
		add("r.status IN (?"+strings.Repeat(", ?", len(f.Status)-1)+")", statuses(f.Status)...)
	}
	if f.Current {
		add("r.current = 1")
	}
	if f.Working {
		add("r.working = 1")
	}
	if f.Revision != 0 {
		add("r.revision = ?", f.Revision)
	}
	if all == nil {
		return "", nil
	}
	return " WHERE " + strings.Join(all, " AND "), args
}

func statuses(ss []forms.Status) []any {
	args := make([]any, len(ss))
	for i, s := range ss {
		args[i] = string(s)
	}
	return args
}

// headOf reads one head; office.ErrNotFound.
func headOf(ctx context.Context, tx *txn, id int64) (office.Head, error) {
	var h headRow
	err := tx.QueryRowContext(ctx, "SELECT "+headColumns+headFrom+" WHERE r.id = ?", id).Scan(h.into()...)
	if errors.Is(err, sql.ErrNoRows) {
		return office.Head{}, fmt.Errorf("return %d: %w", id, office.ErrNotFound)
	}
	if err != nil {
		return office.Head{}, err
	}
	return h.head()
}
