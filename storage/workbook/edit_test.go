package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// unpacked takes a workbook apart into its parts.
func unpacked(t testing.TB, data []byte) map[string]string {
	t.Helper()
	zr, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	list := map[string]string{}
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		list[f.Name] = string(body)
	}
	return list
}

// packed puts parts together again.
func packed(t testing.TB, list map[string]string) []byte {
	t.Helper()
	p := newParts()
	for name, body := range list {
		w, err := p.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, body); err != nil {
			t.Fatal(err)
		}
	}
	data, err := p.pack()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const (
	partWorkbook   = "xl/workbook.xml"
	partCover      = "xl/worksheets/sheet1.xml"
	partIndicators = "xl/worksheets/sheet2.xml"
	partRoster     = "xl/worksheets/sheet3.xml"
	partHidden     = "xl/worksheets/sheet7.xml"
)

// cellXML is the element of the cell at an address.
func cellXML(t testing.TB, part, at string) string {
	t.Helper()
	m := regexp.MustCompile(`<c r="` + at + `"(?: s="\d+")?(?: t="\w+")?(?:/>|>.*?</c>)`).FindString(part)
	if m == "" {
		t.Fatalf("no cell %s", at)
	}
	return m
}

// setCell puts another element in place of a cell, with the same look.
func setCell(t testing.TB, list map[string]string, part, at, inner, kind string) {
	t.Helper()
	old := cellXML(t, list[part], at)
	look := regexp.MustCompile(` s="\d+"`).FindString(old)
	if kind != "" {
		kind = ` t="` + kind + `"`
	}
	list[part] = strings.Replace(list[part], old, `<c r="`+at+`"`+look+kind+`>`+inner+`</c>`, 1)
}

// cellOf gives the address of an indicator in a file that was just written.
func cellOf(t testing.TB, in *office.Incoming, key string) string {
	t.Helper()
	at, ok := in.Place(key)
	if !ok {
		t.Fatalf("%s has no place", key)
	}
	return at.Cell
}

// edited writes the sample, lets edit change its parts, and reads what came out.
func edited(t testing.TB, edit func(list map[string]string, in *office.Incoming)) (*office.Incoming, error) {
	t.Helper()
	e := theEngine(t)
	f := theFiles(e)
	in, w := writeRead(t, f, sampleOutgoing(t, e, 12))
	list := unpacked(t, w.Bytes)
	edit(list, in)
	path := filepath.Join(t.TempDir(), "edited.xlsx")
	if err := os.WriteFile(path, packed(t, list), 0o600); err != nil {
		t.Fatal(err)
	}
	return f.Read(context.Background(), path)
}

func mustEdit(t testing.TB, edit func(list map[string]string, in *office.Incoming)) *office.Incoming {
	t.Helper()
	in, err := edited(t, edit)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func wantChange(t testing.TB, in *office.Incoming, want ...office.Changed) {
	t.Helper()
	if in.Intact {
		t.Error("intact after a change")
	}
	if len(in.Changed) != len(want) {
		t.Fatalf("changed %+v, want %+v", in.Changed, want)
	}
	for i, w := range want {
		got := in.Changed[i]
		if got.Key != w.Key || got.Was != w.Was || got.Is != w.Is {
			t.Errorf("changed %+v, want %+v", got, w)
		}
		if got.Is != "" && (got.Place.Sheet == "" || got.Place.Cell == "") {
			t.Errorf("%s has no place", got.Key)
		}
	}
}

func TestChangedCellIsNamedWithOldAndNewValue(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		setCell(t, list, partIndicators, cellOf(t, in, "B01"), "<v>99.5</v>", "")
	})
	wantChange(t, in, office.Changed{Key: "B01", Was: "135.34", Is: "99.50"})
}

