package text

// Words of the submission workbook: sheet names, headings, labels, hints. What stands in a cell that is read back is
// recognised in all three languages, so a label must not mean two things.

// Sheets.
var (
	BookCover        = Message{"封面", "Cover", "표지"}
	BookIndicators   = Message{"指标", "Indicators", "지표"}
	BookRoster       = Message{"企业名录", "Enterprises", "기업 명부"}
	BookExplanations = Message{"情况说明", "Explanations", "상황 설명"}
	BookDefinitions  = Message{"指标解释", "Definitions", "지표 해설"}
	BookReview       = Message{"审核意见", "Review", "검토 의견"}
)

// The cover.
var (
	BookFormNumber  = Message{"表　　号：{0}", "Form No.: {0}", "서식 번호: {0}"}
	BookMaker       = Message{"制定机关：{0}", "Issued by: {0}", "제정 기관: {0}"}
	BookApproval    = Message{"批准文号：{0}", "Approval No.: {0}", "승인 번호: {0}"}
	BookValidUntil  = Message{"有效期至：{0}", "Valid until: {0}", "유효 기한: {0}"}
	BookCluster     = Message{"集群名称", "Cluster", "클러스터 이름"}
	BookClusterCode = Message{"集群代码", "Cluster code", "클러스터 코드"}
	BookCounty      = Message{"所在地区", "Location", "소재지"}
	BookBody        = Message{"报送主体", "Reporting body", "보고 주체"}
	BookOffice      = Message{"填报单位", "Reporting office", "작성 기관"}
	BookPeriod      = Message{"报告期", "Period", "보고기간"}
	BookRevision    = Message{"报送次数", "Revision", "제출 차수"}
	BookRevisionN   = Message{"第{0}次报送", "Revision {0}", "제{0}차 제출"}
	BookReason      = Message{"重报原因", "Reason of revision", "재제출 사유"}
	BookForm        = Message{"表式版本", "Form version", "서식 버전"}
	BookHead        = Message{"单位负责人", "Head of office", "기관 책임자"}
	BookReviewer    = Message{"审核人", "Reviewed by", "검토자"}
	BookPreparer    = Message{"填报人", "Prepared by", "작성자"}
	BookPhone       = Message{"联系电话", "Telephone", "연락처"}
	BookDate        = Message{"报出日期", "Date of submission", "제출 일자"}
	BookTotals      = Message{"报送内容核对", "Declared totals", "제출 내용 대조"}
	BookRows        = Message{"企业名录户数（家）", "Enterprises in the roster", "명부 기업 수"}
	BookColumnSum   = Message{"名录合计：{0}", "Roster total: {0}", "명부 합계: {0}"}
	BookValues      = Message{"已填指标数（项）", "Indicators with a figure", "값이 있는 지표 수"}
	BookFingerprint = Message{"核对码", "Fingerprint", "지문"}
	BookSeal        = Message{"单位（盖章）", "Seal of the office", "기관 (직인)"}
	BookBasis       = Message{"表式依据：{0}", "Basis of the form: {0}", "서식 근거: {0}"}
	BookSecret      = Message{"严禁录入涉密信息。", "Classified information must not be entered.", "비밀 정보를 입력해서는 안 됩니다."}
	BookCodeHint    = Message{
		"核对码由程序按本表全部数据计算，纸质表与电子表的核对码应当一致；数据有改动，核对码随之不同。",
		"The fingerprint is computed from all data of this return; paper and file must show the same one. It changes with any figure.",
		"지문은 이 보고서의 모든 자료로 계산됩니다. 종이와 파일의 지문은 같아야 하며 자료가 바뀌면 달라집니다."}
	BookTemplateHint = Message{
		"填写说明：白色单元格为填报项，灰色为自动计算项，浅绿色由企业名录自动汇总（没有名录时可直接填写）。指标不适用时，在“状态”栏选“不适用”并写明原因。请另存为 .xlsx 格式报送，勿改动各表的代码行和代码列。",
		"How to fill in: white cells are yours, grey ones are calculated, pale green ones add up the roster (type over them where there is no roster). Where a figure does not exist, choose “Not available” and give the reason. Save as .xlsx; leave the code rows and code columns as they are.",
		"작성 방법: 흰색 칸은 입력 항목, 회색은 자동 계산, 연녹색은 기업 명부에서 자동 집계됩니다(명부가 없으면 직접 입력). 해당 없는 지표는 ‘상태’에서 ‘해당 사항 없음’을 고르고 사유를 적어 주세요. .xlsx로 저장하고 코드 행과 코드 열은 바꾸지 마세요."}
)

