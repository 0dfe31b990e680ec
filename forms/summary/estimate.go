package summary

import (
	"fmt"
	"math/big"
	"slices"
	"strings"

	"jibao/forms"
)

// Estimates tell what the totals would be with the missing returns, on demand and always beside the totals, never in
// them. The rule:
//
//   - A cluster that owes a return and is not counted carries the figure of its newest counted return of an earlier period
//     with the same months, times the growth since then of its group: the sum over the clusters that gave the figure in
//     both periods, now by then.
//   - A group with fewer than three such clusters, or whose earlier sum is not above zero, takes the growth of all
//     clusters; where that does not carry either, there is no estimate.
//   - An estimate is rounded once to the decimals of its indicator, so that a count stays a whole number.
//   - A ratio is recomputed from the reported and the estimated parts over the same clusters. The figure of a county that
//     another of its clusters has reported is taken from there.
//   - Shares of yes, figures without a total and veto items are not estimated: nobody can carry them forward.
type Estimates struct {
	Clusters []Estimated // every cluster that owes a return and is not counted, by code
	Total    EstimatedGroup
	Groups   []EstimatedGroup // by Result.Groups
}

// EstimatedGroup is one group with its missing returns.
type EstimatedGroup struct {
	Key     string
	Label   string
	Missing int // clusters that owe a return and are not counted
	Carried int // of Missing: those of which something could be estimated
	Figures []EstimatedFigure
}

// EstimatedFigure is one indicator over the reported and the estimated clusters of a group.
type EstimatedFigure struct {
	Code string
	// Value is with the estimates; Blank when nothing was estimated: then the reported figure is all there is.
	Value               forms.Cell
	Reported, Estimated int // clusters in the value
	Of                  int // clusters that owe a return
}

// Estimated is a missing cluster with what its figures are estimated to be.
type Estimated struct {
	Cluster forms.Cluster
	From    forms.Period // of the return that is carried; zero when there is none
	Return  int64        // its ID
	Cells   []Carried    // by the form's indicators
}

// Basis is whose growth an estimate takes.
type Basis string

// The bases.
const (
	BasisGroup  Basis = "group"  // of the cluster's group
	BasisAll    Basis = "all"    // of all clusters, because the group has too few
	BasisCounty Basis = "county" // none: another cluster of the county gave the county's figure
)

// Carried is one estimated figure with what it was made from.
type Carried struct {
	Value     forms.Cell   // the estimate; Blank where there is none
	Last      forms.Cell   // the figure that is carried, as it was reported
	Now, Then forms.Number // sums over the matched clusters
	N         int          // matched clusters
	Basis     Basis
}

// Estimates estimates the missing returns of a summary, which res is.
func (s *Summarizer) Estimates(in Input, res *Result, o Options) (*Estimates, error) {
	now, err := s.units(in.Entries, o.Period, &o)
	if err != nil {
		return nil, err
	}
	c := &carrier{s: s, o: &o, now: now, may: s.estimable(o.Period), periods: map[forms.Period]*base{}, county: map[countyKey]forms.Number{}}
	if err := c.readPast(in.Past); err != nil {
		return nil, fmt.Errorf("estimating %s: %w", o.Period, err)
	}
	e := &Estimates{}
	var units []unit
	for _, k := range missing(in.Register.Clusters, now, o.Period) {
		one := c.estimate(k)
		e.Clusters = append(e.Clusters, one)
		units = append(units, c.unit(&one))
	}
	e.sum(s, now, units, res, &o)
	return e, nil
}

// estimable marks the indicators that can be carried forward.
func (s *Summarizer) estimable(p forms.Period) mask {
	var m mask
	for i := range s.rules {
		switch s.rules[i].kind {
		case forms.Sum, forms.SumOverlap, forms.SumPerCounty:
			if s.form.Indicators[i].Section != vetoSection {
				m.set(i)
			}
		}
	}
	return m.and(s.asked(p))
}

// missing lists the clusters that owe a return and are not among the units, by code.
func missing(register []forms.Cluster, now []unit, p forms.Period) []forms.Cluster {
	here := make(map[string]bool, len(now))
	for i := range now {
		here[now[i].entry.Cluster.Code] = true
	}
	var out []forms.Cluster
	for i := range register {
		if k := &register[i]; k.Owes(p) && !here[k.Code] {
			here[k.Code] = true
			out = append(out, *k)
		}
	}
	slices.SortFunc(out, func(a, b forms.Cluster) int { return strings.Compare(a.Code, b.Code) })
	return out
}

