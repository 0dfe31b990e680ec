package xlsx

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// dumpBook writes a book as text, one line a thing: the form of the expectation files in testdata.
func dumpBook(w io.Writer, b *Book) {
	if b.App != "" {
		fmt.Fprintf(w, "app %s\n", b.App)
	}
	if b.Date1904 {
		fmt.Fprintln(w, "dates from 1904")
	}
	keys := make([]string, 0, len(b.Properties))
	for k := range b.Properties {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		fmt.Fprintf(w, "property %q = %q\n", k, b.Properties[k])
	}
	for _, n := range b.Names {
		fmt.Fprintf(w, "name %q = %q sheet %d\n", n.Name, n.Ref, n.Sheet)
	}
	for _, n := range b.Notices {
		fmt.Fprintf(w, "notice %s\n", strings.TrimRight(fmt.Sprintf("%s %s %s %q", n.Code, n.Part, n.Cell, n.Detail), " "))
	}
	for _, s := range b.Sheets {
		fmt.Fprintf(w, "sheet %q %s\n", s.Name, [...]string{"visible", "hidden", "very hidden"}[s.State])
		dumpSheet(w, s)
	}
}

func dumpSheet(w io.Writer, s *Sheet) {
	kinds := [...]string{"blank", "number", "string", "bool", "error"}
	formats := [...]string{"", " number", " percent", " date", " text"}
	_ = s.Rows(func(r Row) error {
		for _, c := range r.Cells {
			formula := ""
			if c.Formula {
				formula = " formula"
			}
			fmt.Fprintf(w, "%s %s %q%s%s\n", CellRef(c.Col, r.Num), kinds[c.Kind], c.Text, formats[c.Style], formula)
		}
		return nil
	})
	notes, _ := s.Comments()
	for _, n := range notes {
		fmt.Fprintf(w, "note %s %q %q\n", n.Ref, n.Author, n.Text)
	}
}
