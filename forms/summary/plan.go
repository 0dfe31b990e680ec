package summary

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"jibao/forms"
	"jibao/forms/formula"
)

// Summarizer sums returns of one version of a form. It never changes and may be used by many goroutines at once.
type Summarizer struct {
	form     *forms.Form
	criteria *forms.Criteria
	rules    []rule // by the form's indicators
	slots    int    // parts of all rules
	yearly   mask   // indicators asked for a whole year
	halfYear mask   // and for a part of it
	counted  []counted
	tests    []criterion
}

// rule is how one indicator is summed.
type rule struct {
	at    int // of the indicator
	kind  forms.Aggregation
	need  mask   // cells that a return must have filled to be counted
	parts []part // cells that are added up; none for share_yes and none
	// options are the positions of the options of a multiple choice, nil for yes/no.
	options map[string]int
	// steps are the formulas that lead from the parts to a ratio: those it reads first, its own last.
	steps []step
}

// part is a cell that is added up.
type part struct {
	cell, slot    int
	oncePerCounty bool
}

// step computes one indicator from others.
type step struct {
	at       int
	expr     *formula.Expr
	decimals int
}

// counted is a sum_overlap indicator whose roster rule counts enterprises, so that these can be told apart.
type counted struct {
	at    int
	every bool // counts every enterprise of the roster
	expr  *formula.Expr
}

// ErrRule is in the chain of the error of a form whose rules of aggregation cannot be followed.
var ErrRule = errors.New("the rule of aggregation cannot be followed")

// New prepares a form for summing, and the criteria that are watched with it (nil for none). It fails with ErrRule where
// an indicator cannot be summed as its rule says, and with the error of a formula or criterion that does not compile.
func New(f *forms.Form, c *forms.Criteria) (*Summarizer, error) {
	if len(f.Indicators) > maxIndicators {
		return nil, fmt.Errorf("summing form %s: %d indicators, at most %d: %w", f.FormID, len(f.Indicators), maxIndicators, ErrRule)
	}
	s := &Summarizer{form: f, criteria: c, rules: make([]rule, len(f.Indicators))}
	for i := range f.Indicators {
		s.yearly.set(i)
		if !f.Indicators[i].Annual {
			s.halfYear.set(i)
		}
		if err := s.rule(i); err != nil {
			return nil, fmt.Errorf("summing %s of form %s: %w", f.Indicators[i].Code, f.FormID, err)
		}
	}
	if err := s.compileCriteria(); err != nil {
		return nil, err
	}
	return s, nil
}

// Form is the form that the Summarizer was made for.
func (s *Summarizer) Form() *forms.Form { return s.form }

// asked marks the indicators that are asked for in a period.
func (s *Summarizer) asked(p forms.Period) mask {
	if p.Annual() {
		return s.yearly
	}
	return s.halfYear
}

func (s *Summarizer) rule(i int) error {
	ind := &s.form.Indicators[i]
	r := &s.rules[i]
	r.at, r.kind = i, ind.Aggregation
	switch ind.Aggregation {
	case forms.NoTotal:
		r.need.set(i)
		return nil
	case forms.ShareYes:
		return s.share(r, ind)
	case forms.Ratio:
		return s.ratio(r)
	case forms.Sum, forms.SumOverlap, forms.SumPerCounty:
		if !ind.Type.Numeric() {
			return fmt.Errorf("a %s has no sum: %w", ind.Type, ErrRule)
		}
		s.addPart(r, i)
		if ind.Aggregation == forms.SumOverlap && ind.FromRoster != "" {
			return s.countedByRoster(i)
		}
		return nil
	}
	return fmt.Errorf("%q: %w", ind.Aggregation, ErrRule)
}

func (s *Summarizer) addPart(r *rule, cell int) {
	r.need.set(cell)
	r.parts = append(r.parts, part{
		cell: cell, slot: s.slots,
		oncePerCounty: s.form.Indicators[cell].Aggregation == forms.SumPerCounty,
	})
	s.slots++
}

