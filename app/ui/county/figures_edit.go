package county

import (
	"context"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/forms"
)

// Clear empties the values of rows; computed ones among them are left alone.
func (f *Figures) Clear(rg widgets.Range) {
	var codes []string
	for row := rg.Top; row <= rg.Bottom; row++ {
		if ind := f.At(row); ind != nil && !ind.Computed() {
			codes = append(codes, ind.Code)
			delete(f.rec.drafts, cellAt{0, ind.Code})
		}
	}
	if len(codes) > 0 {
		f.rec.Do(func(ctx context.Context, b *app.Book) error { return b.Clear(ctx, codes...) }, nil)
	}
}

// Paste enters the first column of a block into the values from a row on, as one step, and tells at once what will
// become of it. The value may stand anywhere in a row of several fields when the block was copied from this grid: then
// it is the field under the column of values.
func (f *Figures) Paste(at widgets.At, block [][]string) widgets.PasteReport {
	var report widgets.PasteReport
	var cells []app.Typed
	field := max(0, colValue-at.Col)
	for i, fields := range block {
		ind := f.At(at.Row + i)
		switch {
		case ind == nil:
			report.Outside += len(fields)
			continue
		case field >= len(fields):
			continue
		case ind.Computed() || f.rec.State().Locked:
			report.ReadOnly++
			continue
		}
		typed := fields[field]
		if c, _ := forms.ParseCell(ind.Spec(), typed); c.State == forms.Invalid {
			report.Invalid++
		}
		report.Taken++
		report.Outside += max(0, len(fields)-field-(colCount-colValue))
		delete(f.rec.drafts, cellAt{0, ind.Code})
		cells = append(cells, app.Typed{Code: ind.Code, Text: typed})
	}
	f.enterMany(cells)
	return report
}

// FillDown enters the value of the top row of a range into the rows below it.
func (f *Figures) FillDown(rg widgets.Range) {
	top := f.At(rg.Top)
	if top == nil || rg.Right < colValue || rg.Left > colValue {
		return
	}
	typed := f.Cell(rg.Top, colValue).Edit
	var cells []app.Typed
	for row := rg.Top + 1; row <= rg.Bottom; row++ {
		if ind := f.At(row); ind != nil && !ind.Computed() {
			cells = append(cells, app.Typed{Code: ind.Code, Text: typed})
		}
	}
	f.enterMany(cells)
}

func (f *Figures) enterMany(cells []app.Typed) {
	if len(cells) > 0 {
		f.rec.Do(func(ctx context.Context, b *app.Book) error {
			_, err := b.SetMany(ctx, cells)
			return err
		}, nil)
	}
}
