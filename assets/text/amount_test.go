package text

import (
	"testing"

	"jibao/forms"
)

func TestShortAmount(t *testing.T) {
	wan, err := forms.ParseNumber("80557325.49")
	if err != nil {
		t.Fatal(err)
	}
	for l, want := range map[Lang]string{ZH: "8,055.73 亿元", EN: "805.57 bn yuan", KO: "8,055.73 억 위안"} {
		if got := ShortAmount(l, wan); got != want {
			t.Errorf("%s: %q, want %q", l, got, want)
		}
	}
}
