package sqlite

import (
	"encoding/json"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"jibao/forms"
)

func TestPackedForm(t *testing.T) {
	f := &forms.Form{Columns: []forms.Column{{Type: forms.Decimal}, {Type: forms.YesNo}, {Type: forms.Text}, {Type: forms.Integer}, {Type: forms.Text}, {Type: forms.Text}}}
	row := []forms.Cell{
		forms.NumberCell(-12345), forms.YesNoCell(false), forms.TextCell("甲\"\n"), {},
		{State: forms.NotAvailable, Text: "停产"}, {State: forms.Filled, Text: "x", Note: "注"},
	}
	const want = `[-12345,false,"甲\"\u000a",null,{"s":2,"t":"停产"},{"s":1,"t":"x","n":"注"}]`
	got := string(appendRow(nil, f, row))
	if got != want || !json.Valid([]byte(got)) {
		t.Errorf("packed as %s, want %s", got, want)
	}
	back, err := unpackRow(got, f)
	if err != nil || !slices.Equal(back, row) {
		t.Errorf("unpacked as %+v, %v", back, err)
	}
}

// What is not in the packed form is an error, never a panic and never a wrong value.
func TestUnpackRefuses(t *testing.T) {
	for _, s := range []string{"", "[", "[1", "[1,]", "[1]x", "[1,2,3]", "{}", `["a]`, `["\q"]`, `["\u00"]`, `[{"s":4}]`, `[{"s":1,"v":}]`, "[nul]", "[-]", "[99999999999999999999]"} {
		if err := unpackCells(s, make([]forms.Cell, 2)); err == nil {
			t.Errorf("%q is taken", s)
		}
	}
	pieces := rapid.SampledFrom([]string{"[", "]", ",", `"`, `\`, "u", "{", "}", `"s":`, `,"v":`, `,"t":`, `,"n":`, "1", "-", "null", "true", "甲"})
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOfN(pieces, 0, 20).Draw(t, "pieces") {
			s += p
		}
		cells := make([]forms.Cell, 4)
		if unpackCells(s, cells) == nil && !json.Valid([]byte(s)) {
			t.Fatalf("%q is taken and is no JSON", s)
		}
	})
}
