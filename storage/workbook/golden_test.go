package workbook

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"strings"
	"testing"
)

// The bytes of a workbook are fixed: by the return, the form, the words and the versions of excelize and of the packer
// that go.mod names. After a wanted change of any of them: JIBAO_GOLDEN=write go test -run TestFixedBytes .
func TestFixedBytes(t *testing.T) {
	const path = "testdata/golden.sha256"
	e := theEngine(t)
	f := theFiles(e)
	var got strings.Builder
	add := func(name string, data []byte) {
		sum := sha256.Sum256(data)
		fmt.Fprintf(&got, "%s  %s\n", hex.EncodeToString(sum[:]), name)
	}
	for _, lang := range []string{"zh", "en", "ko"} {
		out := sampleOutgoing(t, e, fixtureRows)
		out.Lang = lang
		w, err := f.Write(context.Background(), "", out)
		if err != nil {
			t.Fatal(err)
		}
		add("return-"+lang, w.Bytes)
	}
	w, err := f.Write(context.Background(), "", templateOutgoing(t))
	if err != nil {
		t.Fatal(err)
	}
	add("template", w.Bytes)
	data, err := summaryBytes(sampleReport(t, e, 8))
	if err != nil {
		t.Fatal(err)
	}
	add("summary", data)
	if os.Getenv("JIBAO_GOLDEN") == "write" {
		if err := os.WriteFile(path, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("other bytes than before:\n%swant\n%s", got.String(), want)
	}
}

// The test vectors of docs/workbook-format.md.
func TestDigestVectors(t *testing.T) {
	for _, c := range []struct{ what, got, want string }{
		{"cell digest", shortDigest(entryLine(entry{"T101", "120000.00"})), vectorCell},
		{"text with tab and backslash", shortDigest(entryLine(entry{"note:T101", "a\tb\\c"})), vectorText},
		{"row digest", shortDigest(rowLine(rowValues{"91350100M000100Y43", []string{"91350100M000100Y43", "样例厂", "", "12.50"}})), vectorRow},
		{"body of a case", shortDigest(entryLine(entry{"case:1:body", "第一段。\n第二段。"})), vectorCase},
		{"empty table", tableDigest(nil), vectorEmpty},
		{"table", tableDigest([]entry{{"B01", "88.25"}, {"T101", "120000.00"}}), vectorTable},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
}

// Computed apart from this program, with sha256 of the lines as the document gives them.
const (
	vectorCell  = "0479a0115a93c662"
	vectorText  = "83348f97907a6bcf"
	vectorRow   = "478bce09f3c2dc8b"
	vectorCase  = "63504e6d1cc8c4af"
	vectorEmpty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
	vectorTable = "ff43e96326137cb78ed89ce3d8c9728e7ca2615f29dca6c078dc9c12b0dc0094"
)
