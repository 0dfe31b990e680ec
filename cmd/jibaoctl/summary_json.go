package main

import (
	"jibao/forms"
	"jibao/forms/summary"
)

// summaryDocument is a report as JSON: the total first, then the groups.
func summaryDocument(r *summary.Report, out string) map[string]any {
	var total *summary.EstimatedGroup
	if r.Estimates != nil {
		total = &r.Estimates.Total
	}
	groups := []groupLine{groupOf(r.Definition, &r.Total, total)}
	for i := range r.Groups {
		if r.By == summary.All || r.By == "" {
			break
		}
		var e *summary.EstimatedGroup
		if r.Estimates != nil {
			e = &r.Estimates.Groups[i]
		}
		groups = append(groups, groupOf(r.Definition, &r.Groups[i], e))
	}
	doc := map[string]any{
		"form": r.Result.Form.ID, "form_version": r.Result.Form.Version, "period": r.Period.String(),
		"expected": r.Total.Expected, "accepted": r.Total.Clusters - r.Total.Received, "received_included": r.Total.Received,
		"by": r.By, "groups": groups,
	}
	if !r.Against.IsZero() {
		doc["against"] = r.Against.String()
	}
	if out != "" {
		doc["path"] = out
	}
	if r.Publication {
		doc["publication"], doc["withheld"] = true, withheld(r)
	} else {
		doc["missing"] = missingLines(r)
	}
	if r.Estimates != nil {
		doc["estimates"] = estimatesDocument(r)
	}
	return doc
}

// missingLine is a cluster that owes a return and is not counted.
type missingLine struct {
	Cluster string        `json:"cluster"`
	Name    string        `json:"name"`
	State   summary.State `json:"state"`
}

func missingLines(r *summary.Report) []missingLine {
	lines := []missingLine{}
	for _, l := range r.Uncounted() {
		lines = append(lines, missingLine{l.Cluster.Code, l.Cluster.Name, l.State})
	}
	return lines
}

// withheld counts the figures that a publication does not show.
func withheld(r *summary.Report) int {
	n := 0
	count := func(g *summary.GroupResult) {
		for i := range g.Figures {
			if g.Figures[i].Withheld != summary.Published {
				n++
			}
		}
	}
	count(&r.Total)
	for i := range r.Groups {
		if r.By != summary.All && r.By != "" {
			count(&r.Groups[i])
		}
	}
	return n
}

// estimatesDocument tells what every missing cluster is estimated to have, and from what.
func estimatesDocument(r *summary.Report) map[string]any {
	type cell struct {
		Value *string       `json:"value"`
		Last  *string       `json:"last"`
		Now   *string       `json:"now,omitempty"`
		Then  *string       `json:"then,omitempty"`
		N     int           `json:"n"`
		Basis summary.Basis `json:"basis"`
	}
	type line struct {
		Cluster    string          `json:"cluster"`
		Name       string          `json:"name"`
		From       *string         `json:"from"` // null: there is nothing to carry
		Indicators map[string]cell `json:"indicators"`
	}
	lines := []line{}
	for _, e := range r.Estimates.Clusters {
		l := line{Cluster: e.Cluster.Code, Name: e.Cluster.Name, Indicators: map[string]cell{}}
		if !e.From.IsZero() {
			from := e.From.String()
			l.From = &from
		}
		for i, x := range e.Cells {
			if x.Value.State != forms.Filled {
				continue
			}
			n := &r.Definition.Indicators[i]
			one := cell{Value: plain(n.Spec(), x.Value), Last: plain(n.Spec(), x.Last), N: x.N, Basis: x.Basis}
			if x.Basis != summary.BasisCounty {
				one.Now, one.Then = plain(n.Spec(), forms.NumberCell(x.Now)), plain(n.Spec(), forms.NumberCell(x.Then))
			}
			l.Indicators[n.Code] = one
		}
		lines = append(lines, l)
	}
	return map[string]any{"missing": r.Estimates.Total.Missing, "estimated": r.Estimates.Total.Carried, "clusters": lines}
}

