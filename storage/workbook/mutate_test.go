package workbook

import (
	"context"
	"errors"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"jibao/forms/office"
)

var (
	anyCell  = regexp.MustCompile(`<c r="[A-Z]+\d+".*?(?:</c>|/>)`)
	anyRow   = regexp.MustCompile(`<row r="\d+".*?</row>`)
	anyValue = regexp.MustCompile(`<v>[^<]+</v>|<t[^>]*>[^<]+</t>`)
)

// mutated changes one thing in the XML of a visible sheet: it drops a cell or a row, doubles a row under another number,
// or changes one character of a value.
func mutated(random *rand.Rand, part string) string {
	pick := func(re *regexp.Regexp) []int {
		all := re.FindAllStringIndex(part, -1)
		return all[random.IntN(len(all))]
	}
	switch random.IntN(4) {
	case 0:
		at := pick(anyCell)
		return part[:at[0]] + part[at[1]:]
	case 1:
		at := pick(anyRow)
		return part[:at[0]] + part[at[1]:]
	case 2:
		at := pick(anyRow)
		row := regexp.MustCompile(`r="([A-Z]*)\d+"`).ReplaceAllString(part[at[0]:at[1]], `r="${1}950"`)
		return strings.Replace(part, "</sheetData>", row+"</sheetData>", 1)
	}
	at := pick(anyValue)
	value := []byte(part[at[0]:at[1]])
	digits := regexp.MustCompile(`\d`).FindAllIndex(value, -1)
	if len(digits) == 0 {
		return part[:at[0]] + strings.Replace(string(value), "</", "x</", 1) + part[at[1]:]
	}
	d := digits[random.IntN(len(digits))][0]
	value[d] = '0' + (value[d]-'0'+1)%10
	return part[:at[0]] + string(value) + part[at[1]:]
}

// Whatever is done to a visible sheet: the file is refused, or it is read, and then it counts as intact only when it is
// the same return.
func TestMutatedSheetIsNeverSilent(t *testing.T) {
	e := theEngine(t)
	f := theFiles(e)
	w, err := f.Write(context.Background(), "", sampleOutgoing(t, e, fixtureRows))
	if err != nil {
		t.Fatal(err)
	}
	before, err := f.readBytes(w.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(7, 7))
	visible := []string{partCover, partIndicators, partRoster, "xl/worksheets/sheet4.xml", "xl/worksheets/sheet6.xml"}
	refusals, named, same := 0, 0, 0
	for i := range 250 {
		list := unpacked(t, w.Bytes)
		part := visible[random.IntN(len(visible))]
		list[part] = mutated(random, list[part])
		in, err := f.readBytes(packed(t, list))
		var r *office.Refusal
		switch {
		case errors.As(err, &r):
			refusals++
		case err != nil:
			t.Fatalf("%d: neither read nor refused: %v", i, err)
		case !in.Intact:
			named++
			if len(in.Changed) == 0 {
				t.Errorf("%d: not intact, and nothing is named (notices %+v)", i, in.Notices)
			}
		default:
			same++
			in.Return.Comments = before.Return.Comments // remarks are no part of what the county submitted
			if d := diffReturns(before.Return, in.Return); d != "" {
				t.Fatalf("%d: intact, and another return (%s):\n%s", i, part, d)
			}
		}
	}
	t.Logf("%d refused, %d named, %d the same", refusals, named, same)
	if refusals == 0 || named == 0 || same == 0 {
		t.Error("the mutations do not reach all outcomes")
	}
}
