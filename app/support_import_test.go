package app_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook"
)

// standardRows is the roster of a standard return: what a cluster of the published lists has on average.
const standardRows = 281

// inventedClusters gives n invented clusters of one province, several to a county.
func inventedClusters(t testing.TB, cat *app.Catalog, n int) []forms.Cluster {
	t.Helper()
	var list []forms.Cluster
	for _, city := range cat.Divisions().Cities("410000") {
		for _, county := range cat.Divisions().Counties(city.Code) {
			for k := 1; k < 100 && len(list) < n; k++ {
				list = append(list, forms.Cluster{
					Code: fmt.Sprintf("%s%02d", county.Code, k), Name: fmt.Sprintf("%s第%d演示产业集群", county.Name, k),
					County: county.Code, Body: "410000", Industry: "C34", Level: forms.Provincial, Year: 2022,
					Note: "演示数据，均为合成",
				})
			}
		}
	}
	if len(list) < n {
		t.Fatalf("there are %d clusters only", len(list))
	}
	return list
}

// standardReturn is an invented return with every indicator entered and a roster of rows enterprises, all columns filled.
// n makes its figures different from those of other returns.
func standardReturn(t testing.TB, cat *app.Catalog, c forms.Cluster, p forms.Period, n, rows int) *forms.Return {
	t.Helper()
	f := cat.Form()
	r := forms.NewReturn(f, c, p)
	r.Revision, r.Office = 1, "演示县级单位"
	r.People = forms.People{Head: "张样", Reviewer: "李例", Preparer: "王示", Phone: "0000-0000000", Date: fmt.Sprintf("%d-03-14", p.Year+1)}
	for _, v := range typedValues(t) {
		i := f.Index(v.Code)
		cell, _ := forms.ParseCell(f.Indicators[i].Spec(), v.Text)
		if cell.State != forms.Filled {
			t.Fatalf("%s = %s", v.Code, v.Text)
		}
		r.Cells[i] = cell
	}
	r.Cells[f.Index("T601")].Note = "演示集群运营中心 " + codeOfBody
	for k := range rows {
		r.Roster = append(r.Roster, forms.Row{Cells: standardRow(t, f, c, n, k)})
	}
	engine, err := cat.Engine(f.FormID)
	must(t, err)
	fed := engine.RosterValues(r)
	for i := range fed {
		if fed[i].State == forms.Filled {
			r.Cells[i] = fed[i]
		}
	}
	engine.Fill(r)
	return r
}

// rowScale is the order of magnitude of a roster's amounts.
var rowScale = map[string]int64{
	"output": 4500, "revenue": 4400, "tax_paid": 150, "rd_expense": 120, "energy_tce": 420, "exports": 300,
}

// standardRow is an enterprise with every column filled.
func standardRow(t testing.TB, f *forms.Form, c forms.Cluster, n, k int) []forms.Cell {
	cells := make([]forms.Cell, len(f.Columns))
	for j := range f.Columns {
		col := &f.Columns[j]
		switch {
		case col.Code == forms.ColumnUSCC:
			cells[j] = forms.TextCell(creditCode(c.Code, k+1))
		case col.Code == forms.ColumnName:
			cells[j] = forms.TextCell(fmt.Sprintf("%s演示机械有限公司第%d厂", c.Name, k+1))
		case col.Code == forms.ColumnIndustry:
			cells[j] = forms.TextCell("C343")
		case col.Type == forms.Integer:
			cells[j] = forms.NumberCell(forms.Int(int64((k*7+n)%97 + 5)))
		case col.Type.Numeric():
			base, ok := rowScale[col.Code]
			if !ok {
				t.Fatalf("no scale for the column %s", col.Code)
			}
			cells[j] = forms.NumberCell(forms.Int(base+int64(k*13+n)%(base/10)) + forms.Number(100*(k%100)))
		case col.Type == forms.YesNo:
			cells[j] = forms.YesNoCell((k+j)%4 != 0)
		case col.Code == "size":
			cells[j] = forms.TextCell([]string{"medium", "small", "micro"}[k%3])
		case col.Type == forms.Choice:
			cells[j] = forms.TextCell(col.Options[(k+j)%len(col.Options)].Code)
		default:
			cells[j] = forms.TextCell("演示")
		}
	}
	return cells
}

// creditCode makes a code that is valid by GB 32100-2015, check digit included, of no enterprise that exists.
func creditCode(cluster string, n int) string {
	const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	body := fmt.Sprintf("91%sX%s%06d", cluster[:6], cluster[6:], n)
	sum, weight := 0, 1
	for i := range 17 {
		for v := range alphabet {
			if alphabet[v] == body[i] {
				sum += v * weight
			}
		}
		weight = weight * 3 % 31
	}
	return body + string(alphabet[(31-sum%31)%31])
}

// writeReturns writes a standard workbook of each cluster into dir, as the county's export does.
func writeReturns(t testing.TB, cat *app.Catalog, files *workbook.Files, dir string, clusters []forms.Cluster, p forms.Period, rows int) (paths []string) {
	t.Helper()
	for n, c := range clusters {
		ret := standardReturn(t, cat, c, p, n, rows)
		path := filepath.Join(dir, fmt.Sprintf("%s_%s_r1.xlsx", c.Code, p))
		_, err := files.Write(t.Context(), path, outgoing(t, cat, c, ret))
		must(t, err)
		paths = append(paths, path)
	}
	return paths
}

func outgoing(t testing.TB, cat *app.Catalog, c forms.Cluster, r *forms.Return) office.Outgoing {
	t.Helper()
	engine, err := cat.Engine(r.Form)
	must(t, err)
	for _, f := range engine.Check(r, forms.Past{}, c.Year) {
		if f.Severity == forms.Soft {
			r.Explanations = append(r.Explanations, forms.Explanation{
				Key: f.Key, Form: r.Form.String(), Basis: f.Basis, Text: "经核对，情况属实。", Who: "王示",
			})
		}
	}
	return office.Outgoing{
		Return: r, Findings: engine.Check(r, forms.Past{}, c.Year), BodyName: "河南省", ProvinceName: "河南省",
		CityName: "新乡市", CountyName: "演示县", Lang: "zh", Program: "1.0-test",
	}
}

func fileSize(t testing.TB, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	return info.Size()
}
