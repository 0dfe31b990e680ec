package text

import (
	"errors"
	"strings"

	"jibao/forms"
)

// titles say in a few words what a kind of finding is.
var titles = map[forms.Kind]Message{
	forms.KindRequired:   {"未填报", "Not filled in", "미입력"},
	forms.KindReason:     {"未写明原因", "No reason given", "사유 없음"},
	forms.KindInvalid:    {"填写内容无效", "Not a valid value", "올바르지 않은 값"},
	forms.KindPrecision:  {"小数位数过多", "Too many decimals", "소수 자릿수 초과"},
	forms.KindRange:      {"超出允许范围", "Out of range", "허용 범위 초과"},
	forms.KindOption:     {"不在可选项中", "Not one of the choices", "선택 항목이 아님"},
	forms.KindLength:     {"文字过长", "Text too long", "글자 수 초과"},
	forms.KindRelation:   {"指标关系不符", "Figures do not agree", "지표 간 관계 불일치"},
	forms.KindNote:       {"须填写备注", "A note is needed", "비고 필요"},
	forms.KindRoster:     {"与企业名录不一致", "Differs from the roster", "기업 명부와 불일치"},
	forms.KindFiled:      {"与上年报送数不一致", "Differs from what was filed", "전년 보고 수치와 불일치"},
	forms.KindChange:     {"变动幅度较大", "Large change", "큰 변동"},
	forms.KindSlip:       {"疑似单位填错", "Probably a wrong unit", "단위 오류 의심"},
	forms.KindSame:       {"与往期完全相同", "Same as before", "이전과 동일"},
	forms.KindZero:       {"往期有数、本期为零", "Zero after a figure", "이전 값 있음, 이번 0"},
	forms.KindCumulative: {"累计数下降", "Cumulative figure fell", "누계 감소"},
	forms.KindNoRoster:   {"缺企业名录", "Roster missing", "기업 명부 없음"},
	forms.KindCreditCode: {"统一社会信用代码有误", "Credit code malformed", "통일사회신용코드 오류"},
	forms.KindCheckDigit: {"信用代码校验位不符", "Check digit does not match", "신용코드 검증 숫자 불일치"},
	forms.KindDuplicate:  {"信用代码重复", "Credit code repeated", "신용코드 중복"},
	forms.KindIndustry:   {"行业代码有误", "Unknown industry code", "업종 코드 오류"},
	forms.KindRow:        {"企业数据不合理", "Row does not agree", "기업 자료 불일치"},
	forms.KindCaseNumber: {"典型经验篇数过多", "Too many cases", "우수사례 건수 초과"},
}

// FindingTitle says in a few words what a finding is: "与上年报送数不一致".
func FindingTitle(l Lang, f forms.Finding) string { return titles[f.Kind].In(l) }

// Severity names a severity.
func Severity(l Lang, s forms.Severity) string {
	if s == forms.Hard {
		return hardName.In(l)
	}
	return softName.In(l)
}