// carrier estimates one missing cluster after the other.
type carrier struct {
	s       *Summarizer
	o       *Options
	now     []unit
	may     mask
	past    []*base // newest first
	periods map[forms.Period]*base
	county  map[countyKey]forms.Number // what a county's figure is known to be
}

type countyKey struct {
	county string
	at     int
}

// base is an earlier period: its returns by cluster, and how the groups grew since then.
type base struct {
	period forms.Period
	units  map[string]*unit
	grown  map[string][]growth // by group, AllKey for all
}

// growth is the sums of one indicator over the clusters that have it in both periods.
type growth struct {
	now, then wide
	n         int
	county    string // last county counted, where each county counts once
}

// readPast sorts the earlier returns by period and adds up the growth since each.
func (c *carrier) readPast(past []Entry) error {
	byPeriod := map[forms.Period][]Entry{}
	for i := range past {
		if p := past[i].Head.Period; p.Month == c.o.Period.Month && p.Compare(c.o.Period) < 0 {
			byPeriod[p] = append(byPeriod[p], past[i])
		}
	}
	for p, entries := range byPeriod {
		us, err := c.s.units(entries, p, c.o)
		if err != nil {
			return err
		}
		b := &base{period: p, units: make(map[string]*unit, len(us)), grown: map[string][]growth{}}
		for i := range us {
			b.units[us[i].entry.Cluster.Code] = &us[i]
		}
		c.grow(b, us)
		c.past = append(c.past, b)
	}
	slices.SortFunc(c.past, func(a, b *base) int { return b.period.Compare(a.period) })
	for i := range c.now {
		for k := range c.s.rules {
			u, key := &c.now[i], countyKey{c.now[i].county, k}
			if c.s.rules[k].kind != forms.SumPerCounty || !u.filled.has(k) {
				continue
			}
			if _, known := c.county[key]; !known { // the first cluster's, as in the total
				c.county[key] = u.cells[k].Num
			}
		}
	}
	return nil
}

// grow adds up the matched clusters of an earlier period, by group and all together.
func (c *carrier) grow(b *base, then []unit) {
	left, right := matched(c.now, then)
	for i := range left {
		keys := []string{AllKey}
		if key := c.o.key(&left[i].entry.Cluster); key != AllKey {
			keys = append(keys, key)
		}
		for _, key := range keys {
			gs := b.grown[key]
			if gs == nil {
				gs = make([]growth, len(c.s.rules))
				b.grown[key] = gs
			}
			for k := range gs {
				if !c.may.has(k) || !left[i].filled.has(k) {
					continue
				}
				g := &gs[k]
				if c.s.rules[k].kind == forms.SumPerCounty {
					if g.county == left[i].county {
						continue
					}
					g.county = left[i].county
				}
				g.now.add(left[i].cells[k].Num)
				g.then.add(right[i].cells[k].Num)
				g.n++
			}
		}
	}
}

// estimate carries the newest return of a cluster.
func (c *carrier) estimate(k forms.Cluster) Estimated {
	out := Estimated{Cluster: k, Cells: make([]Carried, len(c.s.rules))}
	i := slices.IndexFunc(c.past, func(b *base) bool { return b.units[k.Code] != nil })
	if i < 0 {
		return out
	}
	b := c.past[i]
	u := b.units[k.Code]
	out.From, out.Return = b.period, u.entry.Head.ID
	key := c.o.key(&k)
	for at := range out.Cells {
		if c.may.has(at) && u.filled.has(at) {
			out.Cells[at] = c.carry(b, key, at, u.cells[at], countyKey{countyOf(&k), at})
		}
	}
	return out
}

