package text

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

var placeholder = regexp.MustCompile(`\{\d+\}`)

// Every Message literal of the package has three non-empty texts with the same placeholders.
func TestEveryMessageIsWhole(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok {
				return true
			}
			if id, ok := lit.Type.(*ast.Ident); !ok || id.Name != "Message" {
				return true
			}
			seen++
			checkMessage(t, fset.Position(lit.Pos()).String(), lit)
			return true
		})
	}
	if seen < 5 {
		t.Fatalf("only %d messages found: the test no longer reads them", seen)
	}
}

func checkMessage(t *testing.T, where string, lit *ast.CompositeLit) {
	t.Helper()
	if len(lit.Elts) != 3 {
		t.Errorf("%s: a message has three texts, this has %d", where, len(lit.Elts))
		return
	}
	var want []string
	for i, el := range lit.Elts {
		if kv, ok := el.(*ast.KeyValueExpr); ok {
			el = kv.Value
		}
		s, ok := constString(el)
		if !ok {
			t.Errorf("%s: text %d is not a plain string", where, i)
			return
		}
		if strings.TrimSpace(s) == "" {
			t.Errorf("%s: text %d is empty", where, i)
		}
		got := placeholder.FindAllString(s, -1)
		slices.Sort(got)
		got = slices.Compact(got)
		if i == 0 {
			want = got
		} else if !slices.Equal(got, want) {
			t.Errorf("%s: text %d has placeholders %v, the first has %v", where, i, got, want)
		}
	}
}

// constString reads a string literal or a sum of them.
func constString(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, err := strconv.Unquote(e.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, ok1 := constString(e.X)
		b, ok2 := constString(e.Y)
		return a + b, ok1 && ok2
	}
	return "", false
}

func TestIn(t *testing.T) {
	m := Message{"甲{0}乙{1}", "A{0}B{1}", "가{1}나{0}"}
	for _, c := range []struct {
		l    Lang
		want string
	}{{ZH, "甲x乙2"}, {EN, "AxB2"}, {KO, "가2나x"}} {
		if got := m.In(c.l, "x", 2); got != c.want {
			t.Errorf("%s: %q, want %q", c.l, got, c.want)
		}
	}
	if got := m.In(ZH, "only"); got != "甲only乙{1}" {
		t.Errorf("missing argument: %q", got)
	}
}

func TestParseLang(t *testing.T) {
	for in, want := range map[string]Lang{"ko_KR.UTF-8": KO, "en-GB": EN, "zh_CN": ZH, "C": ZH, "": ZH, "fr": ZH} {
		if got, _ := ParseLang(in); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
}

func TestProgress(t *testing.T) {
	for _, c := range []struct {
		done, total int
		took        time.Duration
		want        string
	}{
		{5, 0, time.Minute, ""},
		{0, 1000, time.Minute, "0 / 1,000"},
		{80, 1000, 900 * time.Millisecond, "80 / 1,000"},
		{200, 1000, 2 * time.Second, "200 / 1,000 • 100 per second • about 8 s left"},
		{1, 1000, 10 * time.Second, "1 / 1,000 • 1 per second • about 167 min left"},
		{1000, 1000, time.Minute, "1,000 / 1,000"},
	} {
		if got := Progress(EN, c.done, c.total, c.took); got != c.want {
			t.Errorf("%d of %d in %s: %q, want %q", c.done, c.total, c.took, got, c.want)
		}
	}
}
