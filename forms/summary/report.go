package summary

import (
	"fmt"

	"jibao/forms"
)

// Report is everything that the summary workbook, the windows and the briefing show of one period.
type Report struct {
	Result
	Definition *forms.Form

	Completeness Completeness
	Clusters     []ClusterRow // by code
	Criteria     *Matrix      // nil when no criteria were given
	Explanations []Explained  // by cluster, in the order of the return
	Vetoes       []Veto       // by cluster and indicator
	Brief        Brief
	Estimates    *Estimates // of the missing returns; nil unless Options.Estimate asked for them

	// Publication marks a report from which Publish took what tells of single clusters.
	Publication bool

	// Filled by the caller for whoever writes the report; no rule reads them.
	Office    string // name of the office
	Synthetic bool   // the register says that the data is invented for a demonstration
	Lang      string // zh, en or ko
	Program   string // version of the program
}

// ClusterRow is one counted return with its figures as reported.
type ClusterRow struct {
	Cluster  forms.Cluster
	Status   forms.Status
	Return   int64
	Revision int
	Form     forms.FormID // the version it was made with
	Cells    []forms.Cell // by the form's indicators; shared with the entry
}

// Explained is an explanation that a county gave for a failed soft check.
type Explained struct {
	Cluster string // code
	Name    string
	forms.Explanation
}

// Veto is a figure of the section of veto items that is above zero, or that was asked for and not given.
type Veto struct {
	Cluster string // code
	Name    string
	Code    string // indicator
	Cell    forms.Cell
}

// vetoSection is the section of the form whose figures should all be zero.
const vetoSection = "V"

// Uncounted lists the clusters that owe a return and are not in the totals, with what came in of them. A report for
// publication has no such list.
func (r *Report) Uncounted() []Line {
	counted := make(map[string]bool, len(r.Clusters))
	for i := range r.Clusters {
		counted[r.Clusters[i].Cluster.Code] = true
	}
	var out []Line
	for i := range r.Completeness.Lines {
		if l := &r.Completeness.Lines[i]; l.Owes && !counted[l.Cluster.Code] {
			out = append(out, *l)
		}
	}
	return out
}

// Input is what a report is made of.
type Input struct {
	Entries  []Entry // of the period
	Then     []Entry // of Options.Against
	Past     []Entry // of any earlier periods, for criteria that look back
	Register Register
	// NoCriteria leaves the criteria out of the report.
	NoCriteria bool
}

// Report makes the whole report of a period. The caller adds the fields that are his to fill.
func (s *Summarizer) Report(in Input, o Options) (Report, error) {
	res, err := s.Summarize(in.Entries, in.Then, in.Register.Clusters, o)
	if err != nil {
		return Report{}, fmt.Errorf("report of %s: %w", o.Period, err)
	}
	r := Report{Result: res, Definition: s.form, Completeness: s.Completeness(in.Register, o.Period)}
	counted, err := s.countedEntries(in.Entries, &o)
	if err != nil {
		return Report{}, fmt.Errorf("report of %s: %w", o.Period, err)
	}
	if !in.NoCriteria {
		if r.Criteria, err = s.Criteria(in.Entries, in.Past, o); err != nil {
			return Report{}, fmt.Errorf("criteria of %s: %w", o.Period, err)
		}
	}
	if o.Estimate {
		if r.Estimates, err = s.Estimates(in, &r.Result, o); err != nil {
			return Report{}, err
		}
	}
	asked := s.asked(o.Period)
	for _, e := range counted {
		r.Clusters = append(r.Clusters, ClusterRow{
			Cluster: e.Cluster, Status: e.Head.Status, Return: e.Head.ID, Revision: e.Head.Revision, Form: e.Head.Form,
			Cells: e.Cells,
		})
		for _, x := range e.Explanations {
			r.Explanations = append(r.Explanations, Explained{Cluster: e.Cluster.Code, Name: e.Cluster.Name, Explanation: x})
		}
		for i := range s.form.Indicators {
			if s.form.Indicators[i].Section == vetoSection && asked.has(i) && !fine(e.Cells[i]) {
				r.Vetoes = append(r.Vetoes, Veto{
					Cluster: e.Cluster.Code, Name: e.Cluster.Name, Code: s.form.Indicators[i].Code, Cell: e.Cells[i],
				})
			}
		}
	}
	r.Brief = s.Brief(r.Result, r.Clusters)
	return r, nil
}

// fine tells whether a veto figure was given and is zero; a yes/no one, whether it is no.
func fine(c forms.Cell) bool { return c.State == forms.Filled && c.Num == 0 && !c.Yes && c.Text == "" }
