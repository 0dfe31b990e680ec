package app

import (
	"context"
	"fmt"
	"slices"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// DraftComments gives the comments that a reviewer has written on the return of a cluster and not yet sent. They belong to
// the cluster and the period, so that a further revision that comes in meanwhile does not lose them.
func (d *ProvinceDesk) DraftComments(ctx context.Context, cluster string, p forms.Period) ([]forms.Comment, error) {
	var cs []forms.Comment
	return cs, d.readJSON(ctx, draftKey(cluster, p), &cs)
}

// KeepDraftComments keeps comments that are not sent yet; none takes them away. A comment with the ID of one that was sent
// before asks it again.
func (d *ProvinceDesk) KeepDraftComments(ctx context.Context, cluster string, p forms.Period, cs []forms.Comment) error {
	if len(cs) == 0 {
		if err := d.store.SetSetting(ctx, draftKey(cluster, p), ""); err != nil {
			return fmt.Errorf("take away the comments that were not sent: %w", err)
		}
		return nil
	}
	return d.writeJSON(ctx, draftKey(cluster, p), cs)
}

// undecided tells which returns have comments that were not sent.
func (d *ProvinceDesk) undecided(ctx context.Context) (map[string]bool, error) {
	all, err := d.store.Settings(ctx, settingDraft)
	if err != nil {
		return nil, fmt.Errorf("read the comments that were not sent: %w", err)
	}
	out := make(map[string]bool, len(all))
	for key, value := range all {
		out[key] = value != ""
	}
	return out, nil
}

func draftKey(cluster string, p forms.Period) string {
	return settingDraft + cluster + "." + p.String()
}

// withDrafts puts the comments that were written and not sent behind those that are given. One at a row of the roster that
// is gone meanwhile concerns the whole return and names its cell.
func (d *ProvinceDesk) withDrafts(ctx context.Context, f *forms.Form, r *forms.Return, cs []forms.Comment) ([]forms.Comment, error) {
	drafts, err := d.DraftComments(ctx, r.Cluster, r.Period)
	if err != nil {
		return nil, err
	}
	all := slices.Clone(cs)
	for _, c := range drafts {
		known := slices.ContainsFunc(r.Comments, func(x forms.Comment) bool { return c.ID != "" && x.ID == c.ID })
		if _, there := canonicalAt(f, r, c.Cell); !there && !known {
			c.Text, c.Cell = c.Cell+" "+c.Text, ""
		}
		given := func(x forms.Comment) bool { return x.Cell == c.Cell && x.Text == c.Text || c.ID != "" && x.ID == c.ID }
		if !slices.ContainsFunc(cs, given) {
			all = append(all, c)
		}
	}
	return all, nil
}

// Clean tells whether there is nothing to look at in a return before it is accepted: no hard failure, every soft one
// explained, no cell changed outside the program, checked at its source.
func Clean(h *office.Head) bool {
	return h.Hard == 0 && h.Soft == h.Explained && h.ChangedOutside == 0 && !h.UncheckedAtSource
}

// Side says a comment with its answer and the change of its cell in one line.
func (c *ReviewComment) Side(l text.Lang, value func(canonical string) string) string {
	s := text.CommentAsked.In(l, c.Text)
	if c.Waiting {
		return s + "　" + text.CommentWaiting.In(l)
	}
	if c.Answer != "" {
		s += "　" + text.CommentAnswered.In(l, c.Answer)
	} else if c.Status == forms.Open {
		s += "　" + text.CommentSilent.In(l)
	}
	switch {
	case c.Gone:
		s += "　" + text.CommentGone.In(l)
	case c.Cell == "":
	case c.Changed:
		s += "　" + text.CommentChanged.In(l, value(c.Was), value(c.Is))
	default:
		s += "　" + text.CommentSame.In(l)
	}
	return s
}
