package main

import (
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// recheckLine is one cluster of the re-check list in JSON.
type recheckLine struct {
	Cluster    string         `json:"cluster"`
	Name       string         `json:"name"`
	Level      string         `json:"level"`
	Batch      string         `json:"batch"`
	Year       *int           `json:"year"`
	ValidUntil *string        `json:"valid_until"`
	Due        string         `json:"due"`
	States     []recheckState `json:"periods"`
}

// recheckState is which criteria a cluster fails in one period.
type recheckState struct {
	Period  string   `json:"period"`
	Return  bool     `json:"return"`
	NotMet  []string `json:"not_met"`
	Unknown []string `json:"unknown"`
}

// showRecheck prints the three-year re-check list.
func (c *cli) showRecheck(list summary.Recheck, onlyDue bool) error {
	lines := []recheckLine{}
	table := &sheet{}
	head := []string{c.say(text.CLICode), c.say(text.CLIName), c.say(text.ProvYear), c.say(text.ProvValidUntil), c.say(text.ProvDueState)}
	for _, p := range list.Periods {
		head = append(head, c.say(text.ProvFailsIn, text.Period(c.lang, p)))
	}
	table.add(head...)
	expired, soon, failing := 0, 0, 0
	for i := range list.Lines {
		x := &list.Lines[i]
		if onlyDue && x.Due != summary.Expired && x.Due != summary.DueSoon {
			continue
		}
		l, cells := c.recheckOf(&list, x)
		lines = append(lines, l)
		table.add(cells...)
		switch x.Due {
		case summary.Expired:
			expired++
		case summary.DueSoon:
			soon++
		}
		if len(x.States[0].NotMet) > 0 {
			failing++
		}
	}
	if c.json {
		if err := c.document(map[string]any{
			"period": list.Periods[0].String(), "criteria": list.Criteria.Version, "valid_years": list.Criteria.ValidYears, "clusters": lines,
		}); err != nil {
			return err
		}
	} else if !c.quiet {
		table.print(c.out)
	}
	c.verdict(text.CLIRecheckLine, len(lines), expired, soon, failing)
	if expired+soon+failing > 0 {
		return errFindings
	}
	return nil
}

// recheckOf gives a cluster of the list for JSON and for the table.
func (c *cli) recheckOf(list *summary.Recheck, x *summary.RecheckLine) (recheckLine, []string) {
	ids := func(at []int) []string {
		out := []string{}
		for _, i := range at {
			out = append(out, list.Criteria.Items[i].ID)
		}
		return out
	}
	l := recheckLine{Cluster: x.Cluster.Code, Name: x.Cluster.Name, Level: string(x.Cluster.Level), Batch: x.Cluster.Batch, Due: string(x.Due)}
	cells := []string{x.Cluster.Code, x.Cluster.Name, "", "", c.say(text.DueWords(string(x.Due)))}
	if x.Cluster.Year > 0 {
		l.Year = &x.Cluster.Year
		cells[2] = forms.Int(int64(x.Cluster.Year)).String()
	}
	if !x.ValidUntil.IsZero() {
		day := x.ValidUntil.Format("2006-01-02")
		l.ValidUntil, cells[3] = &day, day
	}
	for k, s := range x.States {
		l.States = append(l.States, recheckState{list.Periods[k].String(), s.Return, ids(s.NotMet), ids(s.Unknown)})
		cells = append(cells, text.Fails(c.lang, list.Criteria, s.Return, s.NotMet, len(s.Unknown)))
	}
	return l, cells
}
