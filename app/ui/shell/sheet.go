package shell

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"jibao/app/ui/theme"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// Sheet is a question on top of the window: a title, something to fill in or to read, and buttons. There are few of
// them, for most things can be undone.
type Sheet struct {
	Title   string
	Content fyne.CanvasObject
	Width   float32 // 0 means 460, at the normal text size
	Height  float32 // 0: as the content needs
	// Yes is the button that does it, with Enter or Ctrl+Enter; no Label means there is none.
	Yes Action
	// No is the word on the button that leaves everything as it was, also with Esc; the zero message says "Cancel".
	No    text.Message
	OnNo  func()
	First fyne.Focusable // gets the keyboard
}

// sheet is an open Sheet.
type sheet struct {
	widget.BaseWidget
	s       *Shell
	of      Sheet
	problem *fyne.Container
	body    fyne.CanvasObject
}

// Ask opens a sheet and gives the function that closes it.
func (s *Shell) Ask(of Sheet) (done func()) {
	sh := &sheet{s: s, of: of, problem: container.NewStack()}
	sh.problem.Hide()
	no := of.No
	if no == (text.Message{}) {
		no = text.Cancel
	}
	buttons := []fyne.CanvasObject{Spring(), widgets.NewButton(s.T(no), "Esc", widgets.Secondary, sh.no)}
	if of.Yes.Label != (text.Message{}) {
		buttons = append(buttons, widgets.NewButton(s.T(of.Yes.Label), "", widgets.Primary, of.Yes.Run))
	}
	head := Frame(nil, nil, Rule(theme.Line), nil, Pad(12, 18, 10, 18, widgets.NewCutLabel(of.Title, widgets.Title, widgets.ToneDefault)))
	foot := Frame(Rule(theme.LineSoft), nil, nil, nil, Pad(10, 18, 12, 18, Row(10, buttons...)))
	middle := Frame(nil, nil, Pad(0, 18, 8, 18, sh.problem), nil, Pad(12, 18, 12, 18, of.Content))
	sh.body = Frame(head, nil, foot, nil, middle)
	sh.ExtendBaseWidget(sh)
	sh.bindFields(of.Content)
	c := s.cfg.Window.Canvas()
	s.sheets = append(s.sheets, sh)
	c.Overlays().Add(sh)
	sh.Resize(c.Size())
	if of.First != nil {
		c.Focus(of.First)
	}
	return sh.close
}

// bindFields makes Enter and Esc in the fields of the sheet mean its buttons, unless they mean something else there.
func (sh *sheet) bindFields(o fyne.CanvasObject) {
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			sh.bindFields(child)
		}
	case *container.Scroll:
		sh.bindFields(o.Content)
	case *widgets.Entry:
		if o.OnEnter == nil {
			o.OnEnter = sh.of.Yes.Run
		}
		if o.OnEscape == nil {
			o.OnEscape = sh.no
		}
	}
}

// Problem shows in the sheet on top why its question cannot be answered that way; "" takes it away.
func (s *Shell) Problem(sentence string) {
	if len(s.sheets) == 0 {
		s.Say(widgets.Warning, sentence)
		return
	}
	sh := s.sheets[len(s.sheets)-1]
	sh.problem.Objects = nil
	sh.problem.Hide()
	if sentence != "" {
		sh.problem.Objects = []fyne.CanvasObject{widgets.NewBanner(widgets.Warning, "", sentence)}
		sh.problem.Show()
	}
	sh.Refresh()
}

func (sh *sheet) close() {
	s := sh.s
	for i, o := range s.sheets {
		if o == sh {
			s.sheets = append(s.sheets[:i], s.sheets[i+1:]...)
			s.cfg.Window.Canvas().Overlays().Remove(sh)
			return
		}
	}
}

func (sh *sheet) no() {
	sh.close()
	if sh.of.OnNo != nil {
		sh.of.OnNo()
	}
}

// key does what Esc and Enter stand for, when no field has a use for them.
func (sh *sheet) key(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape:
		sh.no()
	case fyne.KeyReturn, fyne.KeyEnter:
		if sh.of.Yes.Run != nil {
			sh.of.Yes.Run()
		}
	}
}

// Tapped keeps clicks beside the sheet from the page below.
func (sh *sheet) Tapped(*fyne.PointEvent) {}

// CreateRenderer shows the sheet in the middle of a veil.
func (sh *sheet) CreateRenderer() fyne.WidgetRenderer {
	veil := canvas.NewRectangle(color.NRGBA{A: 0x50})
	edge := newBackdrop(theme.FieldBorder)
	return &sheetRenderer{sh, veil, edge, Fill(theme.Page, sh.body)}
}

type sheetRenderer struct {
	sh   *sheet
	veil *canvas.Rectangle
	edge *backdrop
	body fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()           {}
func (r *sheetRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *sheetRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.veil, r.edge, r.body}
}

func (r *sheetRenderer) Refresh() {
	r.Layout(r.sh.Size())
	r.body.Refresh()
}

func (r *sheetRenderer) Layout(size fyne.Size) {
	w := r.sh.of.Width
	if w == 0 {
		w = 460
	}
	w = min(r.sh.s.Px(w), size.Width-40)
	r.veil.Resize(size)
	r.body.Resize(fyne.NewSize(w, r.body.MinSize().Height)) // text breaks to this width
	h := min(max(r.body.MinSize().Height, r.sh.s.Px(r.sh.of.Height)), size.Height-40)
	x, y := (size.Width-w)/2, max(20, (size.Height-h)*2/5)
	r.edge.Move(fyne.NewPos(x-1, y-1))
	r.edge.Resize(fyne.NewSize(w+2, h+2))
	r.body.Move(fyne.NewPos(x, y))
	r.body.Resize(fyne.NewSize(w, h))
}
