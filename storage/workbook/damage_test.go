package workbook

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"jibao/forms"
	"jibao/forms/office"
)

// damages is how many damaged files are tried: a couple of thousand, or as JIBAO_FLIPS says.
func damages(t *testing.T) int {
	t.Helper()
	s := os.Getenv("JIBAO_FLIPS")
	if s == "" {
		return 2000
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// twoReturns writes two revisions of a return that differ in figures, a text and the roster.
func twoReturns(t *testing.T) (f *Files, files [2][]byte, read [2]*office.Incoming) {
	t.Helper()
	e := theEngine(t)
	f = theFiles(e)
	for i := range files {
		out := sampleOutgoing(t, e, 12)
		out.Return.Revision = i + 1
		if i == 1 {
			out.Return.Reason = "更正产值"
			out.Return.Cells[e.Form().Index("T610")] = forms.NumberCell(forms.Int(4321))
			out.Return.Roster[3].Cells[e.Form().ColumnIndex("output")] = forms.NumberCell(forms.Int(77))
			out.Return.Roster = out.Return.Roster[:11]
			e.Fill(out.Return)
		}
		w, err := f.Write(context.Background(), "", out)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = w.Bytes
		if read[i], err = f.readBytes(w.Bytes); err != nil || !read[i].Intact {
			t.Fatalf("return %d: %v", i, err)
		}
	}
	return f, files, read
}

// A file that was flipped, cut, shortened in the middle, mixed with another one or joined to it is refused, or it is read
// as just what one of the two was.
func TestDamagedFileIsNeverSilent(t *testing.T) {
	f, files, read := twoReturns(t)
	random := rand.New(rand.NewPCG(119, 2022))
	a, b := files[0], files[1]
	at := func(data []byte) int { return random.IntN(len(data)) }
	kinds := []struct {
		name string
		make func() []byte
	}{
		{"bits", func() []byte {
			d := slices.Clone(a)
			for range 1 + random.IntN(4) {
				d[at(d)] ^= 1 << random.IntN(8)
			}
			return d
		}},
		{"cut", func() []byte { return a[:at(a)] }},
		{"begun late", func() []byte { return a[at(a):] }},
		{"piece lost", func() []byte {
			from := at(a)
			return slices.Concat(a[:from], a[min(len(a), from+1+random.IntN(2000)):])
		}},
		{"piece twice", func() []byte {
			from := at(a)
			to := min(len(a), from+1+random.IntN(2000))
			return slices.Concat(a[:to], a[from:])
		}},
		{"piece of the other", func() []byte {
			d := slices.Clone(a)
			from := at(d)
			copy(d[from:min(len(d), from+1+random.IntN(4000))], b[min(from, len(b)):])
			return d
		}},
		{"two halves", func() []byte { return slices.Concat(a[:at(a)], b[at(b):]) }},
		{"zeros", func() []byte {
			d := slices.Clone(a)
			from := at(d)
			clear(d[from:min(len(d), from+1+random.IntN(4096))])
			return d
		}},
		{"joined", func() []byte { return slices.Concat(a, b[:at(b)]) }},
	}
	refusals, same := map[string]int{}, 0
	for n := range damages(t) {
		k := kinds[n%len(kinds)]
		in, err := f.readBytes(k.make())
		var r *office.Refusal
		switch {
		case errors.As(err, &r):
			refusals[k.name]++
		case err != nil:
			t.Fatalf("%s, trial %d: neither read nor refused: %v", k.name, n, err)
		case in.Intact && (diffReturns(read[0].Return, in.Return) == "" || diffReturns(read[1].Return, in.Return) == ""):
			same++
		default:
			t.Fatalf("%s, trial %d: read as something else", k.name, n)
		}
	}
	for _, k := range kinds {
		if refusals[k.name] == 0 {
			t.Errorf("nothing was refused of %q", k.name)
		}
	}
	t.Logf("refused %v, %d read as they were", refusals, same)
}

// Whole parts of one return in the package of another, with sound checksums, as only somebody's hand can do it, are
// refused or named: such a file never counts as intact.
func TestSwappedPartsAreNamed(t *testing.T) {
	f, files, read := twoReturns(t)
	a, b := unpacked(t, files[0]), unpacked(t, files[1])
	swapped := 0
	for name := range a {
		if a[name] == b[name] || b[name] == "" {
			continue
		}
		mixed := map[string]string{}
		for n, data := range a {
			mixed[n] = data
		}
		mixed[name] = b[name]
		swapped++
		in, err := f.readBytes(packed(t, mixed))
		var r *office.Refusal
		switch {
		case errors.As(err, &r):
		case err != nil:
			t.Errorf("%s of the other: neither read nor refused: %v", name, err)
		case diffReturns(read[0].Return, in.Return) == "":
		case in.Intact || len(in.Changed) == 0 && len(in.Notices) == 0:
			t.Errorf("%s of the other: read as something else, and nothing is said", name)
		}
	}
	if swapped < 4 {
		t.Errorf("only %d parts of the two returns differ", swapped)
	}
}