var (
	hardName = Message{"强制性", "Hard", "필수"}
	softName = Message{"核实性", "Soft", "확인"}

	sayRequired   = Message{"{0} 尚未填报。", "{0} is not filled in.", "{0}: 입력하지 않았습니다."}
	sayReason     = Message{"{0} 选了“不适用”，但没有写明原因。", "{0} is marked not available without a reason.", "{0}: ‘해당 없음’의 사유가 없습니다."}
	sayNotNumber  = Message{"{0} 填的是“{1}”，不是数字。", "{0} holds “{1}”, which is not a number.", "{0}: “{1}”은(는) 숫자가 아닙니다."}
	sayTooLarge   = Message{"{0} 填的是“{1}”，数值过大。", "{0} holds “{1}”, which is too large.", "{0}: “{1}”은(는) 너무 큽니다."}
	sayPlaces     = Message{"{0} 填的是 {1}，小数最多 {2} 位。", "{0} holds {1}; at most {2} decimals are allowed.", "{0}: {1}. 소수는 {2}자리까지 가능합니다."}
	sayWhole      = Message{"{0} 填的是 {1}，应为整数。", "{0} holds {1}, which should be a whole number.", "{0}: {1}. 정수여야 합니다."}
	sayOption     = Message{"{0} 填的是“{1}”，不在可选项中。", "{0} holds “{1}”, which is not one of the choices.", "{0}: “{1}”은(는) 선택 항목이 아닙니다."}
	sayYesNo      = Message{"{0} 填的是“{1}”，应填“是”或“否”。", "{0} holds “{1}”; the answer is yes or no.", "{0}: “{1}”. ‘예’ 또는 ‘아니요’로 입력해야 합니다."}
	sayBelow      = Message{"{0} 为 {1}，不能小于 {2}。", "{0} is {1} and cannot be below {2}.", "{0}: {1}. {2} 이상이어야 합니다."}
	sayAbove      = Message{"{0} 为 {1}，不能大于 {2}。", "{0} is {1} and cannot be above {2}.", "{0}: {1}. {2} 이하여야 합니다."}
	sayLength     = Message{"{0} 的文字、原因或备注超过 {1} 字。", "The text, reason or note of {0} is longer than {1} characters.", "{0}: 문구, 사유 또는 비고가 {1}자를 넘습니다."}
	sayCaseLength = Message{"{0}有 {1} 字，最多 {2} 字。", "{0} has {1} characters; at most {2} are allowed.", "{0}: {1}자이며 {2}자까지 쓸 수 있습니다."}
	sayCaseNumber = Message{"典型经验超过 {0} 篇。", "There are more than {0} typical cases.", "우수사례가 {0}건을 넘습니다."}
	sayNote       = Message{"{0} 须在备注中说明有关情况。", "{0} needs a note that gives the particulars.", "{0}: 비고에 관련 내용을 적어야 합니다."}
	sayRoster     = Message{"{0} 填 {1}，按企业名录应为 {2}，相差 {3}。", "{0} is {1}; the roster gives {2}, a difference of {3}.", "{0}: 입력 {1}, 기업 명부 기준 {2}, 차이 {3}."}
	sayRosterNone = Message{"{0} 填的是“{1}”，按企业名录为 {2}。", "{0} is “{1}”; the roster gives {2}.", "{0}: “{1}”, 기업 명부 기준 {2}."}
	sayFiled      = Message{"本期填 {0}，上年报送 {1}，相差 {2}。", "Now {0}; filed last year {1}; a difference of {2}.", "이번 입력 {0}, 전년 보고 {1}, 차이 {2}."}
	sayChange     = Message{"{0} 本期 {1}，{2} {3}，变动 {4}%。", "{0} is {1} now and was {3} ({2}): a change of {4} %.", "{0}: 이번 {1}, {2} {3}, 변동 {4}%."}
	saySlip       = Message{"{0} 本期 {1}，{2} {3}，相差约一万倍，单位可能填错。", "{0} is {1} now and was {3} ({2}): a factor of about 10,000, as if the unit were wrong.", "{0}: 이번 {1}, {2} {3}. 약 1만 배 차이로 단위 오류가 의심됩니다."}
	saySame       = Message{"{0} 本期 {1}，与{2}的数完全相同。", "{0} is {1}, exactly as before ({2}).", "{0}: 이번 {1}, {2}과(와) 똑같습니다."}
	sayZero       = Message{"{0} 本期为 0，{1}为 {2}。", "{0} is 0 now and was {2} ({1}).", "{0}: 이번 0, {1} {2}."}
	sayCumulative = Message{"{0} 本期累计 {1}，小于本年前期已报的 {2}。", "{0} is {1} cumulated, less than the {2} filed earlier this year.", "{0}: 이번 누계 {1}, 올해 앞서 보고한 {2}보다 작습니다."}
	sayNoRoster   = Message{"本报告期须附企业名录，名录中还没有企业。", "A roster is required for this period and has no enterprise yet.", "이 보고기간에는 기업 명부가 필요하지만 등록된 기업이 없습니다."}
	sayCredit     = Message{"统一社会信用代码“{0}”不合规定：应为18位数字和大写字母（不用I、O、S、V、Z），第3至8位为数字。", "The credit code “{0}” is malformed: 18 digits and capital letters (without I, O, S, V, Z), characters 3 to 8 digits.", "통일사회신용코드 “{0}”이(가) 규정에 맞지 않습니다. 숫자와 대문자(I, O, S, V, Z 제외) 18자리이며 3~8번째는 숫자입니다."}
	sayDigit      = Message{"统一社会信用代码“{0}”的校验位不符。", "The check digit of the credit code “{0}” does not match.", "통일사회신용코드 “{0}”의 검증 숫자가 맞지 않습니다."}
	sayTwice      = Message{"统一社会信用代码“{0}”与第 {1} 行重复。", "The credit code “{0}” stands in row {1} already.", "통일사회신용코드 “{0}”이(가) {1}행과 중복됩니다."}
	sayIndustry   = Message{"行业代码“{0}”不是《国民经济行业分类》（GB/T 4754-2017）的代码。", "“{0}” is no industry code of GB/T 4754-2017.", "“{0}”은(는) GB/T 4754-2017 업종 코드가 아닙니다."}
	sayRow        = Message{"第 {0} 行：{1}", "Row {0}: {1}", "{0}행: {1}"}
	sayStands     = Message{"{0}。", "{0}.", "{0}."}
	sayDiffers    = Message{"{0}，相差 {1}。", "{0}, a difference of {1}.", "{0} (차이 {1})."}
	sayTogether   = Message{"{0} 之间的关系不符合要求。", "{0} do not agree as required.", "{0}의 관계가 요건에 맞지 않습니다."}
	sayAlone      = Message{"{0} 不符合要求。", "{0} is not as required.", "{0}: 요건에 맞지 않습니다."}

	withCode    = Message{"{0} ({1})", "{0} ({1})", "{0} ({1})"}
	lastYear    = Message{"上年同期", "same months last year", "전년 동기"}
	lastPeriod  = Message{"上一报告期", "previous period", "직전 보고기간"}
	earlierYear = Message{"本年前期", "earlier this year", "올해 이전 기간"}
)

