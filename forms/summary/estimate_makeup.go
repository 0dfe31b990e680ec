package summary

import (
	"fmt"
	"slices"

	"jibao/forms"
)

// MakeUpWithEstimates is MakeUp with the estimates of the missing clusters in their lines, for a figure that is shown with
// them. The figure itself and every share of it stay as reported.
func (s *Summarizer) MakeUpWithEstimates(in Input, o Options, code, key string) (MakeUp, error) {
	m, err := s.MakeUp(in.Entries, in.Register.Clusters, o, code, key)
	if err != nil {
		return MakeUp{}, err
	}
	res, err := s.Summarize(in.Entries, nil, in.Register.Clusters, Options{Period: o.Period, By: o.By, IncludeReceived: o.IncludeReceived, Divisions: o.Divisions})
	if err != nil {
		return MakeUp{}, fmt.Errorf("make-up of %q: %w", code, err)
	}
	e, err := s.Estimates(in, &res, o)
	if err != nil {
		return MakeUp{}, fmt.Errorf("make-up of %q: %w", code, err)
	}
	at := s.form.Index(code)
	m.WithEstimates = e.figure(key, at)
	parts := make([]int, len(m.Parts))
	for k := range parts {
		parts[k] = s.form.Index(m.Parts[k])
	}
	for i := range m.Lines {
		if l := &m.Lines[i]; l.Out == WhyMissing {
			e.line(l, at, parts)
		}
	}
	return m, nil
}

// figure finds a figure with the estimates, nil without any.
func (e *Estimates) figure(key string, at int) *EstimatedFigure {
	g := &e.Total
	if key != AllKey {
		i := slices.IndexFunc(e.Groups, func(g EstimatedGroup) bool { return g.Key == key })
		if i < 0 {
			return nil
		}
		g = &e.Groups[i]
	}
	if g.Figures[at].Estimated == 0 {
		return nil
	}
	return &g.Figures[at]
}

// line puts the estimates of a missing cluster into its line, if all parts of the figure could be estimated.
func (e *Estimates) line(l *MakeUpLine, at int, parts []int) {
	i := slices.IndexFunc(e.Clusters, func(x Estimated) bool { return x.Cluster.Code == l.Cluster.Code })
	if i < 0 {
		return
	}
	x := &e.Clusters[i]
	for _, k := range parts {
		if x.Cells[k].Value.State != forms.Filled {
			return
		}
	}
	l.Out, l.Return, l.From, l.Value = WhyEstimated, x.Return, x.From, x.Cells[at].Value
	for i, k := range parts {
		l.Parts[i] = x.Cells[k].Value
	}
}
