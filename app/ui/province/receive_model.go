package province

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"
	"time"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// fileLine is one file: of the reception that is going on, or of the record.
type fileLine struct {
	Path, Name            string // of the file; of the cluster
	Cluster               string
	Period                forms.Period
	Revision              int
	Outcome               app.Outcome
	Code                  string
	Message               string
	Remarks               []app.Remark
	Hard, Soft, Explained int
	Changed               int
	Return                int64
	When                  time.Time
	// Of a line of the record: what became of the return since.
	Status  forms.Status
	Current bool
}

// receive is the page of files that come in: the view model.
type receive struct {
	tally   app.Tally
	dryRun  bool
	lines   []fileLine // of the last reception, in the order of the files
	record  []fileLine // newest first
	running bool
	stopped bool
}

// recordLimit is how many files of the record are listed.
const recordLimit = 2000

// verdictLine takes a verdict.
func verdictLine(v *app.Verdict, now time.Time) fileLine {
	return fileLine{
		Path: v.Path, Name: v.Name, Cluster: v.Cluster, Period: v.Period, Revision: v.Revision, Outcome: v.Outcome, Code: v.Code,
		Message: v.Message, Remarks: v.Remarks, Hard: v.Hard, Soft: v.Soft, Explained: v.Explained, Changed: v.ChangedCells,
		Return: v.Return, When: now,
	}
}

// loadRecord lists the files that came in, with the findings of those that became a return. The sentences are those of the
// day, in the language of the day: it is a record.
func loadRecord(ctx context.Context, desk *app.ProvinceDesk) ([]fileLine, error) {
	files, err := desk.ReceivedFiles(ctx, recordLimit)
	if err != nil {
		return nil, err
	}
	heads, err := desk.Heads(ctx, office.ReturnFilter{})
	if err != nil {
		return nil, err
	}
	byID := make(map[int64]*office.Head, len(heads))
	for i := range heads {
		byID[heads[i].ID] = &heads[i]
	}
	clusters, err := desk.Clusters(ctx)
	if err != nil {
		return nil, err
	}
	names := make(map[string]string, len(clusters))
	for i := range clusters {
		names[clusters[i].Code] = clusters[i].Name
	}
	out := make([]fileLine, len(files))
	for i := range files {
		f := &files[i]
		out[i] = fileLine{
			Path: f.Path, Name: names[f.Cluster], Cluster: f.Cluster, Period: f.Period, Revision: f.Revision,
			Outcome: app.Outcome(f.Verdict), Code: f.Code, Message: f.Message, Return: f.Return, When: f.When,
		}
		if h := byID[f.Return]; h != nil {
			out[i].Status, out[i].Current = h.Status, h.Current
			out[i].Hard, out[i].Soft, out[i].Explained, out[i].Changed = h.Hard, h.Soft, h.Explained, h.ChangedOutside
		}
	}
	return out, nil
}

// begin forgets the reception before.
func (r *receive) begin(dryRun bool) {
	r.lines, r.tally, r.dryRun, r.running, r.stopped = nil, app.Tally{}, dryRun, true, false
}

// add takes verdicts in.
func (r *receive) add(lines []fileLine) {
	for i := range lines {
		r.lines = append(r.lines, lines[i])
		r.tally.Files++
		switch lines[i].Outcome {
		case app.Received:
			r.tally.Received++
		case app.Older:
			r.tally.Older++
		case app.Duplicate:
			r.tally.Duplicate++
		case app.Refused:
			r.tally.Refused++
		}
	}
}

// summary says what came of a reception in one line.
func (r *receive) summary(l text.Lang) string {
	m := text.ProvTally
	switch {
	case r.dryRun:
		m = text.ProvTallyDry
	case r.stopped:
		m = text.ProvTallyStopped
	}
	t := r.tally
	return m.In(l, text.Count(t.Files), text.Count(t.Received), text.Count(t.Duplicate), text.Count(t.Older), text.Count(t.Refused))
}

// outcomeWords says an outcome, with its mark.
func outcomeWords(l text.Lang, x *fileLine) widgets.CellView {
	switch x.Outcome {
	case app.Received:
		if x.Hard > 0 {
			return widgets.CellView{Text: text.ProvOutReceived.In(l), Mark: widgets.Triangle, Tone: widgets.ToneWarn}
		}
		return widgets.CellView{Text: text.ProvOutReceived.In(l), Mark: widgets.Check, Tone: widgets.ToneGood}
	case app.Older:
		return widgets.CellView{Text: text.ProvOutOlder.In(l), Mark: widgets.Ring, Tone: widgets.ToneSecondary}
	case app.Duplicate:
		return widgets.CellView{Text: text.ProvOutDuplicate.In(l), Mark: widgets.Ring, Tone: widgets.ToneSecondary}
	}
	return widgets.CellView{Text: text.ProvOutRefused.In(l), Mark: widgets.Cross, Tone: widgets.ToneBad}
}

func outcomeRoom(l text.Lang) float32 {
	return 14 + room(text.ProvOutReceived.In(l), text.ProvOutDuplicate.In(l), text.ProvOutOlder.In(l), text.ProvOutRefused.In(l))
}

