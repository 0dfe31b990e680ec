package summary

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"jibao/forms"
)

// Errors of entries that are not what they are said to be.
var (
	ErrCells  = errors.New("the return does not have one cell for each indicator of the form")
	ErrPeriod = errors.New("the return is for another period")
)

// mask marks cells of a return, one bit an indicator.
type mask [maxIndicators / 64]uint64

// maxIndicators is how many indicators a form may have to be summed.
const maxIndicators = 256

func (m *mask) set(i int)      { m[i/64] |= 1 << (i % 64) }
func (m *mask) has(i int) bool { return m[i/64]&(1<<(i%64)) != 0 }

// covers tells whether every cell of n is marked in m.
func (m *mask) covers(n *mask) bool {
	missing := uint64(0)
	for i := range m {
		missing |= n[i] &^ m[i]
	}
	return missing == 0
}

// and gives what is marked in both.
func (m mask) and(n mask) mask {
	for i := range m {
		m[i] &= n[i]
	}
	return m
}

// unit is one return on its way into a sum.
type unit struct {
	entry    *Entry
	cells    []forms.Cell
	county   string
	filled   mask      // cells that count
	listings []listing // enterprises of its roster, see register
	numbers  []uint32  // the same where every one counts for all that the unit tells of
	tells    uint64    // indicators that they tell of
}

// units picks what is counted of the entries of a period: one return a cluster, its newest revision, ordered by county
// and cluster, so that "the first cluster of a county" means the same however the entries came.
func (s *Summarizer) units(entries []Entry, p forms.Period, o *Options) ([]unit, error) {
	us := make([]unit, 0, len(entries))
	at := make(map[string]int, len(entries))
	for i := range entries {
		e := &entries[i]
		if e.Head.Status != forms.Accepted && !(o.IncludeReceived && e.Head.Status == forms.Received) {
			continue
		}
		if len(e.Cells) != len(s.form.Indicators) {
			return nil, fmt.Errorf("summing cluster %s: %d cells: %w", e.Cluster.Code, len(e.Cells), ErrCells)
		}
		if e.Head.Period != p {
			return nil, fmt.Errorf("summing cluster %s for %s: %s: %w", e.Cluster.Code, p, e.Head.Period, ErrPeriod)
		}
		if j, twice := at[e.Cluster.Code]; twice {
			if newer(e, us[j].entry) {
				us[j] = unit{entry: e}
			}
			continue
		}
		at[e.Cluster.Code] = len(us)
		us = append(us, unit{entry: e})
	}
	for i := range us {
		u := &us[i]
		u.cells = u.entry.Cells
		u.county = countyOf(&u.entry.Cluster)
		for k := range u.cells {
			if u.cells[k].State == forms.Filled {
				u.filled.set(k)
			}
		}
		u.filled = u.filled.and(s.asked(p))
	}
	sortUnits(us)
	return us, nil
}

// countyOf is the county of a cluster; one whose county is not known shares it with no other.
func countyOf(c *forms.Cluster) string { return cmp.Or(c.County, c.Code) }

// sortUnits orders units by county and cluster.
func sortUnits(us []unit) {
	slices.SortFunc(us, func(a, b unit) int {
		x, y := &a.entry.Cluster, &b.entry.Cluster
		return cmp.Or(strings.Compare(x.County, y.County), strings.Compare(x.Code, y.Code))
	})
}

func newer(a, b *Entry) bool {
	return cmp.Or(cmp.Compare(a.Head.Revision, b.Head.Revision), cmp.Compare(a.Head.ID, b.Head.ID)) > 0
}

// matched pairs the units of two periods by cluster. The pairs keep the order of now, and a cell counts on both sides only
// where both periods have it.
func matched(now, then []unit) (a, b []unit) {
	earlier := finder(then)
	for i := range now {
		j := earlier(now[i].entry.Cluster.Code)
		if j < 0 {
			continue
		}
		both := now[i].filled.and(then[j].filled)
		x, y := now[i], then[j]
		x.filled, y.filled = both, both
		y.county = x.county // a cluster's county does not change between the two sides
		a, b = append(a, x), append(b, y)
	}
	return a, b
}

// finder finds the position of a cluster among units, -1 for none. For a few units a map is not worth its making.
func finder(us []unit) func(code string) int {
	const few = 8
	if len(us) <= few {
		return func(code string) int {
			return slices.IndexFunc(us, func(u unit) bool { return u.entry.Cluster.Code == code })
		}
	}
	at := make(map[string]int, len(us))
	for i := range us {
		at[us[i].entry.Cluster.Code] = i
	}
	return func(code string) int {
		if i, ok := at[code]; ok {
			return i
		}
		return -1
	}
}
