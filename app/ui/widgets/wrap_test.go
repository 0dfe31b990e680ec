package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// square is a cutter in which every character is 10 px wide.
func square() *textFit {
	f := &textFit{}
	f.reset(13)
	for i := range f.ascii {
		f.ascii[i] = 10
	}
	for _, r := range "集群内全部企业，。（）…总产值가나다" {
		f.other[r] = 10
	}
	return f
}

func TestWrap(t *testing.T) {
	tests := map[string]struct {
		text  string
		width float32
		want  []string
	}{
		"fits":                        {"集群", 100, []string{"集群"}},
		"Chinese breaks anywhere":     {"集群内全部企业", 30, []string{"集群内", "全部企", "业"}},
		"no line begins with a comma": {"集群内，全部", 30, []string{"集群", "内，全", "部"}},
		"no line ends with a bracket": {"集群（内全", 30, []string{"集群", "（内全"}},
		"Latin breaks at spaces":      {"one two three", 70, []string{"one two", "three"}},
		"Korean breaks at spaces":     {"가나 다가", 30, []string{"가나", "다가"}},
		"a word too long is cut":      {"abcdefgh", 30, []string{"abc", "def", "gh"}},
		"own line breaks stay":        {"集\n\n群", 100, []string{"集", "", "群"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, square().wrap(tt.text, tt.width)); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// Breaking loses no character but spaces at line ends, and no line with more than one character is too wide by more than
// what a mark that must not begin a line needs.
func TestWrapLosesNothing(t *testing.T) {
	test.NewTempApp(t)
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("集群内ab ，。（）c"))).Draw(t, "text")
		width := float32(rapid.IntRange(1, 12).Draw(t, "characters") * 10)
		lines := square().wrap(text, width)
		if got := strings.ReplaceAll(strings.Join(lines, ""), " ", ""); got != strings.ReplaceAll(text, " ", "") {
			t.Fatalf("%q became %q", text, lines)
		}
		for _, line := range lines {
			if w := square().width(strings.TrimRight(line, " ")); w > width+0.5 && len([]rune(line)) > 1 {
				t.Fatalf("%q is %v wide, want at most %v", line, w, width)
			}
		}
	})
}

func TestFit(t *testing.T) {
	f := square()
	for text, want := range map[string]string{"集群": "集群", "集群内全部": "集群…", "集\n群": "集 群", "": ""} {
		if got := f.fit(text, 30); got != want {
			t.Errorf("%q fits as %q, want %q", text, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("集群ab \n"))).Draw(t, "text")
		width := float32(rapid.IntRange(10, 80).Draw(t, "width"))
		if got := f.fit(text, width); f.width(got) > width+0.5 {
			t.Fatalf("%q in %v became %q, %v wide", text, width, got, f.width(got))
		}
	})
}

// Half a number would be read as another number.
func TestNumbersAreNotCut(t *testing.T) {
	for text, want := range map[string]bool{"1,234.50": true, "−0.74": true, "14.93%": true, "六十": false, "12 家": false, "": false, "—": false, "T101": false} {
		if got := isNumeral(text); got != want {
			t.Errorf("%q counts as a number: %v", text, got)
		}
	}
}

// The parts of a bar lie side by side, none of them invisible, and end where the bar does.
func TestSpans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.IntRange(0, 5000), 1, 8).Draw(t, "weights")
		b := &Bar{}
		total := 0
		for _, w := range weights {
			b.segments = append(b.segments, Segment{Weight: w})
			total += w
		}
		at := float32(0)
		for i, s := range b.spans(400) {
			if weights[i] > 0 && (s.to-s.from < 2.9 || s.from < at-0.01) {
				t.Fatalf("part %d is %v after %v", i, s, at)
			}
			if s.to > 0 {
				at = s.to
			}
		}
		if total > 0 && (at < 399.5 || at > 400.01) {
			t.Fatalf("the parts end at %v", at)
		}
	})
}
