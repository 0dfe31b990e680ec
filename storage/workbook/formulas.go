package workbook

import "jibao/forms"

func (w *submission) computedFormula(ind *forms.Indicator) string { return "" }
func (w *submission) rosterFormula(ind *forms.Indicator) string   { return "" }
func (w *submission) alarms()                                     {}
func (w *submission) sentence(f *forms.Finding) string {
	if s := w.words(f.Message); s != "" {
		return s
	}
	return f.Check
}
