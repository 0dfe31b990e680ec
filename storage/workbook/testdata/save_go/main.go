// Saves the workbooks of the tests with two libraries for Go, excelize and tealeg/xlsx: as it is, with one figure changed,
// and a template filled in. go run . WORK FOLDER
package main

import (
	"encoding/json"
	"log"
	"os"
	"path/filepath"

	tealeg "github.com/tealeg/xlsx/v3"
	"github.com/xuri/excelize/v2"
)

type typed struct {
	Sheet, Cell string
	Value       any
}

func main() {
	work, folder := os.Args[1], os.Args[2]
	data, err := os.ReadFile(filepath.Join(work, "fill.json"))
	must(err)
	var fill []typed
	must(json.Unmarshal(data, &fill))
	changed := []typed{{fill[0].Sheet, fill[0].Cell, 99.5}}
	for name, save := range map[string]func(from, to string, list []typed){"excelize": withExcelize, "tealeg": withTealeg} {
		save(filepath.Join(work, "base.xlsx"), filepath.Join(folder, name+".xlsx"), nil)
		save(filepath.Join(work, "base.xlsx"), filepath.Join(folder, name+"-changed.xlsx"), changed)
		save(filepath.Join(work, "template.xlsx"), filepath.Join(folder, name+"-filled.xlsx"), fill)
	}
}

func withExcelize(from, to string, list []typed) {
	book, err := excelize.OpenFile(from)
	must(err)
	for _, x := range list {
		must(book.SetCellValue(x.Sheet, x.Cell, x.Value))
	}
	must(book.SaveAs(to))
}

func withTealeg(from, to string, list []typed) {
	book, err := tealeg.OpenFile(from)
	must(err)
	for _, x := range list {
		col, row, err := tealeg.GetCoordsFromCellIDString(x.Cell)
		must(err)
		cell, err := book.Sheet[x.Sheet].Cell(row, col)
		must(err)
		cell.SetValue(x.Value)
	}
	must(book.Save(to))
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
