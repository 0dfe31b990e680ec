package workbook

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// What a program's file must read as. Anything else is a code of refusal.
const (
	asIntact    = "intact"
	asChangedB  = "B01 135.34 → 99.50"
	asChangedH  = "cover:head 张样 → 另一人"
	asFilled    = "filled in"
	noValuesYet = "filled in, computed by the reader" // by a program that does not compute
)

// savedReturns is what programs made of base.xlsx, a whole return, and of a blank template; see testdata/README.md.
var savedReturns = []struct{ file, program, want string }{
	{"base", "Jibao, as exported", asIntact},
	{"libreoffice", "LibreOffice 7.4", asIntact},
	{"libreoffice-changed", "LibreOffice 7.4", asChangedB},
	{"libreoffice-filled", "LibreOffice 7.4", asFilled},
	{"openpyxl", "openpyxl 3.0", asIntact},
	{"openpyxl-changed", "openpyxl 3.0", asChangedB},
	{"openpyxl-filled", "openpyxl 3.0", noValuesYet},
	{"sheetjs", "SheetJS 0.18", asIntact},
	{"sheetjs-changed", "SheetJS 0.18", asChangedB},
	{"sheetjs-filled", "SheetJS 0.18", noValuesYet},
	{"exceljs", "exceljs 4.4", asIntact},
	{"exceljs-changed", "exceljs 4.4", asChangedB},
	{"exceljs-filled", "exceljs 4.4", noValuesYet},
	{"xlsx-populate", "xlsx-populate 1.21", asIntact},
	{"xlsx-populate-changed", "xlsx-populate 1.21", asChangedB},
	{"xlsx-populate-filled", "xlsx-populate 1.21", noValuesYet},
	{"excelize", "excelize 2.11", asIntact},
	{"excelize-changed", "excelize 2.11", asChangedB},
	{"excelize-filled", "excelize 2.11", noValuesYet},
	{"gnumeric", "Gnumeric 1.12", asIntact},
	{"gnumeric-changed", "Gnumeric 1.12", asChangedH},
	// Gnumeric computes the number of values as 1 where the others have 79: the file contradicts itself.
	{"gnumeric-recalculated", "Gnumeric 1.12, all computed anew", codeControlValues},
	// It keeps the relationship to the notes of the sheets and drops the notes.
	{"tealeg", "tealeg/xlsx 3.3", string(xlsx.RelMissing)},
	{"tealeg-filled", "tealeg/xlsx 3.3", noValuesYet},
	// It names a table of strings that it did not write, and writes attributes without values.
	{"openxlsx", "openxlsx 4.2 of R", string(xlsx.RelMissing)},
	{"openxlsx-filled", "openxlsx 4.2 of R", string(xlsx.XMLMalformed)},
	{"libreoffice-cases", "LibreOffice 7.4, with typical cases", asIntact},
	{"libreoffice-send-back", "LibreOffice 7.4, a send-back", asIntact},
	{"libreoffice-receipt", "LibreOffice 7.4, a receipt", codeReceipt},
}

// Every whole return that a program opened and saved reads as what it was, with what was changed named, or is refused
// with its code. With -v it prints the table of files, expectations and results.
func TestReturnsSavedByPrograms(t *testing.T) {
	e := theEngine(t)
	f := theFiles(e)
	files, err := filepath.Glob("testdata/*.xlsx")
	if err != nil || len(files) != len(savedReturns) {
		t.Errorf("%d files in testdata, %d expected (%v)", len(files), len(savedReturns), err)
	}
	table := &strings.Builder{}
	for _, c := range savedReturns {
		in, err := f.Read(context.Background(), filepath.Join("testdata", c.file+".xlsx"))
		got := readsAs(t, in, err)
		want := c.want
		if want == noValuesYet {
			want = asFilled
		}
		if got != want {
			t.Errorf("%s: %s, want %s", c.file, got, want)
		}
		switch {
		case got == asFilled:
			filledIn(t, c.file, in, c.want == asFilled)
		case err == nil && !in.SendBack:
			unchangedBut(t, c.file, in)
		}
		fmt.Fprintf(table, "| %s.xlsx | %s | %s | %s |\n", c.file, c.program, c.want, got)
	}
	t.Log("\n| File | Program | Expected | Read as |\n|---|---|---|---|\n" + table.String())
}

