package workbook

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

// fixtureRows is how many enterprises the workbooks in testdata hold.
const fixtureRows = 12

// TestMakeFixtures writes what testdata/make.sh gives to the office suites.
func TestMakeFixtures(t *testing.T) {
	folder := os.Getenv("JIBAO_FIXTURES")
	if folder == "" {
		folder = t.TempDir()
	}
	e := theEngine(t)
	f := theFiles(e)
	if _, err := f.Write(context.Background(), filepath.Join(folder, "base.xlsx"), sampleOutgoing(t, e, fixtureRows)); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(context.Background(), filepath.Join(folder, "template.xlsx"), templateOutgoing(t)); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write(context.Background(), filepath.Join(folder, "send-back.xlsx"), sentBackOutgoing(t)); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteReceipt(context.Background(), filepath.Join(folder, "receipt.xlsx"), sampleReceipt()); err != nil {
		t.Fatal(err)
	}
	codes := `"` + creditCode(101) + `", "` + creditCode(102) + `", "` + creditCode(103) + `"`
	if err := os.WriteFile(filepath.Join(folder, "codes.txt"), []byte(codes), 0o600); err != nil {
		t.Fatal(err)
	}
}

func templateOutgoing(t testing.TB) office.Outgoing {
	t.Helper()
	r := forms.NewReturn(theEngine(t).Form(), forms.Cluster{
		Code: "41078301", Name: "长垣市门桥式起重机械产业集群（虚构样例）", County: "410783", Body: "410000",
	}, forms.Period{Year: 2022, Month: 12})
	return office.Outgoing{
		Return: r, BodyName: "河南省", ProvinceName: "河南省", CityName: "新乡市", CountyName: "长垣市", Lang: "zh", Program: "0.1.0",
		Template: true,
	}
}

func TestFilesSavedByOfficeSuites(t *testing.T) {
	e := theEngine(t)
	f := theFiles(e)
	want := sampleOutgoing(t, e, fixtureRows)
	for _, name := range []string{"base", "libreoffice", "openpyxl", "sheetjs"} {
		in, err := f.Read(context.Background(), filepath.Join("testdata", name+".xlsx"))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		sameReturn(t, want.Return, in.Return)
		if !in.Intact || len(in.Changed) > 0 || len(in.Notices) > 0 {
			t.Errorf("%s (%s): intact %v, changed %+v, notices %+v", name, in.Writer, in.Intact, in.Changed, in.Notices)
		}
		if name == "base" {
			continue
		}
		in, err = f.Read(context.Background(), filepath.Join("testdata", name+"-changed.xlsx"))
		if err != nil {
			t.Errorf("%s, changed: %v", name, err)
			continue
		}
		wantChange(t, in, office.Changed{Key: "B01", Was: "135.34", Is: "99.50"})
	}
}

func TestTemplateFilledInWithLibreOffice(t *testing.T) {
	e := theEngine(t)
	in, err := theFiles(e).Read(context.Background(), filepath.Join("testdata", "libreoffice-filled.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if in.CheckedAtSource || in.Intact {
		t.Errorf("a template filled in by hand counts as checked at the source (%v) or intact (%v)", in.CheckedAtSource, in.Intact)
	}
	f, r := e.Form(), in.Return
	for code, want := range map[string]forms.Cell{
		"B01":  forms.NumberCell(882_500),
		"T102": forms.NumberCell(123_456_000),
		"T111": forms.NumberCell(987_654_300),
		"T601": forms.YesNoCell(true),
		"T113": {State: forms.NotAvailable, Text: "协会未发布"},
		"B02":  forms.NumberCell(forms.Int(3)),  // counted by LibreOffice from the roster
		"B06":  forms.NumberCell(forms.Int(60)), // summed
		"T101": forms.NumberCell(6_006_000),     // 100.1 + 200.2 + 300.3
		"B09":  {},
	} {
		if got := r.Cell(f, code); got != want {
			t.Errorf("%s: %+v, want %+v", code, got, want)
		}
	}
	if len(r.Roster) != 3 || r.Roster[1].Cells[0].Text != creditCode(102) || r.Roster[2].Cells[4].Text != "small" {
		t.Errorf("roster %+v", r.Roster)
	}
	if r.People.Head != "张样" || r.People.Date != "2023-03-14" || r.Cluster != "41078301" || r.Revision != 0 {
		t.Errorf("people %+v, cluster %s, revision %d", r.People, r.Cluster, r.Revision)
	}
	if len(in.Changed) > 0 || len(in.Notices) > 0 {
		t.Errorf("changed %+v, notices %+v", in.Changed, in.Notices)
	}
}
