package workbook

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"jibao/forms/office"
)

func TestReadTextTables(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String("统一社会信用代码,企业名称\r\n91350100M000100Y43,\"样例,厂\"\r\n")
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("代码\t名称\n1\t样例厂\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, text string
		want       [][]string
	}{
		{"UTF-8", "a,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}},
		{"with mark", "\xEF\xBB\xBF代码;名称\n1;\"say \"\"hi\"\"\"\n", [][]string{{"代码", "名称"}, {"1", `say "hi"`}}},
		{"GB18030", gb, [][]string{{"统一社会信用代码", "企业名称"}, {"91350100M000100Y43", "样例,厂"}}},
		{"UTF-16 and tabs", wide, [][]string{{"代码", "名称"}, {"1", "样例厂"}}},
		{"empty lines and sep", "sep=;\na;b\n\n;\n1;2,5\n", [][]string{{"a", "b"}, {"1", "2,5"}}},
		{"rows of several lengths", "a,b,c\n1\n1,2,3,4\n", [][]string{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}}},
	} {
		path := filepath.Join(t.TempDir(), "t.csv")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := new(Files).ReadTable(context.Background(), path)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		} else if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

func TestRefusedTables(t *testing.T) {
	for _, c := range []struct{ name, file, text, code string }{
		{"empty", "a.csv", "\n\n", codeTableEmpty},
		{"quotes", "a.csv", "a,b\n\"1,2\n", codeTableQuotes},
		{"bytes", "a.csv", "a,b\n\xff\x00\x01,2\n", codeTableEncoding},
		{"old workbook under another name", "a.csv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "NOT-XLSX-OLE"},
		{"text under the name of a workbook", "a.xlsx", "a,b\n1,2\n", "NOT-XLSX-TEXT"},
	} {
		path := filepath.Join(t.TempDir(), c.file)
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := new(Files).ReadTable(context.Background(), path)
		var r *office.Refusal
		if !errors.As(err, &r) || r.Code != c.code {
			t.Errorf("%s: %v, want %s", c.name, err, c.code)
		}
	}
}

func TestReadTableOfWorkbook(t *testing.T) {
	rows, err := new(Files).ReadTable(context.Background(), filepath.Join("testdata", "libreoffice.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if len(row) > 1 && row[0] == "集群代码" && row[1] == "41078301" {
			return
		}
	}
	t.Errorf("the cover is not in %d rows", len(rows))
}