// readsAs says what became of a file.
func readsAs(t *testing.T, in *office.Incoming, err error) string {
	t.Helper()
	var r *office.Refusal
	switch {
	case errors.As(err, &r):
		return r.Code
	case err != nil:
		t.Fatal(err)
	case len(in.Notices) > 0:
		return fmt.Sprintf("notices %+v", in.Notices)
	case !in.CheckedAtSource && len(in.Changed) == 0:
		return asFilled
	case in.Intact:
		return asIntact
	}
	var list []string
	for _, c := range in.Changed {
		list = append(list, c.Key+" "+c.Was+" → "+c.Is)
	}
	return strings.Join(list, ", ")
}

// unchangedBut wants all of the sample in a file but the one figure that its program changed.
func unchangedBut(t *testing.T, file string, in *office.Incoming) {
	t.Helper()
	e := theEngine(t)
	want := sampleOutgoing(t, e, fixtureRows).Return
	if file == "libreoffice-cases" {
		want.Cases = sampleCases()
	}
	switch readsAs(t, in, nil) {
	case asChangedB:
		want.Cells[e.Form().Index("B01")].Num = 995_000
		e.Fill(want)
	case asChangedH:
		want.People.Head = "另一人"
	}
	if t.Run(file, func(t *testing.T) { sameReturn(t, want, in.Return) }); in.Writer == "" {
		t.Errorf("%s: no writer", file)
	}
}

// filledIn wants what was typed into the template, and what follows from it. A program that does not compute leaves no
// figures of its own, and none of the template's.
func filledIn(t *testing.T, file string, in *office.Incoming, computes bool) {
	t.Helper()
	e := theEngine(t)
	f, r := e.Form(), in.Return
	if in.CheckedAtSource || in.Intact {
		t.Errorf("%s: a template filled in by hand counts as checked at the source (%v) or intact (%v)", file, in.CheckedAtSource, in.Intact)
	}
	for code, want := range map[string]forms.Cell{
		"B01":  forms.NumberCell(882_500),
		"T102": forms.NumberCell(123_456_000),
		"T111": forms.NumberCell(987_654_300),
		"T601": forms.YesNoCell(true),
		"T113": {State: forms.NotAvailable, Text: "协会未发布"},
		"B02":  forms.NumberCell(forms.Int(3)),  // counted from the roster, by the program or by the reader
		"B06":  forms.NumberCell(forms.Int(60)), // summed
		"T101": forms.NumberCell(6_006_000),     // 100.1 + 200.2 + 300.3
		"B09":  {},
	} {
		if got := r.Cell(f, code); got != want {
			t.Errorf("%s: %s is %+v, want %+v (the program computes: %v)", file, code, got, want, computes)
		}
	}
	codes := []string{creditCode(101), creditCode(102), creditCode(103)}
	for i, row := range r.Roster {
		if !slices.Contains(codes, row.Cells[0].Text) || row.Cells[f.ColumnIndex("size")].Text != "small" ||
			row.Cells[f.ColumnIndex("output")].Num != forms.Number(1_001_000*(i+1)) {
			t.Errorf("%s: row %d is %+v", file, i, row)
		}
	}
	if len(r.Roster) != len(codes) || r.People.Head != "张样" || r.People.Date != "2023-03-14" || r.Cluster != "41078301" || r.Revision != 0 {
		t.Errorf("%s: %d rows, people %+v, cluster %s, revision %d", file, len(r.Roster), r.People, r.Cluster, r.Revision)
	}
}
