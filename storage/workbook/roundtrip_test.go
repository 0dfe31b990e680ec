package workbook

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"jibao/forms"
	"jibao/forms/office"
)

// writeRead writes a return and reads it back.
func writeRead(t testing.TB, f *Files, out office.Outgoing) (*office.Incoming, office.Written) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "return.xlsx")
	w, err := f.Write(context.Background(), path, out)
	if err != nil {
		t.Fatal(err)
	}
	in, err := f.Read(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	return in, w
}

// sameReturn compares two returns; a list that is nil equals an empty one.
func sameReturn(t testing.TB, want, got *forms.Return) {
	t.Helper()
	if d := diffReturns(want, got); d != "" {
		t.Errorf("another return came back (- written, + read):\n%s", d)
	}
}

func TestRoundTripOfSample(t *testing.T) {
	e := shippedEngine(t)
	for _, lang := range []string{"zh", "en", "ko"} {
		out := sampleOutgoing(t, e, 40)
		out.Lang = lang
		in, w := writeRead(t, theFiles(e), out)
		sameReturn(t, out.Return, in.Return)
		if !in.Intact || in.Fingerprint != w.Fingerprint || in.Declared != w.Fingerprint || !in.CheckedAtSource {
			t.Errorf("%s: intact %v, fingerprint %s, declared %s, written %s", lang, in.Intact, in.Fingerprint, in.Declared, w.Fingerprint)
		}
		if len(in.Changed) > 0 || len(in.Notices) > 0 {
			t.Errorf("%s: changed %v, notices %v", lang, in.Changed, in.Notices)
		}
		if at := in.Places["T101"]; at.How != office.ByName || at.Cell == "" {
			t.Errorf("%s: T101 at %+v", lang, at)
		}
	}
}

func diffReturns(want, got *forms.Return) string { return cmp.Diff(want, got, cmpopts.EquateEmpty()) }
