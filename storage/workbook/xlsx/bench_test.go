package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// unzipAll is the floor: the standard library unpacks every part, checksums included, and does nothing with it.
func unzipAll(data []byte) (int64, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return 0, err
	}
	var total int64
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			return 0, err
		}
		n, err := io.Copy(io.Discard, r)
		if err != nil {
			return 0, err
		}
		total += n
	}
	return total, nil
}

// readAll reads a workbook and touches every cell.
func readAll(data []byte) (int, error) {
	b, err := Read(data, Limits{})
	if err != nil {
		return 0, err
	}
	n := 0
	for _, s := range b.Sheets {
		if err := s.Rows(func(r Row) error {
			for i := range r.Cells {
				n += len(r.Cells[i].Text)
			}
			return nil
		}); err != nil {
			return 0, err
		}
	}
	return n, nil
}

func excelizeAll(data []byte) (int, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		return 0, err
	}
	defer f.Close()
	n := 0
	for _, s := range f.GetSheetList() {
		rows, err := f.GetRows(s)
		if err != nil {
			return 0, err
		}
		for _, r := range rows {
			for _, c := range r {
				n += len(c)
			}
		}
	}
	return n, nil
}

// stopwatch adds up what several runs of one thing take.
type stopwatch struct {
	total time.Duration
	runs  int
	err   error
}

func newStopwatch() *stopwatch { return &stopwatch{} }

func (s *stopwatch) time(fn func() error) {
	start := time.Now()
	if err := fn(); err != nil {
		s.err = err
	}
	s.total += time.Since(start)
	s.runs++
}

// over gives how many times longer one run of s takes than one of t.
func (s *stopwatch) over(b *testing.B, t *stopwatch) float64 {
	b.Helper()
	if s.err != nil || t.err != nil || t.runs == 0 || s.runs == 0 {
		b.Fatalf("nothing to compare: %v, %v", s.err, t.err)
	}
	return (float64(s.total) / float64(s.runs)) / (float64(t.total) / float64(t.runs))
}

// BenchmarkRead reads a workbook of the size of a return with all its rows, and reports how many times longer it takes
// than to unpack it (x-unzip) and how many times longer excelize takes (excelize-x), all measured in the same run.
func BenchmarkRead(b *testing.B) {
	data := returnWorkbook(b)
	unpacked, err := unzipAll(data)
	if err != nil {
		b.Fatal(err)
	}
	ours, floor, other := newStopwatch(), newStopwatch(), newStopwatch()
	b.SetBytes(unpacked)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		ours.time(func() error { _, err := readAll(data); return err })
		b.StopTimer()
		floor.time(func() error { _, err := unzipAll(data); return err })
		if i%8 == 0 { // it takes long: a few samples are enough
			other.time(func() error { _, err := excelizeAll(data); return err })
		}
		b.StartTimer()
	}
	b.ReportMetric(ours.over(b, floor), "x-unzip")
	b.ReportMetric(other.over(b, ours), "excelize-x")
}
