package demo

import (
	"strconv"

	"jibao/forms"
)

// labels of choices as an official's own table has them.
var (
	sizeLabel  = map[string]string{"large": "大型", "medium": "中型", "small": "小型", "micro": "微型"}
	tierLabel  = map[string]string{"none": "无", "innovative": "创新型中小企业", "specialised": "专精特新中小企业", "little_giant": "专精特新“小巨人”企业"}
	greenLabel = map[string]string{"none": "无", "provincial": "省级", "national": "国家级"}
)

// table gives the enterprises as the rows of a table with a header, as a county keeps it: what a roster import reads.
func table(form *forms.Form, fs []firm) [][]string {
	head := make([]string, len(form.Columns))
	for i, c := range form.Columns {
		head[i] = c.Label.ZH
	}
	rows := [][]string{head}
	for _, f := range fs {
		cells := firmCells(f)
		row := make([]string, len(form.Columns))
		for i, c := range form.Columns {
			row[i] = cells[c.Code]
		}
		rows = append(rows, row)
	}
	return rows
}

func firmCells(f firm) map[string]string {
	return map[string]string{
		"uscc": f.code, "name": f.name, "industry": f.industry, "leading_industry": yes(f.leading),
		"size": sizeLabel[f.size], "tier": tierLabel[f.tier], "single_champion": yes(f.champion),
		"above_scale": yes(f.aboveScale), "high_tech": yes(f.highTech),
		"employees": strconv.FormatInt(f.employees, 10), "output": money(f.output), "revenue": money(f.revenue),
		"tax_paid": money(f.tax), "rd_expense": money(f.rd), "invention_patents": strconv.FormatInt(f.patents, 10),
		"cloud_user": yes(f.cloud), "platform_user": yes(f.platform), "energy_tce": money(f.energy),
		"exports": money(f.exports), "belt_and_road": yes(f.beltRoad), "green_factory": greenLabel[f.green],
	}
}

func yes(b bool) string {
	if b {
		return "是"
	}
	return "否"
}
