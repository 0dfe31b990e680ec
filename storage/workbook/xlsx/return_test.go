package xlsx

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/xuri/excelize/v2"
)

// returnWorkbook makes a workbook of the size and shape of a return, with synthetic content: a cover, 80 rows of
// indicators, a roster of 281 enterprises with 22 columns, explanations, definitions and a very hidden sheet, with
// defined names, custom properties, styles, formulas and notes.
func returnWorkbook(tb testing.TB) []byte {
	tb.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		if err != nil {
			tb.Helper()
			tb.Fatal(err)
		}
	}
	must(f.SetSheetName("Sheet1", "封面"))
	for _, name := range []string{"指标", "企业名录", "情况说明", "指标解释", "_return"} {
		_, err := f.NewSheet(name)
		must(err)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	fillCover(f, must)
	fillIndicators(f, rng, must)
	fillRoster(f, rng, must)
	for i := 1; i <= 12; i++ {
		must(f.SetSheetRow("情况说明", fmt.Sprintf("A%d", i), &[]any{fmt.Sprintf("S%03d", i), "本期数与上期数相差超过百分之五十", rng.IntN(9000), "新建项目投产（合成数据）", "张", "2024-01-15"}))
	}
	for i := 1; i <= 80; i++ {
		must(f.SetSheetRow("指标解释", fmt.Sprintf("A%d", i), &[]any{fmt.Sprintf("T%03d", i), "指报告期内集群企业实现的合计，按企业名录逐户相加；未开业的不计。"}))
		must(f.SetSheetRow("_return", fmt.Sprintf("A%d", i), &[]any{fmt.Sprintf("cell.T%03d", i), fmt.Sprintf("%016x", rng.Uint64())}))
	}
	must(f.SetSheetVisible("_return", false, true))
	must(f.SetCustomProps(excelize.CustomProperty{Name: "JibaoForm", Value: "sme-cluster 2022"}))
	must(f.AddComment("指标", excelize.Comment{Author: "审核", Cell: "D20", Text: "请核实"}))
	var buf bytes.Buffer
	must(f.Write(&buf))
	return buf.Bytes()
}

func fillCover(f *excelize.File, must func(error)) {
	for i, row := range [][]any{
		{"中小企业特色产业集群监测表（合成数据）"}, {"集群", "某县某某产业集群"}, {"报告期", "2024年上半年"}, {"修订号", 1}, {"填报人", "张", "审核人", "李"},
	} {
		must(f.SetSheetRow("封面", fmt.Sprintf("A%d", i+1), &row))
	}
}

func fillIndicators(f *excelize.File, rng *rand.Rand, must func(error)) {
	number, err := f.NewStyle(&excelize.Style{NumFmt: 4})
	must(err)
	percent, err := f.NewStyle(&excelize.Style{NumFmt: 10})
	must(err)
	for i := 1; i <= 80; i++ {
		cell := func(col string) string { return fmt.Sprintf("%s%d", col, i) }
		must(f.SetSheetRow("指标", cell("A"), &[]any{fmt.Sprintf("T%03d", i), "主导产业产值", "万元", float64(rng.IntN(9_000_000)) / 100, rng.IntN(90000)}))
		must(f.SetCellStyle("指标", cell("D"), cell("E"), number))
		must(f.SetCellStyle("指标", cell("F"), cell("F"), percent))
		must(f.SetCellFormula("指标", cell("F"), fmt.Sprintf("D%d/E%d-1", i, i)))
		must(f.SetDefinedName(&excelize.DefinedName{Name: fmt.Sprintf("T%03d", i), RefersTo: fmt.Sprintf("'指标'!$D$%d", i)}))
	}
}

func fillRoster(f *excelize.File, rng *rand.Rand, must func(error)) {
	text, err := f.NewStyle(&excelize.Style{NumFmt: 49})
	must(err)
	for i := 1; i <= 281; i++ {
		row := []any{fmt.Sprintf("9133%014dX", rng.IntN(1e12)), fmt.Sprintf("某县第%d精密机械制造有限公司", i), "规模以上", "C3489", "小型", "高新技术企业"}
		for range 14 {
			row = append(row, float64(rng.IntN(10_000_000))/100)
		}
		row = append(row, "是", fmt.Sprintf("备注%d", rng.IntN(50)))
		must(f.SetSheetRow("企业名录", fmt.Sprintf("A%d", i), &row))
	}
	must(f.SetCellStyle("企业名录", "A1", "A281", text))
}
