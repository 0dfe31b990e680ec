package xlsx

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
)

// rowsOf reads the smallest workbook with these rows and writes its cells down.
func rowsOf(t *testing.T, rows string) string {
	t.Helper()
	b, err := Read(withRows(t, rows), Limits{})
	if err != nil {
		t.Errorf("%s: %v", rows, err)
		return ""
	}
	var w strings.Builder
	dumpSheet(&w, b.Sheets[0])
	return strings.TrimSuffix(w.String(), "\n")
}

func TestCells(t *testing.T) {
	for _, c := range []struct{ rows, want string }{
		{``, ``},
		{`<row/>`, ``},
		{`<row r="3"><c r="B3"/><c r="C3" s="1"/><c r="D3"><v/></c><c r="E3"><v> </v></c></row>`, ``},
		{`<row r="3"><c r="B3"><v>7</v></c></row>`, `B3 number "7"`},
		{`<row r="3"><c t="s"><v></v></c><c t="s" s=""><v/></c><c t="s"/><c t="b"><v/></c><c t="e"><v/></c><c s=""><v>7</v></c></row>`, `F3 number "7"`},
		{`<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>`, "A1 number \"1\"\nB1 number \"2\"\nB2 number \"3\""},
		{`<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, "C5 number \"1\"\nD5 number \"2\"\nA6 number \"3\""},
		{`<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>`, "A9 number \"9\"\nA2 number \"2\""},
		{`<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`, "C1 number \"3\"\nA1 number \"1\""},
		{`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, `XFD1048576 number "1"`},
		{`<row r="1"><c t="n"><v>1.2E+8</v></c><c><v>-0.10</v></c><c><v>+.5</v></c><c><v>5.</v></c><c><v>` + "\n 1e-05 " + `</v></c></row>`,
			"A1 number \"1.2E+8\"\nB1 number \"-0.10\"\nC1 number \"+.5\"\nD1 number \"5.\"\nE1 number \"1e-05\""},
		{`<row r="1"><c s="1"><v>45000</v></c></row>`, `A1 number "45000" date`},
		{`<row r="1"><c t="d"><v>2024-02-29T00:00:00</v></c><c t="d"><v>2024-02-29</v></c><c t="d"><v>12:30:00.5Z</v></c></row>`,
			"A1 string \"2024-02-29T00:00:00\" date\nB1 string \"2024-02-29\" date\nC1 string \"12:30:00.5Z\" date"},
		{`<row r="1"><c t="b"><v>1</v></c><c t="b"><v>false</v></c><c t="e"><v>#DIV/0!</v></c></row>`, "A1 bool \"1\"\nB1 bool \"0\"\nC1 error \"#DIV/0!\""},
		{`<row r="1"><c t="s"><v>1</v></c></row>`, `A1 string "b"`},
		{`<row r="1"><c t="str"><f>A2</f><v> x_x000D_y </v></c><c t="str"><f>A3</f><v></v></c></row>`, "A1 string \" x\\ry \" formula\nB1 string \"\" formula"},
		{`<row r="1"><c><f>A2</f></c><c><f t="shared" si="0"/><v>3</v></c></row>`, "A1 blank \"\" formula\nB1 number \"3\" formula"},
		{`<row r="1"><c t="inlineStr"><is><t>a &lt; b</t></is></c><c t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c></row>`,
			"A1 string \"a < b\"\nB1 string \"甲 乙\""},
		{`<row r="1"><c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></is></c></row>`, `A1 string "東京"`},
		{`<row r="1"><c t="inlineStr"><is><t/></is></c><c t="inlineStr"/></row>`, `A1 string ""`},
		{`<row r="1"><c t="inlineStr"><is><t><![CDATA[<&>]]>x<!-- -->y</t></is></c><c><v>1<?pi?>2</v></c></row>`, "A1 string \"<&>xy\"\nB1 number \"12\""},
		{`<row r="1"><c r="A1"><extLst><ext><v>9</v></ext></extLst><v>1</v></c></row>`, `A1 number "1"`},
		{`<row r="1" xmlns:o="urn:other"><o:c><v>9</v></o:c><c o:r="Z9" r="B1"><o:v>8</o:v><v>1</v></c></row>`, `B1 number "1"`},
	} {
		if got := rowsOf(t, c.rows); got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", c.rows, got, c.want)
		}
	}
}

