package app

import (
	"context"
	"fmt"
	"slices"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// ReviewComment is a comment of this office with what the county made of it, side by side.
type ReviewComment struct {
	forms.Comment
	// Was and Is are the canonical values of the cell: as the reviewer saw it, and as it is in this revision. Both are ""
	// for a comment on the whole return.
	Was, Is string
	Changed bool // the two differ
	Gone    bool // the roster has no such row any more
	// Waiting tells that the comment went back with this very revision: the county has not had its say yet.
	Waiting bool
}

// commentLines sets the comments of a return beside the values of their cells.
func commentLines(f *forms.Form, r *forms.Return) []ReviewComment {
	out := make([]ReviewComment, len(r.Comments))
	for i, c := range r.Comments {
		is, there := canonicalAt(f, r, c.Cell)
		out[i] = ReviewComment{Comment: c, Was: c.Seen, Is: is, Changed: c.Seen != is, Gone: !there}
	}
	return out
}

// CloseComments closes comments on a received revision: what was asked is settled. They stay listed as closed. It fails
// with ErrNoComment for an id that the revision does not have, and then closes none.
func (d *ProvinceDesk) CloseComments(ctx context.Context, id int64, ids ...string) error {
	ret, head, err := d.store.Load(ctx, id)
	if err != nil {
		return fmt.Errorf("read a return to close comments: %w", err)
	}
	if !head.Current {
		return &Problem{What: ErrSuperseded, Args: []string{head.Cluster, head.Period.String(), fmt.Sprint(head.Revision)}}
	}
	all := slices.Clone(ret.Comments)
	for _, one := range ids {
		i := slices.IndexFunc(all, func(c forms.Comment) bool { return c.ID == one })
		if i < 0 {
			return &Problem{What: ErrNoComment, Args: []string{one}}
		}
		all[i].Status = forms.Closed
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	if err := d.store.SaveComments(ctx, id, all, who); err != nil {
		return fmt.Errorf("close comments on %s %s: %w", head.Cluster, head.Period, err)
	}
	return nil
}

// carriedComments puts together the comments of a revision that comes in: those of this office on the revision before,
// word for word, with the answers of the file. A comment that is not closed and that the file lacks is kept and counted
// as missing; unsaid counts those without an answer. What the file has beyond them stays as it is.
func carriedComments(own, file []forms.Comment) (all []forms.Comment, missing, unsaid int) {
	rest := slices.Clone(file)
	for _, c := range own {
		i := slices.IndexFunc(rest, func(x forms.Comment) bool { return x.ID == c.ID })
		if i >= 0 {
			c = answeredBy(c, rest[i])
			rest = slices.Delete(rest, i, i+1)
		} else if c.Status != forms.Closed {
			missing++
		}
		if c.Status == forms.Open {
			unsaid++
		}
		all = append(all, c)
	}
	return append(all, rest...), missing, unsaid
}

// answeredBy takes the county's answer over. An answer that was written into the sheet by hand counts too, though the
// sheet still calls the comment open.
func answeredBy(c, file forms.Comment) forms.Comment {
	answer := forms.CleanText(file.Answer)
	if c.Status != forms.Closed && answer != "" && (answer != c.Answer || file.Status == forms.Answered) {
		c.Answer, c.Status = answer, forms.Answered
	}
	return c
}

// comments gives the comments that a revision carries on, with remarks on what is missing. An acceptance settles all
// comments, so a revision that replaces an accepted one owes no answer.
func (r *reception) comments(ctx context.Context, a arrival, heads []office.Head, v *Verdict) ([]forms.Comment, error) {
	file := a.in.Return.Comments
	before, known := r.current(heads, v.Cluster, v.Period)
	if !known || before.ID == 0 || before.Status == forms.Accepted {
		return file, nil
	}
	was, _, err := r.desk.store.Load(ctx, before.ID)
	if err != nil {
		return nil, fmt.Errorf("read the comments on the revision before: %w", err)
	}
	all, missing, unsaid := carriedComments(was.Comments, file)
	if missing > 0 {
		r.remark(v, RemarkMissing, text.RemarkCommentMissing.In(r.options.Lang, missing))
	}
	if unsaid > 0 {
		r.remark(v, RemarkUnsaid, text.RemarkCommentOpen.In(r.options.Lang, unsaid))
	}
	return all, nil
}
