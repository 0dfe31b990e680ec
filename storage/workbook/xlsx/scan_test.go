package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// scanAll reads a document to its end and writes its tokens down.
func scanAll(doc []byte) (string, error) {
	lim := DefaultLimits()
	s, err := newScanner("p", doc, &lim)
	if err != nil {
		return "", err
	}
	var w strings.Builder
	var text []byte
	flush := func() {
		if len(text) > 0 {
			fmt.Fprintf(&w, "%q", text)
			text = text[:0]
		}
	}
	for {
		if err := s.next(); err != nil {
			return w.String(), err
		}
		switch s.tok {
		case tokEOF:
			return w.String(), nil
		case tokText:
			text = appendText(text, s.bytes(s.text), s.raw)
		case tokEnd:
			flush()
			w.WriteString(")")
		case tokStart:
			flush()
			fmt.Fprintf(&w, "(%s", s.local())
			for i := range s.attrs {
				a := &s.attrs[i]
				fmt.Fprintf(&w, " %s=%q", s.bytes(a.name.span), s.value(a))
			}
		}
	}
}

// standardScan does the same with encoding/xml. Space in attribute values it leaves as it is, which is made alike
// here, and line ends it makes \n only in text.
func standardScan(doc []byte) (string, error) {
	d := xml.NewDecoder(bytes.NewReader(doc))
	var w strings.Builder
	var text []byte
	depth := 0
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return w.String(), nil
		}
		if err != nil {
			return w.String(), err
		}
		switch t := t.(type) {
		case xml.CharData:
			if depth > 0 {
				text = append(text, t...)
			}
			continue
		case xml.Comment, xml.ProcInst, xml.Directive:
			continue
		case xml.StartElement:
			if len(text) > 0 {
				fmt.Fprintf(&w, "%q", text)
			}
			depth++
			fmt.Fprintf(&w, "(%s", t.Name.Local)
			for _, a := range t.Attr {
				fmt.Fprintf(&w, " %s=%q", a.Name.Local, a.Value)
			}
		case xml.EndElement:
			if len(text) > 0 {
				fmt.Fprintf(&w, "%q", text)
			}
			depth--
			w.WriteString(")")
		}
		text = text[:0]
	}
}

func TestScan(t *testing.T) {
	const ns = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	for doc, want := range map[string]string{
		`<a/>`:                                 "(a)",
		"\ufeff<?xml version='1.0'?>\n<a></a>": "(a)",
		`<?xml version="1.0" encoding='utf-8' standalone="no" ?><a/>`: "(a)",
		`<a b="1" c='2"'/>`:                                           `(a b="1" c="2\"")`,
		`<a b = "1"` + "\n" + `c="&lt;&#x41;&#66;"/>`:                 `(a b="1" c="<AB")`,
		"<a b='x\ty\r\nz\rw\n&#10;'/>":                                `(a b="x y z w \n")`,
		"<a>x\r\ny\rz</a>":                                            `(a"x\ny\nz")`,
		`<a>&amp;&quot;&apos;&gt;&#x4E2D;文</a>`:                       `(a"&\"'>中文")`,
		`<a><![CDATA[<&]]&gt;]]>]</a>`:                                `(a"<&]]&gt;]")`,
		`<a>x<!-- - -->y<?pi <a>?>z</a>`:                              `(a"xyz")`,
		`<!-- c --><?pi?><a/> <!--c-->` + "\n":                        "(a)",
		`<p:a xmlns:p="urn:x" p:b="1" b="2"/>`:                        `(a xmlns:p="urn:x" p:b="1" b="2")`,
		`<a xml:space="preserve"> </a>`:                               `(a xml:space="preserve"" ")`,
		`<甲 乙="丙"/>`:                                                  `(甲 乙="丙")`,
		`<a ` + ns + `><v>1</v></a >`:                                 `(a xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"(v"1"))`,
		"<\x00?\x00p\x00?\x00>\x00<\x00a\x00/\x00>\x00":               "(a)",
		"\x00<\x00?\x00p\x00?\x00>\x00<\x00a\x00/\x00>":               "(a)",
		"\xff\xfe<\x00a\x00/\x00>\x00":                                "(a)",
		"\xfe\xff\x00<\x00a\x00>\xd8\x3d\xde\x00\x00<\x00/\x00a\x00>": `(a"😀")`,
	} {
		got, err := scanAll([]byte(doc))
		if err != nil || got != want {
			t.Errorf("%q: got %s (%v), want %s", doc, got, err, want)
		}
	}
}

