package workbook

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

const partCases = "xl/worksheets/sheet5.xml"

// sampleCases are invented, and one has a paragraph that takes several rows.
func sampleCases() []forms.Case {
	return []forms.Case{
		{
			Title: "共建检测中心，小厂也用得起大设备（虚构样例）", Summary: "由龙头企业牵头、十二家企业入股共建检测中心。\n检测费用平均下降三成。",
			Body: "一、背景。\n" + strings.Repeat("集群内小型企业缺少检测设备，产品要送到外地检测，往返一周。", 60) + "\n=1+1 不是公式\n二、做法。",
		},
		{Title: "+第二篇", Body: "只有一段。"},
	}
}

func casesOutgoing(t testing.TB) office.Outgoing {
	t.Helper()
	out := sampleOutgoing(t, theEngine(t), fixtureRows)
	out.Return.Cases = sampleCases()
	return out
}

// Typical cases that LibreOffice saved are what they were, line breaks and all.
func TestCasesThroughLibreOffice(t *testing.T) {
	in, err := theFiles(theEngine(t)).Read(context.Background(), filepath.Join("testdata", "libreoffice-cases.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	sameReturn(t, casesOutgoing(t).Return, in.Return)
	if !in.Intact || len(in.Changed) > 0 || len(in.Notices) > 0 {
		t.Errorf("intact %v, changed %+v, notices %+v", in.Intact, in.Changed, in.Notices)
	}
}

// withCases writes the sample with cases, lets edit change the parts of its workbook, and reads what came out.
func withCases(t testing.TB, edit func(list map[string]string, in *office.Incoming)) (*office.Incoming, error) {
	t.Helper()
	e := theEngine(t)
	f := theFiles(e)
	out := sampleOutgoing(t, e, 12)
	out.Return.Cases = sampleCases()
	in, w := writeRead(t, f, out)
	list := unpacked(t, w.Bytes)
	edit(list, in)
	path := filepath.Join(t.TempDir(), "edited.xlsx")
	if err := os.WriteFile(path, packed(t, list), 0o600); err != nil {
		t.Fatal(err)
	}
	return f.Read(context.Background(), path)
}

func TestCasesComeBack(t *testing.T) {
	e := shippedEngine(t)
	for _, lang := range []string{"zh", "en", "ko"} {
		out := sampleOutgoing(t, e, 12)
		out.Lang = lang
		_, without := writeRead(t, theFiles(e), out)
		out.Return.Cases = sampleCases()
		out.Return.Comments = append(out.Return.Comments, forms.Comment{ID: "2", Cell: "case:1:body", Text: "请补充成效数据。", Status: forms.Open})
		in, w := writeRead(t, theFiles(e), out)
		sameReturn(t, out.Return, in.Return)
		if !in.Intact || in.Fingerprint != w.Fingerprint || len(in.Notices) > 0 {
			t.Errorf("%s: intact %v, notices %v", lang, in.Intact, in.Notices)
		}
		if w.Fingerprint == without.Fingerprint {
			t.Errorf("%s: cases do not count in the fingerprint", lang)
		}
		title, body := in.Places["case:1:title"], in.Places["case:1:body"]
		if title.Cell != "C6" || body.Cell != "C9" || title.Sheet != body.Sheet || in.Places["case:2:summary"].Cell != "" {
			t.Errorf("%s: the title of case 1 is at %+v, its body at %+v", lang, title, body)
		}
		notes := ""
		for name, part := range unpacked(t, w.Bytes) {
			if strings.HasPrefix(name, "xl/comments") && strings.Contains(part, `ref="C9"`) {
				notes += part
			}
		}
		if !strings.Contains(notes, "请补充成效数据。") {
			t.Errorf("%s: there is no note at the body of case 1", lang)
		}
	}
}

func TestLongParagraphsArePartedAndJoined(t *testing.T) {
	for _, s := range []string{
		"", "短。", strings.Repeat("字", 5000), strings.Repeat("一句话说完了。", 400), strings.Repeat("word ", 1000) + "end",
		strings.Repeat("é\u0323\u0301", 900), strings.Repeat("👨\u200d👩\u200d👧", 300), "a" + strings.Repeat("\u0301", 4000),
	} {
		rows := caseRows(s)
		if strings.Join(rows, "") != s {
			t.Fatalf("%.40q is not what its rows make", s)
		}
		for i, r := range rows {
			if i > 0 && (strings.TrimSpace(r) != r && strings.HasPrefix(r, " ") || strings.HasPrefix(r, "\u0301") || strings.HasPrefix(r, "\u200d")) {
				t.Errorf("row %d of %.20q begins with %.8q", i+1, s, r)
			}
			if n := lines(r, caseLine); n > caseLines+1 && !strings.HasPrefix(s, "a\u0301") {
				t.Errorf("row %d of %.20q takes %d lines", i+1, s, n)
			}
		}
	}
}

func TestChangedCaseIsNamed(t *testing.T) {
	in, err := withCases(t, func(list map[string]string, in *office.Incoming) {
		setCell(t, list, partCases, "C6", "<is><t>另一个标题</t></is>", "inlineStr")
		list[partCases] = strings.ReplaceAll(list[partCases], ">只有一段。<", ">只有一段，改过。<")
	})
	if err != nil {
		t.Fatal(err)
	}
	wantChange(t, in,
		office.Changed{Key: "case:1:title", Was: sampleCases()[0].Title, Is: "另一个标题"},
		office.Changed{Key: "case:2:body", Was: "只有一段。", Is: "只有一段，改过。"})
}

// A row that a program dropped, without the formulas having been calculated anew, and a row that could belong anywhere.
func TestCasesThatAreRefused(t *testing.T) {
	for name, c := range map[string]struct {
		code string
		edit func(list map[string]string, in *office.Incoming)
	}{
		"a lost title": {codeControlCases, func(list map[string]string, in *office.Incoming) {
			list[partCases] = regexp.MustCompile(`<row r="6".*?</row>`).ReplaceAllString(list[partCases], "")
		}},
		"a lost sheet": {codeControlCases, func(list map[string]string, in *office.Incoming) {
			list[partCases] = regexp.MustCompile(`<sheetData>.*</sheetData>`).ReplaceAllString(list[partCases], "<sheetData></sheetData>")
		}},
		"a text without a place": {codeCaseRow, func(list map[string]string, in *office.Incoming) {
			setCell(t, list, partCases, "B6", "<is><t>心得</t></is>", "inlineStr")
		}},
		"a text without a number": {codeCaseRow, func(list map[string]string, in *office.Incoming) {
			setCell(t, list, partCases, "A6", "<is><t>甲</t></is>", "inlineStr")
		}},
		// Without the column the table is none: its sheet is an extra one, and the cover misses the cases.
		"a lost column": {codeControlCases, func(list map[string]string, in *office.Incoming) {
			list[partCases] = strings.ReplaceAll(strings.ReplaceAll(list[partCases], ">text<", ">words<"), ">内容<", ">文字<")
		}},
	} {
		in, err := withCases(t, c.edit)
		var r *office.Refusal
		if !errors.As(err, &r) || r.Code != c.code {
			t.Errorf("%s: %v (read: %v), want %s", name, err, in != nil, c.code)
		}
	}
}

// A template that is filled in by hand: line breaks in a cell, rows without labels, a case left blank.
func TestCasesWrittenByHand(t *testing.T) {
	e := theEngine(t)
	f := theFiles(e)
	w, err := f.Write(context.Background(), "", templateOutgoing(t))
	if err != nil {
		t.Fatal(err)
	}
	list := unpacked(t, w.Bytes)
	write := func(at, s string) { setCell(t, list, partCases, at, "<is><t>"+s+"</t></is>", "inlineStr") }
	write("C6", " 标题一 ")
	write("C8", "　　第一段。\n\n第二段。")
	write("C10", "第三段，")
	write("B11", "续")
	write("C11", "接着写。")
	write("B12", "")
	write("A12", "")
	write("C12", "第四段。")
	third := 6 + 2*(2+caseParagraphs)
	setCell(t, list, partCases, "C"+itoa(third), "<v>2024</v>", "n")
	write("C"+itoa(third+2), "正文")
	list[partCover] = regexp.MustCompile(`(COUNT|SUMPRODUCT)[^<]*典型经验[^<]*</f><v>0<`).ReplaceAllString(list[partCover], `1+1</f><v>2<`)
	path := filepath.Join(t.TempDir(), "filled.xlsx")
	if err := os.WriteFile(path, packed(t, list), 0o600); err != nil {
		t.Fatal(err)
	}
	in, err := f.Read(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	want := []forms.Case{{Title: "标题一", Body: "第一段。\n第二段。\n第三段，接着写。\n第四段。"}, {Title: "2024", Body: "正文"}}
	if len(in.Return.Cases) != 2 || in.Return.Cases[0] != want[0] || in.Return.Cases[1] != want[1] {
		t.Errorf("read %q, want %q", in.Return.Cases, want)
	}
	if at := in.Places["case:2:body"]; at.Cell != "C"+itoa(third+2) {
		t.Errorf("the body of the second case that is written stands at %+v", at)
	}
}
