package sqlite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

// The mark is another one after everything that is written, also as a reader beside the writer sees it; reading leaves it.
func TestMarkTellsStatesApart(t *testing.T) {
	o := create(t, options())
	opts := options()
	opts.ReadOnly = true
	beside, err := sqlite.Open(bg, o.Path(), opts)
	must(t, err)
	defer beside.Close()
	seen := map[office.Mark]string{}
	var last office.Mark
	differs := func(what string, o *sqlite.Office) {
		t.Helper()
		m, err := o.Mark(bg)
		must(t, err)
		again, err := o.Mark(bg)
		must(t, err)
		if before, known := seen[m]; known || m != again {
			t.Errorf("after %s the mark %+v is that after %s", what, m, before)
		}
		seen[m], last = what, m
	}
	differs("creating", o)
	id, err := o.Receive(bg, received("A", 1, 5), office.Head{}, office.ReceivedFile{Digest: "a"})
	must(t, err)
	differs("receiving", o)
	must(t, o.RecordFiles(bg, office.ReceivedFile{Digest: "b", Verdict: "duplicate", Period: annual}))
	differs("recording a file", o)
	must(t, o.Decide(bg, []office.Decision{{Return: id, Status: forms.Accepted}}))
	differs("deciding", o)
	must(t, o.SetCounts(bg, id, 1, 2, 3, 4, 5))
	differs("counting", o)
	_, err = o.Heads(bg, office.ReturnFilter{})
	must(t, err)
	if m, err := o.Mark(bg); err != nil || m != last {
		t.Errorf("reading changed the mark: %+v, %v", m, err)
	}
	seen = map[office.Mark]string{}
	differs("opening beside", beside)
	must(t, o.SaveClusters(bg, []forms.Cluster{{Code: "41078301"}}, "x", office.Typed))
	differs("a change of the register by another process", beside)
	must(t, o.RecordFiles(bg, office.ReceivedFile{Digest: "c", Verdict: "older"}))
	differs("a file of another process", beside)
}

// Periods lists each period of the returns once; spare files are those of a period that became no return.
func TestPeriodsAndSpareFiles(t *testing.T) {
	o := create(t, options())
	if ps, err := o.Periods(bg); err != nil || len(ps) != 0 {
		t.Errorf("an empty office: %v, %v", ps, err)
	}
	var want []forms.Period
	for i, p := range []forms.Period{{Year: 2025, Month: 12}, {Year: 2025, Month: 6}, {Year: 2021, Month: 12}} {
		for _, cluster := range []string{"A", "B"} {
			r := received(cluster, 1, int64(i))
			r.Period = p
			_, err := o.Receive(bg, r, office.Head{}, office.ReceivedFile{Digest: cluster + p.String(), Period: p, Verdict: "received"})
			must(t, err)
		}
		must(t, o.RecordFiles(bg, office.ReceivedFile{Digest: "again" + p.String(), Period: p, Verdict: "duplicate", Cluster: "A"}))
		want = append(want, p)
	}
	ps, err := o.Periods(bg)
	must(t, err)
	if d := cmp.Diff(want, ps); d != "" {
		t.Error(d)
	}
	fs, err := o.SpareFiles(bg, want[1])
	must(t, err)
	if len(fs) != 1 || fs[0].Digest != "again2025-06" || fs[0].Verdict != "duplicate" {
		t.Errorf("spare files: %+v", fs)
	}
}
