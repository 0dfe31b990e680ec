package xlsx

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A workbook that excelize wrote reads cell by cell as excelize itself reads it back, undamaged as it is.
func TestAgreesWithExcelize(t *testing.T) {
	data := returnWorkbook(t)
	b, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	total := 0
	for i, name := range f.GetSheetList() {
		s := b.Sheets[i]
		if s.Name != name {
			t.Fatalf("sheet %d is %q, excelize says %q", i, s.Name, name)
		}
		cells := map[string]string{}
		if err := s.Rows(func(r Row) error {
			for _, c := range r.Cells {
				cells[CellRef(c.Col, r.Num)] = c.Text
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for y, row := range rows {
			for x, want := range row {
				ref := CellRef(x+1, y+1)
				if got := cells[ref]; got != want {
					t.Errorf("%s %s: %q, excelize says %q", name, ref, got, want)
				}
				delete(cells, ref)
				total++
			}
		}
		for ref, text := range cells {
			if text != "" { // a formula without a result is a cell here and none there
				t.Errorf("%s %s: %q, excelize finds nothing", name, ref, text)
			}
		}
	}
	if total < 6000 {
		t.Errorf("only %d cells compared", total)
	}
	state := map[string]State{}
	for _, s := range b.Sheets {
		state[s.Name] = s.State
	}
	if state["_return"] != VeryHidden || b.Properties["JibaoForm"] != "sme-cluster 2022" || len(b.Names) != 80 {
		t.Errorf("states %v, properties %v, %d names", state, b.Properties, len(b.Names))
	}
}
