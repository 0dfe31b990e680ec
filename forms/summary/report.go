package summary

import "jibao/forms"

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

	// Filled by the caller for whoever writes the report; no rule reads them.
	Office  string // name of the office
	Lang    string // zh, en or ko
	Program string // version of the program
}

// ClusterRow is one counted return with its figures as reported.
type ClusterRow struct {
	Cluster  forms.Cluster
	Status   forms.Status
	Revision int
	Form     forms.FormID // the version it was made with
	Cells    []forms.Cell // by the form's indicators
}

// Explained is an explanation that a county gave for a failed soft check.
type Explained struct {
	Cluster string // code
	Name    string
	forms.Explanation
}

// Veto is a figure of the section of veto items that is above zero, or that was not given.
type Veto struct {
	Cluster string // code
	Name    string
	Code    string // indicator
	Cell    forms.Cell
}
