package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"jibao/forms"
)

// BenchmarkExport writes a return of 600 enterprises. The floor is the cost of unpacking and packing the same parts: no
// writer of this file can do without the packing.
func BenchmarkExport(b *testing.B) {
	e := theEngine(b)
	f := theFiles(e)
	out := sampleOutgoing(b, e, 600)
	w, err := f.Write(context.Background(), "", out)
	if err != nil {
		b.Fatal(err)
	}
	list := unpacked(b, w.Bytes)
	var own, floor, plain time.Duration
	for b.Loop() {
		t0 := time.Now()
		if _, err := f.Write(context.Background(), "", out); err != nil {
			b.Fatal(err)
		}
		t1 := time.Now()
		_ = packed(b, list)
		t2 := time.Now()
		plainExport(b, out.Return)
		own, floor, plain = own+t1.Sub(t0), floor+t2.Sub(t1), plain+time.Since(t2)
	}
	b.ReportMetric(float64(own)/float64(floor), "×packing")
	b.ReportMetric(float64(own)/float64(plain), "×excelize")
	b.ReportMetric(float64(len(w.Bytes))/1024, "KB")
}

// plainExport writes the same enterprises with excelize alone, without looks, names or checks.
func plainExport(b *testing.B, r *forms.Return) {
	b.Helper()
	x := excelize.NewFile()
	for k, row := range r.Roster {
		for j, c := range row.Cells {
			if err := x.SetCellValue("Sheet1", address(j+1, k+1), c.Text+c.Num.String()); err != nil {
				b.Fatal(err)
			}
		}
	}
	if _, err := x.WriteToBuffer(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkReadReturn reads it. The floor is unpacking the parts with the standard library.
func BenchmarkReadReturn(b *testing.B) {
	e := theEngine(b)
	f := theFiles(e)
	w, err := f.Write(context.Background(), "", sampleOutgoing(b, e, 600))
	if err != nil {
		b.Fatal(err)
	}
	var own, floor time.Duration
	for b.Loop() {
		t0 := time.Now()
		if _, err := f.readBytes(w.Bytes); err != nil {
			b.Fatal(err)
		}
		t1 := time.Now()
		zr, err := zip.NewReader(bytes.NewReader(w.Bytes), int64(len(w.Bytes)))
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range zr.File {
			r, err := p.Open()
			if err != nil {
				b.Fatal(err)
			}
			if _, err := io.Copy(io.Discard, r); err != nil {
				b.Fatal(err)
			}
		}
		own, floor = own+t1.Sub(t0), floor+time.Since(t1)
	}
	b.ReportMetric(float64(own)/float64(floor), "×unpacking")
}