// The indicators.
var (
	BookCode      = Message{"代码", "Code", "코드"}
	BookName      = Message{"指标名称", "Indicator", "지표명"}
	BookUnit      = Message{"计量单位", "Unit", "단위"}
	BookValue     = Message{"本期数", "This period", "금기"}
	BookBase      = Message{"可比期数", "Comparable period", "비교 기간"}
	BookChange    = Message{"增减（%）", "Change (%)", "증감(%)"}
	BookState     = Message{"状态", "State", "상태"}
	BookReasonNA  = Message{"不适用原因", "Reason", "해당 없음 사유"}
	BookNote      = Message{"备注", "Note", "비고"}
	BookNA        = Message{"不适用", "Not available", "해당 사항 없음"}
	BookPoints    = Message{"个百分点", "pp", "%p"}
	BookAsCompare = Message{
		"可比期数：累计指标为上年同期数，时点指标为上期期末数；百分比指标的增减为百分点。",
		"Comparable period: the same months a year earlier for cumulative figures, the latest earlier period for stocks; percentages change in points.",
		"비교 기간: 누계 지표는 전년 동기, 시점 지표는 직전 기말입니다. 백분율의 증감은 %p입니다."}
	BookLegend = Message{
		"□ 填报项　▨ 灰色：自动计算　▨ 浅绿：由企业名录汇总",
		"□ entered   ▨ grey: calculated   ▨ pale green: from the roster",
		"□ 입력   ▨ 회색: 자동 계산   ▨ 연녹색: 기업 명부 집계"}
	BookIdentityLine = Message{"{0}　{1}　{2}", "{0} · {1} · {2}", "{0} · {1} · {2}"}
)

// The roster.
var (
	BookSerial       = Message{"序号", "No.", "번호"}
	BookRosterNote   = Message{"每户企业一行，以统一社会信用代码为准，不得重复。", "One row per enterprise, keyed by its credit code; no code twice.", "기업마다 한 행이며 통일사회신용코드가 기준입니다. 중복할 수 없습니다."}
	BookWithUnit     = Message{"{0}（{1}）", "{0} ({1})", "{0}({1})"}
	BookRowsInRoster = Message{"共 {0} 户", "{0} enterprises", "총 {0}개사"}
)

// Explanations.
var (
	BookCheck         = Message{"审核编号", "Check", "검사 번호"}
	BookWhat          = Message{"审核内容", "What is asked", "검사 내용"}
	BookFigures       = Message{"审核关系与数值", "Rule and figures", "검사 관계와 수치"}
	BookExplanation   = Message{"情况说明", "Explanation", "상황 설명"}
	BookWho           = Message{"说明人", "By", "설명자"}
	BookWhen          = Message{"时间", "When", "시각"}
	BookExplainedForm = Message{"表式", "Form", "서식"}
	BookExplainedFor  = Message{"所依据的数值", "For the values", "근거 수치"}
	BookNothing       = Message{"本期没有需要说明的事项。", "Nothing needs an explanation.", "설명이 필요한 사항이 없습니다."}
	BookExplainNote   = Message{
		"核实性审核未通过的，须逐条说明；数值改动后，原说明须重新确认。",
		"Each verification that did not hold needs an explanation; when a figure changes, its explanation must be confirmed again.",
		"확인 검사를 통과하지 못한 항목은 하나씩 설명해야 하며, 수치가 바뀌면 설명을 다시 확인해야 합니다."}
)

