package shell

import (
	"strings"
	"testing"

	"jibao/assets"
)

// Breaking lines loses no word of a licence, and every library has its heading.
func TestLibrariesKeepEveryWord(t *testing.T) {
	l := newLibraries(assets.Libraries())
	var shown []string
	names := 0
	for i, line := range l.lines {
		if l.name[i] {
			names++
			line = "=== " + line
		}
		shown = append(shown, strings.Fields(line)...)
	}
	if want := strings.Fields(assets.Libraries()); strings.Join(shown, " ") != strings.Join(want, " ") {
		t.Error("the sheet shows other words than the file holds")
	}
	if want := strings.Count("\n"+assets.Libraries(), "\n=== "); names != want || names < 40 {
		t.Errorf("%d headings for %d libraries", names, want)
	}
}
