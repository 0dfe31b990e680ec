package summary

// Progress is what became of what a group owes: Expected = Accepted + Received + SentBack + Missing.
type Progress struct {
	Key, Label                                      string
	Expected, Accepted, Received, SentBack, Missing int
	Late                                            int // of those that came in
}

// By counts the completeness by group, in the order of Result.Groups, for all together without a grouping. Clusters that
// owe nothing are in no count.
func (c *Completeness) By(o Options) []Progress {
	g := newGrouping(&o)
	counts := map[string]*Progress{}
	for i := range c.Lines {
		l := &c.Lines[i]
		if !l.Owes {
			continue
		}
		key := g.bucket(&l.Cluster).key
		p := counts[key]
		if p == nil {
			p = &Progress{Key: key, Label: o.label(key)}
			counts[key] = p
		}
		p.count(l)
	}
	out := make([]Progress, 0, len(counts))
	for _, b := range g.sorted() {
		out = append(out, *counts[b.key])
	}
	return out
}

func (p *Progress) count(l *Line) {
	p.Expected++
	if l.Late {
		p.Late++
	}
	switch l.State {
	case StateAccepted:
		p.Accepted++
	case StateReceived:
		p.Received++
	case StateSentBack:
		p.SentBack++
	default:
		p.Missing++
	}
}
