package workbook

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/office"
)

// nasty are texts that spreadsheets like to take for something else.
var nasty = []string{
	"=1+1", "+86 10", "-5", "@SUM(A1)", "=HYPERLINK(\"x\")", "1E5", "007", "3/14", "TRUE", "是", "No", "'quoted", "_x0041_",
	"_x005F_x0041_", "<b>&amp;\"'", "a  b", "𠮷野家", "ＡＢＣ１２３", "#NA:x", "#DIV/0!", `\t\n`, "1,234", "0.1", "100%", "é", "“小巨人”",
	"合计表", "jibao-return|1", "id", "cell", "\u200d", "😀", "한국어", "不要", "——", "0000-0000000", "9e99", "1.2亿元整",
}

func genText() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		if rapid.Bool().Draw(t, "nasty") {
			return forms.CleanText(rapid.SampledFrom(nasty).Draw(t, "text"))
		}
		// Twice: what is left when an invisible character goes may compose anew.
		return forms.CleanText(forms.CleanText(rapid.StringN(1, 30, 200).Draw(t, "text")))
	})
}

func genNumber(t *rapid.T, spec forms.Spec, label string) forms.Number {
	top := int64(9_000_000_000_000_000)
	low := int64(0)
	if spec.Signed {
		low = -top
	}
	n := forms.Number(rapid.Int64Range(low, top).Draw(t, label))
	return n.Round(spec.Decimals)
}

// genCell draws a cell as the program itself would hold it: through the same parser that reads what people type.
func genCell(t *rapid.T, spec forms.Spec, label string) forms.Cell {
	switch rapid.IntRange(0, 9).Draw(t, label+" state") {
	case 0:
		return forms.Cell{}
	case 1:
		return forms.Cell{State: forms.NotAvailable, Text: genText().Draw(t, label+" reason")}
	case 2:
		return settled(spec, genText().Draw(t, label+" draft"))
	}
	switch {
	case spec.Type.Numeric():
		return forms.NumberCell(genNumber(t, spec, label))
	case spec.Type == forms.YesNo:
		return forms.YesNoCell(rapid.Bool().Draw(t, label))
	case spec.Type == forms.Choice:
		return forms.TextCell(rapid.SampledFrom(spec.Options).Draw(t, label).Code)
	case spec.Type == forms.Multi:
		var codes []string
		for _, o := range spec.Options {
			if rapid.Bool().Draw(t, label+o.Code) {
				codes = append(codes, o.Code)
			}
		}
		if codes == nil {
			return forms.Cell{}
		}
		return forms.TextCell(strings.Join(codes, forms.MultiSep))
	}
	return settled(spec, genText().Draw(t, label))
}

// settled reads a text until reading it again changes nothing: folding a code may leave letters that compose anew.
func settled(spec forms.Spec, typed string) forms.Cell {
	c, _ := forms.ParseCell(spec, typed)
	for range 3 {
		if c.State == forms.Filled && spec.Type == forms.Text || c.State == forms.Invalid {
			c, _ = forms.ParseCell(spec, c.Text)
		}
	}
	return c
}

