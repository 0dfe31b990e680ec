package app_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

func TestExportRefusesWhatIsNotClean(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	dir := t.TempDir()

	_, err := b.Set(ctx, "T103", "1300000") // above T101: hard
	must(t, err)
	_, err = b.Export(ctx, app.ExportOptions{Path: dir})
	var bad *app.NotClean
	if !errors.As(err, &bad) || bad.Findings[0].Check != "T103-LE-T101" {
		t.Fatalf("a hard failure was exported: %v", err)
	}
	if err := b.Explain(ctx, "T103-LE-T101", "no"); !errors.Is(err, app.ErrHardCheck) {
		t.Errorf("a hard check was explained: %v", err)
	}
	_, err = b.Set(ctx, "T103", "700000") // the share falls below the threshold: soft
	must(t, err)
	_, err = b.Export(ctx, app.ExportOptions{Path: dir})
	if !errors.As(err, &bad) || bad.Findings[0].Severity != forms.Soft {
		t.Fatalf("a soft failure without explanation was exported: %v", err)
	}
	if s := app.Sentence(err, text.EN); !strings.Contains(s, "0 hard checks fail and 1 soft") {
		t.Errorf("sentence: %s", s)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("a refused export left %v", entries)
	}
	explainAll(t, b)
	if e := export(t, b, dir, ""); e.Revision != 1 {
		t.Errorf("revision %d", e.Revision)
	}
}

func TestAnExplanationHoldsForItsValues(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2022, map[string]string{"T103": "700000"})
	_, err := b.Set(ctx, "T103", "690000")
	must(t, err)
	stale := 0
	for _, f := range b.Findings() {
		if f.Stale {
			stale++
		}
	}
	if stale != 1 {
		t.Errorf("%d stale explanations, want 1", stale)
	}
	if _, err := b.Export(ctx, app.ExportOptions{Path: t.TempDir()}); !errors.As(err, new(*app.NotClean)) {
		t.Errorf("exported with a stale explanation: %v", err)
	}
}

func TestRevisions(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	dir := t.TempDir()
	first := export(t, b, dir, "")
	if want := app.ExportName(crane.Code, y2022, 1, first.Fingerprint); filepath.Base(first.Path) != want || len(want) != len("41078301_2022-12_r1_12345678.xlsx") {
		t.Errorf("name %s, want %s", first.Path, want)
	}
	bytes1, err := os.ReadFile(first.Path)
	must(t, err)

	c.clock.now = c.clock.now.Add(72 * time.Hour)
	other := export(t, b, filepath.Join(dir, "again.xlsx"), "")
	bytes2, err := os.ReadFile(other.Path)
	must(t, err)
	if !other.Again || other.Revision != 1 || !bytes.Equal(bytes1, bytes2) {
		t.Errorf("an unchanged return: %+v, same bytes %v", other, bytes.Equal(bytes1, bytes2))
	}

	_, err = b.Set(ctx, "T610", "301")
	must(t, err)
	changes, err := b.Changes(ctx)
	must(t, err)
	if len(changes) != 1 || changes[0] != (app.Difference{Key: "T610", Was: "300", Is: "301"}) {
		t.Errorf("changes: %+v", changes)
	}
	if n, again, err := b.NextExport(ctx); n != 2 || again || err != nil {
		t.Errorf("next export: %d %v %v", n, again, err)
	}
	if _, err := b.Export(ctx, app.ExportOptions{Path: dir}); !errors.Is(err, app.ErrReasonNeeded) {
		t.Errorf("a second revision without reason: %v", err)
	}
	second := export(t, b, dir, "服务家次更正")
	if second.Revision != 2 || second.Fingerprint == first.Fingerprint {
		t.Errorf("second: %+v", second)
	}
	_, err = b.Set(ctx, "T610", "300") // back to what the first revision was: not what the last one was
	must(t, err)
	if third := export(t, b, dir, "恢复"); third.Revision != 3 {
		t.Errorf("third: %+v", third)
	}
}

// failing is a store that fails to keep a revision, as a crash between the file and the office file would have it.
type failing struct {
	app.Store
	fail bool
}

var errCrash = errors.New("crash")

func (f *failing) Freeze(ctx context.Context, id int64, revision int, reason, digest, file string, people forms.People, workbook []byte, who string) (int64, error) {
	if f.fail {
		return 0, errCrash
	}
	return f.Store.Freeze(ctx, id, revision, reason, digest, file, people, workbook, who)
}

