package county

import (
	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// unanswered counts the comments of the province that wait for an answer.
func (s *State) unanswered() int {
	n := 0
	for _, c := range s.Return.Comments {
		if c.Status == forms.Open {
			n++
		}
	}
	return n
}

// showComments lists all that the province asks, on the return as a whole and at cells, each with the field for its answer.
// An answer is kept when its field is left.
func (p *returnPage) showComments() {
	st := p.rec.State()
	var objs []fyne.CanvasObject
	var first fyne.Focusable
	for _, c := range st.Return.Comments {
		if c.Status == forms.Closed {
			continue
		}
		objs = append(objs, widgets.NewLabel(commentPlace(st, c.Cell, p.s.Lang()), widgets.Heading, widgets.ToneDefault))
		for _, o := range commentCard(p.s, st, c, p.rec) {
			if e, ok := o.(*widgets.Entry); ok && first == nil && !e.Disabled() {
				first = e
			}
			objs = append(objs, o)
		}
	}
	p.s.Ask(shell.Sheet{
		Title: p.s.T(text.CommentsTitle), Width: 640, Height: 560, No: text.Close, OnNo: p.focus, First: first,
		Content: shell.Scroll(shell.Pad(0, 10, 8, 0, shell.Column(8, objs...))),
	})
}

// commentPlace names the cell of a comment for people.
func commentPlace(st *State, key string, l text.Lang) string {
	if label, ofCase := text.CaseLabel(l, key); ofCase {
		return label
	}
	row, code, inRoster := forms.SplitCellKey(key)
	switch {
	case key == "":
		return text.CommentOnAll.In(l)
	case !inRoster:
		if ind := st.Form.Indicator(code); ind != nil {
			return code + " " + text.Words(l, ind.Label)
		}
		return key
	}
	name := row
	for i, k := range st.Return.RowKeys(st.Form) {
		if at := st.Form.ColumnIndex(forms.ColumnName); k == row && at >= 0 && st.Return.Roster[i].Cells[at].Text != "" {
			name = st.Return.Roster[i].Cells[at].Text
		}
	}
	if col := st.Form.Column(code); col != nil {
		name += " • " + text.Words(l, col.Label)
	}
	return name
}
