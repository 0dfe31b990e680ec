package summary

import (
	"cmp"
	"slices"
	"strings"

	"jibao/forms"
)

// Withheld says why a figure is not shown in a table for publication.
type Withheld string

// The reasons. The respondents are the clusters: they are who reports. Enterprises would be finer where rosters are there,
// but a figure is not withheld for one enterprise: rosters are not asked for in every period, and a rule that holds for
// some of the groups would tell which.
const (
	Published      Withheld = ""
	WithheldFew    Withheld = "few"      // fewer than three clusters
	WithheldOne    Withheld = "dominant" // one cluster is more than 85 % of it
	WithheldOthers Withheld = "others"   // it would tell of a withheld figure: as the rest of the total, or as part of a ratio
)

// Publication marks what a table for publication withholds.
type Publication struct {
	Total  []Withheld   // by the form's indicators
	Groups [][]Withheld // by Result.Groups
}

// Publication decides what of a summary can be published without telling of a single cluster.
//
// A figure of fewer than three clusters, or of which one cluster is more than 85 %, is withheld. What is withheld can be
// told from the total less the other groups; therefore all that is withheld of one indicator must together be no such
// figure either, and the smallest other groups are withheld until that is so. A ratio is withheld with any of its parts.
// It looks at one table: two tables by different groups can still tell of each other.
func (s *Summarizer) Publication(entries []Entry, res *Result, o Options) (Publication, error) {
	us, err := s.units(entries, o.Period, &o)
	if err != nil {
		return Publication{}, err
	}
	at := make(map[string]int, len(res.Groups))
	for i := range res.Groups {
		at[res.Groups[i].Key] = i
	}
	groups := make([][]unit, len(res.Groups))
	for i := range us {
		if k, ok := at[o.key(&us[i].entry.Cluster)]; ok {
			groups[k] = append(groups[k], us[i])
		}
	}
	p := Publication{Total: make([]Withheld, len(s.rules)), Groups: make([][]Withheld, len(groups))}
	for k := range groups {
		p.Groups[k] = make([]Withheld, len(s.rules))
	}
	for i := range s.rules {
		s.withhold(&p, i, us, groups, res)
	}
	s.withholdRatios(&p)
	return p, nil
}

// exposed is how much an indicator of a group tells of single clusters.
type exposed struct {
	group int
	n     int
	sum   sum
}

// why is the reason to withhold it by itself.
func (e *exposed) why(share bool) Withheld {
	switch {
	case e.n == 0:
		return Published
	case e.n < fewClusters:
		return WithheldFew
	case !share && e.sum.dominated():
		return WithheldOne
	}
	return Published
}

// exposure adds up an indicator over units.
func (s *Summarizer) exposure(i int, us []unit) exposed {
	r := &s.rules[i]
	e := exposed{}
	county := ""
	for k := range us {
		if !us[k].filled.covers(&r.need) {
			continue
		}
		e.n++
		if r.kind == forms.SumPerCounty {
			if county == us[k].county {
				continue
			}
			county = us[k].county
		}
		if r.kind == forms.Sum || r.kind == forms.SumOverlap || r.kind == forms.SumPerCounty {
			e.sum.add(us[k].cells[i].Num, k)
		}
	}
	return e
}