// Typical cases.
var (
	BookCases         = Message{"典型经验篇数（篇）", "Number of cases", "우수사례 건수(건)"}
	BookCaseNumber    = Message{"篇序", "Case no.", "사례 번호"}
	BookCasePart      = Message{"栏目", "Part", "항목"}
	BookCaseText      = Message{"内容", "Text", "내용"}
	BookCaseContinued = Message{"续", "Continued", "이어짐"}
	BookCaseNote      = Message{
		"{0}正文一行写一段，行数不够可插入行；栏目为“续”的行接在上一行后面，不分段。",
		"{0} Write one paragraph of the body in a row, and insert rows where they do not suffice; a row marked “Continued” goes on with the paragraph above it.",
		"{0} 본문은 한 행에 한 단락씩 쓰고 행이 모자라면 삽입하세요. ‘이어짐’ 행은 단락을 나누지 않고 윗행에 이어집니다."}
)

// Definitions.
var (
	BookDefinition  = Message{"指标解释", "Definition", "지표 해설"}
	BookHowMade     = Message{"计算或取数方法", "How it is made", "계산·수집 방법"}
	BookChecks      = Message{"审核关系", "Checks", "검사 관계"}
	BookAggregation = Message{"汇总方法", "In the summary", "집계 방법"}
	BookEntered     = Message{"直接填报", "Entered", "직접 입력"}
	BookComputed    = Message{"计算：{0}", "Computed: {0}", "계산: {0}"}
	BookFromRoster  = Message{"由企业名录取数：{0}", "From the roster: {0}", "기업 명부에서: {0}"}
	BookHard        = Message{"强制", "hard", "필수"}
	BookSoft        = Message{"核实", "soft", "확인"}
	BookAskedYear   = Message{"仅年报", "annual returns only", "연보만"}

	BookAggSum     = Message{"各集群相加", "sum of the clusters", "클러스터 합계"}
	BookAggOverlap = Message{"各集群相加（同一企业属于两个集群时重复计算，另列去重数）", "sum of the clusters (an enterprise in two clusters counts twice; the distinct count is given beside it)", "클러스터 합계(두 클러스터에 속한 기업은 중복 계산, 중복 제외 수 병기)"}
	BookAggRatio   = Message{"按分子、分母合计重新计算，不取平均", "recomputed from the sums of its parts, never averaged", "분자·분모 합계로 다시 계산(평균하지 않음)"}
	BookAggShare   = Message{"填“是”的集群占已填集群的比重", "share of clusters that answered yes", "‘예’라고 답한 클러스터 비율"}
	BookAggCounty  = Message{"同一县只计一次", "each county once", "같은 현은 한 번만"}
	BookAggNone    = Message{"不汇总，逐个集群列示", "not added up; shown per cluster", "집계하지 않고 클러스터별로 표시"}
)

// Review.
var (
	BookCommentID  = Message{"意见编号", "Comment", "의견 번호"}
	BookCellKey    = Message{"单元格", "Cell", "셀"}
	BookLabel      = Message{"名称", "Label", "이름"}
	BookSeen       = Message{"审核时数值", "Value seen", "검토 시 값"}
	BookComment    = Message{"意见", "Remark", "의견"}
	BookStatus     = Message{"处理状态", "Status", "처리 상태"}
	BookAuthor     = Message{"审核人员", "Author", "검토 담당"}
	BookAnswer     = Message{"答复", "Answer", "답변"}
	BookOpen       = Message{"待处理", "Open", "미처리"}
	BookAnswered   = Message{"已答复", "Answered", "답변함"}
	BookClosed     = Message{"已办结", "Closed", "종결"}
	BookWhole      = Message{"整份报表", "The whole return", "보고서 전체"}
	BookReviewNote = Message{"以本表所列意见为准，单元格批注仅供查看。", "This sheet counts; the notes at the cells are for convenience.", "이 시트의 의견이 기준이며 셀 메모는 참고용입니다."}
)

