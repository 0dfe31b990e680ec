package county

import (
	"jibao/app/ui/shell"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// statusOf says "✓ 已保存 10:32:07   × 强制性 1   ▲ 核实性 3（已说明 2）   未填 9".
// and last what the look of the active cell means.
func statusOf(s *shell.Shell, rec *Recorder, look widgets.Look, toChecks func()) []widgets.StatusItem {
	hard, soft, explained, blank := rec.State().Counts()
	items := []widgets.StatusItem{savedItem(s, rec)}
	if hard > 0 {
		items = append(items, widgets.StatusItem{Text: s.T(text.StatusHard, text.Count(hard)), Mark: widgets.Cross, Tone: widgets.ToneBad, OnTap: toChecks})
	}
	if soft > 0 {
		item := widgets.StatusItem{Text: s.T(text.StatusSoft, text.Count(soft), text.Count(explained)), Mark: widgets.Triangle, Tone: widgets.ToneWarn, OnTap: toChecks}
		if soft == explained {
			item.Mark = widgets.OpenTriangle
		}
		items = append(items, item)
	}
	if hard == 0 && soft == explained {
		items = append(items, widgets.StatusItem{Text: s.T(text.StatusClean), Mark: widgets.Check, Tone: widgets.ToneGood})
	}
	if blank > 0 {
		items = append(items, widgets.StatusItem{Text: s.T(text.StatusBlank, blank)})
	}
	if words := lookWords(s.Lang(), look); words != "" {
		items = append(items, widgets.StatusItem{Text: s.T(text.StatusCell, words)})
	}
	return items
}

// lookWords names what a cell's colours and signs mean.
func lookWords(l text.Lang, look widgets.Look) string {
	words := ""
	for _, k := range []struct {
		look widgets.Look
		say  text.Message
	}{
		{widgets.Invalid, text.MarkHard}, {widgets.Soft, text.MarkToExplain}, {widgets.Explained, text.MarkExplained}, {widgets.Computed, text.LookComputed},
		{widgets.FromRoster, text.LookRoster}, {widgets.Note, text.LookNote}, {widgets.Changed, text.LookChanged}, {widgets.Commented, text.MarkComment},
		{widgets.LockedLook, text.LookLocked},
	} {
		if look&k.look == 0 {
			continue
		}
		if words != "" {
			words += text.ListComma.In(l)
		}
		words += k.say.In(l)
	}
	return words
}

func savedItem(s *shell.Shell, rec *Recorder) widgets.StatusItem {
	st := rec.State()
	switch {
	case rec.Unsaved() > 0:
		return widgets.StatusItem{Text: s.T(text.StatusUnsaved, rec.Unsaved()), Mark: widgets.Cross, Tone: widgets.ToneBad}
	case st.Head.Status == forms.Accepted:
		return widgets.StatusItem{Text: s.T(text.StatusAccepted), Mark: widgets.Check, Tone: widgets.ToneGood}
	case st.Locked:
		return widgets.StatusItem{Text: s.T(text.StatusReadOnly), Mark: widgets.Ring}
	case rec.Saving():
		return widgets.StatusItem{Text: s.T(text.StatusSaving), Mark: widgets.Ring}
	case rec.Saved().IsZero():
		return widgets.StatusItem{Text: s.T(text.StatusAllSaved), Mark: widgets.Check, Tone: widgets.ToneGood}
	}
	return widgets.StatusItem{Text: s.T(text.StatusSaved, rec.Saved().Format("15:04:05")), Mark: widgets.Check, Tone: widgets.ToneGood}
}

// revisionText says where a working return stands: "第 2 次报送（草稿）".
func revisionText(l text.Lang, h office.Head, exported int) string {
	switch h.Status {
	case forms.Accepted:
		return text.RevisionAccepted.In(l, exported)
	case forms.Submitted:
		return text.RevisionSubmitted.In(l, exported)
	case forms.SentBack:
		return text.RevisionSentBack.In(l, exported)
	}
	return text.RevisionDraft.In(l, exported+1)
}

// stepWords names what an undo or redo changed: the cell, or how many there were.
func stepWords(l text.Lang, f *forms.Form, es []office.LogEntry) string {
	cells := map[string]bool{}
	for _, e := range es {
		cells[e.Cell] = true
	}
	if len(cells) > 1 {
		return text.StepMany.In(l, len(cells))
	}
	if label, ok := text.CaseLabel(l, es[0].Cell); ok {
		return label
	}
	_, code, inRoster := forms.SplitCellKey(es[0].Cell)
	if ind := f.Indicator(code); ind != nil && !inRoster {
		return code + " " + text.Words(l, ind.Label)
	}
	if c := f.Column(code); c != nil {
		return text.Words(l, c.Label)
	}
	return text.StepOther.In(l)
}
