package province

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"jibao/app/ui/shell"
	"jibao/assets/text"
)

// exportItems are what leaves the page beside the summary workbook.
func (p *summaryPage) exportItems() []*fyne.MenuItem {
	item := func(m text.Message, run func()) *fyne.MenuItem { return fyne.NewMenuItem(p.d.s.T(m), run) }
	return []*fyne.MenuItem{
		item(text.ProvExportBriefAs, p.offerBrief),
		item(text.ProvExportList, func() { p.exportList("xlsx") }),
		item(text.ProvExportListCSV, func() { p.exportList("csv") }),
		item(text.ProvExportPublic, p.exportPublic),
		item(text.ProvSavePictureAs, p.savePicture),
	}
}

// exportList writes the list of clusters with all indicators.
func (p *summaryPage) exportList(ending string) {
	d, o := p.d, p.options(true)
	kind := shell.Workbooks
	if ending == "csv" {
		kind = shell.Tables
	}
	p.d.exportAs(text.ProvExportList, fmt.Sprintf("clusters-%s.%s", d.period, ending), kind, func(ctx context.Context, path string) error {
		t, err := d.desk.ClusterList(ctx, o)
		if err != nil {
			return err
		}
		return d.desk.SaveTable(ctx, path, t)
	})
}

// exportPublic writes the summary workbook without what would tell of single clusters.
func (p *summaryPage) exportPublic() {
	d, o := p.d, p.options(true)
	o.Publication, o.Estimate = true, false
	p.d.exportAs(text.ProvExportPublic, fmt.Sprintf("publication-%s.xlsx", d.period), shell.Workbooks, func(ctx context.Context, path string) error {
		r, err := d.desk.Summary(ctx, o)
		if err != nil {
			return err
		}
		return d.desk.ExportSummary(ctx, path, r)
	})
}

// exportAs asks for a place and writes a file there, off the window's thread.
func (d *Desk) exportAs(title text.Message, name string, kind shell.FileKind, write func(ctx context.Context, path string) error) {
	s := d.s
	s.Dialogs().Save(s.T(title), name, kind, func(path string) {
		s.Run(shell.Task{
			Title: s.T(text.ProvExporting),
			Work:  func(ctx context.Context, _ func(done, total int)) error { return write(ctx, path) },
			Done:  func(err error) { d.exported(path, err) },
		})
	})
}
