package app_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// receive takes files in and gives the verdicts by file name.
func receive(t testing.TB, p *province, o app.ReceiveOptions, paths ...string) map[string]app.Verdict {
	t.Helper()
	got := map[string]app.Verdict{}
	tally, err := p.Receive(t.Context(), paths, o, nil, func(v app.Verdict) { got[filepath.Base(v.Path)] = v })
	must(t, err)
	if tally.Files != len(got) || tally.Received+tally.Older+tally.Duplicate+tally.Refused != tally.Files {
		t.Errorf("tally %+v of %d verdicts", tally, len(got))
	}
	return got
}

func one(t testing.TB, p *province, o app.ReceiveOptions, path string) app.Verdict {
	t.Helper()
	return receive(t, p, o, path)[filepath.Base(path)]
}

func TestReceiveRevisions(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	dir := t.TempDir()
	var paths []string
	for r := range 4 {
		_, err := b.Set(ctx, "T610", fmt.Sprint(300+r))
		must(t, err)
		paths = append(paths, export(t, b, dir, "更正").Path)
	}
	if v := one(t, p, app.ReceiveOptions{}, paths[1]); v.Outcome != app.Received || v.Revision != 2 || v.Hard != 0 || v.Soft != v.Explained ||
		!hasRemark(v, app.RemarkGap) {
		t.Errorf("a first file that is the second revision: %+v", v)
	}
	if v := one(t, p, app.ReceiveOptions{}, paths[0]); v.Outcome != app.Older {
		t.Errorf("an older revision: %+v", v)
	}
	copied := filepath.Join(t.TempDir(), "copy.xlsx")
	data, err := os.ReadFile(paths[1])
	must(t, err)
	must(t, os.WriteFile(copied, data, 0o600))
	if v := one(t, p, app.ReceiveOptions{}, copied); v.Outcome != app.Duplicate || v.Cluster != crane.Code || v.Revision != 2 {
		t.Errorf("the same bytes again: %+v", v)
	}
	if v := one(t, p, app.ReceiveOptions{DryRun: true}, paths[2]); v.Outcome != app.Received || v.Return != 0 {
		t.Errorf("a dry run: %+v", v)
	}
	files, err := p.ReceivedFiles(ctx, 0)
	must(t, err)
	if len(files) != 3 {
		t.Errorf("a dry run was recorded: %d files", len(files))
	}
	if v := one(t, p, app.ReceiveOptions{}, paths[3]); v.Outcome != app.Received || v.Revision != 4 {
		t.Errorf("the fourth: %+v", v)
	}
	head, err := p.Find(ctx, crane.Code, y2022)
	must(t, err)
	if head.Revision != 4 || head.Output.Num.String() != "1200000" {
		t.Errorf("current %+v", head)
	}
	if v := one(t, p, app.ReceiveOptions{}, paths[2]); v.Outcome != app.Older {
		t.Errorf("the third after the fourth: %+v", v)
	}
}

func hasRemark(v app.Verdict, code string) bool {
	return slices.ContainsFunc(v.Remarks, func(r app.Remark) bool { return r.Code == code && r.Sentence != "" })
}

// Two files with one revision and different content: nothing is decided silently.
func TestReceiveConflict(t *testing.T) {
	c1, c2, p := newCounty(t, crane), newCounty(t, crane), newProvince(t, crane)
	a := export(t, record(t, c1, crane.Code, y2022, nil), t.TempDir(), "")
	b := export(t, record(t, c2, crane.Code, y2022, map[string]string{"T610": "999"}), t.TempDir(), "")
	if v := one(t, p, app.ReceiveOptions{}, a.Path); v.Outcome != app.Received {
		t.Fatalf("first: %+v", v)
	}
	v := one(t, p, app.ReceiveOptions{Lang: text.EN}, b.Path)
	if v.Outcome != app.Refused || v.Code != app.RefusedConflict || !strings.Contains(v.Message, "(r1) is here already") {
		t.Errorf("conflict: %+v", v)
	}
	review := reviewOf(t, p, crane.Code)
	if review.Return.Cell(review.Form, "T610").Num.String() != "300" {
		t.Error("a refused file changed the return")
	}
}

func reviewOf(t testing.TB, p *province, cluster string) *app.Review {
	t.Helper()
	head, err := p.Find(t.Context(), cluster, y2022)
	must(t, err)
	r, err := p.Review(t.Context(), head.ID)
	must(t, err)
	return r
}