// The short way and the long way through a cell come to the same: a comment before every value leads along the long one.
func TestQuickCellsAgree(t *testing.T) {
	for _, rows := range []string{
		`<row r="7"><c r="B7" s="1"><v>1.5E+3</v></c><c t="s"><v>1</v></c><c r="F7"/><c r="G7" s="1"/><c t="n"><v>-7</v></c></row>`,
		`<row><c r="B1"><v>x</v></c></row>`, `<row><c r="B1" s="7"><v>1</v></c></row>`, `<row><c r="B2"><v>1</v></c></row>`, `<row><c r=""><v>1</v></c></row>`,
		`<row><c s=""><v>1</v></c></row>`, `<row><c t="s"><v>9</v></c></row>`, `<row><c t="s"><v></v></c></row>`, `<row><c><v></v></c></row>`, `<row><c r="A1"/><c r="A1"/></row>`,
		`<row><c r="A1" r="A1"/></row>`, `<row><c  r="A1"/></row>`, `<row><c r="A1" /></row>`, `<row><c r='A1'><v>1</v></c></row>`, `<row><c r="A1"s="1"><v>1</v></c></row>`,
		inline(`集群`) + inline(``) + inline(`a_x000A_b`) + inline(`_x005F_x000A_`) + inline(`_x`) + inline(`_xD83C__xDFED_`), inline(`_x0000_`),
		inline(`_xD83C_`), inline(`a &lt; b`), inline(`a > b`), inline(`a ]]> b`), inline("a\r\nb"), inline(`a</t><t>b`), inline(`a</t></is><is><t>b`),
		strings.ReplaceAll(inline(` a  b `), "<t>", `<t xml:space="preserve">`), strings.ReplaceAll(inline(` a `), "<t>", `<t xml:space='preserve'>`),
		strings.ReplaceAll(inline(`a`), "<t>", `<t xml:space="pre<serve">`), strings.ReplaceAll(inline(`a`), ` t="inlineStr"`, ` s="1" r="C1" t="inlineStr"`),
		strings.ReplaceAll(inline(`a`), ` t="inlineStr"`, ` t="inlineStr" s="77"`), strings.ReplaceAll(inline(`a`), "<c", `<c r="B9"`),
		strings.ReplaceAll(inline(`a`), "</is>", `</is><v>1</v>`), strings.ReplaceAll(inline(`a`), "inlineStr", "inlinestr"), strings.ReplaceAll(inline(`a`), "</is>", ""),
	} {
		long := strings.NewReplacer("<v>", "<v><!---->", "<is>", "<is><!---->", "/>", "><!----></c>").Replace(rows)
		read := func(rows string) (string, error) {
			b, err := Read(withRows(t, rows), Limits{})
			if err != nil {
				return "", err
			}
			return content(t, b), nil
		}
		got, err1 := read(rows)
		want, err2 := read(long)
		var r1, r2 *RefusedError
		if errors.As(err1, &r1) != errors.As(err2, &r2) || got != want || r1 != nil && (r1.Code != r2.Code || r1.Cell != r2.Cell) {
			t.Errorf("%s: %q (%v), the long way %q (%v)", rows, got, err1, want, err2)
		}
	}
}

// inline is a row with a cell that holds its own text.
func inline(text string) string {
	return `<row><c t="inlineStr"><is><t>` + text + `</t></is></c></row>`
}

