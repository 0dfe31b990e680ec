package text

import (
	"strings"

	"jibao/forms"
)

// Words of thresholds, of the office's own versions of the criteria, and of the three-year re-check.
var (
	LimitUnset = Message{"（未定）", "(not set)", "(미정)"}

	ProvLimits        = Message{"认定阈值", "Thresholds", "인정 기준값"}
	ProvLimitsTitle   = Message{"认定阈值（{0}）", "Thresholds ({0})", "기준값({0})"}
	ProvLimitsWhy     = Message{"修改后成为本省的新版本，只影响本单位的对照结果和省级口径审核；国家标准的核实性审核和县级程序不变。留空表示未定。", "A change makes a new version of this office's own. It changes what is watched here and the checks of provincial limits; the checks of the national limits and the counties' programs stay as they are. Leave empty for not set.", "수정하면 이 기관의 새 버전이 됩니다. 여기의 대조 결과와 성급 기준 검사에만 적용되며, 국가 기준 확인 검사와 현급 프로그램은 바뀌지 않습니다. 비워 두면 미정입니다."}
	ProvLimitsSource  = Message{"依据（必填）", "Source (required)", "근거(필수)"}
	ProvLimitsHint    = Message{"例如：某省认定办法第几条、文号", "for instance the article and number of the provincial measures", "예: 성급 인정 방법 조항, 문서 번호"}
	ProvLimitsSave    = Message{"保存为新版本", "Save as a new version", "새 버전으로 저장"}
	ProvLimitsDone    = Message{"已启用标准 {0}。", "The criteria {0} are in force.", "기준 {0}을(를) 적용합니다."}
	ProvLimitsHistory = Message{"版本记录", "Versions", "버전 기록"}
	ProvLimitsExport  = Message{"导出标准文件", "Export the file", "기준 파일 내보내기"}
	ProvLimitsImport  = Message{"导入标准文件", "Import a file", "기준 파일 가져오기"}
	ProvLimitsUse     = Message{"启用所选版本", "Use this version", "선택한 버전 적용"}
	ProvLimitsFault   = Message{"本单位的标准 {0} 不能用于当前程序，暂按程序自带标准对照：{1}", "This office's criteria {0} cannot be used by this program, which uses its own: {1}", "이 기관의 기준 {0}은(는) 이 프로그램에서 쓸 수 없어 내장 기준으로 대조합니다: {1}"}

	KindCriteria = Message{"认定标准文件", "Files of criteria", "인정 기준 파일"}

	CriteriaEmbedded = Message{"程序自带", "carried by the program", "프로그램 내장"}
	CriteriaEdited   = Message{"修改阈值", "thresholds changed", "기준값 수정"}
	CriteriaImported = Message{"导入", "imported", "가져옴"}
	CriteriaRestored = Message{"恢复使用", "taken into use again", "다시 적용"}
	CriteriaInForce  = Message{"正在使用", "in force", "적용 중"}

	ProvVersion      = Message{"版本", "Version", "버전"}
	ProvVersionHow   = Message{"方式", "How", "방식"}
	ProvVersionWhen  = Message{"时间", "When", "시각"}
	ProvVersionWho   = Message{"经办人", "Who", "담당자"}
	ProvVersionFrom  = Message{"来自", "From", "이전 버전"}
	ProvVersionDiff  = Message{"变更", "Changes", "변경"}
	ProvLimitChange  = Message{"{0} {1} → {2}", "{0} {1} → {2}", "{0} {1} → {2}"}
	ProvOwnLimit     = Message{"本省阈值 {0}（{1}），县级程序按 {2} 审核", "this province's limit is {0} ({1}); the county's program checks against {2}", "이 성의 기준값은 {0}({1}), 현급 프로그램은 {2}(으)로 검사"}
	ProvOwnLimitOnly = Message{"本省阈值", "own limit", "자체 기준"}

	ProvMatrixView     = Message{"对照表", "Matrix", "대조표"}
	ProvRecheck        = Message{"复核清单", "Re-check list", "재심사 목록"}
	ProvRecheckTitle   = Message{"三年复核清单", "Three-year re-check", "3년 재심사 목록"}
	ProvRecheckSub     = Message{"{0} • {1} 个集群 • 有效期 {2} 年", "{0} • {1} clusters • valid for {2} years", "{0} • 클러스터 {1}개 • 유효기간 {2}년"}
	ProvRecheckNote    = Message{"有效期按认定年份加 {0} 年、到当年年底计；认定文件另有日期的，以文件为准。", "Valid to the end of the year of recognition plus {0}; the decision's own date takes precedence.", "유효기간은 인정 연도+{0}년의 연말까지로 계산하며, 인정 문서의 날짜가 우선합니다."}
	ProvRecheckHint    = Message{"Enter 打开报表 • F7 对照表 • F8 导出 • Ctrl+F 查找", "Enter opens the return • F7 matrix • F8 export • Ctrl+F find", "Enter 보고서 열기 • F7 대조표 • F8 내보내기 • Ctrl+F 찾기"}
	ProvValidUntil     = Message{"有效期至", "Valid until", "유효기간"}
	ProvDueState       = Message{"复核", "Re-check", "재심사"}
	ProvDueExpired     = Message{"已到期", "expired", "만료"}
	ProvDueSoon        = Message{"12 个月内到期", "within 12 months", "12개월 내 만료"}
	ProvDueLater       = Message{"未到期", "later", "기간 남음"}
	ProvDueUnknown     = Message{"缺认定年份", "no year of recognition", "인정 연도 없음"}
	ProvFilterDue      = Message{"12 个月内到期", "Due within 12 months", "12개월 내 만료"}
	ProvFilterPast     = Message{"已到期", "Expired", "만료"}
	ProvFailsIn        = Message{"{0} 不符合", "Not met, {0}", "{0} 미충족"}
	ProvFailsNone      = Message{"无", "none", "없음"}
	ProvFailsUnknown   = Message{"另有 {0} 项无法判断", "{0} cannot be told", "판단 불가 {0}건"}
	ProvNoReturn       = Message{"没有认可的报表", "no accepted return", "승인된 보고서 없음"}
	ProvExportCriteria = Message{"导出", "Export", "내보내기"}

	SumRecheck      = Message{"复核清单", "Re-check", "재심사"}
	SumLimits       = Message{"阈值与依据", "Thresholds", "기준값과 근거"}
	SumLimitName    = Message{"名称", "Name", "이름"}
	SumLimitOf      = Message{"阈值", "Threshold", "기준값"}
	SumLimitValue   = Message{"数值", "Value", "값"}
	SumLimitRank    = Message{"效力", "Standing", "효력"}
	SumLimitSource  = Message{"依据", "Source", "근거"}
	SumCriteriaFrom = Message{"标准 {0}，由 {1} 修改而来，{2} {3} {4}，依据：{5}", "Criteria {0}, made from {1}, {2} {3} {4}; source: {5}", "기준 {0}, {1}에서 수정, {2} {3} {4}, 근거: {5}"}
	SumCriteriaOwn  = Message{"标准 {0}，程序自带", "Criteria {0}, carried by the program", "기준 {0}, 프로그램 내장"}
	SumVerdict      = Message{"{0}：{1}", "{0}: {1}", "{0}: {1}"}

	CLIThresholds    = Message{"查看和修改认定阈值", "look at and change the thresholds of recognition", "인정 기준값 보기와 수정"}
	CLIThresholdList = Message{"列出正在使用的阈值", "list the thresholds in force", "적용 중인 기준값 목록"}
	CLIThresholdSet  = Message{"修改阈值，成为新版本（空值表示未定）", "change thresholds, as a new version (an empty value: not set)", "기준값을 수정해 새 버전으로 저장(빈 값은 미정)"}
	CLIFlagSource    = Message{"依据（文件名称、条款、文号）", "what the change rests on", "근거(문서명, 조항, 번호)"}
	CLIVersions      = Message{"列出标准的各个版本", "list the versions of the criteria", "기준의 버전 목록"}
	CLIUse           = Message{"启用以前的版本", "take an earlier version into use again", "이전 버전을 다시 적용"}
	CLICriteriaOut   = Message{"把标准导出为 YAML 文件", "write a version of the criteria as a YAML file", "기준을 YAML 파일로 내보내기"}
	CLICriteriaIn    = Message{"从 YAML 文件导入标准", "take in a version of the criteria from a YAML file", "YAML 파일에서 기준 가져오기"}
	CLIFlagVersion   = Message{"标准的版本，默认正在使用的版本", "version of the criteria; the one in force when left out", "기준의 버전, 생략하면 적용 중인 버전"}
	CLIFlagRecheck   = Message{"列出三年复核清单", "list the three-year re-check", "3년 재심사 목록"}
	CLIFlagDue       = Message{"只列 12 个月内到期和已到期的", "only what has expired or expires within 12 months", "만료되었거나 12개월 내 만료되는 것만"}
	CLIRecheckLine   = Message{"复核清单 {0} 个集群：已到期 {1}，12 个月内到期 {2}，本期有不符合 {3}。", "{0} clusters: {1} expired, {2} within 12 months, {3} with something not met.", "재심사 목록 {0}개: 만료 {1}, 12개월 내 만료 {2}, 이번 기간 미충족 {3}."}
	CLIInForce       = Message{"正在使用标准 {0}。", "The criteria {0} are in force.", "기준 {0}을(를) 적용합니다."}
)