func TestChangedTextStateNoteAndName(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		row := strings.TrimLeft(cellOf(t, in, "T114"), "D")
		setCell(t, list, partIndicators, "D"+row, "", "")
		setCell(t, list, partIndicators, "G"+row, "<is><t>Not available</t></is>", "inlineStr")
		setCell(t, list, partIndicators, "H"+row, "<is><t>未统计</t></is>", "inlineStr")
		setCell(t, list, partIndicators, "I"+row, "<is><t>见说明</t></is>", "inlineStr")
		setCell(t, list, partCover, cellOf(t, in, "cover:head"), "<is><t>另一人</t></is>", "inlineStr")
		// The totals are formulas: a suite would have brought this one up to date.
		list[partCover] = strings.Replace(list[partCover], "<v>79</v>", "<v>78</v>", 1)
	})
	wantChange(t, in,
		office.Changed{Key: "T114", Was: "178", Is: "#NA:未统计"}, office.Changed{Key: "note:T114", Is: "见说明"},
		office.Changed{Key: "cover:head", Was: "张样", Is: "另一人"})
}

func TestChangedRosterCellAndCreditCode(t *testing.T) {
	e := theEngine(t)
	codes := []string{creditCode(3), creditCode(5)}
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		setCell(t, list, partRoster, cellOf(t, in, forms.CellKey(codes[0], "exports")), "<v>0.30000000000000004</v>", "")
		setCell(t, list, partRoster, cellOf(t, in, forms.CellKey(codes[1], "uscc")), "<is><t>"+creditCode(777)+"</t></is>", "inlineStr")
	})
	_ = e
	wantChange(t, in,
		office.Changed{Key: forms.CellKey(codes[0], "exports"), Was: "1026.02", Is: "0.30"},
		office.Changed{Key: forms.CellKey(creditCode(777), "uscc"), Was: codes[1], Is: creditCode(777)})
}

func TestNumbersAsPeopleAndSuitesWriteThem(t *testing.T) {
	for _, c := range []struct {
		name, code, inner, kind string
		want                    forms.Cell
	}{
		{"text", "B01", "<is><t> 1,234.5 </t></is>", "inlineStr", forms.NumberCell(12_345_000)},
		{"full width and unit", "T111", "<is><t>１．２亿</t></is>", "inlineStr", forms.NumberCell(120_000_000)},
		{"exponent", "B01", "<v>1.2E+3</v>", "", forms.NumberCell(12_000_000)},
		{"dust", "B01", "<v>120.30000000000001</v>", "", forms.NumberCell(1_203_000)},
		{"too precise", "B01", "<v>1.234</v>", "", forms.Cell{State: forms.Invalid, Text: "1.234"}},
		{"words", "B01", "<is><t>约一百</t></is>", "inlineStr", forms.Cell{State: forms.Invalid, Text: "约一百"}},
		{"error", "B01", "<v>#DIV/0!</v>", "e", forms.Cell{State: forms.Invalid, Text: "#DIV/0!"}},
		{"yes in Korean", "T601", "<is><t>예</t></is>", "inlineStr", forms.YesNoCell(true)},
		{"boolean", "T601", "<v>0</v>", "b", forms.YesNoCell(false)},
	} {
		in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
			setCell(t, list, partIndicators, cellOf(t, in, c.code), c.inner, c.kind)
		})
		got := in.Return.Cell(theEngine(t).Form(), c.code)
		if got.Note = ""; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

// A person who gives the cell a percent format and types 87% leaves 0.87 in the file: 87 is meant.
func TestPercentFormat(t *testing.T) {
	x := xlsx.Cell{Kind: xlsx.Number, Text: "0.87", Style: xlsx.FormatPercent}
	s := &source{book: &xlsx.Book{}}
	spec := forms.Spec{Type: forms.Percent, Decimals: 2, Unit: "%"}
	if got := s.readCell(spec, x); got != forms.NumberCell(forms.Int(87)) {
		t.Errorf("percent format: %+v", got)
	}
	x.Style = xlsx.FormatNumber
	if got := s.readCell(spec, x); got != forms.NumberCell(8700) {
		t.Errorf("plain format: %+v", got)
	}
	x.Text, x.Style = "8.7000000000000002E-1", xlsx.FormatPercent
	if got := s.readCell(spec, x); got != forms.NumberCell(forms.Int(87)) {
		t.Errorf("percent with dust: %+v", got)
	}
}