// malformed documents, with whether encoding/xml refuses them too. Where it does not, its own leniency is why the
// tokenizer exists.
var malformed = []struct {
	doc      string
	standard bool // encoding/xml takes it
}{
	{"", true}, {" ", true}, {"<!-- -->", true}, {"<a>", false}, {"<a></b>", false}, {"<a></a", false}, {"</a>", false},
	{"<a/><b/>", true}, {"<a/>x", true}, {"x<a/>", true}, {"<a/><![CDATA[]]>", true},
	{`<a b="1" b="2"/>`, true}, {`<a b="1"c="2"/>`, true}, {`<a b=1/>`, false}, {`<a b/>`, false}, {`<a b="<"/>`, false},
	{`<a b="1/>`, false}, {`<a / >`, false}, {`<a b="1" / >`, false}, {`< a/>`, false}, {`<1/>`, false}, {`<a 1=""/>`, false},
	{`<a:b:c/>`, false}, {`<:a/>`, true}, {`<a:/>`, true}, {`<p:a/>`, true}, {`<a p:b=""/>`, true},
	{`<p:a xmlns:p=""/>`, true}, {`<a xmlns:xmlns="urn:x"/>`, true}, {`<a xmlns:xml="urn:x"/>`, true},
	{`<a xmlns:p="http://www.w3.org/2000/xmlns/"/>`, true}, {`<a xmlns="http://www.w3.org/XML/1998/namespace"/>`, true},
	{"<a>&x;</a>", false}, {"<a>&</a>", false}, {"<a>&amp</a>", false}, {"<a>&#0;</a>", false}, {"<a>&#x1F;</a>", false},
	{"<a>&#xD800;</a>", true}, {"<a>&#xDFFF;</a>", true}, {"<a>&#xFFFE;</a>", false}, {"<a>&#x110000;</a>", false}, {"<a>&#;</a>", false}, {"<a>&#x;</a>", false},
	{"<a>&#99999999999999999999;</a>", false}, {`<a b="&nbsp;"/>`, false}, {"<a>]]></a>", false}, {"<a><![CDATA[</a>", false},
	{"<a><!-- -- --></a>", false}, {"<a><!--</a>", false}, {"<a><!--->", false}, {"<a><!x></a>", true},
	{"<a><?xml version='1.0'?></a>", true}, {" <?xml version='1.0'?><a/>", true}, {"<?xml?><a/>", true},
	{"<?xml version='1.1'?><a/>", false}, {"<?xml encoding='utf-8'?><a/>", true}, {"<?xml version='1.0' standalone='x'?><a/>", true},
	{"<?xml version='1.0' standalone='yes' encoding='utf-8'?><a/>", true}, {"<?xml version='1.0'encoding='utf-8'?><a/>", true},
	{"<?xml version='1.0' x='y'?><a/>", true}, {"<?xml version='1.0'", false}, {"<a><?></a>", false}, {"<a><? x?></a>", false},
	{"<a>\x00</a>", false}, {"<a>\x0b</a>", false}, {"<a>\xff</a>", false}, {"<a>\xc0\x80</a>", false}, {"<a>\xed\xa0\x80</a>", false},
	{"<a>\xef\xbf\xbe</a>", false}, {"<a>\xe4\xb8</a>", false}, {"\xff\xfe<\x00a\x00/\x00>", false}, {"\xff\xfe<\x00a\x00>\x00\x00\xd8<\x00/\x00a\x00>\x00", false},
	{"<?xml version='1.0' encoding='GBK'?><a/>", false}, {"<?xml version='1.0' encoding='utf-16'?><a/>", false},
	{"<!DOCTYPE a><a/>", true}, {"<!doctype a [<!ENTITY x 'y'>]><a>&x;</a>", false},
	{"<a xmlns:p='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:q='http://purl.oclc.org/ooxml/spreadsheetml/main' p:x='' q:x=''/>", true},
}

func TestMalformed(t *testing.T) {
	for _, c := range malformed {
		_, err := scanAll([]byte(c.doc))
		var r *RefusedError
		if !errors.As(err, &r) {
			t.Errorf("%q was taken (%v)", c.doc, err)
		}
		if _, err := standardScan([]byte(c.doc)); (err == nil) != c.standard {
			t.Errorf("%q: encoding/xml says %v", c.doc, err)
		}
	}
}

