package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/width"
)

// document prints v as the one JSON document of a reading command.
func (c *cli) document(v any) error {
	enc := json.NewEncoder(c.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("print the JSON document: %w", err)
	}
	return nil
}

// sheet is a table for people: columns are aligned by what a terminal shows, where a Chinese character takes two places.
type sheet struct {
	rows  [][]string
	right map[int]bool // columns of figures
}

func (s *sheet) add(cells ...string) { s.rows = append(s.rows, cells) }

// figures marks columns that stand flush right.
func (s *sheet) figures(columns ...int) *sheet {
	s.right = map[int]bool{}
	for _, c := range columns {
		s.right[c] = true
	}
	return s
}

func (s *sheet) print(w io.Writer) {
	var widths []int
	for _, row := range s.rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], shown(cell))
		}
	}
	for _, row := range s.rows {
		var b strings.Builder
		for i, cell := range row {
			pad := strings.Repeat(" ", widths[i]-shown(cell))
			switch {
			case s.right[i]:
				b.WriteString(pad + cell)
			case i < len(row)-1:
				b.WriteString(cell + pad)
			default:
				b.WriteString(cell)
			}
			if i < len(row)-1 {
				b.WriteString("  ")
			}
		}
		fmt.Fprintln(w, strings.TrimRight(b.String(), " "))
	}
}

// shown counts the places that a text takes in a terminal.
func shown(s string) int {
	n := 0
	for _, r := range s {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}
