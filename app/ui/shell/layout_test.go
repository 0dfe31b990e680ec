package shell_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/shell"
)

// block is an object of a fixed least size.
func block(w, h float32) *canvas.Rectangle {
	r := canvas.NewRectangle(nil)
	r.SetMinSize(fyne.NewSize(w, h))
	return r
}

func TestRowKeepsWhatFollowsASpringAtTheEnd(t *testing.T) {
	test.NewTempApp(t)
	first, last := block(50, 20), block(30, 20)
	row := shell.Row(8, first, shell.Spring(), last)
	for _, width := range []float32{400, 300} {
		row.Resize(fyne.NewSize(width, 40))
		if first.Position() != fyne.NewPos(0, 10) || last.Position() != fyne.NewPos(width-30, 10) {
			t.Errorf("at %v: first at %v, last at %v", width, first.Position(), last.Position())
		}
	}
}

func TestRowStretches(t *testing.T) {
	test.NewTempApp(t)
	middle := shell.Stretch(block(10, 10))
	row := shell.Row(5, block(20, 10), middle, block(20, 10))
	row.Resize(fyne.NewSize(200, 10))
	if got := middle.Size().Width; got != 150 {
		t.Errorf("the stretched part is %v wide", got)
	}
}

func TestFrameGivesTheMiddleTheRest(t *testing.T) {
	test.NewTempApp(t)
	top, left, right, middle := block(10, 30), block(40, 10), block(60, 10), block(10, 10)
	f := shell.Frame(top, right, nil, left, middle)
	f.Resize(fyne.NewSize(300, 200))
	if middle.Position() != fyne.NewPos(40, 30) || middle.Size() != fyne.NewSize(200, 170) {
		t.Errorf("middle at %v, %v", middle.Position(), middle.Size())
	}
	right.Hide()
	f.Refresh()
	if middle.Size().Width != 260 {
		t.Errorf("with nothing at the right the middle is %v wide", middle.Size().Width)
	}
}

func TestColumnGivesTextTheHeightOfItsWidth(t *testing.T) {
	test.NewTempApp(t)
	tall := &growing{}
	tall.ExtendBaseWidget(tall)
	below := block(10, 10)
	c := shell.Column(4, tall, below)
	c.Resize(fyne.NewSize(100, 500))
	if below.Position().Y != 1000/100+4 {
		t.Errorf("what follows is at %v", below.Position())
	}
}
