package app

import (
	"context"
	"errors"
	"fmt"
	"unicode/utf8"

	"jibao/forms"
	"jibao/forms/office"
)

// longestTyped is how many characters one cell can take at all: what a cell of a workbook can hold.
const longestTyped = 32_000

// Entered tells what became of one typed cell.
type Entered struct {
	Key       string // of the cell; see forms.CellKey
	Cell      forms.Cell
	Converted bool  // a typed unit changed the figure ("1.2亿" in a cell of 万元); say so
	Draft     error // why the text is no value of the cell's type (it is kept as a draft); nil when it is one
}

// Typed is one cell of a paste: the code of an indicator and the text for it.
type Typed struct{ Code, Text string }

// Dropped is a piece of a paste that could not be put anywhere.
type Dropped struct {
	Line, Field int // 1-based position in what was pasted
	Code, Text  string
	Why         error // ErrComputed, ErrNotAsked, ErrUnknownCode, ErrTooLong, ErrRowsFull
}

// Pasted tells what became of a paste: Entered holds every cell that changed, Dropped what did not fit.
type Pasted struct {
	Entered []Entered
	Dropped []Dropped
}

// Drafts counts the cells that were kept as drafts because their text is no value of the cell's type.
func (p *Pasted) Drafts() int {
	n := 0
	for i := range p.Entered {
		if p.Entered[i].Draft != nil {
			n++
		}
	}
	return n
}

// Set enters what was typed into an indicator's cell and is durable when it returns. A text that is no value is kept as
// a draft and reported in Entered, which is no error. An empty text clears the cell; its note stays. It fails with
// ErrUnknownCode, ErrComputed, ErrNotAsked, ErrTooLong or ErrAccepted.
func (b *Book) Set(ctx context.Context, code, typed string) (Entered, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	e, err := b.enter(code, typed)
	if err != nil {
		return Entered{}, err
	}
	return e, b.applyCells(ctx, office.Typed, e)
}

// SetMany enters a paste into indicators as one undo step. What cannot be entered is reported in Dropped and keeps
// nothing else from being entered.
func (b *Book) SetMany(ctx context.Context, cells []Typed) (Pasted, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	var p Pasted
	for i, c := range cells {
		e, err := b.enter(c.Code, c.Text)
		var no *Problem
		switch {
		case errors.As(err, &no):
			p.Dropped = append(p.Dropped, Dropped{Line: i + 1, Field: 1, Code: c.Code, Text: c.Text, Why: no})
		case err != nil:
			return Pasted{}, err
		default:
			p.Entered = append(p.Entered, e)
		}
	}
	return p, b.applyCells(ctx, office.Pasted, p.Entered...)
}

// SetNotAvailable says that a figure does not exist, and why. An empty reason is kept and is a hard finding.
func (b *Book) SetNotAvailable(ctx context.Context, code, reason string) error {
	return b.change(ctx, code, func(c forms.Cell) forms.Cell {
		return forms.Cell{State: forms.NotAvailable, Text: forms.CleanText(reason), Note: c.Note}
	})
}

// Note sets the remark on an indicator's cell, a computed one included; an empty text removes it.
func (b *Book) Note(ctx context.Context, code, note string) error {
	return b.change(ctx, code, func(c forms.Cell) forms.Cell {
		c.Note = forms.CleanText(note)
		return c
	})
}

// Clear empties cells as one undo step; notes stay. Computed cells among them are left alone.
func (b *Book) Clear(ctx context.Context, codes ...string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	var es []Entered
	for _, code := range codes {
		if e, err := b.enter(code, ""); err == nil {
			es = append(es, e)
		} else if !errors.Is(err, ErrComputed) {
			return err
		}
	}
	return b.applyCells(ctx, office.Typed, es...)
}

// enter reads one typed cell against the form. mu is held.
func (b *Book) enter(code, typed string) (Entered, error) {
	ind, err := b.entered(code)
	if err != nil {
		return Entered{}, err
	}
	if utf8.RuneCountInString(typed) > longestTyped {
		return Entered{}, &Problem{What: ErrTooLong, Args: []string{code, fmt.Sprint(longestTyped)}}
	}
	cell, converted := forms.ParseCell(ind.Spec(), typed)
	e := Entered{Key: code, Cell: cell, Converted: converted}
	if cell.State == forms.Invalid {
		e.Draft = forms.DraftError(ind.Spec(), cell.Text)
	}
	e.Cell.Note = b.ret.Cell(b.Form(), code).Note
	return e, nil
}

// entered gives an indicator that can be entered in this return.
func (b *Book) entered(code string) (*forms.Indicator, error) {
	f := b.Form()
	i := f.Index(code)
	switch {
	case i < 0:
		return nil, &Problem{What: ErrUnknownCode, Args: []string{code}}
	case f.Indicators[i].Computed():
		return nil, &Problem{What: ErrComputed, Args: []string{code}}
	case !f.Asked(i, b.ret.Period):
		return nil, &Problem{What: ErrNotAsked, Args: []string{code, b.ret.Period.String()}}
	}
	return &f.Indicators[i], nil
}

// change replaces one indicator's cell by what to makes of it.
func (b *Book) change(ctx context.Context, code string, to func(forms.Cell) forms.Cell) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	was := b.ret.Cell(b.Form(), code)
	is := to(was)
	if _, err := b.entered(code); err != nil && (!errors.Is(err, ErrComputed) || !is.SameValue(was)) {
		return err
	}
	return b.applyCells(ctx, office.Typed, Entered{Key: code, Cell: is})
}

// SetPeople changes the names on the cover of this return and keeps them for the next ones.
func (b *Book) SetPeople(ctx context.Context, p forms.People) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	p = cleanPeople(p)
	p.Date = b.ret.People.Date
	if err := b.apply(ctx, office.Edit{Why: office.Typed, People: &p}); err != nil {
		return err
	}
	return b.desk.SetPeople(ctx, p)
}

// Undo takes back the last step on this return, also one of an earlier day, and tells which cells changed. It fails with
// ErrNothingToUndo.
func (b *Book) Undo(ctx context.Context) ([]office.LogEntry, error) {
	return b.step(ctx, b.desk.store.Undo, ErrNothingToUndo)
}

// Redo does again what Undo took back. It fails with ErrNothingToRedo.
func (b *Book) Redo(ctx context.Context) ([]office.LogEntry, error) {
	return b.step(ctx, b.desk.store.Redo, ErrNothingToRedo)
}

func (b *Book) step(ctx context.Context, do func(context.Context, int64, string) ([]office.LogEntry, error), none error) ([]office.LogEntry, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.mayEdit(); err != nil {
		return nil, err
	}
	es, err := do(ctx, b.head.ID, b.who)
	if errors.Is(err, office.ErrNotFound) {
		return nil, &Problem{What: none}
	}
	if err != nil {
		return nil, fmt.Errorf("undo or redo in %s %s: %w", b.ret.Cluster, b.ret.Period, err)
	}
	return es, b.reload(ctx)
}
