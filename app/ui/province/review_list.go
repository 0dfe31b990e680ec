package province

import (
	"cmp"
	"context"
	"strings"
	"time"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// waitingLine is one return that waits for review.
type waitingLine struct {
	Head    office.Head
	Cluster forms.Cluster
	Place   string
}

// loadWaiting lists what waits for review, the most doubtful first.
func loadWaiting(ctx context.Context, desk *app.ProvinceDesk, p forms.Period, places placeOf, l text.Lang) ([]waitingLine, error) {
	heads, err := desk.ToReview(ctx, p)
	if err != nil {
		return nil, err
	}
	clusters, err := desk.Clusters(ctx)
	if err != nil {
		return nil, err
	}
	byCode := make(map[string]forms.Cluster, len(clusters))
	for _, c := range clusters {
		byCode[c.Code] = c
	}
	out := make([]waitingLine, len(heads))
	for i, h := range heads {
		c, known := byCode[h.Cluster]
		if !known {
			c = forms.Cluster{Code: h.Cluster, Name: h.Cluster}
		}
		out[i] = waitingLine{Head: h, Cluster: c, Place: places.name(l, &c)}
	}
	return out, nil
}

// countClean tells how many of the lines can be accepted without a look.
func countClean(lines []waitingLine) int {
	n := 0
	for i := range lines {
		if app.Clean(&lines[i].Head) {
			n++
		}
	}
	return n
}

// doubt says in a few words what to look at first.
func (x *waitingLine) doubt(l text.Lang) widgets.CellView {
	h := &x.Head
	switch {
	case h.Hard > 0:
		return widgets.CellView{Text: text.ProvDoubtHard.In(l, h.Hard), Mark: widgets.Cross, Tone: widgets.ToneBad}
	case h.ChangedOutside > 0:
		return widgets.CellView{Text: text.ProvHintOutside.In(l, h.ChangedOutside), Mark: widgets.Triangle, Tone: widgets.ToneWarn}
	case h.Soft > h.Explained:
		return widgets.CellView{Text: text.ProvDoubtSoft.In(l, h.Soft-h.Explained), Mark: widgets.Triangle, Tone: widgets.ToneWarn}
	case h.UncheckedAtSource:
		return widgets.CellView{Text: text.ProvHintUnchecked.In(l), Mark: widgets.OpenTriangle, Tone: widgets.ToneWarn}
	}
	return widgets.CellView{Text: text.ProvDoubtNone.In(l), Mark: widgets.Check, Tone: widgets.ToneGood}
}

// waitingColumns says how the list is shown.
func waitingColumns(l text.Lang, now time.Time, place text.Message) []column[waitingLine] {
	return []column[waitingLine]{
		{widgets.Column{Key: "code", Title: text.ProvCode.In(l), Width: 82, Frozen: true, Small: true, Tone: widgets.ToneHint},
			func(x *waitingLine) widgets.CellView { return plain(x.Cluster.Code) },
			func(a, b *waitingLine) int { return strings.Compare(a.Cluster.Code, b.Cluster.Code) }},
		{widgets.Column{Key: "name", Title: text.ProvName.In(l), Width: 230, Frozen: true, Stretch: true},
			func(x *waitingLine) widgets.CellView { return plain(x.Cluster.Name) },
			func(a, b *waitingLine) int { return strings.Compare(a.Cluster.Name, b.Cluster.Name) }},
		{widgets.Column{Key: "place", Title: place.In(l), Width: 96},
			func(x *waitingLine) widgets.CellView { return plain(x.Place) },
			func(a, b *waitingLine) int { return strings.Compare(a.Place, b.Place) }},
		{widgets.Column{Key: "revision", Title: text.ProvRevisionHead.In(l), Width: 66},
			func(x *waitingLine) widgets.CellView { return plain(revisionWords(l, x.Head.Revision)) },
			func(a, b *waitingLine) int { return cmp.Compare(a.Head.Revision, b.Head.Revision) }},
		{widgets.Column{Key: "at", Title: text.ProvReceivedAt.In(l), Width: 92},
			func(x *waitingLine) widgets.CellView { return plain(moment(x.Head.At, now)) },
			func(a, b *waitingLine) int { return a.Head.At.Compare(b.Head.At) }},
		{widgets.Column{Key: "hard", Title: text.ProvHard.In(l), Width: 60, Align: widgets.Right},
			func(x *waitingLine) widgets.CellView { return countWords(x.Head.Hard, widgets.ToneBad) },
			func(a, b *waitingLine) int { return cmp.Compare(a.Head.Hard, b.Head.Hard) }},
		{widgets.Column{Key: "soft", Title: text.ProvSoft.In(l), Width: 60, Align: widgets.Right},
			func(x *waitingLine) widgets.CellView { return softWords(&x.Head) },
			func(a, b *waitingLine) int { return cmp.Compare(a.Head.Soft, b.Head.Soft) }},
		{widgets.Column{Key: "outside", Title: text.ProvOutsideShort.In(l), Width: 74, Align: widgets.Right},
			func(x *waitingLine) widgets.CellView { return countWords(x.Head.ChangedOutside, widgets.ToneWarn) },
			func(a, b *waitingLine) int { return cmp.Compare(a.Head.ChangedOutside, b.Head.ChangedOutside) }},
		{widgets.Column{Key: "output", Title: text.ProvOutput.In(l), Unit: text.ProvYi.In(l), Width: 110, Align: widgets.Right},
			func(x *waitingLine) widgets.CellView { return orDash(yi(x.Head.Output)) },
			func(a, b *waitingLine) int { return compareCells(a.Head.Output, b.Head.Output) }},
		{widgets.Column{Key: "doubt", Title: text.ProvFirst.In(l), Width: 24 + room(text.ProvDoubtSoft.In(l, 10), text.ProvHintUnchecked.In(l)), Stretch: true},
			func(x *waitingLine) widgets.CellView { return x.doubt(l) }, nil},
	}
}
