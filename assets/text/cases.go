package text

import (
	"strconv"
	"strings"

	"jibao/forms"
)

// Words of typical cases (典型经验), wherever they stand: in windows, findings, workbooks and the compilation.
var (
	CasesName   = Message{"典型经验", "Typical cases", "우수사례"}
	caseTitle   = Message{"标题", "Title", "제목"}
	caseSummary = Message{"摘要", "Summary", "요약"}
	caseBody    = Message{"正文", "Body", "본문"}
	caseNth     = Message{"典型经验第{0}篇", "Case {0}", "우수사례 {0}"}
	casePartOf  = Message{"{0}的{1}", "{1} of {0}", "{0} {1}"}
)

// The compilation of typical cases.
var (
	// {0} period
	CasesTitle = Message{"中小企业特色产业集群典型经验汇编（{0}）", "Typical cases of SME characteristic industrial clusters, {0}", "중소기업 특색산업 클러스터 우수사례집({0})"}
	// {0} office, {1} period, {2} clusters that owe a return, {3} returns counted, {4} clusters that gave a case, {5} cases that
	// they gave, {6} cases that are printed
	CasesOpening = Message{
		"本汇编由{0}根据{1}报表编成。应报集群 {2} 个，计入报表 {3} 份；其中 {4} 个集群报送典型经验 {5} 篇，本汇编收录 {6} 篇。",
		"Compiled by {0} from the returns for {1}. Of {2} clusters that owe a return, {3} returns are counted; {4} clusters gave {5} typical cases, of which {6} are printed here.",
		"{0}에서 {1} 보고서를 바탕으로 엮었습니다. 보고 대상 클러스터 {2}개, 집계한 보고서 {3}건이며 이 가운데 {4}개 클러스터가 제출한 우수사례 {5}건 중 {6}건을 실었습니다."}
	// {0} the group of clusters
	CasesScope      = Message{"范围：{0}。", "Scope: {0}.", "범위: {0}."}
	CasesUnreviewed = Message{"含已接收、尚未审核认可的报表中的典型经验。", "Cases of returns that are received and not yet accepted are included.", "접수했으나 아직 승인하지 않은 보고서의 우수사례를 포함합니다."}
	CasesSynthetic  = Message{"演示数据：本汇编中的集群、数据和文字均为合成，不反映任何真实情况。", "Demonstration: the clusters, figures and texts in this compilation are synthetic and describe nothing real.", "시연 자료: 이 사례집의 클러스터, 수치, 글은 모두 합성이며 실제와 무관합니다."}
	CasesNotesHead  = Message{"编写说明", "Note", "편집 안내"}
	CasesNotes      = Message{
		"各篇由填报单位撰写并对内容负责，按集群代码排列，文字未作改动；文中数据未经汇总审核。",
		"Each case was written by its reporting office, which answers for it. They stand in the order of cluster codes, word for word; figures in them are not part of the checked summary.",
		"각 사례는 작성 기관이 쓰고 내용에 책임을 집니다. 클러스터 코드 순이며 글은 고치지 않았습니다. 글 속의 수치는 집계 검사를 거치지 않았습니다."}
	// {0} cluster, {1} its code, {2} place, {3} reporting body, {4} period, {5} revision
	CasesOrigin = Message{"{0}（{1}），{2}；报送主体：{3}；{4}，第{5}次报送", "{0} ({1}), {2}; reporting body: {3}; {4}, revision {5}", "{0}({1}), {2}, 보고 주체: {3}, {4}, {5}차 제출"}
	// {0} the first paragraph of a summary
	CasesSummary = Message{"【摘要】{0}", "Summary: {0}", "[요약] {0}"}
)