// carry gives one figure the growth of its group, or of all.
func (c *carrier) carry(b *base, key string, at int, last forms.Cell, county countyKey) Carried {
	out := Carried{Last: forms.NumberCell(last.Num)}
	perCounty := c.s.rules[at].kind == forms.SumPerCounty
	if n, known := c.county[county]; perCounty && known {
		out.Value, out.Basis = forms.NumberCell(n), BasisCounty
		return out
	}
	ind := &c.s.form.Indicators[at]
	for _, try := range []struct {
		key   string
		basis Basis
	}{{key, BasisGroup}, {AllKey, BasisAll}} {
		gs := b.grown[try.key]
		if gs == nil || gs[at].n < fewClusters {
			continue
		}
		now, ok := gs[at].now.number()
		then, okThen := gs[at].then.number()
		if !ok || !okThen || then <= 0 || now < 0 {
			continue
		}
		n, ok := scaled(last.Num, now, then, ind.Decimals, c.s.form.HalfEven)
		if !ok {
			continue
		}
		out.Value, out.Now, out.Then, out.N, out.Basis = forms.NumberCell(n), now, then, gs[at].n, try.basis
		if perCounty {
			c.county[county] = n // its other missing clusters carry the same
		}
		return out
	}
	return out
}

// scaled gives n × now / then, rounded once to decimals; false when it cannot be held. then is above zero.
func scaled(n, now, then forms.Number, decimals int, halfEven bool) (forms.Number, bool) {
	step := int64(1)
	for range forms.Places - decimals {
		step *= 10
	}
	product := new(big.Int).Mul(big.NewInt(int64(n)), big.NewInt(int64(now)))
	whole := new(big.Int).Mul(big.NewInt(int64(then)), big.NewInt(step))
	negative := product.Sign() < 0
	q, rest := new(big.Int).QuoRem(product.Abs(product), whole, new(big.Int))
	if up := rest.Lsh(rest, 1).Cmp(whole); up > 0 || up == 0 && (!halfEven || q.Bit(0) == 1) {
		q.Add(q, big.NewInt(1))
	}
	q.Mul(q, big.NewInt(step))
	if !q.IsInt64() || forms.Number(q.Int64()) > forms.MaxNumber {
		return 0, false
	}
	if negative {
		q.Neg(q)
	}
	return forms.Number(q.Int64()), true
}

// unit is an estimated cluster on its way into a sum.
func (c *carrier) unit(e *Estimated) unit {
	u := unit{entry: &Entry{Cluster: e.Cluster}, cells: make([]forms.Cell, len(e.Cells)), county: countyOf(&e.Cluster)}
	for i := range e.Cells {
		if e.Cells[i].Value.State == forms.Filled {
			u.cells[i] = e.Cells[i].Value
			u.filled.set(i)
		}
	}
	return u
}

// sum adds the estimated clusters to the reported ones, all together and by group.
func (e *Estimates) sum(s *Summarizer, now, estimated []unit, res *Result, o *Options) {
	a := s.adder(o.Period)
	e.Total = a.withEstimates(&res.Total, now, estimated)
	if res.By == All {
		e.Groups = []EstimatedGroup{e.Total}
		return
	}
	split := func(us []unit) map[string][]unit {
		out := map[string][]unit{}
		for i := range us {
			key := o.key(&us[i].entry.Cluster)
			out[key] = append(out[key], us[i])
		}
		return out
	}
	here, gone := split(now), split(estimated)
	for i := range res.Groups {
		g := &res.Groups[i]
		e.Groups = append(e.Groups, a.withEstimates(g, here[g.Key], gone[g.Key]))
	}
}

func (a *adder) withEstimates(g *GroupResult, now, estimated []unit) EstimatedGroup {
	out := EstimatedGroup{Key: g.Key, Label: g.Label, Missing: len(estimated), Figures: make([]EstimatedFigure, len(g.Figures))}
	for i := range estimated {
		if estimated[i].filled != (mask{}) {
			out.Carried++
		}
	}
	for i := range g.Figures {
		out.Figures[i] = EstimatedFigure{Code: g.Figures[i].Code, Reported: g.Figures[i].N, Of: g.Figures[i].Of}
	}
	if out.Carried == 0 {
		return out
	}
	all := slices.Concat(now, estimated)
	sortUnits(all)
	for i, f := range a.figures(all, g.Expected) {
		if extra := f.N - g.Figures[i].N; extra > 0 {
			out.Figures[i].Value, out.Figures[i].Estimated = f.Value, extra
		}
	}
	return out
}
