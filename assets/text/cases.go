package text

import "jibao/forms"

// Words of typical cases (典型经验), wherever they stand: in windows, findings, workbooks and the compilation.
var (
	CasesName   = Message{"典型经验", "Typical cases", "우수사례"}
	caseTitle   = Message{"标题", "Title", "제목"}
	caseSummary = Message{"摘要", "Summary", "요약"}
	caseBody    = Message{"正文", "Body", "본문"}
	caseNth     = Message{"典型经验第{0}篇", "Case {0}", "우수사례 {0}"}
	casePartOf  = Message{"{0}的{1}", "{1} of {0}", "{0} {1}"}
)

// CasePartName names a part of a case: 标题, 摘要, 正文.
func CasePartName(p forms.CasePart) Message {
	switch p {
	case forms.CaseTitle:
		return caseTitle
	case forms.CaseSummary:
		return caseSummary
	}
	return caseBody
}

// CaseNumber names the n-th case: 典型经验第1篇.
func CaseNumber(l Lang, n int) string { return caseNth.In(l, n) }

// CaseLabel names a part of a case by its key: "case:1:body" is 典型经验第1篇的正文; ok is false for every other key.
func CaseLabel(l Lang, key string) (label string, ok bool) {
	n, p, ok := forms.SplitCaseKey(key)
	if !ok {
		return "", false
	}
	return casePartOf.In(l, CaseNumber(l, n), CasePartName(p).In(l)), true
}
