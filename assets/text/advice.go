package text

import "jibao/forms"

// advices say what to do about a kind of finding, where the form does not say it.
var advices = map[forms.Kind]Message{
	forms.KindRequired: {"请填报；确实没有这项数据的，选“不适用”并写明原因。",
		"Fill it in; if the figure does not exist, choose “Not available” and give the reason.",
		"입력하십시오. 해당 자료가 없으면 ‘해당 없음’을 고르고 사유를 적어 주십시오."},
	forms.KindReason: {"请写明没有这项数据的原因。", "Say why the figure does not exist.", "자료가 없는 사유를 적어 주십시오."},
	forms.KindInvalid: {"请改为有效的数值。可带千分位、%或单位，例如 1.2亿。",
		"Enter a valid number. Thousands separators, % and units such as 1.2亿 are understood.",
		"올바른 수치로 고쳐 주십시오. 천 단위 구분, %, 단위(예: 1.2亿)도 쓸 수 있습니다."},
	forms.KindPrecision: {"请按规定的小数位数填写，并核对单位。", "Enter it with the decimals that the form allows and check the unit.", "정해진 소수 자릿수로 입력하고 단위를 확인하십시오."},
	forms.KindRange:     {"请核对数值和单位。", "Check the figure and its unit.", "수치와 단위를 확인하십시오."},
	forms.KindOption:    {"请从可选项中选择。", "Choose one of the options.", "선택 항목에서 골라 주십시오."},
	forms.KindLength:    {"请压缩文字。", "Shorten the text.", "글을 줄여 주십시오."},
	forms.KindNote:      {"请在这一项的备注中写明。", "Write it in the note of this figure.", "이 항목의 비고에 적어 주십시오."},
	forms.KindRoster: {"请核对企业名录和本项数据；情况属实请说明。",
		"Compare the roster with this figure; if both are right, explain.",
		"기업 명부와 수치를 대조하고, 사실이라면 설명을 적어 주십시오."},
	forms.KindFiled: {"请核对；情况属实请说明。", "Check it; if it is right, explain.", "확인하고, 사실이라면 설명을 적어 주십시오."},
	forms.KindSlip: {"请核对单位（元、万元、亿元）；情况属实请说明。",
		"Check the unit (yuan, 10,000 yuan, 100 million yuan); if it is right, explain.",
		"단위(위안, 만 위안, 억 위안)를 확인하고, 사실이라면 설명을 적어 주십시오."},
	forms.KindSame: {"请确认是否漏改了结转的数据；情况属实请说明。",
		"Check whether a figure that was carried forward was left unchanged; if it is right, explain.",
		"이월된 수치를 고치지 않은 것은 아닌지 확인하고, 사실이라면 설명을 적어 주십시오."},
	forms.KindZero:       {"请确认本期确实为零；没有数据的应留空或选“不适用”。", "Make sure that it is really zero; what does not exist is “Not available”, not zero.", "정말 0인지 확인하십시오. 자료가 없으면 0이 아니라 ‘해당 없음’입니다."},
	forms.KindCumulative: {"本项为年初以来累计数，请核对；情况属实请说明。", "The figure is cumulative from 1 January. Check it; if it is right, explain.", "연초부터의 누계입니다. 확인하고, 사실이라면 설명을 적어 주십시오."},
	forms.KindNoRoster:   {"请在“企业名录”中录入或导入企业。", "Enter or import the enterprises on the roster page.", "‘기업 명부’에서 기업을 입력하거나 가져오십시오."},
	forms.KindCreditCode: {"请对照营业执照核对代码。", "Compare the code with the business licence.", "사업자 등록증과 코드를 대조하십시오."},
	forms.KindCheckDigit: {"请对照营业执照核对代码；执照上确为此代码的，请说明。", "Compare the code with the business licence; if the licence has this code, explain.", "사업자 등록증과 대조하고, 등록증의 코드가 맞다면 설명을 적어 주십시오."},
	forms.KindDuplicate:  {"一家企业只填一行，请删除重复的一行或更正代码。", "An enterprise has one row: delete the repeated one or correct its code.", "기업은 한 행만 입력합니다. 중복 행을 지우거나 코드를 고쳐 주십시오."},
	forms.KindIndustry:   {"请填门类字母加2至4位代码，例如 C34。", "Enter the section letter and two to four digits, for instance C34.", "대분류 문자와 2~4자리 숫자로 입력하십시오(예: C34)."},
	forms.KindCaseNumber: {"请只保留最有价值的几篇，删除其余。", "Keep those that are worth most and delete the others.", "가장 가치 있는 것만 남기고 나머지는 삭제하십시오."},
}

var (
	adviceCase = Message{"请补写；这篇经验不报的，请删除整篇。", "Write it, or delete the case if it is not to be sent.", "작성해 주십시오. 제출하지 않을 사례는 전체를 삭제하십시오."}

	adviceHard = Message{"请核对并更正。", "Check and correct it.", "확인하여 고쳐 주십시오."}
	adviceSoft = Message{"请核对；情况属实请说明。", "Check it; if it is right, explain.", "확인하고, 사실이라면 설명을 적어 주십시오."}
)

// Advice says what to do about a finding: what the form advises, else what fits its kind.
func Advice(l Lang, f forms.Finding) string {
	if own := Words(l, f.Advice); own != "" {
		return own
	}
	if f.Kind == forms.KindRequired && len(f.Cells) > 0 {
		if _, _, ofCase := forms.SplitCaseKey(f.Cells[0]); ofCase {
			return adviceCase.In(l)
		}
	}
	if m, ok := advices[f.Kind]; ok {
		return m.In(l)
	}
	if f.Severity == forms.Hard {
		return adviceHard.In(l)
	}
	return adviceSoft.In(l)
}
