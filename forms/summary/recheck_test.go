package summary

import (
	"slices"
	"testing"
	"time"

	"jibao/forms"
)

// A recognition of 2022 that holds three years ends with 2025; a year before that it is due.
func TestValidityByTheCalendar(t *testing.T) {
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d.Add(23 * time.Hour)
	}
	for _, c := range []struct {
		year, years int
		today, want string
		due         Due
	}{
		{2022, 3, "2024-12-30", "2025-12-31", DueLater},
		{2022, 3, "2024-12-31", "2025-12-31", DueSoon},
		{2022, 3, "2025-12-31", "2025-12-31", DueSoon},
		{2022, 3, "2026-01-01", "2025-12-31", Expired},
		{2022, 5, "2026-01-01", "2027-12-31", DueLater},
		{0, 3, "2026-01-01", "0001-01-01", DueUnknown},
		{2022, 0, "2026-01-01", "0001-01-01", DueUnknown},
	} {
		until, due := validity(c.year, c.years, day(c.today))
		if until.Format(time.DateOnly) != c.want || due != c.due {
			t.Errorf("%d for %d years, on %s: %s %s, want %s %s", c.year, c.years, c.today, until.Format(time.DateOnly), due, c.want, c.due)
		}
	}
}

func TestRecheckOrdersAndLeavesOutTheRetired(t *testing.T) {
	now := forms.Period{Year: 2025, Month: 12}
	cluster := func(code string, year int) forms.Cluster { return forms.Cluster{Code: code, Name: code, Year: year} }
	gone := cluster("5", 2019)
	gone.Retired = forms.Period{Year: 2025, Month: 6}
	register := []forms.Cluster{cluster("1", 0), cluster("2", 2024), cluster("3", 2023), cluster("4", 2023), gone}
	row := func(code string, vs ...Verdict) MatrixRow {
		r := MatrixRow{Cluster: forms.Cluster{Code: code}}
		for _, v := range vs {
			r.Results = append(r.Results, CriterionResult{Verdict: v})
		}
		return r
	}
	list := NewRecheck(&forms.Criteria{ValidYears: 3}, register, []forms.Period{now, now.YearAgo()},
		[]*Matrix{{Rows: []MatrixRow{row("4", NotMet, Met, Unknown), row("3", Met, Met, Met)}}, nil}, time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC))
	var order []string
	for i := range list.Lines {
		order = append(order, list.Lines[i].Cluster.Code)
	}
	if want := []string{"4", "3", "2", "1"}; !slices.Equal(order, want) {
		t.Fatalf("order %v, want %v", order, want)
	}
	first := list.Lines[0].States
	if !slices.Equal(first[0].NotMet, []int{0}) || !slices.Equal(first[0].Unknown, []int{2}) || !first[0].Return || first[1].Return {
		t.Errorf("states %+v", first)
	}
	if list.Lines[2].States[0].Return {
		t.Error("a cluster without a return has one")
	}
}
