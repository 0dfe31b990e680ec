package demo

import (
	"context"
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
)

// county plays one county office: it records, explains and exports the returns of its cluster.
func (s *show) county(ctx context.Context, i int, c Case) error {
	now := days[Before].export
	clock := func() time.Time { return now }
	_, _, place := s.Catalog.Divisions().Chain(c.Cluster.County)
	store, err := s.Create(ctx, filepath.Join(s.at.Counties, c.Cluster.Code+".jibao"), office.Office{
		Role: office.County, Body: c.Cluster.Body, County: c.Cluster.County,
		Name: place.Name + "工业和信息化局（演示数据，均为合成）", Person: "演示填报员",
	}, clock)
	if err != nil {
		return err
	}
	defer store.Close()
	desk, err := app.NewCounty(ctx, store, s.Files, s.Catalog, clock, s.Version)
	if err != nil {
		return err
	}
	if err := desk.SaveClusters(ctx, c.Cluster); err != nil {
		return err
	}
	for _, p := range []forms.Period{Before, Main, HalfYear} {
		record, ok := c.Years[p]
		if !ok {
			continue
		}
		now = days[p].export
		if err := desk.SetDeadline(ctx, p, days[p].deadline); err != nil {
			return err
		}
		book, err := recordReturn(ctx, desk, c.Cluster.Code, p, record)
		if err != nil {
			return fmt.Errorf("%s: %w", p, err)
		}
		if p == HalfYear {
			err = s.imperfect(ctx, i, book, &now)
		} else {
			_, err = book.Export(ctx, app.ExportOptions{Path: filepath.Join(s.at.Returns, p.String())})
		}
		if err != nil {
			return fmt.Errorf("export %s: %w", p, err)
		}
	}
	return nil
}

// recordReturn enters one return as an official would: the roster from a table, then what the roster does not give, then
// the explanations that the check asks for.
func recordReturn(ctx context.Context, desk *app.CountyDesk, cluster string, p forms.Period, record Record) (*app.Book, error) {
	book, err := desk.NewReturn(ctx, cluster, p)
	if err != nil {
		return nil, err
	}
	table := &app.RosterTable{Rows: record.Table, Header: record.Table[0]}
	for _, c := range book.Form().Columns {
		table.Columns = append(table.Columns, c.Code)
	}
	preview, err := book.PreviewRoster(table)
	if err != nil {
		return nil, err
	}
	if err := book.ApplyRoster(ctx, preview, true); err != nil {
		return nil, err
	}
	typed := make([]app.Typed, len(record.Values))
	for i, v := range record.Values {
		typed[i] = app.Typed{Code: v.Code, Text: v.Text}
	}
	pasted, err := book.SetMany(ctx, typed)
	if err != nil {
		return nil, err
	}
	if len(pasted.Dropped) > 0 || pasted.Drafts() > 0 {
		return nil, fmt.Errorf("%d figures could not be entered: %+v", len(pasted.Dropped)+pasted.Drafts(), pasted.Dropped)
	}
	for _, v := range record.Values {
		if v.Note == "" {
			continue
		}
		if err := book.Note(ctx, v.Code, v.Note); err != nil {
			return nil, err
		}
	}
	for i, c := range record.Cases {
		if err := book.PutCase(ctx, i+1, c); err != nil {
			return nil, err
		}
	}
	if err := book.SetPeople(ctx, forms.People{Head: "演示负责人", Reviewer: "演示审核人", Preparer: "演示填报人", Phone: "000-00000000"}); err != nil {
		return nil, err
	}
	return book, explainAll(ctx, book)
}

// explainAll answers every failed soft check with a text that says it is made up.
func explainAll(ctx context.Context, book *app.Book) error {
	for _, f := range book.Findings() {
		if f.Severity != forms.Soft || f.Explained {
			continue
		}
		if err := book.Explain(ctx, f.Key, "（演示）经与企业和统计部门核对，数据属实。"); err != nil {
			return fmt.Errorf("explain %s: %w", f.Key, err)
		}
	}
	return nil
}

// writeRegister writes the clusters as the register that a province imports.
func writeRegister(path string, cases []Case) error {
	file, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("write the register: %w", err)
	}
	defer file.Close()
	w := csv.NewWriter(file)
	rows := [][]string{{"集群代码", "集群名称", "县级代码", "报送主体", "行业代码", "级别", "批次", "认定年份", "备注"}}
	for _, c := range cases {
		k := c.Cluster
		rows = append(rows, []string{k.Code, k.Name, k.County, k.Body, k.Industry, "国家级", k.Batch, strconv.Itoa(k.Year), k.Note})
	}
	if err := w.WriteAll(rows); err != nil {
		return fmt.Errorf("write the register: %w", err)
	}
	return file.Close()
}

// openProvince gives the national office its register and its deadlines.
func (s *show) openProvince(ctx context.Context, desk *app.ProvinceDesk, cases []Case) error {
	preview, err := desk.PreviewRegister(ctx, s.at.Register)
	if err != nil {
		return err
	}
	if err := desk.ApplyRegister(ctx, preview); err != nil {
		return err
	}
	for p, d := range days {
		if err := desk.SetDeadline(ctx, p, d.deadline); err != nil {
			return err
		}
	}
	return nil
}
