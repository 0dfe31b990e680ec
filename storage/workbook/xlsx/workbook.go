package xlsx

import (
	"strconv"
	"strings"
)

// workbook is the workbook part as it is read: sheets of every type in order, and names that still count them all.
type workbook struct {
	part     string
	rels     []relation
	date1904 bool
	sheets   []sheetEntry
	names    []Name // Sheet counts sheets of every type, or is -1
}

type sheetEntry struct {
	name  string
	state State
	rel   relation
}

// target gives the part of the only relationship of a kind, or "" if there is none.
func (w *workbook) target(kind string) (string, error) {
	found := ""
	for _, r := range w.rels {
		if r.kind == kind && !r.external {
			if found != "" {
				return "", refuse(RelInvalid, relsOf(w.part), "two parts of kind "+kind)
			}
			found = r.target
		}
	}
	return found, nil
}

func (p *pack) readWorkbook(part string) (*workbook, error) {
	w := &workbook{part: part}
	var err error
	if w.rels, err = p.readRels(part); err != nil {
		return nil, err
	}
	err = p.eachChild(part, spaceMain, "workbook", func(s *scanner) error {
		switch {
		case s.is("workbookPr"):
			v, _ := s.attr("date1904")
			w.date1904 = v == "1" || v == "true"
		case s.is("sheets"):
			return s.children(w.sheet)
		case s.is("definedNames"):
			return s.children(w.definedName)
		}
		return s.skip()
	})
	if err != nil {
		return nil, err
	}
	return w, w.check()
}

func (w *workbook) sheet(s *scanner) error {
	if !s.is("sheet") {
		return s.skip()
	}
	if err := s.room(len(w.sheets)); err != nil {
		return err
	}
	name, ok := s.attr("name")
	id, ok2 := s.attrIn(spaceDocRel, "id")
	if !ok || !ok2 {
		return refuse(PartInvalid, w.part, "sheet without name or relationship")
	}
	plain, err := unescape([]byte(name))
	if err != nil || len(plain) == 0 {
		return refuse(PartInvalid, w.part, "name of a sheet")
	}
	e := sheetEntry{name: string(plain)}
	switch state, _ := s.attr("state"); state {
	case "", "visible", "show": // older exceljs writes show
	case "hidden":
		e.state = Hidden
	case "veryHidden":
		e.state = VeryHidden
	default:
		return refuse(PartInvalid, w.part, "state of a sheet: "+printable(state))
	}
	for _, r := range w.rels {
		if r.id == id && !r.external && r.target != "" {
			e.rel = r
		}
	}
	if e.rel.id == "" && id != "" { // a module of very old macros has an empty one: a sheet without a part
		return refuse(RelMissing, w.part, printable(id))
	}
	w.sheets = append(w.sheets, e)
	return s.skip()
}

func (w *workbook) definedName(s *scanner) error {
	if !s.is("definedName") {
		return s.skip()
	}
	if err := s.room(len(w.names)); err != nil {
		return err
	}
	name, ok := s.attr("name")
	n := Name{Sheet: -1}
	if local, has := s.attr("localSheetId"); has {
		i, err := strconv.ParseUint(local, 10, 31)
		if err != nil {
			return refuse(PartInvalid, w.part, "sheet of the defined name "+printable(name))
		}
		n.Sheet = int(i)
	}
	ref, err := s.content(nil)
	if err != nil {
		return err
	}
	plainName, err1 := unescape([]byte(name))
	plainRef, err2 := unescape(ref)
	if !ok || len(plainName) == 0 || err1 != nil || err2 != nil {
		return refuse(PartInvalid, w.part, "defined name "+printable(name))
	}
	n.Name, n.Ref = string(plainName), string(plainRef)
	w.names = append(w.names, n)
	return nil
}

// check refuses sheets and names that could be taken for one another.
func (w *workbook) check() error {
	if len(w.sheets) == 0 {
		return refuse(PartInvalid, w.part, "no sheets")
	}
	seen := map[string]bool{}
	for _, e := range w.sheets {
		byName, byPart := "name "+strings.ToLower(e.name), "part "+strings.ToLower(e.rel.target)
		if seen[byName] || seen[byPart] && e.rel.id != "" {
			return &RefusedError{Code: SheetDuplicate, Part: w.part, Sheet: e.name}
		}
		seen[byName], seen[byPart] = true, true
	}
	refs := map[string]string{}
	for _, n := range w.names {
		if n.Sheet >= len(w.sheets) {
			return refuse(PartInvalid, w.part, "defined name of a sheet that is not there: "+printable(n.Name))
		}
		// Suites write their own names (_xlnm.…, filters above all) more than once.
		if strings.HasPrefix(n.Name, "_xlnm.") {
			continue
		}
		key := strconv.Itoa(n.Sheet) + " " + strings.ToLower(n.Name)
		if ref, ok := refs[key]; ok && ref != n.Ref {
			return refuse(NameDuplicate, w.part, printable(n.Name))
		}
		refs[key] = n.Ref
	}
	return nil
}
