package summary

import (
	"jibao/forms"
	"jibao/forms/office"
)

// Entry is one return as a summary reads it: the figures of office.Figures beside the cluster's entry in the register.
type Entry struct {
	Cluster forms.Cluster
	Head    office.Head
	// Cells has one cell for each indicator of the Summarizer's form, in its order; a return of another version of the
	// form is brought into that order with [forms.Return.Under] first.
	Cells []forms.Cell
	// Codes are the credit codes of its roster, nil without roster: enough to tell how many different enterprises there
	// are in all.
	Codes []string
	// Listings may stand in place of Codes and tell also which enterprise counts for which indicator; see
	// [Summarizer.Listings].
	Listings []Listing
	// Numbers stand beside Codes where [Number] numbered the enterprises of many entries, to be counted again and again.
	Numbers []uint32
	// Explanations are those of the return, for the list of explanations; nil where that list is not wanted.
	Explanations []forms.Explanation
}

// Listing is one enterprise of a roster: its credit code and the indicators that count it, a bit each in an order that
// only the Summarizer knows.
type Listing struct {
	Code    string
	counted uint64
}

// Group is what the clusters of a summary are grouped by.
type Group string

// The groupings. Keys are codes: of the reporting body, of the city (a county directly under its province stands for
// itself), of the county, of the division of GB/T 4754-2017, of the level and of the batch.
const (
	All        Group = "all"
	ByBody     Group = "body"
	ByCity     Group = "city"
	ByCounty   Group = "county"
	ByIndustry Group = "industry"
	ByLevel    Group = "level"
	ByBatch    Group = "batch"
)

// Groupings lists every grouping in the order in which it is offered.
func Groupings() []Group { return []Group{All, ByBody, ByCity, ByCounty, ByIndustry, ByLevel, ByBatch} }

// AllKey is the key of the group that holds every cluster.
const AllKey = "all"

// Options say what a summary is of.
type Options struct {
	Period forms.Period
	By     Group // All when empty
	// Against is the earlier period of a comparison; zero for none.
	Against forms.Period
	// CompareTotal compares the total alone and none of the groups.
	CompareTotal bool
	// IncludeReceived also counts returns that are received and not yet reviewed; the result says how many.
	IncludeReceived bool
	// Estimate also gives the Estimates of what is missing; they are in no total.
	Estimate bool
	// Divisions is needed for ByCity only; without it every county stands for itself.
	Divisions forms.Divisions
	// Label names a group for people; nil leaves the labels to the caller.
	Label func(by Group, key string) string
}
