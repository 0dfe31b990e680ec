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
