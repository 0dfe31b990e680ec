package app

import (
	"encoding/csv"
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

// Whatever stands in a register, every row is accounted for, and what would be taken in is valid.
func FuzzRegister(f *testing.F) {
	cat, err := LoadCatalog()
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{
		"集群代码,集群名称,县级代码,报送主体,行业代码,级别,批次,认定年份\n41078301,长垣起重,410783,410000,C34,国家级,1,2022\n",
		"code,name,body\n41078301,a,河南\n41078301,b,河南\n99999901,c,河南\n", "集群名称,集群代码\nx,41078301\n,\ny,410783\n",
		"代码,名称,主体,年份\n51010501,青羊,510000,１９９９\n51010501,青羊,510000,abc\n", "名称\n=1+1\n",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, table string, county bool) {
		r := csv.NewReader(strings.NewReader(table))
		r.FieldsPerRecord = -1
		rows, err := r.ReadAll()
		if err != nil {
			return
		}
		at, columns := matchHeader(rows, registerFields, nil)
		if at < 0 {
			return
		}
		o := office.Office{Role: office.Province}
		if county {
			o = office.Office{Role: office.County, County: "410783", Body: "410000"}
		}
		p := &RegisterPreview{}
		p.read(cat, o, rows, at, columns, nil)
		want := 0
		for _, row := range rows[at+1:] {
			if !blankRow(row) {
				want++
			}
		}
		if got := len(p.Added) + len(p.Changed) + p.Unchanged + p.Foreign + len(p.Problems); got != want {
			t.Fatalf("%d of %d rows are accounted for", got, want)
		}
		seen := map[string]bool{}
		for _, c := range p.Added {
			if problem := cat.checkCluster(&c); problem != nil || seen[c.Code] {
				t.Fatalf("%+v would be taken in (%v)", c, problem)
			}
			if forms.CleanText(c.Name) != c.Name {
				t.Fatalf("name %q is not clean", c.Name)
			}
			seen[c.Code] = true
		}
		for _, bad := range p.Problems {
			if bad.Row <= at+1 || Sentence(bad.Problem, "zh") == "" {
				t.Fatalf("row %d: %v", bad.Row, bad.Problem)
			}
		}
	})
}