// fails says for each operator how its two sides stand when the check fails.
var fails = map[string]Message{
	"=":  {"{0} 不等于 {1}", "{0} differs from {1}", "{0}: {1}와(과) 다릅니다"},
	"<>": {"{0} 等于 {1}", "{0} equals {1}", "{0}: {1}와(과) 같습니다"},
	"<":  {"{0} 不小于 {1}", "{0} is not below {1}", "{0}: {1}보다 작지 않습니다"},
	"<=": {"{0} 大于 {1}", "{0} is above {1}", "{0}: {1}보다 큽니다"},
	">":  {"{0} 不大于 {1}", "{0} is not above {1}", "{0}: {1}보다 크지 않습니다"},
	">=": {"{0} 小于 {1}", "{0} is below {1}", "{0}: {1}보다 작습니다"},
}

// Finding says in one plain sentence what is wrong, with the labels and codes of the form, the values of both sides with
// their units and the difference: "主导产业产值 (T103) 1,935,004.00 万元 大于 集群总产值 (T101) …". Where the form has a
// sentence of its own, that comes first and the values after it.
func Finding(l Lang, form *forms.Form, f forms.Finding) string {
	s := speaker{l, form, &f}
	sentence := s.sentence()
	if own := Words(l, f.Message); own != "" {
		sentence = joinSentences(l, own, s.values())
	}
	if f.Row > 0 {
		return sayRow.In(l, f.Row, sentence)
	}
	return sentence
}

func joinSentences(l Lang, a, b string) string {
	if b == "" || l == ZH {
		return a + b
	}
	return a + " " + b
}

// speaker puts one finding into words.
type speaker struct {
	l    Lang
	form *forms.Form
	f    *forms.Finding
}

// values gives the sentence of the figures that stands behind a sentence of the form; nothing where there are none.
func (s *speaker) values() string {
	switch {
	case s.f.Kind == forms.KindFiled:
		return s.sentence()
	case s.f.Op == "" || s.f.Left.Value.State != forms.Filled || s.f.Right.Value.State != forms.Filled:
		return ""
	}
	return s.relation()
}

