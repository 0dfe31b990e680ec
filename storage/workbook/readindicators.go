package workbook

import (
	"regexp"
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

var looksLikeCode = regexp.MustCompile(`^[A-Z]{1,3}\d{1,4}$`)

// readIndicators reads the indicators. A cell is found by its defined name, as long as the code in its row agrees (a
// sorted sheet leaves names behind); then by its code in the key column; then by its printed label.
func (s *source) readIndicators() error {
	t := s.indicators
	if lost := t.missing("code", "value", "state", "reason", "note"); len(lost) > 0 {
		return s.columnsMissing(t, lost, indicatorCodes, indicatorHeads())
	}
	byCode, byLabel, err := s.indexIndicators()
	if err != nil {
		return err
	}
	s.cached = make([]seen, len(s.form.Indicators))
	fed := s.engine.RosterValues(s.ret)
	var lost []string
	for i := range s.form.Indicators {
		ind := &s.form.Indicators[i]
		row, col, how := s.locate(ind, byCode, byLabel)
		if row == 0 {
			if s.form.Asked(i, s.ret.Period) {
				lost = append(lost, ind.Code)
			}
			continue
		}
		s.readIndicator(i, row, col, how, fed[i])
	}
	if len(lost) > 0 {
		return &office.Refusal{Code: codeCellMissing, Part: t.sheet.Name, Detail: strings.Join(lost, ", ")}
	}
	return nil
}

// indexIndicators finds the row of each code, and of each label in a row without a code.
func (s *source) indexIndicators() (byCode, byLabel map[string]int, err error) {
	t := s.indicators
	byCode, byLabel = map[string]int{}, map[string]int{}
	body := t.body()
	for i := range body {
		r := &body[i]
		code := words(t.cell(r, "code"))
		switch {
		case code == "":
			if label := fold(words(t.cell(r, "label"))); label != "" {
				if _, twice := byLabel[label]; !twice {
					byLabel[label] = r.num
				}
			}
		case s.form.Index(code) >= 0:
			if byCode[code] > 0 {
				return nil, nil, &office.Refusal{
					Code: codeDuplicateCode, Part: t.sheet.Name, Cell: xlsx.CellRef(t.cols["code"], r.num), Detail: code,
				}
			}
			byCode[code] = r.num
		case looksLikeCode.MatchString(code):
			s.notice(noticeCode, t.sheet.Name+"!"+xlsx.CellRef(t.cols["code"], r.num))
		}
	}
	return byCode, byLabel, nil
}

// locate finds the value cell of an indicator in the table's sheet; row is 0 when it is not there.
func (s *source) locate(ind *forms.Indicator, byCode, byLabel map[string]int) (row, col int, how office.How) {
	t := s.indicators
	if sh, row, col, ok := s.named(namePrefix + ind.Code); ok && sh == t.sheet && row > t.head {
		inRow := ""
		if i, ok := sh.position(row); ok {
			inRow = words(t.cell(&sh.rows[i], "code"))
		}
		if inRow == ind.Code || inRow == "" && byCode[ind.Code] == 0 {
			return row, col, office.ByName
		}
	}
	if row := byCode[ind.Code]; row > 0 {
		return row, t.cols["value"], office.ByCode
	}
	for _, l := range []string{ind.Label.ZH, ind.Label.EN, ind.Label.KO} {
		if row := byLabel[fold(l)]; row > 0 {
			return row, t.cols["value"], office.ByLabel
		}
	}
	return 0, 0, ""
}

func (s *source) readIndicator(i, row, col int, how office.How, fed forms.Cell) {
	t, ind := s.indicators, &s.form.Indicators[i]
	x := t.sheet.at(row, col)
	at := place(t.sheet, row, col, how)
	s.in.Places[ind.Code] = at
	c := s.readCell(ind.Spec(), x)
	s.cached[i] = seen{found: true, formula: x.Formula, blank: x.Formula && x.Kind == xlsx.Blank, cell: c, place: at}
	note := prose(t.sheet.at(row, t.cols["note"]))
	if ind.Computed() {
		s.ret.Cells[i].Note = note // the figure follows from the others
		return
	}
	// A program that does not calculate leaves a formula without its result, or with the empty text of the blank template.
	stale := s.id.Template && x.Formula && x.Kind == xlsx.String && x.Text == ""
	if s.cached[i].blank || stale {
		if ind.FromRoster != "" {
			c = fed // it is what the roster gives
		} else if !stale {
			s.notice(noticeNoValue, at.Sheet+"!"+at.Cell)
		}
	}
	c, note = s.withState(c, note, prose(t.sheet.at(row, t.cols["state"])), prose(t.sheet.at(row, t.cols["reason"])), at)
	c.Note = note
	s.ret.Cells[i] = c
}

// withState joins the value of a cell with what stands in the columns of state and reason.
func (s *source) withState(c forms.Cell, note, state, reason string, at office.Place) (forms.Cell, string) {
	inState, isNA := cutNA(strings.TrimSpace(state))
	if isNA && inState != "" {
		reason = strings.TrimSpace(inState + " " + reason)
	}
	if state != "" && !isNA {
		if c.State != forms.Blank {
			s.notice(noticeState, at.Sheet+"!"+at.Cell)
			state = ""
		} else {
			// Somebody wrote the reason into the column of states.
			isNA, reason = true, strings.TrimSpace(state+" "+reason)
		}
	}
	switch {
	case c.State == forms.Blank && (isNA || reason != ""):
		return forms.Cell{State: forms.NotAvailable, Text: reason}, note
	case isNA:
		// A figure and "not available" exclude each other; both stay to be seen, and the return cannot be submitted.
		return forms.Cell{State: forms.Invalid, Text: cellWords(c) + "（" + naText(reason, text.ZH) + "）"}, note
	case reason != "":
		return c, strings.Trim(note+"；"+reason, "；")
	}
	return c, note
}

// cellWords prints what a cell of any type holds, for a draft.
func cellWords(c forms.Cell) string {
	switch {
	case c.State == forms.Invalid || c.Text != "":
		return c.Text
	case c.Yes:
		return text.Yes.ZH
	}
	return c.Num.String()
}
