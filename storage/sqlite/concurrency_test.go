package sqlite_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"golang.org/x/sync/errgroup"

	"jibao/forms"
	"jibao/forms/office"
)

// Readers see whole actions while a writer works, and several writers take turns.
func TestReadersBesideWriters(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, editOf(0, 1)))
	var g errgroup.Group
	const edits = 40
	g.Go(func() error {
		for n := int64(2); n <= edits; n++ {
			if err := o.Apply(bg, id, editOf(0, n)); err != nil {
				return err
			}
		}
		return nil
	})
	for w := range 2 {
		g.Go(func() error {
			for n := range edits {
				if _, err := o.Receive(bg, received(fmt.Sprint(w, "-", n), 1, 7), office.Head{}, office.ReceivedFile{}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	for range 3 {
		g.Go(func() error {
			for range edits {
				r, h, err := o.Load(bg, id)
				if err != nil {
					return err
				}
				if r.Cells[0] != r.Cells[1] || len(r.Roster) != h.Rows || int64(h.Rows) != 2+int64(r.Cells[0].Num)/10000 {
					return fmt.Errorf("half an edit: %v, %v, %d rows", r.Cells[0], r.Cells[1], len(r.Roster))
				}
				if _, err := o.Heads(bg, office.ReturnFilter{Period: annual}); err != nil {
					return err
				}
				if _, err := o.Figures(bg, annual, []forms.Status{forms.Received}); err != nil {
					return err
				}
				if _, err := o.Log(bg, office.LogFilter{Limit: 3}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	must(t, g.Wait())
	hs, err := o.Heads(bg, office.ReturnFilter{Status: []forms.Status{forms.Received}})
	must(t, err)
	if len(hs) != 2*edits {
		t.Errorf("%d returns of %d", len(hs), 2*edits)
	}
}

func TestEndedContext(t *testing.T) {
	o := create(t, options())
	ctx, cancel := context.WithCancel(bg)
	cancel()
	if err := o.SetSetting(ctx, "k", "v"); !errors.Is(err, context.Canceled) {
		t.Errorf("write: %v", err)
	}
	if _, err := o.Clusters(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("read: %v", err)
	}
	if v, err := o.Setting(bg, "k"); v != "" || err != nil {
		t.Errorf("a write that did not begin: %q, %v", v, err)
	}
}