func TestACrashWhileExporting(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	store := &failing{Store: c.store}
	desk, err := app.NewCounty(ctx, store, c.files, c.Catalog(), c.clock.tell, "1.0-test")
	must(t, err)
	c.CountyDesk = desk
	b := record(t, c, crane.Code, y2022, nil)
	dir := t.TempDir()

	store.fail = true
	if _, err := b.Export(ctx, app.ExportOptions{Path: dir}); !errors.Is(err, errCrash) {
		t.Fatalf("export: %v", err)
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 0 {
		t.Errorf("a file that the office does not know: %v", entries)
	}
	heads, err := desk.Heads(ctx, office.ReturnFilter{Cluster: crane.Code})
	must(t, err)
	if len(heads) != 1 {
		t.Errorf("a phantom revision: %d heads", len(heads))
	}

	store.fail = false
	gone := filepath.Join(dir, "usb")
	must(t, os.Mkdir(gone, 0o700))
	e := export(t, b, gone, "")
	kept, err := os.ReadFile(e.Path)
	must(t, err)
	must(t, os.RemoveAll(gone)) // the revision is kept, its file is lost
	c.clock.now = c.clock.now.Add(48 * time.Hour)
	b, err = desk.OpenReturn(ctx, crane.Code, y2022)
	must(t, err)
	again := export(t, b, dir, "")
	data, err := os.ReadFile(again.Path)
	must(t, err)
	if again.Revision != 1 || !bytes.Equal(data, kept) {
		t.Errorf("exported again after the loss: %+v, same bytes %v", again, bytes.Equal(data, kept))
	}
}

func TestExportIntoNowhere(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	b := record(t, c, crane.Code, y2022, nil)
	_, err := b.Export(ctx, app.ExportOptions{Path: filepath.Join(t.TempDir(), "no", "such", "folder.xlsx")})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("export: %v", err)
	}
	heads, err := c.Heads(ctx, office.ReturnFilter{})
	must(t, err)
	if len(heads) != 1 || b.Head().Revision != 0 {
		t.Errorf("a revision was kept though its file could not be written: %+v", heads)
	}
}

func TestTemplateComesBackAsADraft(t *testing.T) {
	ctx := t.Context()
	c := newCounty(t, crane)
	path, err := c.Template(ctx, crane.Code, y2022, t.TempDir(), text.ZH)
	must(t, err)
	o, err := c.OpenFile(ctx, path)
	must(t, err)
	if o.Kind != app.FileReturn || o.Started || o.Cluster.Code != crane.Code || o.Period != y2022 {
		t.Fatalf("opened: %+v", o)
	}
	b, err := c.TakeIn(ctx, o)
	must(t, err)
	if b.Head().Filled != 0 || b.Return().Revision != 0 {
		t.Errorf("a blank template became %+v", b.Head())
	}
	if _, err := c.TakeIn(ctx, o); !errors.Is(err, app.ErrReturnExists) {
		t.Errorf("taken in twice: %v", err)
	}
}

func TestOpenedReturnIsTakenOver(t *testing.T) {
	ctx := t.Context()
	there := newCounty(t, crane) // another computer of the same office
	e := export(t, record(t, there, crane.Code, y2022, nil), t.TempDir(), "")
	here := newCounty(t, crane)
	b, err := here.NewReturn(ctx, crane.Code, y2022)
	must(t, err)
	_, err = b.Set(ctx, "T101", "7")
	must(t, err)
	o, err := here.OpenFile(ctx, e.Path)
	must(t, err)
	if !o.Started || len(o.Differs) == 0 {
		t.Fatalf("opened: started %v, %d differences", o.Started, len(o.Differs))
	}
	must(t, b.TakeIn(ctx, o))
	if number(b, "T101") != "1200000" || b.Head().Hard != 0 {
		t.Errorf("taken over: T101 %s, %d hard", number(b, "T101"), b.Head().Hard)
	}
	_, err = b.Undo(ctx)
	must(t, err)
	if number(b, "T101") != "7" || number(b, "B02") != "-" {
		t.Errorf("one undo takes it back: T101 %s, B02 %s", number(b, "T101"), number(b, "B02"))
	}
	stranger := newCounty(t, pump)
	if _, err := stranger.OpenFile(ctx, e.Path); !errors.Is(err, app.ErrUnknownCluster) {
		t.Errorf("a foreign cluster's return: %v", err)
	}
}