// Footers and messages of input cells.
var (
	BookFooter      = Message{"第 {0} 页　共 {1} 页", "Page {0} of {1}", "{0} / {1}쪽"}
	BookFooterPrint = Message{"核对码 {0}", "Fingerprint {0}", "지문 {0}"}
	BookInputTitle  = Message{"填写有误", "Not allowed here", "입력 오류"}
	BookInputList   = Message{"请从下拉列表中选择。", "Please choose from the list.", "목록에서 선택해 주세요."}
	BookInputWhole  = Message{"请填写不小于 0 的整数。", "Please enter a whole number, 0 or more.", "0 이상의 정수를 입력해 주세요."}
	BookInputAmount = Message{"请填写不小于 0 的数。", "Please enter a number, 0 or more.", "0 이상의 수를 입력해 주세요."}
	BookInputNumber = Message{"请填写数字。", "Please enter a number.", "숫자를 입력해 주세요."}
	BookInputShare  = Message{"请填写 0 至 100 之间的数，87 表示 87%。", "Please enter a number from 0 to 100; 87 means 87 %.", "0에서 100 사이의 수를 입력해 주세요. 87은 87%입니다."}
	BookInputText   = Message{"最多 {0} 个字。", "At most {0} characters.", "최대 {0}자입니다."}
	BookInputCode   = Message{"统一社会信用代码为 18 位。", "A credit code has 18 characters.", "통일사회신용코드는 18자입니다."}
)

// RefusalSentence gives the sentence for a workbook that was refused, whichever layer refused it: its code, the part or
// sheet, the cell, and the names and figures concerned. It is empty for an unknown code.
func RefusalSentence(l Lang, code, part, cell, detail string) string {
	if m, ok := BookRefusal(code); ok {
		if detail == "" {
			detail = cell
		}
		return m.In(l, part, detail)
	}
	if m, ok := XLSXRefusal(code); ok {
		if cell == "" {
			cell = detail
		}
		return m.In(l, part, cell)
	}
	return ""
}

// BookRefusal gives the sentence for the code with which package workbook itself refuses a file; codes of the reader
// below it are in [XLSXRefusal]. {0} is the sheet, {1} the names and figures concerned, or else the cell.
func BookRefusal(code string) (m Message, ok bool) {
	if m, ok = find(receiptRefusals(), code); ok {
		return m, true
	}
	return find(bookRefusals(), code)
}

// BookNotice gives the sentence for what package workbook met in a file, took no figure from, and reports. {0} is the
// place.
func BookNotice(code string) (m Message, ok bool) { return find(bookNotices(), code) }

