package province

import (
	"fmt"
	"time"

	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// stateWords says the state of a cluster's return, with its mark.
func stateWords(l text.Lang, s summary.State) widgets.CellView {
	switch s {
	case summary.StateReceived:
		return widgets.CellView{Text: text.ProvStateReceived.In(l), Mark: widgets.Dot, Tone: widgets.ToneAccent}
	case summary.StateSentBack:
		return widgets.CellView{Text: text.ProvStateSentBack.In(l), Mark: widgets.Triangle, Tone: widgets.ToneWarn}
	case summary.StateAccepted:
		return widgets.CellView{Text: text.ProvStateAccepted.In(l), Mark: widgets.Check, Tone: widgets.ToneGood}
	}
	return widgets.CellView{Text: text.ProvStateMissing.In(l), Mark: widgets.Ring, Tone: widgets.ToneHint}
}

// statusState is the state that a status of a received return stands for.
func statusState(s forms.Status) summary.State {
	switch s {
	case forms.Accepted:
		return summary.StateAccepted
	case forms.SentBack:
		return summary.StateSentBack
	case forms.Received:
		return summary.StateReceived
	}
	return summary.StateMissing
}

// levelWords names a level of recognition.
func levelWords(l text.Lang, level forms.Level) string {
	switch level {
	case forms.National:
		return text.GroupNational.In(l)
	case forms.Provincial:
		return text.GroupProvincial.In(l)
	}
	return ""
}

// moment shows when something happened: without the year in the present one, without the hour in others.
func moment(at, now time.Time) string {
	if at.IsZero() {
		return ""
	}
	at = at.In(now.Location())
	if at.Year() == now.Year() {
		return at.Format("01-02 15:04")
	}
	return at.Format(time.DateOnly)
}

// revisionWords says which revision it is.
func revisionWords(l text.Lang, n int) string {
	if n == 0 {
		return ""
	}
	return text.ProvRevision.In(l, n)
}

// countWords shows a number of findings: zero is quiet, hard ones are loud.
func countWords(n int, loud widgets.Tone) widgets.CellView {
	if n == 0 {
		return toned("0", widgets.ToneSecondary)
	}
	return toned(text.Count(n), loud)
}

// hundredMillions turns an amount in 万元 into 亿元 with two decimals, rounded half up, without the unit.
func hundredMillions(wan forms.Number) forms.Number {
	const hundredth = 100 * forms.One // of 亿元, in 万元
	steps, rest := wan/hundredth, wan%hundredth
	switch {
	case rest >= hundredth-rest && rest > 0:
		steps++
	case rest < 0 && -rest >= hundredth+rest:
		steps--
	}
	return steps * (forms.One / 100)
}

// yi prints an amount in 万元 as 亿元 with two decimals, without the unit.
func yi(c forms.Cell) string {
	if c.State != forms.Filled {
		return ""
	}
	return hundredMillions(c.Num).Grouped(2)
}

// percentWords prints a percentage with two decimals.
func percentWords(c forms.Cell) string {
	if c.State != forms.Filled {
		return ""
	}
	return signedMinus(c.Num.Grouped(2)) + "%"
}

// signedMinus writes a true minus.
func signedMinus(s string) string {
	if len(s) > 0 && s[0] == '-' {
		return "−" + s[1:]
	}
	return s
}

// unitWidth is how wide a column of units is in a language, so that the usual ones are whole.
func unitWidth(l text.Lang, form *forms.Form) float32 {
	w := float32(52)
	for i := range form.Indicators {
		if n := textWidth(shownUnit(l, &form.Indicators[i])) + 18; n <= 130 {
			w = max(w, n)
		}
	}
	return w
}

// room is how wide a column is in which any of some words stand whole, with their mark.
func room(words ...string) float32 {
	w := float32(0)
	for _, s := range words {
		w = max(w, textWidth(s)*13/12)
	}
	return w + 20
}

// Rooms of columns that say the same on several pages.
func levelRoom(l text.Lang) float32 {
	return room(text.GroupNational.In(l), text.GroupProvincial.In(l))
}

func stateRoom(l text.Lang) float32 {
	return 14 + room(text.ProvStateMissing.In(l), text.ProvStateReceived.In(l), text.ProvStateSentBack.In(l), text.ProvStateAccepted.In(l))
}

func periodRoom(l text.Lang) float32 { return room(text.Period(l, forms.Period{Year: 2023, Month: 6})) }

// coverage says n of how many.
func coverage(n, of int) string { return fmt.Sprintf("%d/%d", n, of) }

// compareCells orders cells by their number; what has none comes last.
func compareCells(a, b forms.Cell) int {
	switch {
	case a.State != forms.Filled && b.State != forms.Filled:
		return 0
	case a.State != forms.Filled:
		return 1
	case b.State != forms.Filled:
		return -1
	}
	return a.Num.Cmp(b.Num)
}
