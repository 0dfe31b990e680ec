package county

import (
	"context"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"jibao/app"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
)

// Drop takes files: a return workbook or a list of enterprises; the program knows which.
func (k *Desk) Drop(paths []string) {
	if len(paths) > 1 {
		k.s.Say(widgets.Info, k.s.T(text.OneFileOnly, filepath.Base(paths[0])))
	}
	path := paths[0]
	var opened *app.Opened
	var err error
	k.s.Run(shell.Task{
		Title: k.s.T(text.Opening, filepath.Base(path)),
		Work: func(ctx context.Context, _ func(int, int)) error {
			opened, err = k.d.OpenFile(ctx, path)
			return err
		},
		Done: func(err error) {
			switch {
			case err != nil:
				k.s.Fail(err)
			case opened.Kind == app.FileRoster:
				k.dropRoster(path)
			case opened.Kind == app.FileSendBack:
				k.askSendBack(opened)
			case opened.Kind == app.FileReceipt:
				k.askReceipt(opened)
			default:
				k.askTakeIn(opened)
			}
		},
	})
}

// dropRoster imports a list of enterprises into the return that is open.
func (k *Desk) dropRoster(path string) {
	if k.ret.rec == nil {
		k.s.Say(widgets.Warning, k.s.T(text.RosterNeedsReturn, filepath.Base(path)))
		return
	}
	k.showReturn()
	k.ret.importRoster(path)
}

// askTakeIn says what a return workbook is and asks whether to take it in.
func (k *Desk) askTakeIn(o *app.Opened) {
	lang := k.s.Lang()
	lines := []string{k.s.T(text.TakeInWhat, o.Cluster.Name, text.Period(lang, o.Period))}
	switch {
	case !o.Started:
		lines = append(lines, k.s.T(text.TakeInNew))
	case len(o.Differs) == 0:
		k.s.Say(widgets.Info, k.s.T(text.TakeInSame, o.Cluster.Name, text.Period(lang, o.Period)))
		k.openReturn(o.Cluster.Code, o.Period, false, nil)
		return
	default:
		lines = append(lines, k.s.T(text.TakeInDiffers, len(o.Differs)))
	}
	grid := widgets.NewGrid(&differences{lang: lang, form: k.d.Catalog().Form(), list: o.Differs})
	grid.TabLeaves = true
	var done func()
	take := func() {
		done()
		if !o.Started {
			var rec *Recorder
			k.read(func(ctx context.Context) error {
				b, err := k.d.TakeIn(ctx, o)
				if err == nil {
					rec = NewRecorder(ctx, b, k.s.Exec(), k.d.Now)
				}
				return err
			}, func() { k.take(rec, nil) })
			return
		}
		k.openReturn(o.Cluster.Code, o.Period, false, func() {
			rec := k.ret.rec
			rec.Do(func(ctx context.Context, b *app.Book) error { return b.TakeIn(ctx, o) }, func(err error) {
				if err != nil {
					k.s.Refuse(err)
					return
				}
				k.s.Say(widgets.Success, k.s.T(text.TakenIn, len(o.Differs)), shell.Action{Label: text.Undo, Run: k.ret.undo})
			})
		})
	}
	content := shell.Frame(widgets.NewParagraph(strings.Join(lines, "\n"), widgets.Body, widgets.ToneDefault), nil, nil, nil, shell.Pad(10, 0, 0, 0, grid))
	height := float32(460)
	if len(o.Differs) == 0 {
		grid.Hide()
		height = 0
	}
	done = k.s.Ask(shell.Sheet{Title: filepath.Base(o.Path), Content: content, Width: 720, Height: height, Yes: shell.Action{Label: text.TakeIn, Run: take}})
}

// askSendBack shows why the province sent a return back and what it asks at which cells.
func (k *Desk) askSendBack(o *app.Opened) {
	comments := o.Incoming.Return.Comments
	form := k.d.Catalog().Form()
	lines := []fyne.CanvasObject{widgets.NewParagraph(k.s.T(text.SendBackWhat, o.Cluster.Name, text.Period(k.s.Lang(), o.Period), o.Incoming.Return.Revision),
		widgets.Body, widgets.ToneDefault)}
	first := ""
	for _, c := range comments {
		where := k.s.T(text.CommentOnAll)
		if c.Cell != "" {
			where = differenceName(k.s.Lang(), form, app.Difference{Key: c.Cell})
			if first == "" {
				first = c.Cell
			}
		}
		lines = append(lines, widgets.NewBanner(widgets.Warning, where, c.Text))
	}
	var done func()
	take := func() {
		done()
		k.takeAnswer(o, text.SendBackTaken, first)
	}
	done = k.s.Ask(shell.Sheet{Title: k.s.T(text.SendBackTitle), Content: shell.Scroll(shell.Column(8, lines...)), Width: 620, Height: 420,
		Yes: shell.Action{Label: text.SendBackTake, Run: take}})
}