// The page of a county.
var (
	CasesWritten = Message{"{0} 篇", "{0}", "{0}건"}
	// {0} cases there are, {1} cases there may be
	CaseCount    = Message{"已写 {0} 篇，最多 {1} 篇（自愿填写）", "{0} of at most {1} (voluntary)", "{0}건 작성, 최대 {1}건(자율)"}
	CaseListed   = Message{"{0}. {1}", "{0}. {1}", "{0}. {1}"}
	CaseUntitled = Message{"（无标题）", "(no title)", "(제목 없음)"}
	CaseNew      = Message{"＋ 新的一篇", "+ new case", "+ 새 사례"}
	CaseAdd      = Message{"新增一篇", "Add a case", "사례 추가"}
	CaseDelete   = Message{"删除本篇", "Delete", "삭제"}
	CaseRaise    = Message{"上移", "Move up", "위로"}
	// {0} period, {1} cases
	CaseCopy    = Message{"复制 {0} 的 {1} 篇", "Copy {1} from {0}", "{0}의 {1}건 복사"}
	CaseDeleted = Message{"已删除典型经验第 {0} 篇。", "Case {0} was deleted.", "우수사례 {0}을(를) 삭제했습니다."}
	CaseFull    = Message{"最多报送 {0} 篇典型经验。", "At most {0} cases can be sent.", "우수사례는 최대 {0}건까지 제출할 수 있습니다."}
	CaseSecret  = Message{"严禁录入涉密信息。涉及企业和个人的，请事先征得同意。", "Classified information must not be entered. Ask enterprises and persons before you name them.",
		"비밀 정보를 입력해서는 안 됩니다. 기업이나 개인이 언급되면 사전에 동의를 받아야 합니다."}
	// {0} name of the field
	CaseRequired = Message{"{0}（必填）", "{0} (required)", "{0}(필수)"}
	CaseOptional = Message{"{0}", "{0}", "{0}"}
	CaseCounter  = Message{"{0}/{1} 字", "{0}/{1}", "{0}/{1}자"}
	CaseGuide    = Message{"写什么", "What to write", "작성 안내"}
	// {0} beginning of a text, {1} its length
	CaseExcerpt = Message{"{0}……（{1}字）", "{0}… ({1} characters)", "{0}…({1}자)"}
	HintCases   = Message{"Tab 下一栏 • Ctrl+I 新增 • Ctrl+- 删除 • Ctrl+Z 撤销 • F1 按键", "Tab next field • Ctrl+I add • Ctrl+- delete • Ctrl+Z undo • F1 keys",
		"Tab 다음 칸 • Ctrl+I 추가 • Ctrl+- 삭제 • Ctrl+Z 취소 • F1 단축키"}
)

// The pages of a province.
var (
	ProvCasesOf  = Message{"{0}：典型经验 {1} 篇", "{0}: {1} typical cases", "{0}: 우수사례 {1}건"}
	ProvCaseKeys = Message{"上下键选择 • Enter 或 C 对所选文字提出意见 • Esc 关闭。文字不能在省级修改。",
		"Up and Down choose • Enter or C comments at the text • Esc closes. The province changes no word.",
		"위아래 키로 선택 • Enter 또는 C 의견 • Esc 닫기. 성급에서는 글을 고칠 수 없습니다."}
	// {0} summary or body, {1} its length
	CasePartLength = Message{"{0}（{1}字）", "{0} ({1} characters)", "{0}({1}자)"}
	ProvCasesHint  = Message{"空格 收入或不收入 • Enter 打开报表 • F8 导出汇编 • F1 按键", "Space in or out • Enter open the return • F8 compile • F1 keys",
		"Space 수록 여부 • Enter 보고서 열기 • F8 사례집 • F1 키"}
	ProvCompile = Message{"导出汇编", "Compile", "사례집 만들기"}
	// {0} period, {1} clusters that owe a return, {2} returns counted, {3} clusters that gave a case, {4} cases
	ProvCasesSub = Message{"{0} • 应报集群 {1} 个，计入报表 {2} 份 • {3} 个集群报送 {4} 篇", "{0} • {2} returns of {1} clusters • {4} cases of {3} clusters",
		"{0} • 대상 {1}개, 집계 {2}건 • 클러스터 {3}개가 {4}건 제출"}
	ProvCasesAll = Message{"全部集群", "All clusters", "모든 클러스터"}
	// {0} by what, {1} the group
	ProvCaseGroup   = Message{"{0}：{1}", "{0}: {1}", "{0}: {1}"}
	ProvFindCase    = Message{"查找集群、标题、内容  Ctrl+F", "Find a cluster, title or text  Ctrl+F", "클러스터·제목·내용 찾기  Ctrl+F"}
	ProvCaseIn      = Message{"收入", "In", "수록"}
	ProvCaseOut     = Message{"不收入", "out", "제외"}
	ProvCasesWanted = Message{"收入汇编 {0} 篇", "{0} go into the compilation", "사례집 수록 {0}건"}
	ProvNoCases     = Message{"没有符合条件的典型经验。只计已认可的报表；待审核的可在右上角选择计入。", "There are no such cases. Accepted returns count; those to review can be counted too, by the choice above.",
		"해당하는 우수사례가 없습니다. 승인된 보고서만 집계하며 심사 대기는 위에서 선택해 포함할 수 있습니다."}
)

