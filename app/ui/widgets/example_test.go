package widgets_test

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"jibao/app/ui/widgets"
)

// brands is a model of two columns; Cell gives what is read and what is edited.
type brands struct{ counts []string }

func (b *brands) Rows() int { return len(b.counts) }

func (b *brands) Columns() []widgets.Column {
	return []widgets.Column{
		{Key: "name", Title: "指标", Frozen: true, Stretch: true},
		{Key: "now", Title: "本期", Unit: "个", Kind: widgets.Number, Editable: true},
	}
}

func (b *brands) Cell(row, col int) widgets.CellView {
	if col == 0 {
		return widgets.CellView{Text: fmt.Sprintf("区域品牌 %d", row+1)}
	}
	return widgets.CellView{Text: b.counts[row], Edit: b.counts[row]}
}

// A page gives the grid a model and takes what is typed through OnCommit; the grid then shows what the model has.
func ExampleGrid() {
	test.NewApp()
	model := &brands{counts: []string{"5", "6"}}
	grid := widgets.NewGrid(model)
	grid.OnCommit = func(row, _ int, text string) {
		model.counts[row] = text
		fmt.Println("row", row, "is now", text)
	}
	window := test.NewWindow(grid)
	defer window.Close()
	window.Resize(fyne.NewSize(400, 200))

	grid.Select(0, 1)
	window.Canvas().Focus(grid)
	window.Canvas().Focused().TypedRune('7')
	window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	fmt.Println("active row", grid.Active().Row)
	// Output:
	// row 0 is now 7
	// active row 1
}