// figureLine is one indicator of a group as JSON.
type figureLine struct {
	Value    *string        `json:"value"`
	N        int            `json:"n"`
	Of       int            `json:"of"`
	Yes      *int           `json:"yes,omitempty"`
	Counts   map[string]int `json:"counts,omitempty"`
	Distinct *int           `json:"distinct,omitempty"`
	Counties *int           `json:"counties,omitempty"`
	Small    bool           `json:"small,omitempty"`
	Change   *changeLine    `json:"change,omitempty"`
	Withheld string         `json:"withheld,omitempty"`
	Estimate *estimateLine  `json:"estimate,omitempty"`
}

// estimateLine is a figure with the estimates of missing returns. It always says that it is an estimate.
type estimateLine struct {
	Estimate  bool    `json:"estimate"` // true
	Value     *string `json:"value"`
	Reported  int     `json:"reported"`
	Estimated int     `json:"estimated"`
	Of        int     `json:"of"`
}

// changeLine is the comparison with the earlier period: over the matched clusters, and over all.
type changeLine struct {
	N          int     `json:"n"`
	Now        *string `json:"now"`
	Then       *string `json:"then"`
	Difference *string `json:"difference"`
	Percent    *string `json:"percent"`
	AllNow     *string `json:"all_now"`
	AllThen    *string `json:"all_then"`
}

type groupLine struct {
	Key        string                `json:"key"`
	Label      string                `json:"label"`
	Clusters   int                   `json:"clusters"`
	Expected   int                   `json:"expected"`
	Indicators map[string]figureLine `json:"indicators"`
}

// shape is how an aggregate is printed: a share in percent with two decimals, all else as the form has it.
func shape(n *forms.Indicator) forms.Spec {
	if n.Aggregation == forms.ShareYes {
		return forms.Spec{Type: forms.Percent, Decimals: 2, Unit: "%"}
	}
	return n.Spec()
}

// groupOf gives one group; e may be nil.
func groupOf(f *forms.Form, g *summary.GroupResult, e *summary.EstimatedGroup) groupLine {
	line := groupLine{g.Key, g.Label, g.Clusters, g.Expected, map[string]figureLine{}}
	for i, x := range g.Figures {
		n := &f.Indicators[i]
		if !x.Asked {
			continue
		}
		spec := shape(n)
		l := figureLine{Value: plain(spec, x.Value), N: x.N, Of: x.Of, Small: x.Small, Withheld: string(x.Withheld)}
		if e != nil && e.Figures[i].Estimated > 0 {
			y := &e.Figures[i]
			l.Estimate = &estimateLine{true, plain(spec, y.Value), y.Reported, y.Estimated, y.Of}
		}
		if x.Withheld != summary.Published { // no count that stands behind it either
			line.Indicators[n.Code] = l
			continue
		}
		switch n.Aggregation {
		case forms.ShareYes:
			l.Yes = &x.Yes
			if n.Type == forms.Multi {
				l.Counts = map[string]int{}
				for k, count := range x.Counts {
					l.Counts[n.Options[k].Code] = count
				}
			}
		case forms.SumPerCounty:
			l.Counties = &x.Counties
		}
		if x.Distinct != nil {
			l.Distinct = &x.Distinct.Enterprises
		}
		if g.Changes != nil {
			ch := &g.Changes[i]
			percent := forms.Spec{Type: forms.Percent, Decimals: 2}
			l.Change = &changeLine{
				ch.N, plain(spec, ch.Now), plain(spec, ch.Then), plain(spec, ch.Difference), plain(percent, ch.Percent),
				plain(spec, ch.AllNow), plain(spec, ch.AllThen),
			}
		}
		line.Indicators[n.Code] = l
	}
	return line
}