// refusedCells are rows with a fault, and where it must be found; an empty cell means anywhere.
var refusedCells = []struct {
	rows string
	code Code
	cell string
}{
	{`<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>1</v></c></row>`, CellDuplicate, "A1"},
	{`<row r="1"><c r="A1"/><c r="A1"><v>1</v></c></row>`, CellDuplicate, "A1"},
	{`<row r="1"><c r="B1"/><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>`, CellDuplicate, "B1"},
	{`<row r="1"><c r="B1"/><c r="A1"/><c/></row>`, CellDuplicate, "B1"},
	{`<row r="2"/><row r="2"><c><v>1</v></c></row>`, CellDuplicate, "2"},
	{`<row r="3"/><row r="1"/><row r="2"/><row r="3"/>`, CellDuplicate, "3"},
	{`<row r="1"><c r="A2"/></row>`, CellReference, "1"},
	{`<row r="1"><c r="$A$1"/></row>`, CellReference, "1"},
	{`<row r="1"><c r="a1"/></row>`, CellReference, "1"},
	{`<row r="1"><c r="A"/></row>`, CellReference, "1"},
	{`<row r="1"><c r=""/></row>`, CellReference, "1"},
	{`<row r="1"><c r="XFE1"/></row>`, CellReference, "1"},
	{`<row r="1"><c r="XFD1"/><c/></row>`, CellReference, "1"},
	{`<row r="1"><c r="AAAA1"/></row>`, CellReference, "1"},
	{`<row r="0"/>`, CellReference, ""}, {`<row r="-1"/>`, CellReference, ""}, {`<row r="01"/>`, CellReference, ""},
	{`<row r="1048577"/>`, CellReference, ""}, {`<row r="99999999999999999999"/>`, CellReference, ""},
	{`<row r="1048576"/><row/>`, CellReference, "1048576"},
	{`<row r="1"><c t="x"><v>1</v></c></row>`, CellType, "A1"},
	{`<row r="1"><c t=""><v>1</v></c></row>`, CellType, "A1"},
	{`<row r="1"><c s="2"><v>1</v></c></row>`, CellStyle, "A1"},
	{`<row r="1"><c s="-1"><v>1</v></c></row>`, CellStyle, "A1"},
	{`<row r="1"><c s="99999999999"><v>1</v></c></row>`, CellStyle, "A1"},
	{`<row r="1"><c/><c t="s"><v>2</v></c></row>`, StringIndex, "B1"},
	{`<row r="1"><c t="s"><v>-1</v></c></row>`, StringIndex, "A1"},
	{`<row r="1"><c t="s"><v>0.0</v></c></row>`, StringIndex, "A1"},
	{`<row r="1"><c><v>NaN</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>INF</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>1,000</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>1 2</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>.</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>1e</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>1e9999</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>--1</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>0x10</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>１２</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>` + strings.Repeat("1", 65) + `</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c t="b"><v>2</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c t="d"><v>2024-2-9</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c t="d"><v>45000</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c t="inlineStr"><is><t>a</t></is><v>1</v></c></row>`, CellValue, "A1"},
	{`<row r="1"><c t="inlineStr"><v>1</v><is><t>a</t></is></c></row>`, CellValue, "A1"},
	{`<row r="1"><c><v>1</v><v>2</v></c></row>`, PartInvalid, "A1"},
	{`<row r="1"><c><is><t>a</t></is></c></row>`, PartInvalid, "A1"},
	{`<row r="1"><c><f>1</f><f>2</f></c></row>`, PartInvalid, "A1"},
	{`<row r="1"><c t="inlineStr"><is><x/></is></c></row>`, PartInvalid, "A1"},
	{`<row r="1"><c t="inlineStr"><is><t>_xD83D_</t></is></c></row>`, StringCharacter, "A1"},
	{`<row r="1"><c t="str"><v>_x0000_</v></c></row>`, StringCharacter, "A1"},
	{`<row r="1"><c t="inlineStr"><is><t>&#xD83D;&#xDE00;</t></is></c></row>`, XMLMalformed, "A1"},
	{`<row r="1"><v>1</v></row>`, PartInvalid, ""},
	{`<c r="A1"><v>1</v></c>`, PartInvalid, ""},
	{`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"/><mc:Fallback><row/></mc:Fallback></mc:AlternateContent>`, PartInvalid, ""},
	{`<row r="1"><c r="A1"><v>1</c></row>`, XMLMalformed, "A1"},
	{`<row r="1"><c r="A1" r="A1"/></row>`, XMLMalformed, ""},
}

func TestCellsRefused(t *testing.T) {
	for _, c := range refusedCells {
		_, err := Read(withRows(t, c.rows), Limits{})
		var r *RefusedError
		if !errors.As(err, &r) {
			t.Errorf("%s: %v", c.rows, err)
			continue
		}
		if r.Code != c.code || c.cell != "" && (r.Cell != c.cell || r.Sheet != "甲") {
			t.Errorf("%s: %s at %q of %q (%v), want %s at %q", c.rows, r.Code, r.Cell, r.Sheet, r, c.code, c.cell)
		}
	}
}

// Rows that are formatted and empty are free, to the last row of a sheet; rows with content are not.
func TestEmptyRows(t *testing.T) {
	var w strings.Builder
	for i := range MaxRow {
		fmt.Fprintf(&w, `<row r="%d" ht="15"/>`, i+1)
	}
	last := strings.TrimSuffix(w.String(), `<row r="1048576" ht="15"/>`) + `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`
	for _, rows := range []string{w.String(), last} {
		data := withRows(t, rows)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		b, err := Read(data, Limits{})
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Fatal(err)
		}
		n, _ := b.Sheets[0].Size()
		if want := strings.Count(rows, "<v>"); n != want {
			t.Errorf("%d rows with content, want %d", n, want)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 3*uint64(len(rows)) {
			t.Errorf("%d MB for %d MB of rows", used>>20, len(rows)>>20)
		}
	}
}

func manyRows(n int) string {
	var w strings.Builder
	for i := range n {
		fmt.Fprintf(&w, `<row r="%d"><c><v>1</v></c></row>`, i+1)
	}
	return w.String()
}

func manyColumns(n int) string {
	return "<row>" + strings.Repeat("<c><v>1</v></c>", n) + "</row>"
}

