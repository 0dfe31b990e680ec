package text

import (
	"regexp"
	"strings"

	"jibao/forms"
)

// HowMade says how the figure of an indicator comes about: entered, computed or from the roster, with the rule in words; in
// which returns it is asked for; and what can be chosen.
func HowMade(l Lang, form *forms.Form, ind *forms.Indicator) string {
	how := BookEntered.In(l)
	switch {
	case ind.Computed():
		how = BookComputed.In(l, Rule(l, form, ind.Formula))
	case ind.FromRoster != "":
		how = BookFromRoster.In(l, Rule(l, form, ind.FromRoster))
	}
	if ind.Annual {
		how += "；" + BookAskedYear.In(l)
	}
	if len(ind.Options) > 0 {
		labels := make([]string, len(ind.Options))
		for i := range ind.Options {
			labels[i] = Words(l, ind.Options[i].Label)
		}
		how += "；" + strings.Join(labels, " / ")
	}
	return how
}

// ChecksOf lists the checks of the form that name an indicator first, one to a line; "" when there is none.
func ChecksOf(l Lang, form *forms.Form, code string) string {
	var list []string
	for i := range form.Checks {
		c := &form.Checks[i]
		first := ""
		if len(c.Cells) > 0 {
			first = c.Cells[0]
		} else if m := codePattern.FindString(c.Test); m != "" {
			first = m
		}
		if first != code {
			continue
		}
		kind := BookSoft
		if c.Severity == forms.Hard {
			kind = BookHard
		}
		words := Rule(l, form, c.Test)
		if c.Note {
			words = Words(l, c.Message)
		}
		list = append(list, BookWithUnit.In(l, words, kind))
	}
	return strings.Join(list, "\n")
}

var codePattern = regexp.MustCompile(`\b[A-Z]\d{2,3}\b`)

// Aggregation says what becomes of an indicator when returns are summed.
func Aggregation(l Lang, a forms.Aggregation) string {
	switch a {
	case forms.Sum:
		return BookAggSum.In(l)
	case forms.SumOverlap:
		return BookAggOverlap.In(l)
	case forms.Ratio:
		return BookAggRatio.In(l)
	case forms.ShareYes:
		return BookAggShare.In(l)
	case forms.SumPerCounty:
		return BookAggCounty.In(l)
	}
	return BookAggNone.In(l)
}
