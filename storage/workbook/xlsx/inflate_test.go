package xlsx

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// standardInflate is what compress/flate makes of src: the bytes, and how many of src it used.
func standardInflate(src []byte, limit int) (out []byte, used int, err error) {
	r := bytes.NewReader(src)
	d := flate.NewReader(r)
	out, err = io.ReadAll(io.LimitReader(d, int64(limit)+1))
	return out, len(src) - r.Len(), err
}

func deflate(tb testing.TB, data []byte, level int) []byte {
	tb.Helper()
	var buf bytes.Buffer
	w, err := flate.NewWriter(&buf, level)
	if err == nil {
		_, err = w.Write(data)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		tb.Fatal(err)
	}
	return buf.Bytes()
}

// agreeOnInflate holds inflate against compress/flate on the same bytes.
func agreeOnInflate(t *testing.T, f *inflater, src []byte) {
	t.Helper()
	const limit = 1 << 20
	want, used, err := standardInflate(src, limit)
	if err == nil && len(want) > limit {
		return
	}
	out := make([]byte, len(want))
	got := f.inflate(out, src)
	switch {
	case err != nil:
		if got == nil {
			t.Fatalf("%x: taken, but compress/flate says %v", src, err)
		}
	case used != len(src):
		if got == nil {
			t.Fatalf("%x: %d bytes after the end were taken", src, len(src)-used)
		}
	case got != nil:
		t.Fatalf("%x: %v, but compress/flate takes it", src, got)
	case !bytes.Equal(out, want):
		t.Fatalf("%x: other bytes than compress/flate", src)
	}
	if err == nil && used == len(src) {
		for _, wrong := range []int{len(want) - 1, len(want) + 1} {
			if wrong >= 0 && f.inflate(make([]byte, wrong), src) == nil {
				t.Fatalf("%x: taken as %d bytes long instead of %d", src, wrong, len(want))
			}
		}
	}
}

func sampleTexts(rng *rand.Rand) [][]byte {
	random := make([]byte, 70_000)
	for i := range random {
		random[i] = byte(rng.Uint32())
	}
	skewed := make([]byte, 50_000)
	for i := range skewed {
		skewed[i] = byte(rng.ExpFloat64() * 9)
	}
	return [][]byte{
		nil, []byte("a"), []byte("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), random, skewed,
		[]byte(strings.Repeat(`<c r="D20" s="3"><v>1234.5</v></c>`, 3000)), make([]byte, 100_000),
		[]byte(strings.Repeat("中小企业特色产业集群监测表", 900)),
	}
}

func TestInflateAgreesWithStandardLibrary(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var f inflater
	for _, text := range sampleTexts(rng) {
		for _, level := range []int{flate.NoCompression, flate.BestSpeed, 6, flate.BestCompression, flate.HuffmanOnly} {
			src := deflate(t, text, level)
			agreeOnInflate(t, &f, src)
			if len(src) == 0 {
				continue
			}
			for range 60 { // damaged in one bit, cut, and with a byte too many
				bad := bytes.Clone(src)
				bad[rng.IntN(min(len(bad), 400))] ^= 1 << rng.IntN(8)
				agreeOnInflate(t, &f, bad)
				agreeOnInflate(t, &f, src[:rng.IntN(len(src))])
			}
			agreeOnInflate(t, &f, append(bytes.Clone(src), 0))
		}
	}
}

// Data whose code lengths, symbols or distances are against the rules, each made by hand.
func TestInflateRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		src  string
		size int
		code Code
	}{
		"nothing":               {"", 0, ZIPData},
		"unknown block type":    {"\x07", 0, ZIPData},
		"stored length":         {"\x01\x01\x00\x00\x00a", 1, ZIPData},
		"stored cut":            {"\x01\x05\x00\xfa\xffab", 5, ZIPData},
		"stored too long":       {"\x01\x02\x00\xfd\xffab", 1, ZIPSize},
		"stored too short":      {"\x01\x02\x00\xfd\xffab", 3, ZIPSize},
		"byte after the end":    {"\x01\x00\x00\xff\xffx", 0, ZIPStray},
		"reserved distance":     {"\x63\x00\xf9\x00", 4, ZIPData},
		"distance before begin": {"\x03\x02\x00", 3, ZIPData},
	} {
		var f inflater
		var r *RefusedError
		if err := f.inflate(make([]byte, c.size), []byte(c.src)); !errors.As(err, &r) || r.Code != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
}

func FuzzInflate(f *testing.F) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, text := range sampleTexts(rng) {
		text = text[:min(len(text), 600)]
		f.Add(deflate(f, text, 9))
		f.Add(deflate(f, text, flate.HuffmanOnly))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		var inf inflater
		agreeOnInflate(t, &inf, src)
	})
}

// BenchmarkInflate reports how many times faster than compress/flate the parts of a return are unpacked.
func BenchmarkInflate(b *testing.B) {
	text := []byte(strings.Repeat(`<c r="D20" s="3"><v>1234.5</v></c><c r="E20" s="3" t="s"><v>77</v></c>`, 1))
	rng := rand.New(rand.NewPCG(7, 8))
	for len(text) < 300_000 {
		text = append(text, []byte(`<c r="`+CellRef(1+rng.IntN(22), 1+rng.IntN(300))+`" s="3"><v>`)...)
		for range 2 + rng.IntN(6) {
			text = append(text, byte('0'+rng.IntN(10)))
		}
		text = append(text, "</v></c>"...)
	}
	src := deflate(b, text, 6)
	out := make([]byte, len(text))
	var f inflater
	ours, standard := newStopwatch(), newStopwatch()
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		ours.time(func() error { return f.inflate(out, src) })
		b.StopTimer()
		standard.time(func() error { _, _, err := standardInflate(src, len(text)); return err })
		b.StartTimer()
	}
	b.ReportMetric(standard.over(b, ours), "flate-x")
}
