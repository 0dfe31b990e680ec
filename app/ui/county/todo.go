package county

import (
	"context"
	"strconv"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Todo is the view model of what the office owes.
type Todo struct {
	Lines    []app.TodoLine
	Clusters []forms.Cluster
	Periods  []app.Deadline
	lang     text.Lang
}

// ReadTodo takes the list from the desk.
func ReadTodo(ctx context.Context, d *app.CountyDesk) (*Todo, error) {
	t := &Todo{}
	var err error
	if t.Lines, err = d.Todo(ctx); err != nil {
		return nil, err
	}
	if t.Clusters, err = d.Clusters(ctx); err != nil {
		return nil, err
	}
	t.Periods, err = d.Periods(ctx)
	return t, err
}

// Open counts the lines about which something is to be done.
func (t *Todo) Open() int {
	n := 0
	for _, l := range t.Lines {
		if l.State != app.TodoSubmitted && l.State != app.TodoAccepted {
			n++
		}
	}
	return n
}

// At gives a line, nil where there is none.
func (t *Todo) At(row int) *app.TodoLine {
	if row < 0 || row >= len(t.Lines) {
		return nil
	}
	return &t.Lines[row]
}

// The columns of the list.
const (
	todoCode = iota
	todoName
	todoPeriod
	todoState
	todoDay
	todoLeft
	todoFilled
	todoHard
	todoSoft
)

// Rows counts the lines.
func (t *Todo) Rows() int { return len(t.Lines) }

// Columns of the list.
func (t *Todo) Columns() []widgets.Column {
	say := func(m text.Message) string { return m.In(t.lang) }
	state := float32(150)
	if t.lang == text.EN {
		state = 176
	}
	return []widgets.Column{
		{Key: "code", Title: say(text.ColClusterCode), Width: 96, Tone: widgets.ToneHint, Small: true},
		{Key: "name", Title: say(text.ColCluster), Width: 230, Stretch: true},
		{Key: "period", Title: say(text.ColPeriod), Width: 112},
		{Key: "state", Title: say(text.ColState), Width: state},
		{Key: "day", Title: say(text.ColDeadline), Width: 96},
		{Key: "left", Title: say(text.ColLeft), Width: 118},
		{Key: "filled", Title: say(text.ColFilled), Width: 84, Align: widgets.Right},
		{Key: "hard", Title: say(text.ColHard), Width: 78, Align: widgets.Right},
		{Key: "soft", Title: say(text.ColSoft), Width: 118, Align: widgets.Right},
	}
}

// Cell shows a cell of the list.
func (t *Todo) Cell(row, col int) widgets.CellView {
	l := t.Lines[row]
	begun := l.State != app.TodoNotStarted
	switch col {
	case todoCode:
		return widgets.CellView{Text: l.Cluster.Code}
	case todoName:
		return widgets.CellView{Text: l.Cluster.Name}
	case todoPeriod:
		return widgets.CellView{Text: text.Period(t.lang, l.Deadline.Period)}
	case todoState:
		return t.state(l)
	case todoDay:
		if !l.HasDeadline {
			return widgets.CellView{Text: "–", Tone: widgets.ToneHint}
		}
		return widgets.CellView{Text: l.Deadline.Day.Format("2006-01-02")}
	case todoLeft:
		return t.left(l)
	case todoFilled:
		return widgets.CellView{Text: text.Count(l.Filled) + "/" + text.Count(l.Asked)}
	case todoHard:
		return counted(begun, l.Hard, strconv.Itoa(l.Hard), widgets.ToneBad)
	case todoSoft:
		words := strconv.Itoa(l.Soft)
		if l.Explained > 0 {
			words = text.SoftExplained.In(t.lang, l.Soft, l.Explained)
		}
		tone := widgets.ToneWarn
		if l.Soft == l.Explained {
			tone = widgets.ToneDefault
		}
		return counted(begun, l.Soft, words, tone)
	}
	return widgets.CellView{}
}

// counted shows a count: a dash while there is no return, a colour only where there is something to do.
func counted(begun bool, n int, words string, tone widgets.Tone) widgets.CellView {
	switch {
	case !begun:
		return widgets.CellView{Text: "–", Tone: widgets.ToneHint}
	case n == 0:
		return widgets.CellView{Text: "0"}
	}
	return widgets.CellView{Text: words, Tone: tone}
}

func (t *Todo) state(l app.TodoLine) widgets.CellView {
	say := func(m text.Message, mark widgets.Mark, tone widgets.Tone) widgets.CellView {
		return widgets.CellView{Text: m.In(t.lang, l.Revision), Mark: mark, Tone: tone}
	}
	switch l.State {
	case app.TodoDraft:
		return say(text.TodoDraft, widgets.Dot, widgets.ToneAccent)
	case app.TodoSubmitted:
		return say(text.TodoSubmitted, widgets.Dot, widgets.ToneGood)
	case app.TodoSentBack:
		return say(text.TodoSentBack, widgets.Dot, widgets.ToneWarn)
	case app.TodoAccepted:
		return say(text.TodoAccepted, widgets.Check, widgets.ToneGood)
	}
	return say(text.TodoNotStarted, widgets.Ring, widgets.ToneHint)
}

func (t *Todo) left(l app.TodoLine) widgets.CellView {
	done := l.State == app.TodoSubmitted || l.State == app.TodoAccepted
	switch {
	case !l.HasDeadline || done:
		return widgets.CellView{Text: "–", Tone: widgets.ToneHint}
	case l.DaysLeft < -longAgo:
		return widgets.CellView{Text: text.LongOver.In(t.lang), Tone: widgets.ToneBad}
	case l.DaysLeft < 0:
		return widgets.CellView{Text: text.DaysOver.In(t.lang, -l.DaysLeft), Tone: widgets.ToneBad}
	case l.DaysLeft == 0:
		return widgets.CellView{Text: text.DaysToday.In(t.lang), Tone: widgets.ToneWarn}
	case l.DaysLeft <= 7:
		return widgets.CellView{Text: text.DaysLeft.In(t.lang, l.DaysLeft), Tone: widgets.ToneWarn}
	}
	return widgets.CellView{Text: text.DaysLeft.In(t.lang, l.DaysLeft)}
}

// longAgo is after how many days it no longer matters how many they are.
const longAgo = 90

// deadlineText says "截止 2023-03-31，还有 12 天".
func deadlineText(l text.Lang, line app.TodoLine) string {
	day := line.Deadline.Day.Format("2006-01-02")
	switch {
	case line.DaysLeft < -longAgo:
		return text.DeadlineLongOver.In(l, day)
	case line.DaysLeft < 0:
		return text.DeadlineOver.In(l, day, -line.DaysLeft)
	case line.DaysLeft == 0:
		return text.DeadlineToday.In(l, day)
	}
	return text.DeadlineLeft.In(l, day, line.DaysLeft)
}