// The command line.
var (
	CLITwoFlags       = Message{"选项 --{0} 和 --{1} 只能用一个", "use --{0} or --{1}, not both", "옵션 --{0}와(과) --{1}은(는) 함께 쓸 수 없습니다"}
	CLICase           = Message{"典型经验：查看、填写、删除，或从以往报表复制", "typical cases of a return: list, write, remove, copy from an earlier return", "우수사례: 보기, 작성, 삭제, 이전 보고서에서 복사"}
	CLICases          = Message{"典型经验汇编", "list and compile the typical cases of a period", "우수사례집 엮기"}
	CLICasePart       = Message{"{0}（{1}字）：\n{2}", "{0} ({1} characters):\n{2}", "{0}({1}자):\n{2}"}
	CLICasesN         = Message{"典型经验 {0} 篇（最多 {1} 篇）。", "{0} typical cases (at most {1}).", "우수사례 {0}건(최대 {1}건)."}
	CLICaseLine       = Message{"{0} 第{1}篇　{2}（正文{3}字）", "{0} case {1}: {2} (body of {3} characters)", "{0} 사례 {1}: {2}(본문 {3}자)"}
	CLICasesOf        = Message{"{0}：应报集群 {2} 个，计入报表 {3} 份，{1} 个集群报送典型经验 {4} 篇。", "{0}: of {2} clusters that owe a return, {3} returns counted; {1} clusters gave {4} cases.", "{0}: 보고 대상 {2}개, 집계 {3}건, 클러스터 {1}개가 우수사례 {4}건을 제출했습니다."}
	CLIListLine       = Message{"· {0}", "- {0}", "· {0}"}
	CLINotUTF8        = Message{"{0} 不是 UTF-8 编码的文本，请另存为 UTF-8 后重试", "{0} is no text in UTF-8; save it as UTF-8 and try again", "{0}은(는) UTF-8 텍스트가 아닙니다. UTF-8로 저장한 뒤 다시 시도하십시오"}
	CLIFlagNumber     = Message{"第几篇（不写则新增一篇）", "number of the case (left out: a new one)", "몇 번째 사례인지(생략하면 새로 추가)"}
	CLIFlagTitle      = Message{"标题", "its title", "제목"}
	CLIFlagSummary    = Message{"摘要", "its summary", "요약"}
	CLIFlagCaseBody   = Message{"正文", "its body", "본문"}
	CLIFlagBodyFile   = Message{"正文所在的文本文件（UTF-8，一行一段）", "text file with the body (UTF-8, a paragraph a line)", "본문 텍스트 파일(UTF-8, 한 줄에 한 단락)"}
	CLIFlagRemoveCase = Message{"删除这一篇", "remove this case", "이 사례 삭제"}
	CLIFlagCopyCases  = Message{"从最近一期已报的报表复制", "copy the cases of the latest filed return", "가장 최근에 제출한 보고서에서 복사"}
	CLIFlagGroup      = Message{"只要一组：--by 所指分组的代码，如 --by city --group 410700", "one group only: its code in the grouping of --by, as in --by city --group 410700", "한 그룹만: --by 분류의 코드, 예: --by city --group 410700"}
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

// excerptLength is how many characters of a text of a case are shown where it stands among others.
const excerptLength = 24

// Excerpt shows the beginning of a text of a case, and how long it is where that is not all; a dash for none.
func Excerpt(l Lang, s string) string {
	if s == "" {
		return "–"
	}
	letters := []rune(strings.ReplaceAll(s, "\n", " "))
	if len(letters) <= excerptLength {
		return string(letters)
	}
	return CaseExcerpt.In(l, string(letters[:excerptLength]), forms.TextLength(s))
}

// CaseNumber names the n-th case: 典型经验第1篇.
func CaseNumber(l Lang, n int) string { return caseNth.In(l, n) }

// CaseLabel names a case, or a part of one, by its key: "case:1:body" is 典型经验第1篇的正文, "case:1" 典型经验第1篇; ok is false
// for every other key.
func CaseLabel(l Lang, key string) (label string, ok bool) {
	n, p, ok := forms.SplitCaseKey(key)
	if !ok {
		rest, whole := strings.CutPrefix(key, "case:")
		if n, err := strconv.Atoi(rest); whole && err == nil {
			return CaseNumber(l, n), true
		}
		return "", false
	}
	return casePartOf.In(l, CaseNumber(l, n), CasePartName(p).In(l)), true
}
