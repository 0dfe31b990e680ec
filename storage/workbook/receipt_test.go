package workbook

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
)

// sentBackOutgoing is the sample on its way back, with comments at an indicator, a roster cell and on the whole.
func sentBackOutgoing(t testing.TB) office.Outgoing {
	t.Helper()
	out := sampleOutgoing(t, theEngine(t), fixtureRows)
	when := time.Date(2023, 3, 20, 10, 0, 0, 0, time.UTC)
	cell := forms.CellKey(out.Return.RowKeys(theEngine(t).Form())[1], "output")
	out.Return.Comments = []forms.Comment{
		{ID: "a1", Text: "请核实（虚构）", Author: "审核员", When: when, Status: forms.Open},
		{ID: "a2", Cell: "T101", Seen: "120000.00", Text: "与统计部门数据不一致", Author: "审核员", When: when, Status: forms.Open},
		{ID: "a3", Cell: cell, Seen: "5000.00", Text: "请说明口径", Author: "审核员", When: when, Status: forms.Answered, Answer: "已核对"},
	}
	out.SendBack = true
	return out
}

func sampleReceipt() office.Receipt {
	digest := "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
	return office.Receipt{
		Form: forms.FormID{ID: "cluster-return", Version: "2022.1"}, Cluster: "41078301", Name: "长垣市门桥式起重机械产业集群（虚构样例）",
		County: "410783", Body: "410000", Period: forms.Period{Year: 2022, Month: 12}, Revision: 2, Digest: digest, Verdict: forms.Accepted,
		When: time.Date(2023, 3, 21, 1, 2, 3, 0, time.UTC), Day: "2023-03-21", Office: "省级单位（虚构）", Author: "审核员", Lang: "zh", Program: "0.1.0",
	}
}

// readBack is what of a receipt is read back.
func readBack(r office.Receipt) office.Receipt {
	r.Name, r.Day, r.Office, r.Author, r.Lang, r.Program = "", "", "", "", "", ""
	return r
}

func TestReceiptComesBack(t *testing.T) {
	ctx := context.Background()
	f := theFiles(theEngine(t))
	var first []byte
	for _, lang := range []string{"zh", "en", "ko", "zh"} {
		r := sampleReceipt()
		r.Lang = lang
		path := filepath.Join(t.TempDir(), "receipt.xlsx")
		if err := f.WriteReceipt(ctx, path, r); err != nil {
			t.Fatal(err)
		}
		got, err := f.ReadReceipt(ctx, path)
		if err != nil || !cmp.Equal(got, readBack(r)) {
			t.Errorf("%s: %v %s", lang, err, cmp.Diff(readBack(r), got))
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = data
		} else if lang == "zh" && !bytes.Equal(first, data) {
			t.Error("the same receipt has other bytes")
		}
		if _, err := f.Read(ctx, path); codeOf(err) != codeReceipt {
			t.Errorf("a receipt read as a return: %v", err)
		}
	}
	if _, err := f.ReadReceipt(ctx, filepath.Join("testdata", "base.xlsx")); codeOf(err) != codeNoReceipt {
		t.Errorf("a return read as a receipt: %v", err)
	}
}

func TestReceiptLineIsStrict(t *testing.T) {
	good := receiptLine(sampleReceipt())
	if _, err := parseReceipt(good); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ from, to string }{
		{"jibao-receipt", "jibao-return"}, {"|2|0011", "|x|0011"}, {"|0011", "|001"}, {"|0011", "|XX11"}, {"accepted", "sent_back"},
		{"2022-12", "2022-13"}, {"T01:02:03Z", ""}, {"|410000", ""},
	} {
		if _, err := parseReceipt(string(bytes.Replace([]byte(good), []byte(c.from), []byte(c.to), 1))); err == nil {
			t.Errorf("%q for %q is taken", c.to, c.from)
		}
	}
	if err := newerReceipt("jibao-receipt|2|whatever"); codeOf(err) != codeFormatNewer {
		t.Errorf("a newer receipt: %v", err)
	}
}

// What LibreOffice saved of a send-back and a receipt says the same.
func TestAnswersThroughLibreOffice(t *testing.T) {
	ctx := context.Background()
	f := theFiles(theEngine(t))
	want := sentBackOutgoing(t).Return
	in, err := f.Read(ctx, filepath.Join("testdata", "libreoffice-send-back.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if !in.SendBack || !in.Intact || len(in.Changed) > 0 {
		t.Errorf("send-back %v, intact %v, changed %v", in.SendBack, in.Intact, in.Changed)
	}
	if d := cmp.Diff(want.Comments, in.Return.Comments); d != "" {
		t.Errorf("the comments:\n%s", d)
	}
	if plain, err := f.Read(ctx, filepath.Join("testdata", "libreoffice.xlsx")); err != nil || plain.SendBack {
		t.Errorf("a return taken for a send-back: %v", err)
	}
	r, err := f.ReadReceipt(ctx, filepath.Join("testdata", "libreoffice-receipt.xlsx"))
	if err != nil || !cmp.Equal(r, readBack(sampleReceipt())) {
		t.Errorf("%v %s", err, cmp.Diff(readBack(sampleReceipt()), r))
	}
}

// codeOf is the code of a refusal, "" for none.
func codeOf(err error) string {
	var r *office.Refusal
	if errors.As(err, &r) {
		return r.Code
	}
	return ""
}
