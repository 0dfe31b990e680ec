package workbook

import (
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// readBytes reads a workbook from memory.
func (f *Files) readBytes(data []byte) (*office.Incoming, error) {
	book, err := xlsx.Read(data, xlsx.Limits{})
	if err != nil {
		return nil, refused(err)
	}
	return f.readBook(context.Background(), book, new(room))
}

// A file with one flipped bit is refused, or read as exactly what it was. JIBAO_FLIPS=10000 tries that many in a
// workbook of 600 enterprises.
func TestFlippedBitIsNeverSilent(t *testing.T) {
	flips, rows := 1000, 12
	if s := os.Getenv("JIBAO_FLIPS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		flips, rows = n, 600
	}
	e := theEngine(t)
	f := theFiles(e)
	w, err := f.Write(context.Background(), "", sampleOutgoing(t, e, rows))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := f.readBytes(w.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(20230420, 1))
	refusals, same := 0, 0
	for range flips {
		at := random.IntN(len(w.Bytes) * 8)
		data := append([]byte(nil), w.Bytes...)
		data[at/8] ^= 1 << (at % 8)
		in, err := f.readBytes(data)
		var r *office.Refusal
		switch {
		case errors.As(err, &r):
			refusals++
		case err != nil:
			t.Fatalf("bit %d: neither read nor refused: %v", at, err)
		case diffReturns(whole.Return, in.Return) != "" || !in.Intact:
			t.Fatalf("bit %d: read as something else", at)
		default:
			same++
		}
	}
	t.Logf("%d flips in %d bytes: %d refused, %d read as the same", flips, len(w.Bytes), refusals, same)
	if refusals == 0 {
		t.Error("nothing was refused: the flips do not reach the reader")
	}
}
