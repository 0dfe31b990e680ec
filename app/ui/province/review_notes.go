package province

import (
	"cmp"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// notes are the comments on a return that are written and not sent yet. They are kept in the office file at once.
type notes struct {
	d    *Desk
	v    *app.Review
	list []forms.Comment
}

func newNotes(d *Desk, v *app.Review) *notes {
	n := &notes{d: d, v: v}
	var err error
	if n.list, err = d.desk.DraftComments(d.s.Context(), v.Head.Cluster, v.Head.Period); err != nil {
		d.s.Refuse(err)
	}
	return n
}

// at is the new comment on a cell, "" when there is none.
func (n *notes) at(cell string) string {
	for _, c := range n.list {
		if c.ID == "" && c.Cell == cell {
			return c.Text
		}
	}
	return ""
}

// asksAgain tells whether a comment that was sent before will be asked again.
func (n *notes) asksAgain(id string) bool {
	return slices.ContainsFunc(n.list, func(c forms.Comment) bool { return c.ID == id })
}

// set writes the new comment on a cell; an empty text takes it away.
func (n *notes) set(cell, words string) {
	n.list = slices.DeleteFunc(n.list, func(c forms.Comment) bool { return c.ID == "" && c.Cell == cell })
	if words = forms.CleanText(words); words != "" {
		n.list = append(n.list, forms.Comment{Cell: cell, Text: words})
	}
	n.keep()
}

// again asks a comment again, or no more.
func (n *notes) again(c *forms.Comment) {
	if n.asksAgain(c.ID) {
		n.list = slices.DeleteFunc(n.list, func(x forms.Comment) bool { return x.ID == c.ID })
	} else {
		n.list = append(n.list, forms.Comment{ID: c.ID, Cell: c.Cell, Text: c.Text})
	}
	n.keep()
}

// keep puts the comments in the order of the form and into the office file.
func (n *notes) keep() {
	place := func(c forms.Comment) int {
		if i := n.v.Form.Index(c.Cell); i >= 0 {
			return i
		}
		return len(n.v.Form.Indicators) // the roster comes behind
	}
	slices.SortStableFunc(n.list, func(a, b forms.Comment) int {
		return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.Cell, b.Cell))
	})
	if n.d.desk.ReadOnly() {
		return
	}
	n.d.s.Refuse(n.d.desk.KeepDraftComments(n.d.s.Context(), n.v.Head.Cluster, n.v.Head.Period, n.list))
}

// commentPanel shows a comment, the county's answer and what became of the figure, and what can be done about it.
func (o *opened) commentPanel(c *app.ReviewComment) []fyne.CanvasObject {
	s, l, w := o.p.d.s, o.p.d.l(), cellWords{o.v, o.p.d.l()}
	value := func(canonical string) string { return w.value(c.Cell, canonical, text.ProvBlank) }
	objs := []fyne.CanvasObject{
		widgets.NewParagraph(w.label(c.Cell), widgets.Heading, widgets.ToneDefault),
		part(text.ProvCommentText.In(l) + "　" + text.ProvCommentBy.In(l, c.Author, c.When.Local().Format(time.DateOnly))),
		widgets.NewParagraph(c.Text, widgets.Body, widgets.ToneDefault),
		part(text.ProvCommentAnswer.In(l) + "　" + text.CommentState(string(c.Status)).In(l)),
	}
	switch {
	case c.Answer != "":
		objs = append(objs, widgets.NewParagraph(c.Answer, widgets.Body, widgets.ToneAccent))
	case c.Waiting:
		objs = append(objs, widgets.NewParagraph(text.CommentWaiting.In(l), widgets.Body, widgets.ToneSecondary))
	default:
		objs = append(objs, widgets.NewParagraph(text.CommentSilent.In(l), widgets.Body, widgets.ToneWarn))
	}
	if c.Cell != "" {
		is := value(c.Is)
		if c.Gone {
			is = text.CommentGone.In(l)
		}
		objs = append(objs, figureLine(text.ProvCommentAt.In(l), value(c.Was)), figureLine(text.ProvThis.In(l), is))
		if !c.Changed && !c.Gone && !c.Waiting {
			objs = append(objs, widgets.NewParagraph(text.CommentSame.In(l), widgets.Caption, widgets.ToneSecondary))
		}
	}
	if c.Status == forms.Closed || !o.v.Head.Current {
		return objs
	}
	again := text.ProvAskAgain
	if o.notes.asksAgain(c.ID) {
		again = text.ProvAskAgainNot
		objs = append(objs, widgets.NewBanner(widgets.Info, "", text.ProvAskAgainDone.In(l)))
	}
	buttons := []fyne.CanvasObject{widgets.NewButton(s.T(text.ProvCloseComment), "K", widgets.Secondary, func() { o.closeComment(c) })}
	if o.mayComment() {
		buttons = append(buttons, widgets.NewButton(s.T(again), "T", widgets.Secondary, func() { o.askAgain(c) }))
	}
	return append(objs, shell.Row(8, append(buttons, shell.Spring())...))
}

// mayComment tells whether the return can still be sent back, and comments with it.
func (o *opened) mayComment() bool {
	h := &o.v.Head
	return h.Current && (h.Status == forms.Received || h.Status == forms.Accepted)
}

// comment is the one that is chosen in the list of what to look at, or nil.
func (o *opened) comment() *app.ReviewComment {
	if o.list == nil {
		return nil
	}
	if x := o.issues.at(o.list.Active().Row); x != nil {
		return x.Comment
	}
	return nil
}

// closeComment settles a comment: what was asked is answered or corrected.
func (o *opened) closeComment(c *app.ReviewComment) {
	d := o.p.d
	if c == nil || c.Status == forms.Closed || !o.v.Head.Current {
		return
	}
	if err := d.desk.CloseComments(d.s.Context(), o.v.Head.ID, c.ID); err != nil {
		d.s.Refuse(err)
		return
	}
	if o.notes.asksAgain(c.ID) {
		o.notes.again(&c.Comment)
	}
	c.Status = forms.Closed
	d.s.Say(widgets.Success, d.s.T(text.ProvClosedComment))
	o.reissue()
}

// askAgain asks a comment again with the next send-back, or no more.
func (o *opened) askAgain(c *app.ReviewComment) {
	if c == nil || c.Status == forms.Closed || !o.mayComment() {
		return
	}
	o.notes.again(&c.Comment)
	o.reissue()
}

// reissue says anew what there is to look at, at the same place of the list.
func (o *opened) reissue() {
	o.p.d.s.Rebuild()
	o.shown()
}