// todoWords says what is to be done about a file.
func (x *fileLine) todoWords(l text.Lang) string {
	switch {
	case x.Status != "" && !x.Current:
		return text.ProvDoReplaced.In(l)
	case x.Status == forms.Accepted, x.Status == forms.SentBack:
		return stateWords(l, statusState(x.Status)).Text
	case x.Outcome == app.Received && x.Hard > 0:
		return text.ProvDoSendBack.In(l)
	case x.Outcome == app.Received && x.Changed > 0:
		return text.ProvDoLookOutside.In(l)
	case x.Outcome == app.Received:
		return text.ProvDoReview.In(l)
	case x.Outcome == app.Refused:
		return text.ReceptionAdvice(x.Code).In(l)
	}
	return text.ProvDoNothing.In(l)
}

// details are the lines below the list for the chosen file: where it lies, what became of it, and what to know.
func (x *fileLine) details(l text.Lang) (title string, lines []string) {
	lines = append(lines, x.Message)
	if x.Status == "" || x.Status == forms.Received && x.Current { // else it was decided
		lines = append(lines, text.ProvWhatToDo.In(l, x.todoWords(l)))
	}
	for _, r := range x.Remarks {
		lines = append(lines, "• "+r.Sentence)
	}
	if x.Code != "" {
		lines = append(lines, text.ProvRefusalCode.In(l, x.Code))
	}
	return x.Path, lines
}

// fileColumns says how files are shown; the record has a column for when they came.
func fileColumns(l text.Lang, now time.Time, record bool) []column[fileLine] {
	known := func(x *fileLine, v widgets.CellView) widgets.CellView {
		if x.Outcome != app.Received {
			return toned(dash, widgets.ToneHint)
		}
		return v
	}
	cols := []column[fileLine]{
		{widgets.Column{Key: "outcome", Title: text.ProvOutcome.In(l), Width: outcomeRoom(l), Frozen: true},
			func(x *fileLine) widgets.CellView { return outcomeWords(l, x) },
			func(a, b *fileLine) int { return strings.Compare(string(a.Outcome), string(b.Outcome)) }},
		{widgets.Column{Key: "file", Title: text.ProvFile.In(l), Width: 166, Frozen: true},
			func(x *fileLine) widgets.CellView { return plain(filepath.Base(x.Path)) },
			func(a, b *fileLine) int { return strings.Compare(filepath.Base(a.Path), filepath.Base(b.Path)) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(l), Width: 180},
			func(x *fileLine) widgets.CellView { return orDash(cmp.Or(x.Name, x.Cluster)) },
			func(a, b *fileLine) int { return strings.Compare(a.Name, b.Name) }},
		{widgets.Column{Key: "period", Title: text.ProvPeriod.In(l), Width: periodRoom(l)},
			func(x *fileLine) widgets.CellView { return orDash(text.Period(l, x.Period)) },
			func(a, b *fileLine) int { return a.Period.Compare(b.Period) }},
		{widgets.Column{Key: "revision", Title: text.ProvRevisionHead.In(l), Width: 66},
			func(x *fileLine) widgets.CellView { return orDash(revisionWords(l, x.Revision)) },
			func(a, b *fileLine) int { return cmp.Compare(a.Revision, b.Revision) }},
		{widgets.Column{Key: "hard", Title: text.ProvHard.In(l), Width: 60, Align: widgets.Right},
			func(x *fileLine) widgets.CellView { return known(x, countWords(x.Hard, widgets.ToneBad)) },
			func(a, b *fileLine) int { return cmp.Compare(a.Hard, b.Hard) }},
		{widgets.Column{Key: "soft", Title: text.ProvSoft.In(l), Width: 60, Align: widgets.Right},
			func(x *fileLine) widgets.CellView {
				return known(x, softWords(&office.Head{Soft: x.Soft, Explained: x.Explained}))
			},
			func(a, b *fileLine) int { return cmp.Compare(a.Soft, b.Soft) }},
		{widgets.Column{Key: "changed", Title: text.ProvOutsideShort.In(l), Width: 74, Align: widgets.Right},
			func(x *fileLine) widgets.CellView { return known(x, countWords(x.Changed, widgets.ToneWarn)) },
			func(a, b *fileLine) int { return cmp.Compare(a.Changed, b.Changed) }},
		{widgets.Column{Key: "do", Title: text.ProvDo.In(l), Width: 170},
			func(x *fileLine) widgets.CellView { return toned(x.todoWords(l), widgets.ToneSecondary) }, nil},
		{widgets.Column{Key: "message", Title: text.ProvSentence.In(l), Width: 180, Stretch: true},
			func(x *fileLine) widgets.CellView { return plain(x.Message) }, nil},
	}
	if !record {
		return cols
	}
	when := column[fileLine]{widgets.Column{Key: "when", Title: text.ProvReceivedAt.In(l), Width: 92, Frozen: true},
		func(x *fileLine) widgets.CellView { return plain(moment(x.When, now)) },
		func(a, b *fileLine) int { return a.When.Compare(b.When) }}
	return append([]column[fileLine]{when}, cols...)
}

// fileList is what is shown as a table of texts, the head first: for a message, or as a file.
func fileList(t *table[fileLine], l text.Lang) [][]string {
	head := []string{text.ProvFilePath.In(l)}
	for _, c := range t.cols {
		head = append(head, c.Title)
	}
	out := [][]string{head}
	for row := range t.Rows() {
		line := []string{t.at(row).Path}
		for col := range t.cols {
			line = append(line, t.Cell(row, col).Text)
		}
		out = append(out, line)
	}
	return out
}
