package summary

import (
	"math/bits"

	"jibao/forms"
	"jibao/forms/formula"
)

// listing is one enterprise of one roster by its number; see register.
type listing struct {
	number  uint32
	counted uint64
}

// register numbers the enterprises of all rosters of a summary once, so that counting them apart, for the total and again
// for every group, needs no further look at their credit codes.
type register struct {
	seen []uint64 // by number: what it was counted for in the set of units at hand
	met  []uint32 // numbers with something in seen
}

// Number gives each different credit code of the entries a number, from 0, and keeps with each entry the numbers of its
// Codes. Whoever sums the same entries, or some of them, again and again numbers them once.
func Number(es []Entry) {
	rows := 0
	for i := range es {
		rows += len(es[i].Codes)
	}
	n, all := newNumbering(rows), make([]uint32, 0, rows)
	for i := range es {
		from := len(all)
		for _, code := range es[i].Codes {
			if code != "" {
				all = append(all, n.of(code))
			}
		}
		es[i].Numbers = all[from:len(all):len(all)]
	}
}

// enrol numbers the enterprises of the units. It gives nil when no unit has a roster.
func (s *Summarizer) enrol(us []unit) *register {
	rows, numbered := 0, true
	for i := range us {
		e := us[i].entry
		rows += max(len(e.Listings), len(e.Codes), len(e.Numbers))
		numbered = numbered && len(e.Listings) == 0 && (len(e.Codes) == 0 || e.Numbers != nil)
	}
	if rows == 0 || len(s.counted) == 0 {
		return nil
	}
	if numbered {
		return s.enrolNumbered(us)
	}
	number := newNumbering(rows)
	all := make([]listing, 0, rows)
	for i := range us {
		u, from := &us[i], len(all)
		if len(u.entry.Listings) > 0 {
			u.tells = s.countedBits(&u.filled, false)
			for k := range u.entry.Listings {
				if e := &u.entry.Listings[k]; e.Code != "" {
					all = append(all, listing{number.of(e.Code), e.counted})
				}
			}
		} else {
			u.tells = s.countedBits(&u.filled, true)
			for _, code := range u.entry.Codes {
				if code != "" {
					all = append(all, listing{number.of(code), ^uint64(0)})
				}
			}
		}
		u.listings = all[from:len(all):len(all)]
	}
	return &register{seen: make([]uint64, len(number.known))}
}

// enrolNumbered takes numbers that the entries have already.
func (s *Summarizer) enrolNumbered(us []unit) *register {
	most := uint32(0)
	for i := range us {
		u := &us[i]
		u.tells, u.numbers = s.countedBits(&u.filled, true), u.entry.Numbers
		for _, n := range u.numbers {
			most = max(most, n)
		}
	}
	return &register{seen: make([]uint64, most+1)}
}

// countedBits marks the indicators for which a roster tells which enterprises count: those whose cell is filled, and of
// bare credit codes only those that count every enterprise.
func (s *Summarizer) countedBits(filled *mask, codesOnly bool) uint64 {
	var set uint64
	for b, c := range s.counted {
		if filled.has(c.at) && (c.every || !codesOnly) {
			set |= 1 << b
		}
	}
	return set
}

// distinct sets the count of different enterprises beside each sum_overlap that the rosters of the units can tell of.
func (r *register) distinct(s *Summarizer, us []unit, fs []Figure) {
	var found [64]Distinct
	for i := range us {
		if us[i].numbers != nil {
			r.count(us[i].numbers, us[i].tells, &found)
		}
		if len(us[i].listings)+len(us[i].numbers) == 0 {
			continue
		}
		for set := us[i].tells; set != 0; set &= set - 1 {
			found[bits.TrailingZeros64(set)].Clusters++
		}
		for _, l := range us[i].listings {
			counted := l.counted & us[i].tells
			for set := counted; set != 0; set &= set - 1 {
				found[bits.TrailingZeros64(set)].Rows++
			}
			before := r.seen[l.number]
			if before == 0 && counted != 0 {
				r.met = append(r.met, l.number)
			}
			for set := counted &^ before; set != 0; set &= set - 1 {
				found[bits.TrailingZeros64(set)].Enterprises++
			}
			r.seen[l.number] = before | counted
		}
	}
	for _, n := range r.met {
		r.seen[n] = 0
	}
	r.met = r.met[:0]
	for b, c := range s.counted {
		if found[b].Clusters > 0 {
			d := found[b]
			fs[c.at].Distinct = &d
		}
	}
}

// count counts the enterprises of a roster of which every one counts for all that the roster tells of.
func (r *register) count(numbers []uint32, tells uint64, found *[64]Distinct) {
	for set := tells; set != 0; set &= set - 1 {
		found[bits.TrailingZeros64(set)].Rows += len(numbers)
	}
	for _, n := range numbers {
		before := r.seen[n]
		fresh := tells &^ before
		if fresh == 0 {
			continue
		}
		if before == 0 {
			r.met = append(r.met, n)
		}
		r.seen[n] = before | tells
		for ; fresh != 0; fresh &= fresh - 1 {
			found[bits.TrailingZeros64(fresh)].Enterprises++
		}
	}
}

// another is a register of the same enterprises for another goroutine.
func (r *register) another() *register {
	if r == nil {
		return nil
	}
	return &register{seen: make([]uint64, len(r.seen))}
}

// Listings tells for each enterprise of a roster which sum_overlap indicators count it, by their rules; rows without a
// credit code are left out. The cells of a row are by the form's columns.
func (s *Summarizer) Listings(rows []forms.Row) []Listing {
	code := s.form.ColumnIndex(forms.ColumnUSCC)
	ls := make([]Listing, 0, len(rows))
	env := formula.Env{Criteria: s.criteria}
	for i := range rows {
		if code < 0 || code >= len(rows[i].Cells) || rows[i].Cells[code].Text == "" {
			continue
		}
		l := Listing{Code: rows[i].Cells[code].Text}
		env.Roster = rows[i : i+1]
		for b := range s.counted {
			if n, ok := s.counted[b].expr.Number(&env); ok && n.IsPos() {
				l.counted |= 1 << b
			}
		}
		ls = append(ls, l)
	}
	return ls
}
