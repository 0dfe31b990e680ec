package summary

import "jibao/forms"

// Brief holds the facts of a briefing, by the four characteristics of clusters that the published one tells of. They are
// values; the sentences are made elsewhere.
type Brief struct {
	Period                       forms.Period
	Form                         forms.FormID
	Expected, Clusters, Received int // as in GroupResult
	// Counties and Bodies are how many of them the counted clusters lie in and report to.
	Counties, Bodies int
	Sections         []BriefSection
}

// BriefSection is one characteristic: "tiers", "chains", "economy" or "governance".
type BriefSection struct {
	ID    string
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

// Fact finds a fact by its ID, or nil.
func (b *Brief) Fact(id string) *Fact {
	for i := range b.Sections {
		for k := range b.Sections[i].Facts {
			if f := &b.Sections[i].Facts[k]; f.ID == id {
				return f
			}
		}
	}
	return nil
}

// told is one characteristic of the briefing: its facts, each with the indicator that it rests on.
type told struct {
	section string
	facts   [][2]string
}

// briefing lists what a briefing tells of the form cluster-return. Source of the choice: the ministry's briefing of
// 2023-04-20 on the first hundred clusters; what it does not have follows the six tasks.
func briefing() []told {
	return []told{
		{"tiers", [][2]string{
			{"enterprises", "B02"}, {"smes", "B03"}, {"single_champions", "T115"}, {"little_giants", "T116"},
			{"specialised", "T117"}, {"innovative", "T118"}, {"quality_smes", "T119"}, {"quality_share", "T120"},
			{"high_tech", "T121"},
		}},
		{"chains", [][2]string{
			{"leading_output", "T103"}, {"leading_share", "T104"}, {"sme_output_share", "T106"}, {"sharing", "T122"},
			{"co_innovation", "T212"}, {"rd_intensity", "T206"}, {"invention_patents", "T207"},
			{"platform_adoption", "T302"}, {"cloud_rate", "T304"},
		}},
		{"economy", [][2]string{
			{"output", "T101"}, {"output_growth", "T107"}, {"three_year_growth", "T109"}, {"county_share", "T112"},
			{"revenue", "B08"}, {"revenue_growth", "B10"}, {"taxes", "B11"}, {"employees", "B06"}, {"exports", "T501"},
			{"energy_per_output", "T403"},
		}},
		{"governance", [][2]string{
			{"operating_body", "T601"}, {"service_platform", "T602"}, {"promotion_mechanism", "T604"},
			{"rights_protection", "T605"}, {"target_completion", "T608"}, {"special_funds", "T609"}, {"service_visits", "T610"},
		}},
	}
}

// Brief gives the facts of a summary. What the form does not have, or does not ask for in the period, is left out; what was
// asked for and not answered is there with a Blank value.
func (s *Summarizer) Brief(res Result, rows []ClusterRow) Brief {
	t := &res.Total
	b := Brief{Period: res.Period, Form: res.Form, Expected: t.Expected, Clusters: t.Clusters, Received: t.Received}
	counties, bodies := map[string]bool{}, map[string]bool{}
	for i := range rows {
		counties[rows[i].Cluster.County] = true
		bodies[rows[i].Cluster.Body] = true
	}
	b.Counties, b.Bodies = len(counties), len(bodies)
	for _, part := range briefing() {
		section := BriefSection{ID: part.section}
		for _, fact := range part.facts {
			i := s.form.Index(fact[1])
			if i < 0 || !t.Figures[i].Asked {
				continue
			}
			f := Fact{ID: fact[0], Code: fact[1], Period: res.Period, Figure: t.Figures[i]}
			if t.Changes != nil {
				f.Change = &t.Changes[i]
			}
			section.Facts = append(section.Facts, f)
		}
		b.Sections = append(b.Sections, section)
	}
	return b
}
