package summary_test

import (
	"fmt"
	"testing"
	"time"

	"jibao/forms"
	"jibao/forms/summary"
)

// floor is what no summary can be faster than: one pass that adds up every filled cell.
func floor(es []summary.Entry) forms.Number {
	var total forms.Number
	for i := range es {
		for k := range es[i].Cells {
			if c := &es[i].Cells[k]; c.State == forms.Filled {
				total += c.Num
			}
		}
	}
	return total
}

// BenchmarkSummary sums 3,000 returns of the real form by every grouping, and reports how many bare passes that takes.
func BenchmarkSummary(b *testing.B) {
	f, s := real(b)
	for _, rows := range []int{0, 280} {
		es := thousands(f, 3000, rows)
		expected := clusters(es)
		for _, by := range summary.Groupings() {
			b.Run(fmt.Sprintf("%s/rows=%d", by, rows), func(b *testing.B) {
				var bare, whole time.Duration
				for b.Loop() {
					start := time.Now()
					if floor(es) == 0 {
						b.Fatal("nothing to sum")
					}
					bare += time.Since(start)
					start = time.Now()
					if _, err := s.Summarize(es, nil, expected, summary.Options{Period: year, By: by}); err != nil {
						b.Fatal(err)
					}
					whole += time.Since(start)
				}
				b.ReportMetric(float64(whole)/float64(bare), "×floor")
				b.ReportMetric(whole.Seconds()*1000/float64(b.N), "ms/summary")
			})
		}
	}
}

// BenchmarkEstimates estimates 300 missing returns of 3,000 with two earlier years, by industry, and decides what
// of the summary can be published; both in bare passes over the returns of the period.
func BenchmarkEstimates(b *testing.B) {
	f, s := real(b)
	es := thousands(f, 3000, 0)
	in := summary.Input{Entries: es[:2700], Register: summary.Register{Clusters: clusters(es)}}
	for back := 1; back <= 2; back++ {
		for _, e := range thousands(f, 3000, 0) {
			e.Head.Period.Year = year.Year - back
			in.Past = append(in.Past, e)
		}
	}
	o := summary.Options{Period: year, By: summary.ByIndustry}
	res, err := s.Summarize(in.Entries, nil, in.Register.Clusters, o)
	if err != nil {
		b.Fatal(err)
	}
	for name, work := range map[string]func() error{
		"estimates":   func() error { _, err := s.Estimates(in, &res, o); return err },
		"publication": func() error { _, err := s.Publication(in.Entries, &res, o); return err },
	} {
		b.Run(name, func(b *testing.B) {
			var bare, whole time.Duration
			for b.Loop() {
				start := time.Now()
				if floor(in.Entries) == 0 {
					b.Fatal("nothing to sum")
				}
				bare += time.Since(start)
				start = time.Now()
				if err := work(); err != nil {
					b.Fatal(err)
				}
				whole += time.Since(start)
			}
			b.ReportMetric(float64(whole)/float64(bare), "×floor")
			b.ReportMetric(whole.Seconds()*1000/float64(b.N), "ms")
		})
	}
}