// Limit prints the value of a threshold: an amount that is held in 万元 as 亿元 with its unit, any other value alone.
func Limit(l Lang, t forms.Threshold) string {
	switch {
	case !t.Set:
		return LimitUnset.In(l)
	case t.Unit == "万元":
		const wan = 10_000
		if t.Value%wan != 0 {
			return Yi(l, t.Value, forms.Places)
		}
		return Yi(l, t.Value, (t.Value / wan).Decimals())
	}
	return t.Value.Grouped(t.Value.Decimals())
}

// LimitUnit is [Limit] with the unit behind every value.
func LimitUnit(l Lang, t forms.Threshold) string {
	if !t.Set || t.Unit == "万元" {
		return Limit(l, t)
	}
	return withUnit(l, Limit(l, t), t.Unit)
}

// LimitName names a threshold: by its own label, else by the criteria that read it.
func LimitName(l Lang, c *forms.Criteria, t forms.Threshold) string {
	if t.Label != (forms.Words{}) {
		return Words(l, t.Label)
	}
	var of []string
	for i := range c.Items {
		if c.Items[i].Reads(t.Name) {
			of = append(of, Words(l, c.Items[i].Label))
		}
	}
	if of == nil {
		return t.Name
	}
	return strings.Join(of, listSeparator.In(l))
}