func bookRefusals() []codeMessage {
	return []codeMessage{
		{"NO-RETURN", Message{
			"这个工作簿不是本程序的报表：找不到报表标识。请选择由本程序导出的报表或空白表。",
			"This workbook is no return: it does not say which return it is. Please choose a file exported by this program or a filled template.",
			"이 통합 문서는 보고서가 아닙니다. 보고서 식별 정보가 없습니다. 이 프로그램에서 내보낸 파일이나 작성한 양식을 선택해 주세요."}},
		{"FORMAT-NEWER", Message{
			"这份报表由更高版本的程序导出（文件格式 {1}），本机程序无法读取。请先升级程序。",
			"This return was exported by a newer version of the program (file format {1}). Please update the program first.",
			"이 보고서는 더 새로운 버전의 프로그램에서 내보냈습니다(파일 형식 {1}). 먼저 프로그램을 업데이트해 주세요."}},
		{"FORM-UNKNOWN", Message{
			"本机没有这份报表所用的表式：{1}。请升级程序，或请报送单位用现行表式填报。",
			"Form unknown here: {1}. Please update the program, or ask for a return made with the present form.",
			"이 보고서의 서식이 여기에는 없습니다: {1}. 프로그램을 업데이트하거나 현행 서식으로 다시 제출하도록 요청해 주세요."}},
		{"FORM-NEWER", Message{
			"本机没有这份报表所用的表式：{1}（较新的版本）。请先升级程序。",
			"Form unknown here: {1}, a newer version. Please update the program first.",
			"이 보고서의 서식이 여기에는 없습니다: {1}(더 새로운 버전). 먼저 프로그램을 업데이트해 주세요."}},
		{"IDENTITY-BAD", Message{
			"报表标识损坏，无法判断是哪一份报表。请重新导出后报送。",
			"What the file says of which return it is cannot be read. Please export the return again.",
			"어느 보고서인지 알리는 식별 정보가 손상되었습니다. 다시 내보내 주세요."}},
		{"IDENTITY-CONFLICT", Message{
			"“{0}”上的内容与报表标识不一致（表上 / 标识）：{1}。可能把一份报表的内容改成了另一份。请用程序重新导出，或填写该集群、该报告期的空白表。",
			"What “{0}” shows differs from what the file says it is (shown / said): {1}. One return may have been turned into another. Please export it again, or fill in the template of this cluster and period.",
			"‘{0}’의 내용이 파일의 식별 정보와 다릅니다(내용 / 식별 정보): {1}. 한 보고서를 다른 보고서로 바꾸었을 수 있습니다. 다시 내보내거나 해당 클러스터와 기간의 양식을 작성해 주세요."}},
		{"PERIOD-BAD", Message{
			"报告期有误：{1}。该表式不收这一报告期。",
			"The period is wrong: {1}. The form is not reported for it.",
			"보고기간이 잘못되었습니다: {1}. 이 서식에서는 받지 않는 기간입니다."}},
		{"SHEET-MISSING", Message{
			"缺少工作表“{1}”。请恢复该表，或重新导出后报送。",
			"The sheet “{1}” is missing. Please restore it, or export the return again.",
			"‘{1}’ 시트가 없습니다. 시트를 복원하거나 다시 내보내 주세요."}},
		{"SHEET-TWICE", Message{
			"“{0}”和“{1}”的内容重复，无法判断以哪一张为准。请删除多余的一张。",
			"“{0}” and “{1}” hold the same table, and nothing tells which one counts. Please remove one of them.",
			"‘{0}’와(과) ‘{1}’에 같은 표가 있어 어느 것이 기준인지 알 수 없습니다. 하나를 삭제해 주세요."}},
		{"CELL-MISSING", Message{
			"“{0}”中缺少指标行：{1}。请恢复这些行（可留空），或重新导出。",
			"Rows are missing in “{0}”: {1}. Please restore them (they may stay blank), or export again.",
			"‘{0}’에 지표 행이 없습니다: {1}. 행을 복원하거나(비워 두어도 됨) 다시 내보내 주세요."}},
		{"COLUMN-MISSING", Message{
			"“{0}”中缺少栏目：{1}。请恢复这些栏（可留空），或重新导出。",
			"Columns are missing in “{0}”: {1}. Please restore them (they may stay blank), or export again.",
			"‘{0}’에 열이 없습니다: {1}. 열을 복원하거나(비워 두어도 됨) 다시 내보내 주세요."}},
		{"DUPLICATE-CODE", Message{
			"“{0}”中代码 {1} 出现了两次，无法判断以哪一处为准。",
			"In “{0}” the code {1} stands twice, and nothing tells which one counts.",
			"‘{0}’에 코드 {1}이(가) 두 번 있어 어느 것이 기준인지 알 수 없습니다."}},
		{"CONTROL-ROWS", Message{
			"封面申报的企业户数与名录不一致（封面 / 名录）：{1}。名录可能不完整，请核对后重新报送。",
			"The number of enterprises on the cover differs from the roster (cover / roster): {1}. Rows may have been lost; please check and send it again.",
			"표지에 신고된 기업 수가 명부와 다릅니다(표지 / 명부): {1}. 명부가 불완전할 수 있으니 확인 후 다시 제출해 주세요."}},
		{"CONTROL-SUM", Message{
			"封面申报的名录合计与名录不一致（封面 / 名录）：{1}。请核对后重新报送。",
			"A roster total on the cover differs from the roster (cover / roster): {1}. Please check and send it again.",
			"표지에 신고된 명부 합계가 명부와 다릅니다(표지 / 명부): {1}. 확인 후 다시 제출해 주세요."}},
		{"CONTROL-VALUES", Message{
			"封面申报的已填指标数与指标表不一致（封面 / 指标表）：{1}。请核对后重新报送。",
			"The number of indicators on the cover differs from the sheet (cover / sheet): {1}. Please check and send it again.",
			"표지에 신고된 지표 수가 지표 시트와 다릅니다(표지 / 시트): {1}. 확인 후 다시 제출해 주세요."}},
		{"CONTROL-CASES", Message{
			"封面申报的典型经验篇数与表内不一致（封面 / 表内）：{1}。典型经验可能不完整，请核对后重新报送。",
			"The number of typical cases on the cover differs from the sheet (cover / sheet): {1}. Rows may have been lost; please check and send it again.",
			"표지에 신고된 우수사례 건수가 시트와 다릅니다(표지 / 시트): {1}. 행이 빠졌을 수 있으니 확인 후 다시 제출해 주세요."}},
		{"CASE-ROW", Message{
			"“{0}”中有一行文字看不出属于哪一篇的标题、摘要还是正文（{1}）。请在该行写明篇序和栏目。",
			"In “{0}” a row of text does not say which case and which part (title, summary, body) it belongs to ({1}). Please fill in both.",
			"‘{0}’에 어느 사례의 제목·요약·본문인지 알 수 없는 행이 있습니다({1}). 사례 번호와 항목을 적어 주세요."}},
		{"TABLE-EMPTY", Message{
			"文件里没有数据。",
			"There is nothing in the file.",
			"파일에 자료가 없습니다."}},
		{"TABLE-ENCODING", Message{
			"无法识别文本编码。请另存为 UTF-8 或 GB18030 编码的 CSV，或 .xlsx。",
			"The encoding of the text is not known. Please save it as CSV in UTF-8 or GB18030, or as .xlsx.",
			"텍스트 인코딩을 알 수 없습니다. UTF-8 또는 GB18030 CSV나 .xlsx로 저장해 주세요."}},
		{"TABLE-QUOTES", Message{
			"CSV 第 {1} 行的引号不成对，无法读取。",
			"The quotation marks in line {1} of the CSV do not match.",
			"CSV {1}행의 따옴표가 맞지 않습니다."}},
	}
}

