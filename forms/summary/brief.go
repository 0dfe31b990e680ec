package summary

import "jibao/forms"

// Brief holds the facts of a briefing, by the four characteristics that the published one has. They are values; the
// sentences are made elsewhere.
type Brief struct {
	Period             forms.Period
	Expected, Clusters int
	Sections           []BriefSection
}

// BriefSection is one characteristic.
type BriefSection struct {
	ID    string // tiers, chains, economy, governance
	Facts []Fact
}

// Fact is one figure of the briefing, with the number of clusters behind it.
type Fact struct {
	ID     string // stable name of the fact
	Code   string // indicator that it rests on
	Period forms.Period
	Figure Figure
	Change *Change // nil without comparison
}
