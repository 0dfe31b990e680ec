package xlsx

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// sheetRel changes the target and type of the relationship of the only sheet.
func sheetRel(attributes string) string {
	return strings.Replace(minBookRels, `Type="`+docRel+`worksheet" Target="worksheets/sheet1.xml"`, attributes, 1)
}

func bookWith(inner string) string {
	return strings.Replace(minWorkbook, "</sheets>", inner+"</sheets>", 1)
}

func bookAfter(inner string) string {
	return strings.Replace(minWorkbook, "</sheets>", "</sheets>"+inner, 1)
}

func utf16Part(s string, order binary.AppendByteOrder) string {
	out := order.AppendUint16(nil, 0xfeff)
	for _, u := range utf16.Encode([]rune(strings.Replace(s, "UTF-8", "UTF-16", 1))) {
		out = order.AppendUint16(out, u)
	}
	return string(out)
}

// Packages that producers write in their own ways; all say the same.
func TestPackagesTaken(t *testing.T) {
	const want = "sheet \"甲\" visible\nA1 string \"集报\"\nB1 number \"12.5\"\n"
	worksheet := `Type="` + docRel + `worksheet" `
	strict := func(s string) string {
		s = strings.ReplaceAll(s, "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
		return strings.ReplaceAll(s, "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships")
	}
	prefixed := strings.NewReplacer("</", "</x:", "<?", "<?", "<", "<x:", "xmlns=", "xmlns:x=")
	for name, changes := range map[string][]string{
		"absolute target":       {bookRelsPath, sheetRel(worksheet + `Target="/xl/worksheets/sheet1.xml"`)},
		"target with dots":      {bookRelsPath, sheetRel(worksheet + `Target="./../xl/worksheets/sheet1.xml"`)},
		"target above the top":  {bookRelsPath, sheetRel(worksheet + `Target="../../../xl/worksheets/sheet1.xml"`)},
		"target in other case":  {bookRelsPath, sheetRel(worksheet + `Target="Worksheets/SHEET1.xml"`)},
		"target with backslash": {bookRelsPath, sheetRel(worksheet + `Target="worksheets\sheet1.xml"`)},
		"target with mode":      {bookRelsPath, sheetRel(worksheet + `Target="worksheets/sheet1.xml" TargetMode="Internal"`)},
		"target with escapes": {bookRelsPath, sheetRel(worksheet + `Target="worksheets/sheet%201.xml"`),
			sheetPath, "-", "xl/worksheets/sheet 1.xml", minSheet},
		"strict":                    {workbookPath, strict(minWorkbook), bookRelsPath, strict(minBookRels), relsPart, strict(minRootRels), sheetPath, strict(minSheet), stringsPath, strict(minStrings), stylesPath, strict(minStyles)},
		"prefixed":                  {sheetPath, prefixed.Replace(minSheet), stringsPath, prefixed.Replace(minStrings), stylesPath, prefixed.Replace(minStyles)},
		"UTF-16":                    {sheetPath, utf16Part(minSheet, binary.LittleEndian), stringsPath, utf16Part(minStrings, binary.BigEndian)},
		"UTF-8 with mark":           {sheetPath, "\ufeff" + minSheet},
		"no declaration":            {sheetPath, strings.TrimPrefix(minSheet, xmlHead)},
		"wrong dimension":           {sheetPath, strings.Replace(minSheet, "<sheetData>", `<dimension ref="A1"/><sheetData>`, 1)},
		"unknown elements":          {sheetPath, strings.Replace(minSheet, "</worksheet>", `<new><sheetData/></new><o:b xmlns:o="urn:o"><row/></o:b></worksheet>`, 1)},
		"choice elsewhere":          {workbookPath, bookAfter(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x/></mc:Choice></mc:AlternateContent>`)},
		"no styles":                 {bookRelsPath, strings.Replace(minBookRels, stylesRel, "", 1), stylesPath, "-"},
		"wrong string counts":       {stringsPath, strings.Replace(minStrings, "<sst ", `<sst count="9" uniqueCount="900000000" `, 1)},
		"rich and phonetic strings": {stringsPath, strings.Replace(minStrings, "<t>集报</t>", `<r><rPr/><t>集</t></r><r><t xml:space="preserve">报</t></r><rPh sb="0" eb="1"><t>ji</t></rPh><phoneticPr/>`, 1)},
		"picture that was lost":     {"xl/drawings/drawing1.xml", "<x/>", "xl/drawings/_rels/drawing1.xml.rels", relsHead + `<Relationship Id="r" Type="` + docRel + `image" Target="NULL"/></Relationships>`},
		"link to nowhere":           {"xl/a.xml", "<x/>", "xl/_rels/a.xml.rels", relsHead + `<Relationship Type="` + docRel + `x" TargetMode="External"/></Relationships>`},
		"state show":                {workbookPath, strings.Replace(minWorkbook, `name="甲"`, `name="甲" state="show"`, 1)},
		"link within":               {"xl/worksheets/_rels/sheet1.xml.rels", relsHead + `<Relationship Id="r" Type="` + docRel + `hyperlink" Target="#甲!A1"/></Relationships>`},
		"page of vml":               {"xl/drawings/vmlDrawing1.vml", "<xml><br><p></xml>"},
	} {
		b, err := Read(minBook(t, changes...), Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := content(t, b); got != want {
			t.Errorf("%s: got\n%s", name, got)
		}
	}
}

func TestPackagesRefused(t *testing.T) {
	worksheet := `Type="` + docRel + `worksheet" `
	secondSheet := func(attributes string) []string {
		return []string{workbookPath, bookWith(`<sheet ` + attributes + `/>`), "xl/worksheets/sheet2.xml", minSheet,
			bookRelsPath, strings.Replace(minBookRels, "</Rel", `<Relationship Id="rId9" `+worksheet+`Target="worksheets/sheet2.xml"/></Rel`, 1)}
	}
	name := func(attributes, ref string) []string {
		return []string{workbookPath, bookAfter(`<definedNames><definedName name="T1">A1</definedName><definedName ` + attributes + `>` + ref + `</definedName></definedNames>`)}
	}
	doctype := strings.Replace(minSheet, xmlHead, xmlHead+`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`, 1)
	for what, c := range map[string]struct {
		code    Code
		changes []string
	}{
		"no content types":                   {PartMissing, []string{contentTypesPart, "-"}},
		"no relationships":                   {PartMissing, []string{relsPart, "-"}},
		"no workbook":                        {RelMissing, []string{workbookPath, "-"}},
		"no sheet part":                      {RelMissing, []string{sheetPath, "-"}},
		"no strings part":                    {RelMissing, []string{stringsPath, "-"}},
		"no relationship":                    {RelMissing, []string{bookRelsPath, "-"}},
		"unused target missing":              {RelMissing, []string{"xl/worksheets/_rels/sheet1.xml.rels", relsHead + `<Relationship Id="r" Type="` + docRel + `drawing" Target="../drawings/d.xml"/></Relationships>`}},
		"target in a drawing":                {RelMissing, []string{"xl/drawings/drawing1.xml", "<x/>", "xl/drawings/_rels/drawing1.xml.rels", relsHead + `<Relationship Id="r" Type="` + docRel + `chart" Target="../charts/c.xml"/></Relationships>`}},
		"target climbs out":                  {RelMissing, []string{bookRelsPath, sheetRel(worksheet + `Target="../../../worksheets/sheet1.xml"`)}},
		"target that is none":                {RelInvalid, []string{bookRelsPath, sheetRel(worksheet + `Target="worksheets//sheet1.xml"`)}},
		"target empty":                       {RelMissing, []string{bookRelsPath, sheetRel(worksheet + `Target=""`)}},
		"sheet outside":                      {RelMissing, []string{bookRelsPath, sheetRel(worksheet + `Target="http://example.invalid/sheet1.xml" TargetMode="External"`)}},
		"mode unknown":                       {RelInvalid, []string{bookRelsPath, sheetRel(worksheet + `Target="worksheets/sheet1.xml" TargetMode="Both"`)}},
		"relationship twice":                 {RelInvalid, []string{bookRelsPath, strings.Replace(minBookRels, "rId2", "rId1", 1)}},
		"two tables of strings":              {RelInvalid, []string{bookRelsPath, strings.Replace(minBookRels, stylesRel, stylesRel+strings.NewReplacer("rId2", "rId8", "sharedStrings.xml", "styles.xml").Replace(sstRel), 1)}},
		"sheet is the styles":                {PartInvalid, []string{bookRelsPath, sheetRel(worksheet + `Target="styles.xml"`)}},
		"sheet of another kind":              {PartInvalid, []string{sheetPath, strings.ReplaceAll(minSheet, "worksheet", "workbook")}},
		"no namespace":                       {PartInvalid, []string{sheetPath, strings.Replace(minSheet, mainNS, "", 1)}},
		"no sheetData":                       {PartInvalid, []string{sheetPath, strings.Replace(minSheet, "sheetData", "sheetDate", 2)}},
		"sheetData twice":                    {PartInvalid, []string{sheetPath, strings.Replace(minSheet, "</worksheet>", "<sheetData/></worksheet>", 1)}},
		"no sheets":                          {PartInvalid, []string{workbookPath, strings.Replace(minWorkbook, "<sheet ", "<o ", 1)}},
		"no name":                            {PartInvalid, []string{workbookPath, strings.Replace(minWorkbook, `name="甲"`, "", 1)}},
		"unknown state":                      {PartInvalid, []string{workbookPath, strings.Replace(minWorkbook, `name="甲"`, `name="甲" state="gone"`, 1)}},
		"same name":                          {SheetDuplicate, secondSheet(`name="甲" sheetId="2" r:id="rId9"`)},
		"same part":                          {SheetDuplicate, secondSheet(`name="乙" sheetId="2" r:id="rId1"`)},
		"no such relationship":               {RelMissing, secondSheet(`name="乙" sheetId="2" r:id="rId77"`)},
		"name twice":                         {NameDuplicate, name(`name="t1"`, "B1")},
		"name of no sheet":                   {PartInvalid, name(`name="T2" localSheetId="1"`, "B1")},
		"name of a bad sheet":                {PartInvalid, name(`name="T2" localSheetId="x"`, "B1")},
		"name without name":                  {PartInvalid, name(``, "B1")},
		"sheet cut":                          {XMLMalformed, []string{sheetPath, minSheet[:len(minSheet)-3]}},
		"sheet with more":                    {XMLMalformed, []string{sheetPath, minSheet + "<x/>"}},
		"error behind the cells":             {XMLMalformed, []string{sheetPath, strings.Replace(minSheet, "</worksheet>", "<a></b></worksheet>", 1)}},
		"strings cut":                        {XMLMalformed, []string{stringsPath, minStrings[:60]}},
		"styles cut":                         {XMLMalformed, []string{stylesPath, minStyles[:len(minStyles)-9]}},
		"unknown in strings":                 {PartInvalid, []string{stringsPath, strings.Replace(minStrings, "<si>", "<x/><si>", 1)}},
		"half a surrogate pair":              {StringCharacter, []string{stringsPath, strings.Replace(minStrings, "集报", "_xD800_", 1)}},
		"doctype":                            {XMLDoctype, []string{sheetPath, doctype}},
		"doctype of a part that is not used": {XMLDoctype, []string{"xl/drawings/drawing1.xml", doctype}},
		"doctype in vml":                     {XMLDoctype, []string{"xl/drawings/a.vml", "<!doctype html><xml/>"}},
		"doctype in UTF-16":                  {XMLDoctype, []string{"xl/drawings/drawing1.xml", utf16Part(doctype, binary.LittleEndian)}},
		"GBK":                                {XMLEncoding, []string{sheetPath, strings.Replace(minSheet, "UTF-8", "GBK", 1)}},
		"not UTF-8":                          {XMLEncoding, []string{stringsPath, strings.Replace(minStrings, "集报", "\xbc\xaf\xb1\xa8", 1)}},
		"deep":                               {XMLLimit, []string{sheetPath, strings.Replace(minSheet, "</worksheet>", strings.Repeat("<a>", 300)+strings.Repeat("</a>", 300)+"</worksheet>", 1)}},
		"property twice":                     {PartInvalid, propertyParts(`<property name="a"/><property name="a"/>`)},
	} {
		if got := codeOf(t, minBook(t, c.changes...), Limits{}); got != c.code {
			t.Errorf("%s: %q, want %q", what, got, c.code)
		}
	}
}

func propertyParts(inner string) []string {
	return []string{
		relsPart, strings.Replace(minRootRels, "</Rel", `<Relationship Id="rId5" Type="`+docRel+`custom-properties" Target="docProps/custom.xml"/>`+
			`<Relationship Id="rId6" Type="`+docRel+`extended-properties" Target="docProps/app.xml"/></Rel`, 1),
		"docProps/custom.xml", xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` + inner + `</Properties>`,
		"docProps/app.xml", xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>WPS 表格</Application><AppVersion>12.1</AppVersion></Properties>`,
	}
}

func TestPropertiesAndNames(t *testing.T) {
	changes := append(propertyParts(`<property fmtid="x" pid="2" name="Form"><vt:lpwstr>甲 &amp; 乙</vt:lpwstr></property><property name="N"><vt:i4>7</vt:i4></property>`),
		workbookPath, strings.Replace(bookAfter(`<definedNames><definedName name="T_x0041_">'甲'!$B$1</definedName><definedName name="L" localSheetId="0" hidden="1">甲!$A$1</definedName>`+
			`<definedName name="_xlnm._FilterDatabase">a</definedName><definedName name="_xlnm._FilterDatabase">b</definedName></definedNames>`), "<sheets>", `<workbookPr date1904="1"/><sheets>`, 1))
	b, err := Read(minBook(t, changes...), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	const want = `app WPS 表格 12.1
dates from 1904
property "Form" = "甲 & 乙"
property "N" = "7"
name "TA" = "'甲'!$B$1" sheet -1
name "L" = "甲!$A$1" sheet 0
name "_xlnm._FilterDatabase" = "a" sheet -1
name "_xlnm._FilterDatabase" = "b" sheet -1
sheet "甲" visible
A1 string "集报"
B1 number "12.5"
`
	if got := content(t, b); got != want {
		t.Errorf("got\n%s", got)
	}
}

// A chart sheet in the middle is left out, and names keep pointing to the right sheets.
func TestOtherSheetsAreLeftOut(t *testing.T) {
	data := minBook(t,
		workbookPath, strings.Replace(bookAfter(`<definedNames><definedName name="C" localSheetId="0">A1</definedName><definedName name="L" localSheetId="1">A1</definedName></definedNames>`),
			"<sheets>", `<sheets><sheet name="图" sheetId="7" r:id="rId7"/>`, 1),
		bookRelsPath, strings.Replace(minBookRels, "</Rel", `<Relationship Id="rId7" Type="`+docRel+`chartsheet" Target="chartsheets/sheet1.xml"/></Rel`, 1),
		"xl/chartsheets/sheet1.xml", "<chartsheet/>")
	b, err := Read(data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Sheets) != 1 || len(b.Names) != 1 || b.Names[0].Name != "L" || b.Names[0].Sheet != 0 {
		t.Errorf("sheets %d, names %v", len(b.Sheets), b.Names)
	}
	if want := (Notice{OtherSheet, "xl/chartsheets/sheet1.xml", "", "图"}); !slices.Equal(b.Notices, []Notice{want}) {
		t.Errorf("notices %v", b.Notices)
	}
}

// The fallback of a choice in the styles counts as one style, and its choice as none.
func TestStylesOfAChoice(t *testing.T) {
	styles := strings.Replace(minStyles, `<xf numFmtId="14"/>`, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:hs="urn:hs" Requires="hs"><xf numFmtId="14"/><xf numFmtId="14"/></mc:Choice><mc:Fallback><xf numFmtId="9"/></mc:Fallback></mc:AlternateContent><xf numFmtId="49"/>`, 1)
	rows := `<row><c s="0"><v>1</v></c><c s="1"><v>2</v></c><c s="2"><v>3</v></c></row>`
	b, err := Read(minBook(t, stylesPath, styles, sheetPath, strings.Replace(minSheet, minRows, rows, 1)), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := content(t, b), "sheet \"甲\" visible\nA1 number \"1\"\nB1 number \"2\" percent\nC1 number \"3\" text\n"; got != want {
		t.Errorf("got\n%s", got)
	}
}

// A sheet without a part, as old macro modules are.
func TestSheetWithoutAPart(t *testing.T) {
	b, err := Read(minBook(t, workbookPath, bookWith(`<sheet name="Module1" sheetId="2" r:id=""/><sheet name="Module2" sheetId="3" r:id=""/>`)), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if want := []Notice{{OtherSheet, workbookPath, "", "Module1"}}; len(b.Sheets) != 1 || !slices.Equal(b.Notices, want) {
		t.Errorf("%d sheets, %v", len(b.Sheets), b.Notices)
	}
}

func TestNotices(t *testing.T) {
	sheetRels := func(kind, rest string) []string {
		return []string{"xl/worksheets/_rels/sheet1.xml.rels", relsHead + `<Relationship Id="r" Type="` + docRel + kind + `" ` + rest + `/></Relationships>`}
	}
	for name, c := range map[string]struct {
		want    []Notice
		changes []string
	}{
		"macros":        {[]Notice{{Macros, "xl/vbaProject.bin", "", ""}}, []string{"xl/vbaProject.bin", "\xd0\xcf"}},
		"macro type":    {[]Notice{{Macros, workbookPath, "", ""}}, []string{contentTypesPart, strings.Replace(minTypes, "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main", 1)}},
		"link":          {[]Notice{{Hyperlink, sheetPath, "", "http://example.invalid/"}}, sheetRels("hyperlink", `Target="http://example.invalid/" TargetMode="External"`)},
		"object":        {[]Notice{{EmbeddedObject, sheetPath, "", "xl/embeddings/a.bin"}, {EmbeddedObject, "xl/embeddings/a.bin", "", ""}}, append(sheetRels("oleObject", `Target="../embeddings/a.bin"`), "xl/embeddings/a.bin", "x")},
		"picture":       {[]Notice{{ExternalLink, sheetPath, "", "file:///c:/a.png"}}, sheetRels("image", `Target="file:///c:/a.png" TargetMode="External"`)},
		"DDE in cells":  {[]Notice{{DDE, sheetPath, "B2", ""}}, []string{sheetPath, strings.Replace(minSheet, minRows, `<row r="2"><c r="B2"><f>cmd|'/C calc'!A0</f></c><c><f>x|y!z</f></c></row>`, 1)}},
		"bar in quotes": {nil, []string{sheetPath, strings.Replace(minSheet, minRows, `<row r="2"><c r="B2"><f>"a|b"&amp;'c|d'!A1</f></c></row>`, 1)}},
		"other workbook": {[]Notice{{ExternalLink, workbookPath, "", "xl/externalLinks/e1.xml"}, {DDE, "xl/externalLinks/e1.xml", "", "cmd /C calc"}, {ExternalLink, "xl/externalLinks/e1.xml", "", "a.xlsx"}},
			[]string{bookRelsPath, strings.Replace(minBookRels, "</Rel", `<Relationship Id="rId7" Type="`+docRel+`externalLink" Target="externalLinks/e1.xml"/></Rel`, 1),
				"xl/externalLinks/e1.xml", `<externalLink ` + mainNS + `><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`,
				"xl/externalLinks/_rels/e1.xml.rels", relsHead + `<Relationship Id="r" Type="` + docRel + `externalLinkPath" Target="a.xlsx" TargetMode="External"/></Relationships>`}},
		"connections": {[]Notice{{Connection, workbookPath, "", "xl/connections.xml"}}, []string{"xl/connections.xml", "<x/>", bookRelsPath, strings.Replace(minBookRels, "</Rel", `<Relationship Id="rId7" Type="`+docRel+`connections" Target="connections.xml"/></Rel`, 1)}},
	} {
		b, err := Read(minBook(t, c.changes...), Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !slices.Equal(b.Notices, c.want) {
			t.Errorf("%s: %v, want %v", name, b.Notices, c.want)
		}
	}
}

func TestComments(t *testing.T) {
	comments := func(ref, author, text string) []byte {
		return minBook(t, "xl/worksheets/_rels/sheet1.xml.rels", relsHead+`<Relationship Id="r" Type="`+docRel+`comments" Target="../comments1.xml"/></Relationships>`,
			"xl/comments1.xml", `<comments `+mainNS+`><authors><author>审核</author><author/></authors><commentList><comment ref="`+ref+`" authorId="`+author+`"><text>`+text+`</text></comment></commentList></comments>`)
	}
	b, err := Read(comments("B1", "0", `<r><rPr/><t xml:space="preserve">请核实
</t></r><r><t>_x0041_</t></r>`), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	notes, err := b.Sheets[0].Comments()
	if want := []Comment{{"B1", "审核", "请核实\nA"}}; err != nil || !slices.Equal(notes, want) {
		t.Errorf("%q (%v), want %q", notes, err, want)
	}
	for _, c := range []struct {
		data []byte
		code Code
	}{
		{comments("B", "0", ""), CellReference}, {comments("B1", "2", ""), PartInvalid}, {comments("B1", "x", ""), PartInvalid},
		{comments("B1", "0", "<x/>"), PartInvalid}, {comments("B1", "0", "<t>_xD800_</t>"), StringCharacter},
	} {
		_, err := Read(c.data, Limits{})
		var r *RefusedError
		if !errors.As(err, &r) || r.Code != c.code || r.Sheet != "甲" {
			t.Errorf("%v, want %s in the sheet", err, c.code)
		}
	}
}
