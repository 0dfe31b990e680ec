package workbook

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

// conclude computes what follows from what was read, compares it with what was exported, and reports what was not read.
func (s *source) conclude() {
	s.engine.Fill(s.ret)
	v := valuesOf(s.form, s.ret)
	s.in.Fingerprint = v.digest(s.ret).root
	if s.in.CheckedAtSource && s.in.Fingerprint != s.in.Declared {
		s.compare(v)
	}
	s.compareComputed()
	s.in.Intact = s.in.CheckedAtSource && s.in.Fingerprint == s.in.Declared && len(s.in.Changed) == 0
	if s.in.CheckedAtSource && (s.evidence.damaged || s.in.Fingerprint != s.in.Declared && len(s.in.Changed) == 0) {
		s.notice(noticeNoEvidence, hiddenSheet)
	}
	if sh := s.sheetNamed(s.in.Places["cover:head"].Sheet); sh != nil {
		s.used[sh] = true
	}
	for _, sh := range s.sheets {
		if !s.used[sh] && len(sh.rows) > 0 && !s.isDefinitions(sh) {
			s.notice(noticeSheet, sh.Name)
		}
	}
}

// isDefinitions recognises the sheet of definitions, which holds no data.
func (s *source) isDefinitions(sh *sheet) bool {
	return sh.byLabels(s.files.specs(s.form).definitions) != nil
}

// compare names every value that differs from the export.
func (s *source) compare(v values) {
	if !s.evidence.there || len(s.evidence.tables) == 0 {
		return // nothing was kept, or the sheet was lost: only the root digest tells
	}
	is := map[string]string{}
	for _, list := range [][]entry{v.cases, v.cover, v.explains, v.indicators} {
		for _, e := range list {
			is[e.key] = e.value
		}
	}
	keys := slices.Collect(maps.Keys(is))
	for k := range s.evidence.cells {
		if _, there := is[k]; !there {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, s.byPlace)
	for _, k := range keys {
		if was, now := s.evidence.cells[k], is[k]; was != now {
			s.changed(k, was, now)
		}
	}
	if s.in.Fingerprint != s.in.Declared || !s.evidence.sameRows(v) {
		s.evidence.openRows()
		s.compareRoster(v)
	}
}

// byPlace orders keys as the form does: indicators, then their notes, then cases, the cover and the explanations.
func (s *source) byPlace(a, b string) int {
	rank := func(k string) int {
		if i := s.form.Index(strings.TrimPrefix(k, "note:")); i >= 0 {
			return i
		}
		return len(s.form.Indicators)
	}
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a, b))
}

func (s *source) changed(key, was, is string) {
	at, _ := s.in.Place(strings.TrimPrefix(key, "note:"))
	if strings.HasPrefix(key, "note:") && s.indicators != nil && at.Sheet == s.indicators.sheet.Name {
		if _, row, ok := xlsx.ParseRef(at.Cell); ok {
			at = place(s.indicators.sheet, row, s.indicators.cols["note"], at.How)
		}
	}
	s.in.Changed = append(s.in.Changed, office.Changed{Key: key, Place: at, Was: shown(key, was), Is: shown(key, is)})
}

// shown is what a change shows of a value: of an explanation its text, of all else the canonical value.
func shown(key, value string) string {
	if strings.HasPrefix(key, "explain:") {
		if parts := splitEscaped(value); len(parts) > 2 {
			return parts[2]
		}
	}
	return value
}

// compareRoster names changed cells, rows that are gone and rows that are new. An enterprise whose credit code was
// changed is recognised by its name.
func (s *source) compareRoster(v values) {
	now := make(map[string]rowValues, len(v.roster))
	for i := range v.roster {
		r := v.rowOf(i)
		now[r.key] = r
	}
	keys := s.ret.RowKeys(s.form)
	renamed := s.renamedRows(now, keys)
	for _, key := range keys {
		was, ok := s.evidence.rows[key]
		if old := renamed[key]; old != "" {
			was, ok = s.evidence.rows[old]
		}
		if !ok {
			s.changed(forms.CellKey(key, forms.ColumnUSCC), "", key)
			continue
		}
		for j := range s.form.Columns {
			before := ""
			if j < len(was) {
				before = was[j]
			}
			if after := now[key].values[j]; before != after {
				s.changed(forms.CellKey(key, s.form.Columns[j].Code), before, after)
			}
		}
	}
	gone := map[string]bool{}
	for _, old := range renamed {
		gone[old] = true
	}
	for _, key := range s.evidence.order {
		if _, there := now[key]; !there && !gone[key] {
			s.changed(forms.CellKey(key, forms.ColumnUSCC), key, "")
		}
	}
}

// renamedRows pairs new row keys with vanished ones of the same name of enterprise.
func (s *source) renamedRows(now map[string]rowValues, keys []string) map[string]string {
	at := s.form.ColumnIndex(forms.ColumnName)
	if at < 0 {
		return nil
	}
	vanished := map[string]string{} // name -> old key
	for _, key := range s.evidence.order {
		if _, there := now[key]; !there && at < len(s.evidence.rows[key]) {
			vanished[s.evidence.rows[key][at]] = key
		}
	}
	pairs := map[string]string{}
	for _, key := range keys {
		if _, known := s.evidence.rows[key]; known {
			continue
		}
		name := now[key].values[at]
		if old, ok := vanished[name]; ok && name != "" {
			pairs[key] = old
			delete(vanished, name)
		}
	}
	return pairs
}

// compareComputed reports computed cells whose figure on paper differs from what the rule gives: a formula that was
// replaced by a figure, or changed. The figure of the rule is the one that counts.
func (s *source) compareComputed() {
	untouched := len(s.in.Changed) == 0 && s.in.CheckedAtSource
	for i := range s.form.Indicators {
		ind, got := &s.form.Indicators[i], s.cached[i]
		if !ind.Computed() || !got.found || got.blank {
			continue
		}
		spec := ind.Spec()
		is := got.cell
		if is.State == forms.Invalid && got.formula {
			is = roundedDraft(spec, is) // a suite may store more decimals than are shown
		}
		rule := s.ret.Cells[i]
		rule.Note = ""
		if is.SameValue(rule) {
			continue
		}
		code := noticeReplaced
		if got.formula {
			// Behind changed figures, a stored result may merely be out of date.
			if !untouched {
				continue
			}
			code = noticeFormulaEdit
		}
		s.notice(code, got.place.Sheet+"!"+got.place.Cell)
		s.changed(ind.Code, forms.Canonical(spec, rule), forms.Canonical(spec, is))
	}
}

func roundedDraft(spec forms.Spec, c forms.Cell) forms.Cell {
	if n, err := forms.ParseNumber(c.Text); err == nil {
		return forms.NumberCell(n.Round(spec.Decimals))
	}
	return c
}