func TestRenamedSheetsWithoutNamesAndHiddenSheet(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		w := list[partWorkbook]
		names := regexp.MustCompile(`<definedName name="JB_[^r].*?</definedName>`)
		w = names.ReplaceAllString(w, "")
		for _, n := range []string{"封面", "指标", "企业名录", "情况说明"} {
			w = strings.ReplaceAll(w, `name="`+n+`"`, `name="改名`+n+`"`)
		}
		list[partWorkbook] = w
	})
	if !in.Intact {
		t.Errorf("changed %+v, notices %+v", in.Changed, in.Notices)
	}
	if at := in.Places["T101"]; at.How != office.ByCode || at.Sheet != "改名指标" {
		t.Errorf("T101 at %+v", at)
	}
	if at := in.Places["cover:head"]; at.How != office.ByLabel {
		t.Errorf("the head of the office at %+v", at)
	}
}

// Sorting moves cells and leaves the defined names where they were.
func TestSortedRows(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		swapRows(t, list, partIndicators, rowOf(in, "B01"), rowOf(in, "T114"))
		swapRows(t, list, partRoster, "8", "10")
	})
	f := theEngine(t).Form()
	if got := in.Return.Cell(f, "B01").Num; got != 1_353_400 {
		t.Errorf("B01 is %v", got)
	}
	if !in.Intact || in.Places["B01"].How != office.ByCode {
		t.Errorf("intact %v, B01 %+v, changed %+v", in.Intact, in.Places["B01"], in.Changed)
	}
}

func rowOf(in *office.Incoming, key string) string {
	at, _ := in.Place(key)
	return strings.TrimLeft(at.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}

func swapRows(t testing.TB, list map[string]string, part, a, b string) {
	t.Helper()
	find := func(n string) string {
		m := regexp.MustCompile(`<row r="` + n + `".*?</row>`).FindString(list[part])
		if m == "" {
			t.Fatalf("no row %s", n)
		}
		return m
	}
	move := func(row, from, to string) string {
		row = strings.Replace(row, `<row r="`+from+`"`, `<row r="`+to+`"`, 1)
		return regexp.MustCompile(`r="([A-Z]+)`+from+`"`).ReplaceAllString(row, `r="${1}`+to+`"`)
	}
	x, y := find(a), find(b)
	s := strings.Replace(list[part], x, "@first@", 1)
	s = strings.Replace(s, y, move(x, a, b), 1)
	list[part] = strings.Replace(s, "@first@", move(y, b, a), 1)
}

func TestComputedCellOverwritten(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		setCell(t, list, partIndicators, cellOf(t, in, "T104"), "<v>99</v>", "")
	})
	wantChange(t, in, office.Changed{Key: "T104", Was: "75.15", Is: "99.00"})
	if len(in.Notices) != 1 || in.Notices[0].Code != noticeReplaced {
		t.Errorf("notices %+v", in.Notices)
	}
	if got := in.Return.Cell(theEngine(t).Form(), "T104").Num.String(); got != "75.15" {
		t.Errorf("the rule's figure must count, got %s", got)
	}
}