// Asked says what a criterion asks for, with the thresholds that are in force.
func Asked(l Lang, c *forms.Criteria, item int) string {
	return c.Asked(item, string(l), func(t forms.Threshold) string { return Limit(l, t) })
}

func criteriaProblems() []codeMessage {
	return []codeMessage{
		{"criteria-source", Message{"请填写依据：修改或导入标准必须注明出处。", "Give the source: a change of the criteria needs one.", "근거를 입력해 주세요. 기준을 바꾸려면 출처가 필요합니다."}},
		{"no-threshold", Message{"标准中没有名为“{0}”的阈值。用 criteria thresholds list 查看名称。", "The criteria have no threshold “{0}”. See criteria thresholds list.", "기준에 ‘{0}’이라는 기준값이 없습니다. criteria thresholds list로 이름을 확인해 주세요."}},
		{"threshold-value", Message{"“{1}”不能作为“{0}”的阈值，请填写数字；留空表示未定。", "“{1}” is no value for the threshold “{0}”; write a number, or nothing for not set.", "‘{1}’은(는) ‘{0}’의 값이 아닙니다. 숫자를 입력하거나 비워 두세요."}},
		{"criteria-same", Message{"没有任何阈值改变，未生成新版本。", "No threshold is changed, so no version was made.", "바뀐 기준값이 없어 새 버전을 만들지 않았습니다."}},
		{"criteria-version", Message{"没有版本为“{0}”的标准。", "There is no version “{0}” of the criteria.", "‘{0}’ 버전의 기준이 없습니다."}},
		{"criteria-taken", Message{"版本“{0}”已经存在且内容不同。请在文件中改用新的版本号后再导入。", "The version “{0}” exists with other content. Give the file a new version and import it again.", "‘{0}’ 버전이 이미 있고 내용이 다릅니다. 파일의 버전을 바꾼 뒤 다시 가져오세요."}},
		{"criteria-file", Message{"{0} 不是可用的标准文件：{1}。没有保存任何内容。", "{0} is no file of criteria that can be used: {1}. Nothing was kept.", "{0}은(는) 쓸 수 있는 기준 파일이 아닙니다: {1}. 아무것도 저장하지 않았습니다."}},
	}
}

// Fails names the criteria (by their positions) that a return does not meet, and counts those that cannot be told.
func Fails(l Lang, c *forms.Criteria, there bool, notMet []int, unknown int) string {
	if !there {
		return ProvNoReturn.In(l)
	}
	s := ProvFailsNone.In(l)
	if len(notMet) > 0 {
		labels := make([]string, len(notMet))
		for i, at := range notMet {
			labels[i] = Words(l, c.Items[at].Label)
		}
		s = strings.Join(labels, listSeparator.In(l))
	}
	if unknown > 0 {
		s += openParen.In(l) + ProvFailsUnknown.In(l, unknown) + closeParen.In(l)
	}
	return s
}

var (
	openParen  = Message{"（", " (", " ("}
	closeParen = Message{"）", ")", ")"}
)

// DueWords names how near the end of a recognition is.
func DueWords(due string) Message {
	switch due {
	case "expired":
		return ProvDueExpired
	case "within_12_months":
		return ProvDueSoon
	case "later":
		return ProvDueLater
	}
	return ProvDueUnknown
}

// CriteriaHow names how a version of the criteria came into force.
func CriteriaHow(how string) Message {
	switch how {
	case "edited":
		return CriteriaEdited
	case "imported":
		return CriteriaImported
	case "restored":
		return CriteriaRestored
	}
	return CriteriaEmbedded
}

// CriterionStatus names how well a threshold is established.
func CriterionStatus(status string) Message {
	switch status {
	case "national":
		return ProvCriterionNational
	case "provincial":
		return ProvCriterionProvincial
	}
	return ProvCriterionUnset
}