// withhold marks one indicator: what must be by itself, and what would tell of that.
func (s *Summarizer) withhold(p *Publication, i int, all []unit, groups [][]unit, res *Result) {
	r := &s.rules[i]
	if r.kind == forms.NoTotal {
		return
	}
	if r.kind == forms.Ratio { // its parts decide; by itself it tells of too few clusters only
		p.Total[i] = smallRatio(&res.Total.Figures[i])
		for k := range groups {
			p.Groups[k][i] = smallRatio(&res.Groups[k].Figures[i])
		}
		return
	}
	share := r.kind == forms.ShareYes
	whole := s.exposure(i, all)
	p.Total[i] = whole.why(share)
	if res.By == All || res.By == "" {
		for k := range p.Groups {
			p.Groups[k][i] = p.Total[i]
		}
		return
	}
	var hidden exposed // all that is withheld, together
	var rest []exposed
	for k := range groups {
		e := s.exposure(i, groups[k])
		e.group = k
		if p.Groups[k][i] = e.why(share); p.Groups[k][i] != Published {
			hidden.join(&e)
		} else if e.n > 0 {
			rest = append(rest, e)
		}
	}
	if p.Total[i] != Published {
		return // without the total there is nothing to take the others from
	}
	slices.SortFunc(rest, func(a, b exposed) int {
		return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.sum.most, b.sum.most), strings.Compare(res.Groups[a.group].Key, res.Groups[b.group].Key))
	})
	for k := 0; k < len(rest) && hidden.why(share) != Published; k++ {
		p.Groups[rest[k].group][i] = WithheldOthers
		hidden.join(&rest[k])
	}
}

func smallRatio(f *Figure) Withheld {
	switch {
	case f.N == 0:
		return Published
	case f.N < fewClusters:
		return WithheldFew
	case f.Small:
		return WithheldOne
	}
	return Published
}

// join adds what another group tells.
func (e *exposed) join(o *exposed) {
	e.n += o.n
	e.sum.size.addWide(&o.sum.size)
	if o.sum.most > e.sum.most {
		e.sum.most = o.sum.most
	}
}

// withholdRatios withholds every ratio of which a part is withheld: with the other parts it would tell of it.
func (s *Summarizer) withholdRatios(p *Publication) {
	hide := func(marks []Withheld) {
		for i := range s.rules {
			for k := range s.rules[i].parts {
				if part := s.rules[i].parts[k].cell; part != i && marks[i] == Published && marks[part] != Published {
					marks[i] = WithheldOthers
				}
			}
		}
	}
	hide(p.Total)
	for k := range p.Groups {
		hide(p.Groups[k])
	}
}

// Publish takes out of a report everything that a publication withholds or that tells of single clusters: withheld
// figures, the rows of clusters, criteria, explanations, veto items, estimates. What is left can be handed to any writer.
func (s *Summarizer) Publish(r Report, p Publication) Report {
	out := r
	out.Publication = true
	out.Total = published(r.Total, p.Total)
	out.Groups = make([]GroupResult, len(r.Groups))
	for i := range r.Groups {
		out.Groups[i] = published(r.Groups[i], p.Groups[i])
		out.Groups[i].Changes = nil // matched and all of a small group differ by few clusters
	}
	out.Unexpected = nil
	out.Completeness.Lines = nil
	out.Clusters, out.Criteria, out.Explanations, out.Vetoes, out.Estimates = nil, nil, nil, nil, nil
	out.Brief = s.Brief(out.Result, nil)
	out.Brief.Counties, out.Brief.Bodies = r.Brief.Counties, r.Brief.Bodies
	return out
}

// published is a group without what is withheld. Of a comparison the matched or the unmatched side is left out where both
// together would tell of one or two clusters.
func published(g GroupResult, marks []Withheld) GroupResult {
	g.Figures = slices.Clone(g.Figures)
	g.Changes = slices.Clone(g.Changes)
	for i := range g.Figures {
		if f := &g.Figures[i]; marks[i] != Published {
			*f = Figure{Code: f.Code, N: f.N, Of: f.Of, Asked: f.Asked, Withheld: marks[i]}
		}
	}
	for i := range g.Changes {
		c := &g.Changes[i]
		few := func(n int) bool { return n > 0 && n < fewClusters }
		switch {
		case marks[i] != Published:
			*c = Change{Code: c.Code, N: c.N, NNow: c.NNow, NThen: c.NThen}
		case few(c.N) || few(c.NNow-c.N):
			c.Now, c.Then, c.Difference, c.Percent = forms.Cell{}, forms.Cell{}, forms.Cell{}, forms.Cell{}
		case few(c.NThen - c.N):
			c.AllThen = forms.Cell{}
		}
	}
	return g
}