func TestReceiveRefusals(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	path := export(t, record(t, c, crane.Code, y2022, nil), t.TempDir(), "").Path
	moved := crane
	moved.Body = "210000"
	retired := crane
	retired.Retired = y2022
	for _, test := range []struct {
		code  string
		setup func(t *testing.T) *province
	}{
		{app.RefusedCluster, func(t *testing.T) *province { return newProvince(t, bearing) }},
		{app.RefusedRetired, func(t *testing.T) *province { return newProvince(t, retired) }},
		{app.RefusedClosed, func(t *testing.T) *province {
			p := newProvince(t, crane)
			must(t, p.SetClosed(ctx, y2022, true))
			return p
		}},
		{app.RefusedFuture, func(t *testing.T) *province {
			p := newProvince(t, crane)
			p.clock.now = time.Date(2022, 11, 1, 0, 0, 0, 0, time.UTC)
			return p
		}},
		{app.RefusedBody, func(t *testing.T) *province {
			cat := catalog(t)
			k := &clock{time.Date(2023, 3, 20, 10, 0, 0, 0, time.UTC)}
			store := newStore(t, cat, office.Office{Role: office.Province, Name: "演示国家级单位"}, k)
			files := exchanged{Files: workbooks(cat)}
			desk, err := app.NewProvince(ctx, store, files, cat, k.tell, "1.0-test")
			must(t, err)
			must(t, desk.SaveClusters(ctx, moved))
			return &province{desk, store, files, k}
		}},
	} {
		t.Run(test.code, func(t *testing.T) {
			p := test.setup(t)
			for _, l := range text.Langs() {
				v := one(t, p, app.ReceiveOptions{Lang: l}, path)
				if v.Outcome != app.Refused || v.Code != test.code || v.Message == "" || v.Message == app.Sentence(errors.New("?"), l) {
					t.Errorf("%s: %+v", l, v)
				}
			}
			heads, err := p.Heads(ctx, office.ReturnFilter{})
			must(t, err)
			files, err := p.ReceivedFiles(ctx, 0)
			must(t, err)
			if len(heads) != 0 || len(files) != 3 || files[0].Code != test.code || files[0].Digest == "" {
				t.Errorf("a refused file left %d returns and the record %+v", len(heads), files)
			}
		})
	}
}

func TestReceiveAFolder(t *testing.T) {
	ctx := t.Context()
	c, c2, p := newCounty(t, crane, pump), newCounty(t, bearing), newProvince(t, crane, pump, bearing)
	root := t.TempDir()
	sub := filepath.Join(root, "新乡", "长垣")
	must(t, os.MkdirAll(sub, 0o700))
	export(t, record(t, c, crane.Code, y2022, nil), sub, "")
	export(t, record(t, c, pump.Code, y2022, nil), sub, "")
	good := export(t, record(t, c2, bearing.Code, y2022, nil), root, "")
	data, err := os.ReadFile(good.Path)
	must(t, err)
	data[len(data)/2] ^= 0xff
	must(t, os.WriteFile(filepath.Join(root, "broken.xlsx"), data, 0o600))
	must(t, os.WriteFile(filepath.Join(root, "old.xls"), []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), 0o600))
	must(t, os.WriteFile(filepath.Join(root, "empty.xlsx"), nil, 0o600))
	must(t, os.WriteFile(filepath.Join(root, "~$lock.xlsx"), []byte("x"), 0o600))
	must(t, os.WriteFile(filepath.Join(root, "Thumbs.db"), []byte("x"), 0o600))

	var order []string
	var steps []int
	tally, err := p.Receive(ctx, []string{root, filepath.Join(root, "missing.xlsx"), good.Path}, app.ReceiveOptions{Jobs: 4},
		func(done, total int) { steps = append(steps, done*100+total) },
		func(v app.Verdict) { order = append(order, v.Path) })
	must(t, err)
	if want := (app.Tally{Files: 7, Received: 3, Refused: 4}); tally != want {
		t.Errorf("tally %+v, want %+v", tally, want)
	}
	if !slices.IsSorted(order) || len(steps) != 7 || steps[6] != 707 {
		t.Errorf("verdicts in order %v, progress %v", order, steps)
	}
	codes := map[string]bool{}
	files, err := p.ReceivedFiles(ctx, 0)
	must(t, err)
	for _, f := range files {
		if f.Verdict == string(app.Refused) {
			family, _, _ := strings.Cut(f.Code, "-")
			codes[f.Code], codes[family+"-…"] = true, true // where the flipped byte lies decides which check of the archive sees it
		}
	}
	for _, code := range []string{"FILE-EMPTY", "NOT-XLSX-OLE", "ZIP-…", app.RefusedUnreadable} {
		if !codes[code] {
			t.Errorf("no file was refused with %s: %v", code, codes)
		}
	}
}

