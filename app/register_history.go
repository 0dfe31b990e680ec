package app

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// RegisterEvent is one change of an entry of the register.
type RegisterEvent struct {
	When time.Time
	Who  string
	Why  office.Why // typed or imported
	Is   forms.Cluster
	Was  forms.Cluster // zero for a new entry
	New  bool
	// Changing names the fields that differ, as in [RegisterChange]; none for a new entry.
	Changing []string
}

// RegisterHistory lists who changed which entry of the register when, newest first; code "" is every entry.
func (d *Desk) RegisterHistory(ctx context.Context, code string) ([]RegisterEvent, error) {
	lines, err := d.Log(ctx, office.LogFilter{Cluster: code, Register: true})
	if err != nil {
		return nil, err
	}
	out := make([]RegisterEvent, 0, len(lines))
	for _, l := range lines {
		e := RegisterEvent{When: l.When, Who: l.Who, Why: l.Why, New: l.Old == ""}
		if err := json.Unmarshal([]byte(l.New), &e.Is); err != nil {
			return nil, fmt.Errorf("read the history of the register: %w", err)
		}
		if !e.New {
			if err := json.Unmarshal([]byte(l.Old), &e.Was); err != nil {
				return nil, fmt.Errorf("read the history of the register: %w", err)
			}
			e.Changing = clusterChanges(e.Was, e.Is)
		}
		out = append(out, e)
	}
	return out, nil
}

// SaveList writes a list that a window shows, the head first, as the .xlsx or .csv file that its name says.
func (d *Desk) SaveList(ctx context.Context, path, title string, p forms.Period, table [][]string) error {
	own, err := d.Office(ctx)
	if err != nil {
		return err
	}
	t := office.Table{Lang: string(d.Lang(ctx)), Office: own.Name, Period: p, Title: title, Heads: table[0]}
	for _, row := range table[1:] {
		cells := make([]office.TableCell, len(row))
		for i, s := range row {
			cells[i].Text = s
		}
		t.Rows = append(t.Rows, cells)
	}
	if err := d.files.WriteTable(ctx, path, t); err != nil {
		return fmt.Errorf("write the list %s: %w", path, err)
	}
	return nil
}

// RegisterTable is entries of the register as a table, the head first, that [Desk.PreviewRegister] reads again to the same.
func (d *Desk) RegisterTable(cs []forms.Cluster, l text.Lang) [][]string {
	var head []string
	for _, m := range text.RegisterHeads() {
		head = append(head, m.In(l))
	}
	out := [][]string{head}
	for _, c := range cs {
		year, retired := "", ""
		if c.Year != 0 {
			year = strconv.Itoa(c.Year)
		}
		if !c.Retired.IsZero() {
			retired = c.Retired.String()
		}
		out = append(out, []string{c.Code, c.Name, c.County, d.cat.BodyName(c.Body, l), c.Industry, d.cat.GroupLabel(summary.ByLevel, string(c.Level), l),
			c.Batch, year, c.Zone, retired, c.Note})
	}
	return out
}