func bookNotices() []codeMessage {
	return []codeMessage{
		{"EXTRA-SHEET", Message{"多出工作表“{0}”，未读取。", "The extra sheet “{0}” was not read.", "추가된 시트 ‘{0}’은(는) 읽지 않았습니다."}},
		{"EXTRA-COLUMN", Message{"{0} 栏不属于表式，未读取。", "The column at {0} is not part of the form and was not read.", "{0} 열은 서식에 없어 읽지 않았습니다."}},
		{"EXTRA-ROW", Message{"{0} 看来是合计行，未作为企业读取。", "The row at {0} looks like a total and was not read as an enterprise.", "{0} 행은 합계로 보여 기업으로 읽지 않았습니다."}},
		{"UNKNOWN-CODE", Message{"{0} 的代码不属于表式，该行未读取。", "The code at {0} is not part of the form; its row was not read.", "{0}의 코드는 서식에 없어 그 행을 읽지 않았습니다."}},
		{"STATE-UNKNOWN", Message{"{0} 的状态无法识别，未采用。", "The state at {0} is not known and was not used.", "{0}의 상태를 알 수 없어 사용하지 않았습니다."}},
		{"FORMULA-REPLACED", Message{"{0} 的计算公式被改成了固定值，已按公式重新计算。", "The formula at {0} was replaced by a fixed value; it is computed again.", "{0}의 수식이 고정값으로 바뀌어 다시 계산했습니다."}},
		{"FORMULA-WITHOUT-VALUE", Message{"{0} 是没有计算结果的公式，按空白处理。请用 Excel 或 WPS 打开并保存一次。", "{0} is a formula without a result and counts as blank. Please open the file in Excel or WPS and save it once.", "{0}은(는) 결과가 없는 수식이라 빈칸으로 처리했습니다. Excel이나 WPS에서 열어 한 번 저장해 주세요."}},
		{"FORMULA-CHANGED", Message{"{0} 的计算公式可能被改动，显示的数与计算结果不同，已重新计算。", "The formula at {0} may have been changed: it shows another figure than the rule gives; it is computed again.", "{0}의 수식이 바뀐 것 같습니다. 표시된 값이 계산 결과와 달라 다시 계산했습니다."}},
		{"EXPLANATION-WITHOUT-CHECK", Message{"{0} 的情况说明没有审核编号，无法对应。", "The explanation at {0} names no check.", "{0}의 설명에 검사 번호가 없습니다."}},
		{"EVIDENCE-MISSING", Message{"文件中导出时的核对信息缺失或损坏，无法逐项指出改动。", "The record of the exported values is missing or damaged; single changes cannot be named.", "내보낼 때의 대조 정보가 없거나 손상되어 변경 항목을 지적할 수 없습니다."}},
	}
}
