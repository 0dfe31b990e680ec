package workbook

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
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
	if _, err := f.Write(context.Background(), filepath.Join(folder, "cases.xlsx"), casesOutgoing(t)); err != nil {
		t.Fatal(err)
	}
	if err := f.WriteReceipt(context.Background(), filepath.Join(folder, "receipt.xlsx"), sampleReceipt()); err != nil {
		t.Fatal(err)
	}
	codes := `"` + creditCode(101) + `", "` + creditCode(102) + `", "` + creditCode(103) + `"`
	if err := os.WriteFile(filepath.Join(folder, "codes.txt"), []byte(codes), 0o600); err != nil {
		t.Fatal(err)
	}
	fill, lines := fillIn(t, filepath.Join(folder, "template.xlsx")), ""
	for _, x := range fill {
		kind := "s"
		if _, text := x.Value.(string); !text {
			kind = "n"
		}
		lines += fmt.Sprintf("%s\t%s\t%s\t%v\n", x.Sheet, x.Cell, kind, x.Value)
	}
	data, err := json.MarshalIndent(fill, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	for name, body := range map[string]string{"fill.json": string(data), "fill.txt": lines} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(body), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// typed is what a person types into one cell of a template.
type typed struct {
	Sheet, Cell string
	Value       any // string or number
}

// fillIn is what the recipes of testdata type into the template: what save.bas types with LibreOffice.
func fillIn(t *testing.T, template string) (list []typed) {
	t.Helper()
	book, err := xlsx.Open(template, xlsx.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	names := namesOf(book)
	at := func(name string, right, down int, value any) {
		n := names[name]
		if n.sheet == "" {
			t.Fatalf("%s is at %q", name, n.ref)
		}
		list = append(list, typed{n.sheet, xlsx.CellRef(n.col+right, n.row+down), value})
	}
	at("JB_B01", 0, 0, 88.25)
	at("JB_T102", 0, 0, "１２，３４５．６万元")
	at("JB_T111", 0, 0, 98765.43)
	at("JB_T601", 0, 0, "是")
	at("JB_cover_head", 0, 0, "张样")
	at("JB_cover_date", 0, 0, "2023年3月14日")
	at("JB_T113", 3, 0, "不适用")
	at("JB_T113", 4, 0, "协会未发布")
	for i := range 3 {
		row := i + 1
		at("JB_roster", 1, row, creditCode(101+i))
		at("JB_roster", 2, row, fmt.Sprintf("样例第%d厂", row))
		at("JB_roster", 3, row, "C3432")
		at("JB_roster", 4, row, "是")
		at("JB_roster", 5, row, "小型")
		at("JB_roster", 10, row, 10*row)
		at("JB_roster", 11, row, []float64{100.1, 200.2, 300.3}[i])
	}
	return list
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
