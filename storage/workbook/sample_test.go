package workbook

import (
	"fmt"
	"os"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
)

// theEngine compiles the form of the tests: a copy of the shipped one, so that files in testdata and fixed bytes do not
// depend on its wording.
func theEngine(t testing.TB) *check.Engine { return engineOf(t, "testdata/form.yaml") }

func shippedEngine(t testing.TB) *check.Engine {
	return engineOf(t, "../../assets/forms/cluster-return-2022.1.yaml")
}

func engineOf(t testing.TB, path string) *check.Engine {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	e, err := check.Load(path, data, check.Outside{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func theFiles(e *check.Engine) *Files {
	id := e.Form().FormID
	return New(func(want forms.FormID) (*check.Engine, error) {
		if want != id {
			return nil, fmt.Errorf("form %s is not here", want)
		}
		return e, nil
	}, id)
}

// creditCode makes a code that is valid by GB 32100-2015, check digit included.
func creditCode(n int) string {
	const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	body := fmt.Sprintf("91410783MA%07d", n)
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

// sampleReturn is an invented return with rows enterprises: every indicator has a figure, what the roster gives agrees.
func sampleReturn(t testing.TB, e *check.Engine, rows int) *forms.Return {
	t.Helper()
	f := e.Form()
	r := forms.NewReturn(f, forms.Cluster{
		Code: "41078301", Name: "长垣市门桥式起重机械产业集群（虚构样例）", County: "410783", Body: "410000",
	}, forms.Period{Year: 2022, Month: 12})
	r.Revision = 1
	r.Office = "样例县工业和信息化局"
	r.People = forms.People{Head: "张样", Reviewer: "李例", Preparer: "王示", Phone: "0000-0000000", Date: "2023-03-14"}
	for k := range rows {
		r.Roster = append(r.Roster, sampleRow(f, k))
	}
	fed := e.RosterValues(r)
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		switch {
		case ind.Computed():
		case fed[i].State == forms.Filled:
			r.Cells[i] = fed[i]
		case ind.Type.Numeric():
			r.Cells[i] = forms.NumberCell(forms.Int(int64(10 + 7*i)))
			if ind.Type == forms.Decimal {
				r.Cells[i].Num += 12_500_00 + 3400
			}
		case ind.Type == forms.YesNo:
			r.Cells[i] = forms.YesNoCell(i%3 != 0)
		case ind.Type == forms.Choice:
			r.Cells[i] = forms.TextCell(ind.Options[0].Code)
		case ind.Type == forms.Multi:
			r.Cells[i] = forms.TextCell(ind.Options[0].Code + forms.MultiSep + ind.Options[2].Code)
		default:
			r.Cells[i] = forms.TextCell("样例")
		}
	}
	r.Cells[f.Index("T113")] = forms.Cell{State: forms.NotAvailable, Text: "行业协会未发布该产品的国内市场占有率"}
	r.Cells[f.Index("T601")].Note = "样例产业集群运营管理有限公司 " + creditCode(9999)
	e.Fill(r)
	if rows > 2 {
		r.Roster[1].Cells[f.ColumnIndex("output")].Note = "含分公司"
		r.Comments = []forms.Comment{{
			ID: "1", Cell: "T102", Seen: "219.34", Text: "与上年报送数不一致，请核实。", Author: "赵审", Status: forms.Open,
			When: time.Date(2023, 4, 2, 1, 0, 0, 0, time.UTC),
		}}
	}
	r.Explanations = []forms.Explanation{{
		Key: "T101-CHANGE", Form: f.FormID.String(), Basis: "T101=1; year_ago(T101)=2", Text: "新建二期工厂投产，产值增长较快。",
		Who: "王示", When: time.Date(2023, 3, 10, 8, 30, 0, 0, time.UTC),
	}}
	return r
}

func sampleRow(f *forms.Form, k int) forms.Row {
	row := forms.Row{Cells: make([]forms.Cell, len(f.Columns))}
	for j := range f.Columns {
		c := &f.Columns[j]
		switch {
		case c.Code == forms.ColumnUSCC:
			row.Cells[j] = forms.TextCell(creditCode(k + 1))
		case c.Code == forms.ColumnName:
			row.Cells[j] = forms.TextCell(fmt.Sprintf("样例起重机械有限公司第%d厂", k+1))
		case c.Code == forms.ColumnIndustry:
			row.Cells[j] = forms.TextCell("C3432")
		case c.Type == forms.Integer:
			row.Cells[j] = forms.NumberCell(forms.Int(int64(k%97 + 5)))
		case c.Type.Numeric():
			row.Cells[j] = forms.NumberCell(forms.Int(int64(1000+k*13%700)) + forms.Number(100*(k%100)))
		case c.Type == forms.YesNo:
			row.Cells[j] = forms.YesNoCell((k+j)%4 != 0)
		case c.Type == forms.Choice:
			row.Cells[j] = forms.TextCell(c.Options[(k+j)%len(c.Options)].Code)
		}
	}
	return row
}

// sampleOutgoing is the sample with a year before it.
func sampleOutgoing(t testing.TB, e *check.Engine, rows int) office.Outgoing {
	t.Helper()
	r := sampleReturn(t, e, rows)
	past := r.Clone()
	past.Period = r.Period.YearAgo()
	for i := range past.Cells {
		if past.Cells[i].State == forms.Filled && e.Form().Indicators[i].Type.Numeric() {
			past.Cells[i].Num = (past.Cells[i].Num * 9 / 10).Round(e.Form().Indicators[i].Decimals)
		}
	}
	e.Fill(past)
	p := forms.Past{YearAgo: past, Previous: past}
	return office.Outgoing{
		Return: r, Past: p, Findings: e.Check(r, p, 2022), BodyName: "河南省", ProvinceName: "河南省", CityName: "新乡市",
		CountyName: "长垣市", Lang: "zh", Program: "0.1.0",
	}
}
