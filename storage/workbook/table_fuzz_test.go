package workbook

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

// Any bytes are a table or a refusal; what is read is clean and reads the same when it is written as CSV again.
func FuzzTextTable(f *testing.F) {
	for _, s := range []string{
		"集群代码,集群名称\n41078301,长垣\n", "sep=;\na;b\n\"x;\ny\";2\n", "a\tb\n=1+1\t@x\n", "\xEF\xBB\xBF代码,名称\n1,2\n",
		"\xBC\xAF\xC8\xBA,\xC3\xFB\xB3\xC6\n1,2\n", "\xFF\xFEa\x00,\x00b\x00", "\"open", "a,b\x00c\n", ",,,\n\n \n", "\xff\xff\xff",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := decodeText(data)
		if err != nil {
			isRefusal(t, err)
			return
		}
		rows, err := splitTable(text)
		if err != nil {
			isRefusal(t, err)
			return
		}
		var again bytes.Buffer
		w := csv.NewWriter(&again)
		for _, row := range rows {
			for _, cell := range row {
				if forms.CleanText(cell) != cell {
					t.Fatalf("%q is not clean", cell)
				}
			}
			if err := w.Write(row); err != nil {
				t.Fatal(err)
			}
		}
		w.Flush()
		r := csv.NewReader(&again)
		r.FieldsPerRecord = -1
		back, err := r.ReadAll()
		if err != nil {
			t.Fatalf("what was read cannot be read again: %v", err)
		}
		if !slices.EqualFunc(rows, back, slices.Equal[[]string]) {
			t.Fatalf("read %q, then %q", rows, back)
		}
	})
}

func isRefusal(t *testing.T, err error) {
	t.Helper()
	if refused := (*office.Refusal)(nil); !errors.As(err, &refused) || refused.Code == "" {
		t.Fatalf("no refusal: %v", err)
	}
}
