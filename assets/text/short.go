package text

import "jibao/forms"

// shortLabels are labels of indicators as a narrow column shows them, by language and code: those whose whole label has no
// room there. The whole label stands beside it.
var shortLabels = map[Lang]map[string]string{
	ZH: {"T602": "国家级公共服务示范平台(建设或引入)"},
	EN: {
		"B04": "Above-scale enterprises", "B05": "Leading-industry enterprises",
		"T109": "Output growth, 3-year average", "T111": "Above-scale output of the county", "T112": "Share of the county's output",
		"T113": "Domestic share, leading product", "T117": "Specialised (no little giants)", "T118": "Innovative (not the above)",
		"T202": "SME R&D spending, last year", "T203": "SME R&D spending, 2 years ago", "T204": "R&D growth, average",
		"T205": "R&D spending, all enterprises", "T210": "Standards set or revised (3 y.)", "T211": "Projects with universities",
		"T212": "Large-small co-innovation", "T301": "SMEs on industrial internet", "T305": "Assessed for digital level",
		"T309": "Resource-sharing platform", "T310": "Industrial-internet security", "T402": "Energy consumption, last year",
		"T403": "Energy per unit of output", "T408": "Low-carbon projects", "T502": "Belt-and-Road enterprises",
		"T602": "National SME service platform", "T603": "National platforms, number", "T604": "Industry promotion mechanism",
		"T605": "Protection of SMEs' rights", "T609": "Special public funds", "T610": "Services to SMEs",
		"V01": "Serious or worse accidents", "V02": "Major or worse cyber incidents", "V03": "Tax evasion, grave dishonesty",
	},
	KO: {"T602": "국가급 서비스 시범플랫폼(구축·유치)", "V01": "비교적 중대 이상의 사고", "V02": "중대 이상의 보안 사건"},
}

// shortTitles are titles of sections in the same way.
var shortTitles = map[Lang]map[string]string{EN: {"T1": "Leading industry"}}

// ShortLabel gives the label of an indicator for a narrow column.
func ShortLabel(l Lang, ind *forms.Indicator) string {
	if s, ok := shortLabels[l][ind.Code]; ok {
		return s
	}
	return Words(l, ind.Label)
}

// ShortTitle gives the title of a section for a narrow rail.
func ShortTitle(l Lang, code string, title forms.Words) string {
	if s, ok := shortTitles[l][code]; ok {
		return s
	}
	return Words(l, title)
}
