package app_test

import (
	"testing"

	"jibao/app"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// What is kept in memory never outlives a change of the office file: a summary and the completeness follow every receipt,
// decision, change of the register and second file at once.
func TestNothingKeptIsStale(t *testing.T) {
	p, dir := threeReceived(t)
	ask := func() (accepted, received, groups, duplicates int) {
		t.Helper()
		r, err := p.Summary(t.Context(), app.SummaryOptions{Period: y2022, By: summary.ByIndustry, Quick: true})
		must(t, err)
		st, err := p.Status(t.Context(), y2022)
		must(t, err)
		if st.Received != r.Completeness.Received {
			t.Errorf("the status has %d received, the report %d", st.Received, r.Completeness.Received)
		}
		for _, l := range r.Completeness.Lines {
			duplicates += l.Duplicates
		}
		return r.Total.Clusters, r.Completeness.Received, len(r.Groups), duplicates
	}
	expect := func(what string, accepted, received, groups, duplicates int) {
		t.Helper()
		a, r, g, d := ask()
		if a != accepted || r != received || g != groups || d != duplicates {
			t.Errorf("%s: %d accepted, %d received, %d groups, %d duplicates; want %d, %d, %d, %d", what, a, r, g, d, accepted, received, groups, duplicates)
		}
	}
	_, received, _, _ := ask()
	expect("before anything is accepted", 0, received, 1, 0)
	heads, err := p.Heads(t.Context(), office.ReturnFilter{Period: y2022, Current: true, Status: []forms.Status{forms.Received}})
	must(t, err)
	done, err := p.Accept(t.Context(), heads[0].ID)
	must(t, err)
	if len(done.Accepted) != 1 {
		t.Fatalf("not accepted: %+v", done.Not)
	}
	expect("after one was accepted", 1, received, 1, 0)
	moved := bearing
	moved.Industry = "C35"
	must(t, p.SaveClusters(t.Context(), moved))
	expect("after a cluster has another industry", 1, received, 2, 0)
	_, err = p.Receive(t.Context(), []string{dir}, app.ReceiveOptions{}, nil, nil)
	must(t, err)
	if _, _, _, again := ask(); again == 0 {
		t.Error("the files that came again are not counted")
	}
}