func TestRefusals(t *testing.T) {
	drop := func(list map[string]string, row string, part string) {
		list[part] = regexp.MustCompile(`<row r="`+row+`".*?</row>`).ReplaceAllString(list[part], "")
	}
	for _, c := range []struct {
		name, code string
		edit       func(list map[string]string, in *office.Incoming)
	}{
		{"no identity", codeNoReturn, func(list map[string]string, _ *office.Incoming) {
			list[partHidden] = strings.ReplaceAll(list[partHidden], ">id<", ">no<")
			list[partWorkbook] = regexp.MustCompile(`<definedName name="JB_return".*?</definedName>`).ReplaceAllString(list[partWorkbook], "")
			list["docProps/custom.xml"] = strings.ReplaceAll(list["docProps/custom.xml"], identityProperty, "Other")
		}},
		{"newer format", codeFormatNewer, func(list map[string]string, _ *office.Incoming) {
			everywhere(list, "jibao-return|1|", "jibao-return|2|")
		}},
		{"foreign form", codeFormUnknown, func(list map[string]string, _ *office.Incoming) {
			everywhere(list, "|cluster-return|", "|other-return|")
			list[partHidden] = strings.ReplaceAll(list[partHidden], ">cluster-return<", ">other-return<")
		}},
		{"newer form", codeFormNewer, func(list map[string]string, _ *office.Incoming) {
			everywhere(list, "|2022.1|", "|2029.1|")
			list[partHidden] = strings.ReplaceAll(list[partHidden], ">2022.1<", ">2029.1<")
		}},
		{"damaged identity", codeIdentityBad, func(list map[string]string, _ *office.Incoming) {
			everywhere(list, "jibao-return|1|cluster-return|", "jibao-return|1|")
		}},
		{"two identities", codeIdentityConflict, func(list map[string]string, _ *office.Incoming) {
			list["docProps/custom.xml"] = strings.ReplaceAll(list["docProps/custom.xml"], "|41078301|", "|41078302|")
		}},
		{"cover of another cluster", codeIdentityConflict, func(list map[string]string, _ *office.Incoming) {
			list[partCover] = strings.ReplaceAll(list[partCover], ">41078301<", ">41078302<")
		}},
		{"no such period", codePeriodBad, func(list map[string]string, _ *office.Incoming) {
			everywhere(list, "|2022-12|", "|2022-09|")
			list[partHidden] = strings.ReplaceAll(list[partHidden], ">2022-12<", ">2022-09<")
		}},
		{"table lost", codeSheetMissing, func(list map[string]string, _ *office.Incoming) {
			drop(list, "4", partRoster)
			drop(list, "5", partRoster)
		}},
		{"copied sheet without names", codeSheetTwice, func(list map[string]string, _ *office.Incoming) {
			list["xl/worksheets/sheet4.xml"] = list[partIndicators]
			list[partWorkbook] = regexp.MustCompile(`<definedName name="JB_[A-Z].*?</definedName>`).ReplaceAllString(list[partWorkbook], "")
		}},
		{"row lost", codeCellMissing, func(list map[string]string, in *office.Incoming) {
			drop(list, rowOf(in, "T102"), partIndicators)
			list[partWorkbook] = regexp.MustCompile(`<definedName name="JB_T102".*?</definedName>`).ReplaceAllString(list[partWorkbook], "")
		}},
		{"column lost", codeColumnMissing, func(list map[string]string, _ *office.Incoming) {
			list[partRoster] = strings.Replace(list[partRoster], ">exports<", "><", 1)
			list[partRoster] = strings.Replace(list[partRoster], ">出口额（万元）<", "><", 1)
		}},
		{"code twice", codeDuplicateCode, func(list map[string]string, in *office.Incoming) {
			setCell(t, list, partIndicators, "A"+rowOf(in, "T102"), "<is><t>T101</t></is>", "inlineStr")
		}},
		{"row of the roster lost", codeControlRows, func(list map[string]string, in *office.Incoming) { drop(list, "8", partRoster) }},
		{"total overwritten", codeControlSum, func(list map[string]string, in *office.Incoming) {
			list[partCover] = regexp.MustCompile(`<f>SUM\(.*?</f><v>.*?</v>`).ReplaceAllString(list[partCover], "<v>1</v>")
		}},
		{"number of values overwritten", codeControlValues, func(list map[string]string, in *office.Incoming) {
			list[partCover] = regexp.MustCompile(`<f>SUMPRODUCT\(--\(LEN.*?</f><v>.*?</v>`).ReplaceAllString(list[partCover], "<v>3</v>")
		}},
	} {
		_, err := edited(t, c.edit)
		var r *office.Refusal
		if !errors.As(err, &r) {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
			continue
		}
		if r.Code != c.code {
			t.Errorf("%s: refused as %v, want %s", c.name, r, c.code)
		}
		for _, l := range text.Langs() {
			if s := text.RefusalSentence(l, r.Code, r.Part, r.Cell, r.Detail); s == "" || strings.Contains(s, "{") {
				t.Errorf("%s: no whole sentence in %s: %q", r.Code, l, s)
			}
		}
	}
}

