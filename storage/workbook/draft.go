package workbook

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"jibao/assets/text"
	"jibao/forms"
)

// draft is a workbook in the making. excelize writes everything around the cells; the cells come from the grids. The
// first error is kept and given by finish, so that laying out a sheet reads as a list of what stands where.
type draft struct {
	file  *excelize.File
	grids []*grid
	looks map[look]int
	lists map[string]string // choices of a validation, joined, to the range that holds them
	lang  text.Lang
	err   error
}

func newDraft(lang string) *draft {
	d := &draft{file: excelize.NewFile(), looks: map[look]int{}, lists: map[string]string{}, lang: text.ZH}
	if l := text.Lang(lang); slices.Contains(text.Langs(), l) {
		d.lang = l
	}
	return d
}

// say gives a message in the language of the workbook.
func (d *draft) say(m text.Message, args ...any) string { return m.In(d.lang, args...) }

// words gives a text of the form in the language of the workbook.
func (d *draft) words(x forms.Words) string { return text.Words(d.lang, x) }

func (d *draft) keep(err error) {
	if d.err == nil && err != nil {
		d.err = err
	}
}

// sheet adds a worksheet at the end.
func (d *draft) sheet(name string) *grid {
	g := newGrid(name)
	if len(d.grids) == 0 {
		d.keep(d.file.SetSheetName("Sheet1", name))
	} else {
		_, err := d.file.NewSheet(name)
		d.keep(err)
	}
	d.grids = append(d.grids, g)
	return g
}

// look gives the number of a style, made on first use.
func (d *draft) look(l look) int {
	id, ok := d.looks[l]
	if !ok {
		var err error
		id, err = d.file.NewStyle(l.style(d.lang))
		d.keep(err)
		d.looks[l] = id
	}
	return id
}

// name defines a name for the whole workbook.
func (d *draft) name(name, ref string) {
	d.keep(d.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: ref}))
}

// named defines a name for one cell.
func (d *draft) named(name string, g *grid, row, col int) {
	d.name(name, quoted(g.name)+"!"+absolute(col, row))
}

// widths sets column widths in characters, from the first column on.
func (d *draft) widths(g *grid, widths ...float64) {
	for i, w := range widths {
		col := columnName(i + 1)
		d.keep(d.file.SetColWidth(g.name, col, col, w))
	}
}

func (d *draft) merge(g *grid, r1, c1, r2, c2 int) {
	d.keep(d.file.MergeCell(g.name, address(c1, r1), address(c2, r2)))
}

// freeze keeps the rows above row and the columns left of col in view.
func (d *draft) freeze(g *grid, row, col int) {
	p := &excelize.Panes{Freeze: true, XSplit: col - 1, YSplit: row - 1, TopLeftCell: address(col, row)}
	switch {
	case col > 1 && row > 1:
		p.ActivePane = "bottomRight"
	case row > 1:
		p.ActivePane = "bottomLeft"
	default:
		p.ActivePane = "topRight"
	}
	d.keep(d.file.SetPanes(g.name, p))
}

// protect locks what is not unlocked, without a password: a guard rail for the hand, no security. Sorting, filtering and
// the sizes of rows and columns stay free.
func (d *draft) protect(g *grid, insertRows bool) {
	d.keep(d.file.ProtectSheet(g.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, Sort: true, AutoFilter: true,
		FormatColumns: true, FormatRows: true, InsertRows: insertRows, DeleteRows: insertRows,
	}))
}

// page is how a sheet is printed: A4, fitted in width, with the rows from first to last repeated (0 for none).
type page struct {
	landscape   bool
	footer      string
	first, last int
	// width is how wide the sheet is in characters; 0 means that it fits one page. A wider one is parted into pages, each
	// with the first columns.
	width   float64
	columns int
	// scale is the size of print in percent, for a sheet whose page breaks are its own: a sheet that is fitted to its page
	// has none in Excel. 0 fits it.
	scale uint
}

// pageWidth is how many characters stay readable across one page.
const pageWidth = 230

func (d *draft) page(g *grid, p page) {
	paper, across, many, fit := 9, 1+int(p.width/pageWidth), 0, true
	orientation := "portrait"
	if p.landscape {
		orientation = "landscape"
	}
	layout := &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, FitToWidth: &across, FitToHeight: &many}
	if p.scale > 0 {
		layout, fit = &excelize.PageLayoutOptions{Size: &paper, Orientation: &orientation, AdjustTo: &p.scale}, false
	}
	d.keep(d.file.SetPageLayout(g.name, layout))
	d.keep(d.file.SetSheetProps(g.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	side, edge, foot, yes := 0.5, 0.6, 0.3, true
	d.keep(d.file.SetPageMargins(g.name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &foot, Footer: &foot, Horizontally: &yes,
	}))
	d.keep(d.file.SetHeaderFooter(g.name, &excelize.HeaderFooterOptions{OddFooter: p.footer}))
	if p.first > 0 {
		d.keep(d.file.SetDefinedName(&excelize.DefinedName{
			Name: "_xlnm.Print_Titles", Scope: g.name,
			RefersTo: p.titles(g),
		}))
	}
}