// agreeOnScan: what the tokenizer takes, encoding/xml takes too, and sees the same in it.
func agreeOnScan(t *testing.T, doc []byte) {
	t.Helper()
	got, err := scanAll(doc)
	if err != nil {
		return
	}
	text, _, err := toUTF8("", doc)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(text, []byte("xmlns")) || bytes.ContainsAny(text, ":\r") || bytes.Contains(bytes.ToLower(text), []byte("utf")) {
		// Prefixes, line ends in attributes and names of encodings are treated differently by design; whether the
		// document is taken must still be the same, but for the encoding's name.
		if _, err := standardScan(text); err != nil && !strings.Contains(err.Error(), "encoding") && !wideNames(text) {
			t.Fatalf("%q: encoding/xml says %v", doc, err)
		}
		return
	}
	want, err := standardScan(text)
	if err != nil {
		if wideNames(text) {
			return // encoding/xml knows the names of the fourth edition of XML only
		}
		t.Fatalf("%q: encoding/xml says %v", doc, err)
	}
	if strings.ContainsAny(got, "\t") || bytes.ContainsAny(text, "\t\n") {
		got, want = strings.ReplaceAll(strings.ReplaceAll(got, `\t`, " "), `\n`, " "), strings.ReplaceAll(strings.ReplaceAll(want, `\t`, " "), `\n`, " ")
	}
	if got != want {
		t.Fatalf("%q:\ngot  %s\nwant %s", doc, got, want)
	}
}

func wideNames(text []byte) bool {
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

func FuzzScan(f *testing.F) {
	for _, c := range malformed {
		f.Add([]byte(c.doc))
	}
	for _, doc := range []string{minSheet, minTypes, minStrings, minWorkbook, `<a b='&#65;' c="&gt;">x<b/>&lt;<![CDATA[<]]><!--c--></a>`} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { agreeOnScan(t, doc) })
}

func TestScanLimits(t *testing.T) {
	deep := strings.Repeat("<a>", 300) + strings.Repeat("</a>", 300)
	var many strings.Builder
	for i := range 101 {
		fmt.Fprintf(&many, " a%d=''", i)
	}
	var prefixes strings.Builder
	for i := range 90 {
		fmt.Fprintf(&prefixes, " xmlns:a%d='urn:x'", i)
	}
	for name, doc := range map[string]string{
		"depth":      deep,
		"attributes": "<a" + many.String() + "/>",
		"long value": "<a b='" + strings.Repeat("x", 1<<20+1) + "'/>",
		"prefixes":   "<a" + prefixes.String() + "><b" + strings.ReplaceAll(prefixes.String(), ":a", ":b") + "/></a>",
	} {
		_, err := scanAll([]byte(doc))
		var r *RefusedError
		if !errors.As(err, &r) || r.Code != XMLLimit {
			t.Errorf("%s: %v", name, err)
		}
	}
	// Very many siblings and comments are no depth.
	if _, err := scanAll([]byte(strings.Repeat("<!----> ", 1<<20) + "<a>" + strings.Repeat("<b/>", 1<<18) + "</a>")); err != nil {
		t.Error(err)
	}
}

func TestUnescape(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a_b": "a_b", "_x000D_": "\r", "a_x0041_b": "aAb", "_x005F_x0041_": "_x0041_", "_x0041_x0042_": "Ax0042_",
		"_X0041_": "_X0041_", "_x41_": "_x41_", "_x00g1_": "_x00g1_", "_x0041": "_x0041", "_x4e2d__x6587_": "中文",
		"_xD83D__xDE00_": "😀", "__x0041__": "_A_", "_xFFFF_": "\uffff",
	} {
		got, err := unescape([]byte(in))
		if err != nil || string(got) != want {
			t.Errorf("%q: %q (%v), want %q", in, got, err, want)
		}
	}
	for _, in := range []string{"_xD83D_", "_xDE00_", "_xD83D_x", "_xD83D__x0041_", "_xDE00__xD83D_", "a_x0000_"} {
		if got, err := unescape([]byte(in)); err == nil {
			t.Errorf("%q was taken as %q", in, got)
		}
	}
}