func (s *Summarizer) share(r *rule, ind *forms.Indicator) error {
	r.need.set(r.at)
	switch ind.Type {
	case forms.YesNo:
		return nil
	case forms.Multi:
		r.options = make(map[string]int, len(ind.Options))
		for k := range ind.Options {
			r.options[ind.Options[k].Code] = k
		}
		return nil
	}
	return fmt.Errorf("a %s has no share of yes: %w", ind.Type, ErrRule)
}

// ratio finds the inputs that a computed indicator rests on, through other computed ones, and the formulas between.
func (s *Summarizer) ratio(r *rule) error {
	if err := s.stepTo(r, r.at, nil); err != nil {
		return err
	}
	if len(r.parts) == 0 {
		return fmt.Errorf("the formula reads no figure: %w", ErrRule)
	}
	return nil
}

// stepTo adds what computes the indicator at i; path are the computed indicators that led there.
func (s *Summarizer) stepTo(r *rule, i int, path []int) error {
	ind := &s.form.Indicators[i]
	if slices.Contains(path, i) {
		return fmt.Errorf("%s is computed from itself: %w", ind.Code, ErrRule)
	}
	if !ind.Computed() {
		return s.stepFrom(r, i, path)
	}
	if slices.ContainsFunc(r.steps, func(s step) bool { return s.at == i }) {
		return nil
	}
	expr, err := formula.Compile(s.form, ind.Formula, formula.Computation)
	if err != nil {
		return fmt.Errorf("formula of %s: %w", ind.Code, err)
	}
	for _, code := range expr.Reads().Codes {
		if err := s.stepTo(r, s.form.Index(code), append(path, i)); err != nil {
			return err
		}
	}
	r.steps = append(r.steps, step{at: i, expr: expr, decimals: ind.Decimals})
	return nil
}

// stepFrom makes an input a part of a ratio: it must be something that can be added up.
func (s *Summarizer) stepFrom(r *rule, i int, path []int) error {
	ind := &s.form.Indicators[i]
	switch ind.Aggregation {
	case forms.Sum, forms.SumOverlap, forms.SumPerCounty:
	default:
		return fmt.Errorf("its part %s has no sum: %w", ind.Code, ErrRule)
	}
	if len(path) == 0 {
		return fmt.Errorf("a ratio that is not computed: %w", ErrRule)
	}
	if !r.need.has(i) {
		s.addPart(r, i)
	}
	return nil
}

// compute gives a ratio from the sums of its parts in cells. It is rounded once, as the return's own is; so are the
// computed indicators on the way, so that a group of one cluster shows that cluster's figure.
func (s *Summarizer) compute(r *rule, cells []forms.Cell) forms.Cell {
	env := formula.Env{Cells: cells, Criteria: s.criteria}
	for i := range r.steps {
		cells[r.steps[i].at] = r.steps[i].expr.Cell(&env, r.steps[i].decimals, s.form.HalfEven)
	}
	return cells[r.at]
}

// countedByRoster notes which enterprises a sum_overlap counts. A rule that adds up a column counts no enterprises.
func (s *Summarizer) countedByRoster(i int) error {
	rule := s.form.Indicators[i].FromRoster
	expr, err := formula.Compile(s.form, rule, formula.RosterRule)
	if err != nil {
		return fmt.Errorf("roster rule: %w", err)
	}
	text := expr.String()
	if !isCount(text) || len(s.counted) == 64 {
		return nil
	}
	s.counted = append(s.counted, counted{at: i, every: text == "count()", expr: expr})
	return nil
}

// isCount tells whether a printed roster rule is one count and nothing else.
func isCount(rule string) bool {
	if !strings.HasPrefix(rule, "count(") {
		return false
	}
	depth := 0
	for i := range len(rule) {
		switch rule[i] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i == len(rule)-1
			}
		}
	}
	return false
}