// titles names the rows, and for a parted sheet the columns, that every page repeats.
func (p page) titles(g *grid) string {
	rows := fmt.Sprintf("%s!$%d:$%d", quoted(g.name), p.first, p.last)
	if p.columns == 0 || p.width <= pageWidth {
		return rows
	}
	return fmt.Sprintf("%s!$A:$%s,%s", quoted(g.name), columnName(p.columns), rows)
}

// footerLine puts three texts at the foot of a page. The blank after the size keeps a text that begins with a digit from
// becoming part of the size.
func footerLine(left, center, right string) string {
	quote := strings.NewReplacer("&", "&&")
	return "&L&8 " + quote.Replace(left) + "&C&8 " + center + "&R&8 " + quote.Replace(right)
}

// plainView shows a sheet without grid lines.
func (d *draft) plainView(g *grid) {
	no := false
	d.keep(d.file.SetSheetView(g.name, 0, &excelize.ViewOptions{ShowGridLines: &no}))
}

// alarm turns the cells of a range red while the formula holds.
func (d *draft) alarm(g *grid, area, formula string, style int) {
	d.keep(d.file.SetConditionalFormat(g.name, area, []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: formula, Format: &style},
	}))
}

// alarmStyle is how an alarm looks: a tint, and a colour of the text where one is given.
func (d *draft) alarmStyle(colour, fill string) int {
	s := &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}}
	if colour != "" {
		s.Font = &excelize.Font{Color: colour}
	}
	id, err := d.file.NewConditionalStyle(s)
	d.keep(err)
	return id
}

// choose offers a list for a range of cells. The list stands in a range of the hidden sheet, because the text of a list
// in the validation itself is held to 255 characters.
func (d *draft) choose(g *grid, area, list string, title, message string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = area
	dv.SetSqrefDropList(list)
	dv.SetError(excelize.DataValidationErrorStyleStop, escaped(title), escaped(message))
	d.keep(d.file.AddDataValidation(g.name, dv))
}

// bound asks that the numbers or lengths of a range lie between two limits; an empty upper limit means none.
func (d *draft) bound(g *grid, area string, kind excelize.DataValidationType, low, high, title, message string) {
	dv := excelize.NewDataValidation(true)
	dv.Sqref = area
	op := excelize.DataValidationOperatorBetween
	if high == "" {
		op = excelize.DataValidationOperatorGreaterThanOrEqual
	}
	d.keep(dv.SetRange(low, high, kind, op))
	dv.SetError(excelize.DataValidationErrorStyleStop, escaped(title), escaped(message))
	d.keep(d.file.AddDataValidation(g.name, dv))
}

// escaped cuts a text to what a validation's message can hold; excelize escapes it.
func escaped(s string) string {
	if r := []rune(s); len(r) > 200 {
		return string(r[:200])
	}
	return s
}

// textOnPurpose keeps the warning of a number stored as text away from cells that hold codes.
func (d *draft) textOnPurpose(g *grid, area string) {
	d.keep(d.file.AddIgnoredErrors(g.name, area, excelize.IgnoredErrorsNumberStoredAsText))
}

// finish gives the bytes of the workbook. created is the date that the document shows, "2023-03-14".
func (d *draft) finish(title, creator, created string) ([]byte, error) {
	if d.err != nil {
		return nil, fmt.Errorf("lay out workbook: %w", d.err)
	}
	moment := created + "T00:00:00Z"
	yes := true
	d.keep(d.file.SetDocProps(&excelize.DocProperties{
		Title: title, Creator: creator, LastModifiedBy: creator, Created: moment, Modified: moment,
	}))
	d.keep(d.file.SetAppProps(&excelize.AppProperties{Application: "Jibao"}))
	d.keep(d.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}))
	d.file.SetActiveSheet(0)
	for _, g := range d.grids {
		if area := g.area(); area != "" {
			d.keep(d.file.SetSheetDimension(g.name, area))
		}
	}
	p := newParts()
	d.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := d.file.WriteToBuffer(); err != nil {
		d.keep(err)
	}
	for i, g := range d.grids {
		d.keep(g.err)
		d.keep(p.cells("xl/worksheets/sheet"+strconv.Itoa(i+1)+".xml", g))
	}
	if d.err != nil {
		return nil, fmt.Errorf("lay out workbook: %w", d.err)
	}
	return p.pack()
}

// cells puts the grid's cells in the place that excelize left for them.
func (p *parts) cells(part string, g *grid) error {
	body := p.body[part]
	if body == nil {
		return fmt.Errorf("sheet %s has no part %s", g.name, part)
	}
	const empty = "<sheetData></sheetData>"
	before, after, found := bytes.Cut(body.Bytes(), []byte(empty))
	if !found {
		return fmt.Errorf("sheet %s: no place for its cells in %s", g.name, part)
	}
	var out bytes.Buffer
	out.Grow(body.Len() + 64*1024)
	out.Write(before)
	g.sheetData(&out)
	out.Write(after)
	p.body[part] = &out
	return nil
}