func genReturn(t *rapid.T, e *check.Engine) *forms.Return {
	f := e.Form()
	month := rapid.SampledFrom(f.Months).Draw(t, "month")
	r := forms.NewReturn(f, forms.Cluster{
		Code: "41078301", Name: genText().Draw(t, "name"), County: "410783", Body: "410000",
	}, forms.Period{Year: rapid.IntRange(2001, 2098).Draw(t, "year"), Month: month})
	r.Revision = rapid.IntRange(1, 12).Draw(t, "revision")
	r.Reason, r.Office = genText().Draw(t, "why"), genText().Draw(t, "office")
	r.People = forms.People{
		Head: genText().Draw(t, "head"), Reviewer: genText().Draw(t, "reviewer"), Preparer: genText().Draw(t, "preparer"),
		Phone: genText().Draw(t, "phone"), Date: rapid.SampledFrom([]string{"", "2023-03-14", "2024-02-29"}).Draw(t, "date"),
	}
	for i := range f.Indicators {
		ind := &f.Indicators[i]
		if !ind.Computed() && rapid.IntRange(0, 3).Draw(t, "given") > 0 {
			r.Cells[i] = genCell(t, ind.Spec(), ind.Code)
		}
		if rapid.IntRange(0, 9).Draw(t, "noted") == 0 {
			r.Cells[i].Note = genText().Draw(t, "note")
		}
	}
	for range rapid.IntRange(0, 6).Draw(t, "rows") {
		row := forms.Row{Cells: make([]forms.Cell, len(f.Columns))}
		for j := range f.Columns {
			row.Cells[j] = genCell(t, f.Columns[j].Spec(), f.Columns[j].Code)
			if rapid.IntRange(0, 30).Draw(t, "noted") == 0 {
				row.Cells[j].Note = genText().Draw(t, "note")
			}
		}
		if row.Cells[0].State != forms.Blank {
			r.Roster = append(r.Roster, row)
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "explanations") {
		r.Explanations = append(r.Explanations, forms.Explanation{
			Key:  rapid.SampledFrom([]string{"T101-CHANGE", "R-TIER-SIZE:91350100M000100Y43", "V01-STATEMENT"}).Draw(t, "key"),
			Form: f.FormID.String(), Basis: genText().Draw(t, "basis"), Text: genText().Draw(t, "explanation") + "。",
			Who: genText().Draw(t, "who"), When: time.Unix(rapid.Int64Range(1_600_000_000, 1_900_000_000).Draw(t, "when"), 0).UTC(),
		})
	}
	for k := range rapid.IntRange(0, 2).Draw(t, "comments") {
		r.Comments = append(r.Comments, forms.Comment{
			ID: string(rune('1' + k)), Cell: rapid.SampledFrom([]string{"", "T101", "B02"}).Draw(t, "cell"), Seen: "1.00",
			Text: genText().Draw(t, "remark"), Author: genText().Draw(t, "author"), When: time.Unix(1_700_000_000, 0).UTC(),
			Status: rapid.SampledFrom([]forms.CommentStatus{forms.Open, forms.Answered, forms.Closed}).Draw(t, "status"),
			Answer: genText().Draw(t, "answer"),
		})
	}
	r.Cases = genCases(t)
	e.Fill(r)
	return r
}

// genCases draws cases as the program keeps them, some with paragraphs that no single row holds.
func genCases(t *rapid.T) []forms.Case {
	paragraphs := func(label string) string {
		var all []string
		for range rapid.IntRange(0, 3).Draw(t, label) {
			text := genText().Draw(t, label)
			all = append(all, strings.Repeat(text, rapid.SampledFrom([]int{1, 1, 100}).Draw(t, "times")))
		}
		return forms.CleanLines(strings.Join(all, "\n"))
	}
	var cases []forms.Case
	for range rapid.IntRange(0, 3).Draw(t, "cases") {
		c := forms.CleanCase(forms.Case{Title: genText().Draw(t, "title"), Summary: paragraphs("summary"), Body: paragraphs("body")})
		if !c.Empty() && c == forms.CleanCase(c) {
			cases = append(cases, c)
		}
	}
	return cases
}

// Whatever a return holds, valid or not, comes back from its workbook as it was; the fingerprint says so; and writing
// it twice gives the same bytes.
func TestWriteThenReadGivesTheSameReturn(t *testing.T) {
	e := theEngine(t)
	files := theFiles(e)
	path := filepath.Join(t.TempDir(), "return.xlsx")
	rapid.Check(t, func(rt *rapid.T) {
		r := genReturn(rt, e)
		out := office.Outgoing{Return: r, Lang: rapid.SampledFrom([]string{"zh", "en", "ko"}).Draw(rt, "lang"), Program: "test"}
		w, err := files.Write(context.Background(), path, out)
		if err != nil {
			rt.Fatal(err)
		}
		again, err := files.Write(context.Background(), "", out)
		if err != nil {
			rt.Fatal(err)
		}
		if !bytes.Equal(w.Bytes, again.Bytes) {
			rt.Fatal("two writings differ")
		}
		in, err := files.Read(context.Background(), path)
		if err != nil {
			rt.Fatal(err)
		}
		if d := diffReturns(whole(e.Form(), r), in.Return); d != "" {
			rt.Fatalf("another return came back (- written, + read):\n%s", d)
		}
		if !in.Intact || in.Fingerprint != w.Fingerprint {
			rt.Fatalf("not intact: %+v", in.Changed)
		}
	})
}
