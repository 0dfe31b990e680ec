package assets_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/encoding/simplifiedchinese"

	"jibao/assets"
)

// glyphs tells whether the embedded font draws a character.
type glyphs struct {
	font *sfnt.Font
	buf  sfnt.Buffer
}

func openFont(t *testing.T) *glyphs {
	t.Helper()
	f, err := sfnt.Parse(assets.Font())
	if err != nil {
		t.Fatal(err)
	}
	return &glyphs{font: f}
}

func (g *glyphs) lacks(r rune) bool {
	i, err := g.font.GlyphIndex(&g.buf, r)
	return err != nil || i == 0
}

// test reports each character of a text that the font lacks, once.
func (g *glyphs) test(t *testing.T, what, text string) {
	t.Helper()
	seen := map[rune]bool{}
	for _, r := range text {
		if !unicode.IsControl(r) && !seen[r] && g.lacks(r) {
			t.Errorf("%s: the font has no %q (%U)", what, r, r)
		}
		seen[r] = true
	}
}

func TestFontIsWhatItSays(t *testing.T) {
	g := openFont(t)
	family, err := g.font.Name(&g.buf, sfnt.NameIDFamily)
	if err != nil || family != assets.FontFamily {
		t.Errorf("family %q, %v", family, err)
	}
	_, licence, _ := assets.Licences()
	for _, part := range []string{"Copyright © 2014-2021 Adobe", "SIL OPEN FONT LICENSE Version 1.1", "PERMISSION & CONDITIONS",
		"TERMINATION", "DISCLAIMER", "OTHER DEALINGS IN THE FONT SOFTWARE."} {
		if !strings.Contains(licence, part) {
			t.Errorf("the licence lacks %q", part)
		}
	}
}

func TestFontDrawsWhatOfficialsType(t *testing.T) {
	g := openFont(t)
	var gbk, hangul, latin strings.Builder
	decode := simplifiedchinese.GBK.NewDecoder()
	for hi := 0x81; hi <= 0xfe; hi++ {
		for lo := 0x40; lo <= 0xfe; lo++ {
			s, err := decode.Bytes([]byte{byte(hi), byte(lo)})
			if r := []rune(string(s)); err == nil && len(r) == 1 && r[0] != unicode.ReplacementChar && !unicode.Is(unicode.Co, r[0]) {
				gbk.WriteRune(r[0])
			}
		}
	}
	if n := len([]rune(gbk.String())); n < 21_000 {
		t.Fatalf("only %d characters of GBK", n)
	}
	for r := '가'; r <= '힣'; r++ {
		hangul.WriteRune(r)
	}
	for r := ' '; r <= '~'; r++ {
		latin.WriteRune(r)
		if r > ' ' {
			latin.WriteRune(r - '!' + '！')
		}
	}
	rare, err := os.ReadFile(filepath.Join("font", "rare.txt"))
	if err != nil {
		t.Fatal(err)
	}
	// ≒ is the one character of GBK that Noto Sans CJK SC itself lacks.
	g.test(t, "GBK", strings.ReplaceAll(gbk.String(), "≒", ""))
	g.test(t, "Hangul", hangul.String())
	g.test(t, "ASCII and full width", latin.String())
	g.test(t, "rare hanzi", string(rare))
	g.test(t, "symbols", "✓×▲▼▶◀●○◐◎■□◆◇◢◣◤◥★☆→←↑↓−–—·•…⋯⏎⚠※№℃‰±≤≥≠≈÷√∑“”‘’「」『』《》〈〉【】〔〕（）①⑳ⅠⅫ㎡㎢￥¥€₩ㄱㅎㅏㅣ")
}

func TestFontDrawsTheEmbeddedTexts(t *testing.T) {
	g := openFont(t)
	for name, data := range map[string][]byte{"divisions": assets.DivisionsCSV(), "retired": assets.RetiredDivisionsCSV(),
		"bodies": assets.BodiesCSV(), "industries": assets.IndustriesCSV()} {
		g.test(t, name, string(data))
	}
	for _, files := range []fs.FS{assets.Forms(), assets.Criteria()} {
		names, err := fs.Glob(files, "*.yaml")
		if err != nil || len(names) == 0 {
			t.Fatalf("no files: %v", err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(files, name)
			if err != nil {
				t.Fatal(err)
			}
			g.test(t, name, string(data))
		}
	}
	files, err := filepath.Glob(filepath.Join("text", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no message files: %v", err)
	}
	for _, name := range files {
		if !strings.HasSuffix(name, "_test.go") {
			g.test(t, name, literals(t, name))
		}
	}
}

// literals gives the string literals of a Go file.
func literals(t *testing.T, name string) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			s, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			all.WriteString(s)
		}
		return true
	})
	return all.String()
}
