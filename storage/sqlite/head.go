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

// headValues are the columns of a head, in the order in which readHead takes them. They are read as one JSON array, for
// the driver needs longer to hand over a column than to read a head that way.
const headValues = `r.id, r.cluster, r.period, r.form, r.form_version, r.revision, r.status, r.working, r.current, r.reason,
	r.digest, r.file, r.at, r.decided, r.decided_by, r.decided_reason, r.hard, r.soft, r.explained, r.filled, r.asked,
	r.roster_rows, r.outside, r.unchecked`

// selectHeads selects heads with the cell of the headline indicator.
const selectHeads = "SELECT json_array(" + headValues + `, c.state, c.num, c.text, c.note)
	FROM returns r LEFT JOIN cells c ON c.return_id = r.id AND c.code = r.headline`

const orderHeads = " ORDER BY r.period, r.cluster, r.revision, r.working, r.id"

// headsOfCluster is what Heads asks when it is asked for one cluster. It is prepared, because every return that comes in
// asks it.
const headsOfCluster = selectHeads + " WHERE r.cluster = ?" + orderHeads

// readHead reads headValues.
func (p *unpacker) readHead() (office.Head, error) {
	var h office.Head
	texts := func(into ...*string) {
		for _, s := range into {
			p.text1(s)
		}
	}
	numbers := func(into ...*int) {
		for _, n := range into {
			*n = int(p.number1())
		}
	}
	var period, status, at, decided string
	h.ID = p.number1()
	texts(&h.Cluster, &period, &h.Form.ID, &h.Form.Version)
	numbers(&h.Revision)
	texts(&status)
	h.Working, h.Current = p.number1() == 1, p.number1() == 1
	texts(&h.Reason, &h.Digest, &h.File, &at, &decided, &h.DecidedBy, &h.DecidedReason)
	numbers(&h.Hard, &h.Soft, &h.Explained, &h.Filled, &h.Asked, &h.Rows, &h.ChangedOutside)
	h.UncheckedAtSource = p.number1() == 1
	if p.failed {
		return office.Head{}, errPacked
	}
	h.Status, h.At, h.Decided = forms.Status(status), parseStamp(at), parseStamp(decided)
	var err error
	h.Period, err = parsePeriod(period)
	return h, err
}

// readListed reads a head of selectHeads.
func readListed(packed string) (office.Head, error) {
	p := unpacker{s: packed}
	h, err := p.readHead()
	if err != nil {
		return office.Head{}, err
	}
	h.Output.State = forms.State(p.number1())
	h.Output.Num = forms.Number(p.number1())
	p.text1(&h.Output.Text)
	p.text1(&h.Output.Note)
	if p.failed || !p.skip(']') || p.at != len(p.s) {
		return office.Head{}, errPacked
	}
	return h, nil
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
	query := selectHeads + where + orderHeads
	var rows *sql.Rows
	var err error
	if query == headsOfCluster {
		rows, err = o.ofOne.QueryContext(ctx, args...)
	} else {
		rows, err = o.reader.QueryContext(ctx, query, args...)
	}
	if err != nil {
		return nil, fmt.Errorf("list returns: %w", translate(err))
	}
	defer rows.Close()
	var heads []office.Head
	for rows.Next() {
		var packed string
		if err := rows.Scan(&packed); err != nil {
			return nil, fmt.Errorf("list returns: %w", translate(err))
		}
		head, err := readListed(packed)
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

// Periods lists the periods of which there are returns, newest first.
func (o *Office) Periods(ctx context.Context) ([]forms.Period, error) {
	// DISTINCT would look at every return; this asks the index for the next smaller period.
	rows, err := o.reader.QueryContext(ctx, `WITH RECURSIVE p(x) AS (SELECT max(period) FROM returns
		UNION ALL SELECT (SELECT max(period) FROM returns WHERE period < x) FROM p WHERE x IS NOT NULL)
		SELECT x FROM p WHERE x IS NOT NULL`)
	if err != nil {
		return nil, fmt.Errorf("list the periods: %w", translate(err))
	}
	defer rows.Close()
	var all []forms.Period
	for rows.Next() {
		var stored string
		if err := rows.Scan(&stored); err != nil {
			return nil, fmt.Errorf("list the periods: %w", translate(err))
		}
		p, err := parsePeriod(stored)
		if err != nil {
			return nil, fmt.Errorf("list the periods: %w", err)
		}
		all = append(all, p)
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("list the periods: %w", translate(err))
	}
	return all, nil
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
	var packed string
	err := tx.QueryRowContext(ctx, selectHeads+" WHERE r.id = ?", id).Scan(&packed)
	if errors.Is(err, sql.ErrNoRows) {
		return office.Head{}, fmt.Errorf("return %d: %w", id, office.ErrNotFound)
	}
	if err != nil {
		return office.Head{}, err
	}
	return readListed(packed)
}