func TestReceiveIsCancelled(t *testing.T) {
	c, c2, p := newCounty(t, crane, pump), newCounty(t, bearing), newProvince(t, crane, pump, bearing)
	root := t.TempDir()
	export(t, record(t, c, crane.Code, y2022, nil), root, "")
	export(t, record(t, c, pump.Code, y2022, nil), root, "")
	export(t, record(t, c2, bearing.Code, y2022, nil), root, "")
	ctx, cancel := context.WithCancel(t.Context())
	tally, err := p.Receive(ctx, []string{root}, app.ReceiveOptions{Jobs: 1}, nil, func(app.Verdict) { cancel() })
	if !errors.Is(err, context.Canceled) || tally.Files != 1 {
		t.Errorf("cancelled after the first file: %+v, %v", tally, err)
	}
	heads, err := p.Heads(t.Context(), office.ReturnFilter{})
	must(t, err)
	if len(heads) != 1 {
		t.Errorf("%d returns are there, one was reported", len(heads))
	}
	if tally, err = p.Receive(t.Context(), []string{root}, app.ReceiveOptions{}, nil, nil); err != nil || tally.Received != 2 || tally.Duplicate != 1 {
		t.Errorf("the rest: %+v, %v", tally, err)
	}
}

// Records of repeated files wait for the next record; none is lost when the import ends or is cancelled.
func TestRepeatedFilesAreRecorded(t *testing.T) {
	ctx := t.Context()
	c, c2, p := newCounty(t, crane), newCounty(t, bearing), newProvince(t, crane, bearing)
	root := t.TempDir()
	first := export(t, record(t, c, crane.Code, y2022, nil), root, "")
	receive(t, p, app.ReceiveOptions{}, root)
	data, err := os.ReadFile(first.Path)
	must(t, err)
	for _, name := range []string{"0.xlsx", "1.xlsx", "z.xlsx"} {
		must(t, os.WriteFile(filepath.Join(root, name), data, 0o600))
	}
	export(t, record(t, c2, bearing.Code, y2022, nil), root, "")
	recorded := func() (verdicts []string) {
		files, err := p.ReceivedFiles(t.Context(), 0)
		must(t, err)
		for _, f := range slices.Backward(files) {
			verdicts = append(verdicts, filepath.Base(f.Path)[:1]+" "+f.Verdict)
		}
		return verdicts
	}
	stopped, cancel := context.WithCancel(ctx)
	tally, err := p.Receive(stopped, []string{root}, app.ReceiveOptions{}, nil, func(app.Verdict) { cancel() })
	if !errors.Is(err, context.Canceled) || tally.Duplicate != 1 {
		t.Errorf("cancelled after the first repeated file: %+v, %v", tally, err)
	}
	want := []string{"4 received", "0 duplicate"}
	if got := recorded(); !slices.Equal(got, want) {
		t.Errorf("recorded when cancelled: %v", got)
	}
	_, err = p.Receive(ctx, []string{root}, app.ReceiveOptions{}, nil, func(v app.Verdict) {
		if v.Outcome == app.Received {
			want = append(want, "0 duplicate", "1 duplicate", "4 received")
			if got := recorded(); !slices.Equal(got, want) {
				t.Errorf("recorded with the next return: %v", got)
			}
		}
	})
	must(t, err)
	if got := recorded(); !slices.Equal(got, append(want, "4 duplicate", "z duplicate")) {
		t.Errorf("recorded at the end: %v", got)
	}
}

// stumbling reads one file by falling over it, and another while its drive is pulled out.
type stumbling struct {
	app.Files
	over, gone string
}

