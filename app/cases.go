package app

import (
	"context"
	"slices"
	"strconv"
	"unicode/utf8"

	"jibao/forms"
	"jibao/forms/office"
)

// CasesSection is the code of the line of typical cases in Sections: Filled counts them, Asked is how many there may be.
const CasesSection = "cases"

// SetCase enters what was typed as a part of the n-th typical case, counted from 1; one behind the last begins a new case.
// A text that is longer than the form allows is kept, and is a hard finding. A case whose last text is cleared is gone if
// it is the last one. It fails with ErrCaseNumber, ErrTooLong or ErrAccepted.
func (b *Book) SetCase(ctx context.Context, n int, p forms.CasePart, typed string) error {
	return b.putCase(ctx, n, func(c forms.Case) forms.Case { return c.With(p, typed) })
}

// PutCase enters a whole case as one step; see SetCase.
func (b *Book) PutCase(ctx context.Context, n int, c forms.Case) error {
	return b.putCase(ctx, n, func(forms.Case) forms.Case { return c })
}

func (b *Book) putCase(ctx context.Context, n int, to func(forms.Case) forms.Case) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	cases := slices.Clone(b.ret.Cases)
	if n < 1 || n > len(cases)+1 || n > max(b.Form().Cases.Max, len(cases)) {
		return &Problem{What: ErrCaseNumber, Args: []string{strconv.Itoa(n), strconv.Itoa(b.Form().Cases.Max)}}
	}
	if n > len(cases) {
		cases = append(cases, forms.Case{})
	}
	c := to(cases[n-1])
	for _, p := range forms.CaseParts() {
		if utf8.RuneCountInString(c.Part(p)) > longestTyped {
			return &Problem{What: ErrTooLong, Args: []string{forms.CaseKey(n, p), strconv.Itoa(longestTyped)}}
		}
	}
	cases[n-1] = forms.CleanCase(c)
	return b.applyCases(ctx, office.Typed, cases)
}

// RemoveCase takes a case out; those behind it move up. It fails with ErrCaseNumber or ErrAccepted.
func (b *Book) RemoveCase(ctx context.Context, n int) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if n < 1 || n > len(b.ret.Cases) {
		return &Problem{What: ErrCaseNumber, Args: []string{strconv.Itoa(n), strconv.Itoa(len(b.ret.Cases))}}
	}
	return b.applyCases(ctx, office.Typed, slices.Delete(slices.Clone(b.ret.Cases), n-1, n))
}

// EarlierCases gives the cases that the latest earlier return held, and its period; none when there is none.
func (b *Book) EarlierCases() ([]forms.Case, forms.Period) {
	past := b.Past().Previous
	if past == nil || len(past.Cases) == 0 {
		return nil, forms.Period{}
	}
	return past.Cases, past.Period
}

// CopyCases takes the cases of the latest earlier return over, to be brought up to date, and tells how many. It never
// happens by itself. It fails with ErrCasesFilled when something is written here, with ErrNoEarlierCases, and with
// ErrAccepted.
func (b *Book) CopyCases(ctx context.Context) (int, error) {
	earlier, _ := b.EarlierCases()
	b.mu.Lock()
	defer b.mu.Unlock()
	switch {
	case len(b.ret.Cases) > 0:
		return 0, &Problem{What: ErrCasesFilled, Args: []string{strconv.Itoa(len(b.ret.Cases))}}
	case len(earlier) == 0:
		return 0, &Problem{What: ErrNoEarlierCases, Args: []string{b.ret.Cluster}}
	}
	return len(earlier), b.applyCases(ctx, office.Carried, slices.Clone(earlier))
}

// applyCases keeps the cases as one step; nothing is done where nothing changes. mu is held.
func (b *Book) applyCases(ctx context.Context, why office.Why, cases []forms.Case) error {
	cases = forms.TrimCases(cases)
	if slices.Equal(cases, b.ret.Cases) {
		return b.mayEdit()
	}
	return b.apply(ctx, office.Edit{Why: why, Cases: &cases})
}

// mergedCases gives the cases of a return with those of a file laid over them: what is blank in the file leaves what is
// there.
func mergedCases(own, file []forms.Case) []forms.Case {
	merged := slices.Clone(own)
	for i, c := range file {
		if i == len(merged) {
			merged = append(merged, forms.Case{})
		}
		for _, p := range forms.CaseParts() {
			if s := c.Part(p); s != "" {
				merged[i] = merged[i].With(p, s)
			}
		}
	}
	return merged
}

// caseDifferences tells in which texts the cases of two returns differ, by their number.
func caseDifferences(was, is []forms.Case) []Difference {
	var out []Difference
	for i := range max(len(was), len(is)) {
		var a, b forms.Case
		if i < len(was) {
			a = was[i]
		}
		if i < len(is) {
			b = is[i]
		}
		for _, p := range forms.CaseParts() {
			if x, y := a.Part(p), b.Part(p); x != y {
				out = append(out, Difference{forms.CaseKey(i+1, p), x, y})
			}
		}
	}
	return out
}

// caseAt gives a text of a return by its key, "" for one that is not written; ok is false for a key that names no text
// which the form asks for or the return has.
func caseAt(f *forms.Form, r *forms.Return, key string) (text string, ok bool) {
	n, p, ok := forms.SplitCaseKey(key)
	if !ok || n > max(f.Cases.Max, len(r.Cases)) {
		return "", false
	}
	if n > len(r.Cases) {
		return "", true
	}
	return r.Cases[n-1].Part(p), true
}

// Case gives the n-th case of the return, counted from 1; an empty one where there is none.
func (b *Book) Case(n int) forms.Case {
	if cs := b.Return().Cases; n >= 1 && n <= len(cs) {
		return cs[n-1]
	}
	return forms.Case{}
}

// MoveCase puts a case at another place among the others. It fails with ErrCaseNumber or ErrAccepted.
func (b *Book) MoveCase(ctx context.Context, from, to int) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	cases := slices.Clone(b.ret.Cases)
	for _, n := range []int{from, to} {
		if n < 1 || n > len(cases) {
			return &Problem{What: ErrCaseNumber, Args: []string{strconv.Itoa(n), strconv.Itoa(len(cases))}}
		}
	}
	c := cases[from-1]
	cases = slices.Insert(slices.Delete(cases, from-1, from), to-1, c)
	return b.applyCases(ctx, office.Typed, cases)
}
