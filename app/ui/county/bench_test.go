package county_test

import (
	"fmt"
	"testing"
	"time"

	"jibao/app"
	"jibao/app/ui/county"
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
)

// What the window's thread does for one edit of a roster of 5,000 enterprises (a screen of cells, the order of the lines),
// against the whole edit with its check and its durable write, which runs elsewhere.
func BenchmarkEditOfLongRoster(b *testing.B) {
	d := newDesk(b)
	book, err := d.NewReturn(background, clusterCode, thisPeriod)
	if err != nil {
		b.Fatal(err)
	}
	block := make([][]string, 5000)
	for i := range block {
		block[i] = []string{fmt.Sprintf("合成企业%d", i), "C34"}
	}
	if _, err := book.PasteRoster(background, app.AtEnd, "name", block); err != nil {
		b.Fatal(err)
	}
	rec := county.NewRecorder(background, book, shell.Inline{}, clock)
	roster := county.NewRoster(rec, text.ZH)
	columns := len(roster.Columns())
	var edit, window time.Duration
	i := 0
	for b.Loop() {
		begin := time.Now()
		roster.Set(i%5000, 1, fmt.Sprintf("改名%d", i))
		edit += time.Since(begin)
		begin = time.Now()
		roster.Refresh()
		for row := range 25 {
			for col := range columns {
				sink = roster.Cell(row, col)
			}
		}
		window += time.Since(begin)
		i++
	}
	b.ReportMetric(float64(edit)/float64(b.N)/1e6, "ms/edit")
	b.ReportMetric(float64(window)/float64(edit), "window/edit")
}

var sink widgets.CellView