func (s *stumbling) ReadNew(ctx context.Context, path string, known func(string) bool) (*office.Incoming, error) {
	if filepath.Base(path) == s.over {
		panic("index out of range")
	}
	if filepath.Base(path) == s.gone {
		return nil, &fs.PathError{Op: "read", Path: path, Err: syscall.EIO}
	}
	return s.Files.ReadNew(ctx, path, known)
}

func TestAFileThatMakesTheProgramStumble(t *testing.T) {
	ctx := t.Context()
	c, c2, p := newCounty(t, crane, pump), newCounty(t, bearing), newProvince(t, crane, pump, bearing)
	root := t.TempDir()
	a := export(t, record(t, c, crane.Code, y2022, nil), root, "")
	gone := export(t, record(t, c2, bearing.Code, y2022, nil), root, "")
	export(t, record(t, c, pump.Code, y2022, nil), root, "")
	desk, err := app.NewProvince(ctx, p.store, &stumbling{p.files, filepath.Base(a.Path), filepath.Base(gone.Path)}, p.Catalog(), p.clock.tell, "1.0-test")
	must(t, err)
	p.ProvinceDesk = desk
	got := receive(t, p, app.ReceiveOptions{}, root)
	if v := got[filepath.Base(a.Path)]; v.Code != app.RefusedFault {
		t.Errorf("the file it stumbled over: %+v", v)
	}
	if v := got[filepath.Base(gone.Path)]; v.Code != app.RefusedUnreadable {
		t.Errorf("the file whose drive was pulled out: %+v", v)
	}
	if len(got) != 3 {
		t.Errorf("%d verdicts", len(got))
	}
	heads, err := p.Heads(ctx, office.ReturnFilter{})
	must(t, err)
	if len(heads) != 1 || heads[0].Cluster != pump.Code {
		t.Errorf("the other file was not taken in: %+v", heads)
	}
}

// The province checks with the same engine against what it holds of the past, and finds what the county found.
func TestBothEndsFindTheSame(t *testing.T) {
	c, p := newCounty(t, crane), newProvince(t, crane)
	dir := t.TempDir()
	export(t, record(t, c, crane.Code, y2021, nil), dir, "")
	b := record(t, c, crane.Code, y2022, map[string]string{"T101": "2000000", "T102": "1100000", "B08": "1900000"})
	export(t, b, dir, "")
	receive(t, p, app.ReceiveOptions{}, dir)
	keys := func(fs []forms.Finding) []string {
		var out []string
		for _, f := range fs {
			out = append(out, fmt.Sprintf("%s %v", f.Key, f.Explained))
		}
		slices.Sort(out)
		return out
	}
	here, there := keys(b.Findings()), keys(reviewOf(t, p, crane.Code).Findings)
	if !slices.Equal(here, there) || len(here) == 0 {
		t.Errorf("county %v\nprovince %v", here, there)
	}
	if !slices.Contains(here, "T102-FILED true") {
		t.Errorf("last year's figure was not compared: %v", here)
	}
}

// Nobody can tell which of two templates that were filled in by hand is meant, unless the first was sent back.
func TestReceiveTemplatesFilledByHand(t *testing.T) {
	ctx := t.Context()
	c, p := newCounty(t, crane), newProvince(t, crane)
	zh, err := c.Template(ctx, crane.Code, y2022, t.TempDir(), text.ZH)
	must(t, err)
	first := one(t, p, app.ReceiveOptions{}, zh)
	if first.Outcome != app.Received {
		t.Fatalf("first: %+v", first)
	}
	renamed := crane
	renamed.Name += "（新）"
	must(t, c.SaveClusters(ctx, renamed))
	other, err := c.Template(ctx, crane.Code, y2022, t.TempDir(), text.ZH)
	must(t, err)
	if v := one(t, p, app.ReceiveOptions{DryRun: true}, other); v.Code != app.RefusedConflict {
		t.Errorf("a second one: %+v", v)
	}
	must(t, p.SendBack(ctx, first.Return, "请补全"))
	second := one(t, p, app.ReceiveOptions{}, other)
	if second.Outcome != app.Received || second.Revision != 0 || !hasRemark(second, app.RemarkName) {
		t.Errorf("after the send-back: %+v", second)
	}
	if r := reviewOf(t, p, crane.Code); r.Head.ID != second.Return || !slices.ContainsFunc(r.Changes, func(d app.Difference) bool { return d.Key == "cover:name" }) {
		t.Errorf("current %+v, changes %+v", r.Head, r.Changes)
	}
}