func everywhere(list map[string]string, from, to string) {
	for name := range list {
		list[name] = strings.ReplaceAll(list[name], from, to)
	}
}

func TestEveryCodeHasASentence(t *testing.T) {
	for _, code := range RefusalCodes() {
		if _, ok := text.BookRefusal(code); !ok {
			t.Errorf("no sentence for %s", code)
		}
	}
	for _, code := range NoticeCodes() {
		if _, ok := text.BookNotice(code); !ok {
			t.Errorf("no sentence for the notice %s", code)
		}
	}
	for _, code := range xlsx.Codes() {
		if text.RefusalSentence(text.ZH, string(code), "x", "y", "z") == "" {
			t.Errorf("no sentence for %s", code)
		}
	}
}

// Inserting a column moves the cells and, in a file that a suite saved, the names with them.
func TestInsertedColumnAndExtraSheet(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		list[partRoster] = shiftColumns(list[partRoster], 3)
		everywhere(list, `<comment ref="L7"`, `<comment ref="M7"`)
		list[partRoster] = strings.Replace(list[partRoster], `<row r="6"`, `<row r="6" spans="1:30"`, 1)
		list[partRoster] = strings.Replace(list[partRoster], `<c r="E6"`, `<c r="D6" t="inlineStr"><is><t>法人</t></is></c><c r="E6"`, 1)
	})
	if !in.Intact {
		t.Errorf("changed %+v", in.Changed)
	}
	if len(in.Notices) != 1 || in.Notices[0].Code != noticeColumn || in.Notices[0].Part != "企业名录!D6" {
		t.Errorf("notices %+v", in.Notices)
	}
}

// shiftColumns moves every cell right of a column by one.
func shiftColumns(part string, after int) string {
	return regexp.MustCompile(`<c r="([A-Z]+)(\d+)"`).ReplaceAllStringFunc(part, func(m string) string {
		ref := m[len(`<c r="`) : len(m)-1]
		col, row, _ := xlsx.ParseRef(ref)
		if col > after {
			col++
		}
		return `<c r="` + xlsx.CellRef(col, row) + `"`
	})
}

// Where code rows and names are lost, the printed labels still say what stands where, in any of the languages.
func TestLabelsAlone(t *testing.T) {
	e := theEngine(t)
	f := theFiles(e)
	for _, lang := range []string{"zh", "en", "ko"} {
		out := sampleOutgoing(t, e, 12)
		out.Lang = lang
		_, w := writeRead(t, f, out)
		list := unpacked(t, w.Bytes)
		for _, part := range []string{partIndicators, partRoster, "xl/worksheets/sheet4.xml", "xl/worksheets/sheet6.xml"} {
			list[part] = regexp.MustCompile(`<row r="5".*?</row>`).ReplaceAllString(list[part], "")
		}
		list[partWorkbook] = regexp.MustCompile(`<definedName name="JB_[^r].*?</definedName>`).ReplaceAllString(list[partWorkbook], "")
		// The codes of the indicators go too.
		list[partIndicators] = regexp.MustCompile(`<c r="A(\d+)"( s="\d+")? t="inlineStr"><is><t>[A-Z]\d+</t></is></c>`).ReplaceAllString(list[partIndicators], "")
		in, err := f.readBytes(packed(t, list))
		if err != nil {
			t.Errorf("%s: %v", lang, err)
			continue
		}
		output, _ := in.Place(forms.CellKey(creditCode(1), "output"))
		if !in.Intact || in.Places["T101"].How != office.ByLabel || output.How != office.ByLabel {
			t.Errorf("%s: intact %v, T101 %+v, changed %+v", lang, in.Intact, in.Places["T101"], in.Changed)
		}
	}
}