func (s *speaker) sentence() string {
	f, l := s.f, s.l
	left, right := s.amount(f.Left), s.amount(f.Right)
	switch f.Kind {
	case forms.KindRequired:
		return sayRequired.In(l, s.named())
	case forms.KindReason:
		return sayReason.In(l, s.named())
	case forms.KindInvalid, forms.KindPrecision, forms.KindOption:
		return s.invalid()
	case forms.KindRange:
		if f.Op == "<=" {
			return sayAbove.In(l, s.named(), left, right)
		}
		return sayBelow.In(l, s.named(), left, right)
	case forms.KindLength:
		if label, ok := CaseLabel(l, f.Left.Expr); ok {
			return sayCaseLength.In(l, label, left, right)
		}
		return sayLength.In(l, s.named(), right)
	case forms.KindNote:
		return sayNote.In(l, s.named())
	case forms.KindRoster:
		if f.Left.Value.State != forms.Filled {
			return sayRosterNone.In(l, s.named(), left, right)
		}
		return sayRoster.In(l, s.named(), left, right, s.difference())
	case forms.KindFiled:
		return sayFiled.In(l, s.bare(f.Left), s.bare(f.Right), s.difference())
	case forms.KindNoRoster:
		return sayNoRoster.In(l)
	case forms.KindCaseNumber:
		return sayCaseNumber.In(l, right)
	case forms.KindChange, forms.KindSlip, forms.KindSame, forms.KindZero, forms.KindCumulative:
		return s.compared(left, right)
	case forms.KindCreditCode, forms.KindCheckDigit, forms.KindDuplicate, forms.KindIndustry:
		return s.coded()
	}
	return s.relation()
}

func (s *speaker) compared(left, right string) string {
	f, l := s.f, s.l
	past := s.pastName()
	switch f.Kind {
	case forms.KindChange:
		return sayChange.In(l, s.named(), left, past, right, Signed(f.Diff.Num, 2))
	case forms.KindSlip:
		return saySlip.In(l, s.named(), left, past, right)
	case forms.KindSame:
		return saySame.In(l, s.named(), left, past)
	case forms.KindZero:
		return sayZero.In(l, s.named(), past, right)
	}
	return sayCumulative.In(l, s.named(), left, right)
}

func (s *speaker) pastName() string {
	if strings.HasPrefix(s.f.Right.Expr, "year_ago(") {
		return lastYear.In(s.l)
	}
	return lastPeriod.In(s.l)
}

// coded speaks of credit codes and industry codes.
func (s *speaker) coded() string {
	code := s.f.Left.Value.Text
	switch s.f.Kind {
	case forms.KindCheckDigit:
		return sayDigit.In(s.l, code)
	case forms.KindDuplicate:
		return sayTwice.In(s.l, code, strings.TrimPrefix(s.f.Right.Expr, "#"))
	case forms.KindIndustry:
		return sayIndustry.In(s.l, code)
	}
	return sayCredit.In(s.l, code)
}

// invalid speaks of a draft, or of a figure with too many decimals.
func (s *speaker) invalid() string {
	f, l := s.f, s.l
	spec := s.spec(f.Cells)
	draft := Cell(l, spec, f.Left.Value)
	switch {
	case f.Kind == forms.KindPrecision && spec.Decimals == 0:
		return sayWhole.In(l, s.named(), draft)
	case f.Kind == forms.KindPrecision:
		return sayPlaces.In(l, s.named(), draft, spec.Decimals)
	case f.Kind == forms.KindOption && spec.Type == forms.YesNo:
		return sayYesNo.In(l, s.named(), draft)
	case f.Kind == forms.KindOption:
		return sayOption.In(l, s.named(), draft)
	case errors.Is(forms.DraftError(spec, draft), forms.ErrTooLarge):
		return sayTooLarge.In(l, s.named(), draft)
	}
	return sayNotNumber.In(l, s.named(), draft)
}

// relation says how the two sides of a comparison stand, or that the named cells do not agree.
func (s *speaker) relation() string {
	f, l := s.f, s.l
	if f.Op == "" {
		if len(f.Cells) == 1 {
			return sayAlone.In(l, s.named())
		}
		names := make([]string, len(f.Cells))
		for i := range f.Cells {
			names[i] = s.label(f.Cells[i])
		}
		return sayTogether.In(l, strings.Join(names, listSeparator.In(l)))
	}
	stands := fails[f.Op].In(l, s.side(f.Left, f.Right), s.side(f.Right, f.Left))
	if f.Diff.State != forms.Filled || f.Diff.Num == 0 {
		return sayStands.In(l, stands)
	}
	return sayDiffers.In(l, stands, s.difference())
}
