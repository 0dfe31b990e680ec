package workbook

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
	"jibao/forms/summary"
	"jibao/storage/workbook/xlsx"
)

// sampleReport is a summary over n invented clusters of three reporting bodies, compared with a year before.
func sampleReport(t testing.TB, e *check.Engine, n int) summary.Report {
	t.Helper()
	data, err := os.ReadFile("../../assets/criteria/recognition-2022.1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	criteria, err := forms.LoadCriteria("recognition", data)
	if err != nil {
		t.Fatal(err)
	}
	s, err := summary.New(e.Form(), criteria)
	if err != nil {
		t.Fatal(err)
	}
	var now, then []summary.Entry
	var register []forms.Cluster
	bodies := []string{"410000", "320000", "330000"}
	for k := range n {
		r := sampleReturn(t, e, 8+k)
		c := forms.Cluster{
			Code: fmt.Sprintf("41%04d01", 100+k), Name: fmt.Sprintf("样例%d县智能装备产业集群（虚构）", k+1), County: fmt.Sprintf("41%04d", 100+k),
			Body: bodies[k%3], Industry: "C34", Level: forms.National, Batch: "1", Year: 2022,
		}
		register = append(register, c)
		at := time.Date(2023, 3, 1+k%20, 9, 0, 0, 0, time.UTC)
		r.Cluster, r.Name = c.Code, c.Name
		past := r.Clone()
		for i := range past.Cells {
			if ind := &e.Form().Indicators[i]; !ind.Computed() && ind.Type.Numeric() {
				past.Cells[i].Num = (past.Cells[i].Num * 9 / 10).Round(ind.Decimals)
			}
		}
		past.Period = r.Period.YearAgo()
		e.Fill(past)
		head := office.Head{ID: int64(k + 1), Cluster: c.Code, Period: r.Period, Form: r.Form, Revision: 1, Status: forms.Accepted, At: at}
		if k == n-1 {
			continue // one cluster has not reported
		}
		now = append(now, summary.Entry{Cluster: c, Head: head, Cells: r.Cells, Explanations: r.Explanations})
		head.Period = past.Period
		then = append(then, summary.Entry{Cluster: c, Head: head, Cells: past.Cells})
	}
	period := forms.Period{Year: 2022, Month: 12}
	var heads []office.Head
	for i := range now {
		heads = append(heads, now[i].Head)
	}
	rep, err := s.Report(summary.Input{
		Entries: now, Then: then,
		Register: summary.Register{Clusters: register, Heads: heads, Deadline: time.Date(2023, 3, 15, 0, 0, 0, 0, time.UTC)},
	}, summary.Options{
		Period: period, Against: period.YearAgo(), By: summary.ByBody,
		Label: func(g summary.Group, key string) string {
			return map[string]string{"410000": "河南省", "320000": "江苏省", "330000": "浙江省"}[key]
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	rep.Office, rep.Lang, rep.Program = "样例省工业和信息化厅", "zh", "0.1.0"
	return rep
}

func TestWriteSummary(t *testing.T) {
	e := theEngine(t)
	path := os.Getenv("JIBAO_OUT")
	if path == "" {
		path = filepath.Join(t.TempDir(), "summary.xlsx")
	}
	rep := sampleReport(t, e, 14)
	if err := theFiles(e).WriteSummary(context.Background(), path, rep); err != nil {
		t.Fatal(err)
	}
	again, err := summaryBytes(rep)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, again) {
		t.Error("the same report gave other bytes")
	}
	book, err := xlsx.Read(data, xlsx.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(book.Sheets) != 8 {
		t.Errorf("%d sheets, want 8", len(book.Sheets))
	}
	groups, ok := book.Sheet("分组汇总")
	if !ok {
		t.Fatal("no sheet of groups")
	}
	sh := newSheet(groups, new(room))
	want := rep.Total.Figures[e.Form().Index("T101")].Value.Num
	for i := range sh.rows {
		if words(sh.rows[i].at(1)) == "T101" {
			if got, err := forms.ParseNumber(sh.rows[i].at(4).Text); err != nil || got != want {
				t.Errorf("total of T101 is %v, want %v", sh.rows[i].at(4).Text, want)
			}
			return
		}
	}
	t.Error("T101 is not in the sheet of groups")
}