// askReceipt shows which revision the province accepted.
func (k *Desk) askReceipt(o *app.Opened) {
	lines := []fyne.CanvasObject{widgets.NewBanner(widgets.Success, "", k.s.T(text.ReceiptWhat, o.Cluster.Name, text.Period(k.s.Lang(), o.Period)))}
	if o.Newer {
		lines = append(lines, widgets.NewBanner(widgets.Warning, "", k.s.T(text.ReceiptSince)))
	}
	var done func()
	done = k.s.Ask(shell.Sheet{Title: k.s.T(text.ReceiptTitle), Content: shell.Column(8, lines...), Yes: shell.Action{Label: text.ReceiptTake, Run: func() {
		done()
		k.takeAnswer(o, text.MarkedAccepted, "")
	}}})
}

// takeAnswer takes in what the province answered, and opens the return: at a cell, where one is named.
func (k *Desk) takeAnswer(o *app.Opened, say text.Message, cell string) {
	k.ret.commit()
	var rec *Recorder
	k.read(func(ctx context.Context) error {
		if k.ret.rec != nil {
			k.ret.rec.Wait()
		}
		b, err := k.d.TakeIn(ctx, o)
		if err == nil {
			rec = NewRecorder(ctx, b, k.s.Exec(), k.d.Now)
		}
		return err
	}, func() {
		k.take(rec, func() {
			k.note(say)
			if cell != "" {
				k.ret.goTo(cell)
			}
		})
	})
}

// differences lists what a workbook has otherwise than the return.
type differences struct {
	lang text.Lang
	form *forms.Form
	list []app.Difference
}

// Rows counts the differences.
func (d *differences) Rows() int { return len(d.list) }

// Columns of the list.
func (d *differences) Columns() []widgets.Column {
	return []widgets.Column{
		{Key: "what", Title: text.ColWhat.In(d.lang), Width: 260, Stretch: true},
		{Key: "was", Title: text.ColHere.In(d.lang), Width: 180},
		{Key: "is", Title: text.ColInFile.In(d.lang), Width: 180},
	}
}

// Cell shows a cell of the list.
func (d *differences) Cell(row, col int) widgets.CellView {
	l := d.list[row]
	switch col {
	case 0:
		return widgets.CellView{Text: differenceName(d.lang, d.form, l)}
	case 1:
		return widgets.CellView{Text: d.value(l, l.Was)}
	}
	return widgets.CellView{Text: d.value(l, l.Is)}
}

func (d *differences) value(l app.Difference, canonical string) string {
	_, code, inRoster := forms.SplitCellKey(l.Key)
	if ind := d.form.Indicator(code); ind != nil && !inRoster {
		return canonicalText(d.lang, ind.Spec(), canonical)
	}
	if c := d.form.Column(code); c != nil && inRoster {
		return canonicalText(d.lang, c.Spec(), canonical)
	}
	return canonical
}

// differenceName says what differs: an indicator, a column of an enterprise, an enterprise, a note, an explanation.
func differenceName(l text.Lang, f *forms.Form, d app.Difference) string {
	key, of := d.Key, text.Message{}
	for _, p := range []struct {
		prefix string
		say    text.Message
	}{{"note:", text.DiffNote}, {"explain:", text.DiffExplain}, {"row:", text.DiffRow}, {"cover:", text.DiffCover}} {
		if rest, ok := strings.CutPrefix(key, p.prefix); ok {
			key, of = rest, p.say
		}
	}
	name := key
	if label, ok := text.CaseLabel(l, key); ok {
		return label
	}
	rowKey, code, inRoster := forms.SplitCellKey(key)
	if ind := f.Indicator(code); ind != nil && !inRoster {
		name = code + " " + text.Words(l, ind.Label)
	} else if c := f.Column(code); c != nil && inRoster {
		name = rowKey + " • " + text.Words(l, c.Label)
	}
	if of != (text.Message{}) {
		return of.In(l, name)
	}
	return name
}