func TestRowAndColumnLimits(t *testing.T) {
	lim := Limits{Rows: 100, Columns: 30}
	for _, c := range []struct {
		rows string
		lim  Limits
		code Code
	}{
		{manyRows(20_000), Limits{}, ""}, {manyRows(20_001), Limits{}, TooManyRows},
		{manyRows(100), lim, ""}, {manyRows(101), lim, TooManyRows},
		{manyColumns(200), Limits{}, ""}, {manyColumns(201), Limits{}, TooManyColumns},
		{manyColumns(30), lim, ""}, {manyColumns(31), lim, TooManyColumns},
		{`<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>`, lim, ""},
		{strings.Repeat(manyColumns(20), 5) + `<row>` + strings.Repeat("<c/>", 16_384) + `</row>`, lim, ""},
	} {
		if got := codeOf(t, withRows(t, c.rows), c.lim); got != c.code {
			t.Errorf("%.60s…: %q, want %q", c.rows, got, c.code)
		}
	}
}

// A million cells in one row, and as many as the limits allow, take memory in proportion to the file.
func TestManyCells(t *testing.T) {
	wide := "<row>" + strings.Repeat("<c><v>1</v></c>", 1_000_000) + "</row>"
	if got := codeOf(t, withRows(t, wide), Limits{}); got != TooManyColumns {
		t.Errorf("a million cells in a row: %q", got)
	}
	full := strings.Repeat(manyColumns(200), 15_000)
	data := withRows(t, full)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	b, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	runtime.ReadMemStats(&after)
	if _, n := b.Sheets[0].Size(); n != 3_000_000 {
		t.Errorf("%d cells", n)
	}
	if used := after.TotalAlloc - before.TotalAlloc; used > 8*uint64(len(full)) {
		t.Errorf("%d MB allocated for %d MB of XML", used>>20, len(full)>>20)
	}
}

func TestRowsStopsAtTheCallersError(t *testing.T) {
	b, err := Read(withRows(t, manyRows(5)), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	stop := errors.New("stop")
	n := 0
	if err := b.Sheets[0].Rows(func(Row) error {
		if n++; n == 3 {
			return stop
		}
		return nil
	}); err != stop || n != 3 {
		t.Errorf("%v after %d rows", err, n)
	}
}

// Lists that are as long as the unpacked size allows end at their own limit.
func TestLongLists(t *testing.T) {
	repeat := func(s string, n int) string { return strings.Repeat(s, n) }
	names := func(n int) []string {
		return []string{workbookPath, bookAfter("<definedNames>" + repeat(`<definedName name="a">A1</definedName>`, n) + "</definedNames>")}
	}
	rels := func(n int) []string {
		var w strings.Builder
		for i := range n {
			fmt.Fprintf(&w, `<Relationship Id="h%d" Type="x" Target="x" TargetMode="External"/>`, i)
		}
		return []string{bookRelsPath, strings.Replace(minBookRels, "</Rel", w.String()+"</Rel", 1)}
	}
	for name, c := range map[string]struct {
		changes []string
		code    Code
	}{
		"names":          {names(100_000), ""},
		"too many names": {names(100_001), XMLLimit},
		"relationships":  {rels(99_000), ""},
		"too many":       {rels(100_001), XMLLimit},
		"styles":         {[]string{stylesPath, strings.Replace(minStyles, `<xf numFmtId="0"/>`, repeat(`<xf numFmtId="0"/>`, 100_001), 1)}, XMLLimit},
		"sheets":         {[]string{workbookPath, bookWith(repeat(`<sheet name="b" r:id="rId1"/>`, 100_001))}, XMLLimit},
		"content types":  {[]string{contentTypesPart, strings.Replace(minTypes, "</Types>", manyTypes(100_001)+"</Types>", 1)}, XMLLimit},
		"number formats": {[]string{stylesPath, strings.Replace(minStyles, "<cellXfs", "<numFmts>"+manyFormats(100_001)+"</numFmts><cellXfs", 1)}, XMLLimit},
		"other elements": {[]string{sheetPath, strings.Replace(minSheet, "</worksheet>", repeat("<a/>", 3_000_000)+"</worksheet>", 1)}, ""},
	} {
		if got := codeOf(t, minBook(t, c.changes...), Limits{}); got != c.code {
			t.Errorf("%s: %q, want %q", name, got, c.code)
		}
	}
}

func manyTypes(n int) string {
	var w strings.Builder
	for i := range n {
		fmt.Fprintf(&w, `<Override PartName="/a%d" ContentType="x"/>`, i)
	}
	return w.String()
}

func manyFormats(n int) string {
	var w strings.Builder
	for i := range n {
		fmt.Fprintf(&w, `<numFmt numFmtId="%d" formatCode="0"/>`, i)
	}
	return w.String()
}