func TestRowOfTotalsIsNoEnterprise(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, _ *office.Incoming) {
		list[partRoster] = strings.Replace(list[partRoster], "</sheetData>",
			`<row r="18"><c r="A18" t="inlineStr"><is><t>合 计</t></is></c><c r="L18"><v>12858.66</v></c></row></sheetData>`, 1)
	})
	if len(in.Return.Roster) != 12 || len(in.Notices) != 1 || in.Notices[0].Code != noticeRow {
		t.Errorf("%d rows, notices %+v", len(in.Return.Roster), in.Notices)
	}
}

// A value and the state "not available" exclude each other: both stay to be seen, and the cell is no value.
func TestValueBesideNotAvailable(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, in *office.Incoming) {
		row := rowOf(in, "B01")
		setCell(t, list, partIndicators, "G"+row, "<is><t>不适用</t></is>", "inlineStr")
	})
	got := in.Return.Cell(theEngine(t).Form(), "B01")
	if got.State != forms.Invalid || !strings.Contains(got.Text, "135.34") || !strings.Contains(got.Text, "不适用") {
		t.Errorf("B01 is %+v", got)
	}
}

func TestTextThatNoCellCanHold(t *testing.T) {
	e := theEngine(t)
	out := sampleOutgoing(t, e, 3)
	out.Return.Office = strings.Repeat("字", 40_000)
	if _, err := theFiles(e).Write(context.Background(), "", out); !errors.Is(err, ErrTextTooLong) {
		t.Errorf("error %v, want ErrTextTooLong", err)
	}
}

// Without the hidden sheet the identity and the fingerprint still stand in a name and a property: an unchanged file is
// intact, a changed one is not, though nobody can say what was changed.
func TestHiddenSheetLost(t *testing.T) {
	lose := func(list map[string]string) {
		list[partHidden] = regexp.MustCompile(`<sheetData>.*</sheetData>`).ReplaceAllString(list[partHidden], "<sheetData></sheetData>")
	}
	in := mustEdit(t, func(list map[string]string, _ *office.Incoming) { lose(list) })
	if !in.Intact || in.Return.Cluster != "41078301" || len(in.Notices) > 0 {
		t.Errorf("intact %v, cluster %s, notices %+v", in.Intact, in.Return.Cluster, in.Notices)
	}
	in = mustEdit(t, func(list map[string]string, in *office.Incoming) {
		lose(list)
		setCell(t, list, partIndicators, cellOf(t, in, "B01"), "<v>99.5</v>", "")
	})
	if in.Intact || len(in.Changed) > 0 || len(in.Notices) != 1 || in.Notices[0].Code != noticeNoEvidence {
		t.Errorf("intact %v, changed %+v, notices %+v", in.Intact, in.Changed, in.Notices)
	}
}

// The copy of the exported values is evidence only: what is changed there changes nothing that is read, and a value that
// no longer matches its digest is not believed.
func TestTamperedEvidenceIsNotData(t *testing.T) {
	in := mustEdit(t, func(list map[string]string, _ *office.Incoming) {
		list[partHidden] = strings.Replace(list[partHidden], ">135.34<", ">999.99<", 1)
	})
	if got := in.Return.Cell(theEngine(t).Form(), "B01").Num.String(); got != "135.34" {
		t.Errorf("B01 is %s", got)
	}
	if in.Fingerprint != in.Declared || len(in.Changed) > 0 {
		t.Errorf("the figures are taken for changed: %+v", in.Changed)
	}
	if len(in.Notices) != 1 || in.Notices[0].Code != noticeNoEvidence {
		t.Errorf("notices %+v", in.Notices)
	}
}
