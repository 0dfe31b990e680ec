// Writes the content of content.json with two libraries for Go, excelize and tealeg/xlsx: go run . ../../content.json ../..
// tealeg has no sheets that are very hidden; neither stores results of formulas that were set.
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"time"

	tealeg "github.com/tealeg/xlsx/v3"
	"github.com/xuri/excelize/v2"
)

type cell struct {
	S, F, E, Date, N, Format string
	B                        *bool
}

type content struct {
	Sheets []struct {
		Name, State string
		Cells       map[string]cell
	}
	Names    map[string]string
	Comments struct{ Sheet, Cell, Author, Text string }
}

func main() {
	data, err := os.ReadFile(os.Args[1])
	must(err)
	var c content
	must(json.Unmarshal(data, &c))
	withExcelize(c, filepath.Join(os.Args[2], "excelize.xlsx"))
	withTealeg(c, filepath.Join(os.Args[2], "tealeg.xlsx"))
}

func withExcelize(c content, path string) {
	f := excelize.NewFile()
	for i, s := range c.Sheets {
		if i == 0 {
			must(f.SetSheetName("Sheet1", s.Name))
		} else if _, err := f.NewSheet(s.Name); err != nil {
			log.Fatal(err)
		}
		for ref, x := range s.Cells {
			format := x.Format
			switch {
			case x.F != "":
				must(f.SetCellFormula(s.Name, ref, x.F))
			case x.S != "":
				must(f.SetCellStr(s.Name, ref, x.S))
			case x.Date != "":
				day, err := time.Parse("2006-01-02", x.Date)
				must(err)
				must(f.SetCellValue(s.Name, ref, day))
				format = "yyyy-mm-dd"
			case x.B != nil:
				must(f.SetCellBool(s.Name, ref, *x.B))
			default:
				must(f.SetCellFloat(s.Name, ref, number(x.N), -1, 64))
			}
			if format != "" {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
				must(err)
				must(f.SetCellStyle(s.Name, ref, ref, style))
			}
		}
	}
	for _, s := range c.Sheets {
		must(f.SetSheetVisible(s.Name, s.State == "visible", s.State == "veryHidden"))
	}
	for name, ref := range c.Names {
		must(f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: ref}))
	}
	must(f.AddComment(c.Comments.Sheet, excelize.Comment{Cell: c.Comments.Cell, Author: c.Comments.Author, Text: c.Comments.Text}))
	must(f.SaveAs(path))
}

func withTealeg(c content, path string) {
	f := tealeg.NewFile()
	for _, s := range c.Sheets {
		sheet, err := f.AddSheet(s.Name)
		must(err)
		sheet.Hidden = s.State != "visible"
		for ref, x := range s.Cells {
			col, row, err := tealeg.GetCoordsFromCellIDString(ref)
			must(err)
			cell, err := sheet.Cell(row, col)
			must(err)
			switch {
			case x.F != "":
				cell.SetFormula(x.F)
			case x.S != "":
				cell.SetString(x.S)
			case x.Date != "":
				day, err := time.Parse("2006-01-02", x.Date)
				must(err)
				cell.SetDateWithOptions(day, tealeg.DateTimeOptions{Location: time.UTC, ExcelTimeFormat: "yyyy-mm-dd"})
			case x.B != nil:
				cell.SetBool(*x.B)
			case x.Format != "":
				cell.SetFloatWithFormat(number(x.N), x.Format)
			default:
				cell.SetFloat(number(x.N))
			}
		}
	}
	must(f.Save(path))
}

func number(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	must(err)
	return v
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
