package text

// Words of the pages of a county office: navigation, to-do list, register, submissions.
var (
	NavReturn    = Message{"填报", "Return", "보고서 작성"}
	NavSubmitted = Message{"报送记录", "Submissions", "제출 기록"}

	TodoSubtitle     = Message{"集群 {0} 个 • 待办 {1} 项", "Clusters: {0} • to do: {1}", "클러스터 {0}개 • 할 일 {1}건"}
	TodoNotStarted   = Message{"未开始", "not begun", "시작 전"}
	TodoDraft        = Message{"填报中", "being recorded", "작성 중"}
	TodoSubmitted    = Message{"已导出（第 {0} 次）", "exported, r{0}", "내보냄 ({0}차)"}
	TodoSentBack     = Message{"已退回", "sent back", "반려됨"}
	TodoAccepted     = Message{"已认可", "accepted", "승인됨"}
	ColLeft          = Message{"剩余", "Left", "남은 기간"}
	ColFilled        = Message{"已填", "Filled", "입력"}
	DaysLeft         = Message{"还有 {0} 天", "{0} days left", "{0}일 남음"}
	DaysToday        = Message{"今天截止", "due today", "오늘 마감"}
	DaysOver         = Message{"已过期 {0} 天", "{0} days late", "{0}일 지남"}
	LongOver         = Message{"已过期", "overdue", "기한 지남"}
	DeadlineLongOver = Message{"截止 {0}（已过）", "was due {0}", "마감 {0} (지남)"}
	DeadlineLeft     = Message{"截止 {0}，还有 {1} 天", "due {0}, {1} days left", "마감 {0}, {1}일 남음"}
	DeadlineToday    = Message{"截止 {0}，即今天", "due {0}, today", "마감 {0}, 오늘"}
	DeadlineOver     = Message{"截止 {0}，已过期 {1} 天", "due {0}, {1} days late", "마감 {0}, {1}일 지남"}
	SoftExplained    = Message{"{0}（已说明 {1}）", "{0} ({1} explained)", "{0} (설명 {1})"}
	OpenReturn       = Message{"打开填报", "Open", "열기"}
	AddPeriod        = Message{"新增报告期", "Add a period", "보고기간 추가"}
	AddPeriodWhy     = Message{"登记需要报送的报告期。截止日期以上级通知为准，没有通知可以不填。",
		"Enter a period that is to be reported. The deadline is the one you were told; leave it empty if there is none.",
		"보고할 기간을 등록합니다. 마감일은 상급 기관의 통지를 따르며, 없으면 비워 두십시오."}
	ChoosePeriod    = Message{"请选择报告期。", "Please choose a period.", "보고기간을 선택해 주세요."}
	BadDay          = Message{"“{0}”不是日期。请写成 2026-03-31。", "“{0}” is not a date. Write it as 2026-03-31.", "‘{0}’은(는) 날짜가 아닙니다. 2026-03-31처럼 적어 주세요."}
	PeriodAdded     = Message{"已登记报告期 {0}。", "The period {0} was added.", "보고기간 {0}을(를) 등록했습니다."}
	SentBackBecause = Message{"{0} {1} 已被退回：{2}", "{0}, {1}, was sent back: {2}", "{0} {1} 보고서가 반려되었습니다: {2}"}
	NoClusters      = Message{"请先登记本县的集群", "First enter the clusters of the county", "먼저 우리 현의 클러스터를 등록하세요"}
	NoClustersWhy   = Message{"名录里还没有集群。登记后，这里会列出每个集群各报告期应报的报表、截止日期和完成情况。",
		"There is no cluster in the register yet. Once there is, this page lists what each of them owes, until when, and how far it is.",
		"명부에 클러스터가 없습니다. 등록하면 클러스터별로 보고할 보고서, 마감일, 진행 상황이 여기에 표시됩니다."}

	AddCluster       = Message{"登记集群", "Add a cluster", "클러스터 등록"}
	EditCluster      = Message{"修改集群", "Edit the cluster", "클러스터 수정"}
	ClusterSaved     = Message{"已保存：{0}", "Saved: {0}", "저장했습니다: {0}"}
	ChooseIndustry   = Message{"输入代码或名称查找", "type a code or a name", "코드나 이름 입력"}
	RegisterSubtitle = Message{"集群 {0} 个", "Clusters: {0}", "클러스터 {0}개"}

	SubmittedWhy   = Message{"每次导出都留存一份，不可修改", "Every export is kept and cannot be changed", "내보낸 파일은 모두 보관되며 바꿀 수 없습니다"}
	SubmittedCount = Message{"共 {0} 次报送", "Revisions: {0}", "제출 {0}건"}
	ColExported    = Message{"导出时间", "Exported", "내보낸 시각"}
	StateSubmitted = Message{"已导出", "exported", "내보냄"}
	StateSentBack  = Message{"已退回", "sent back", "반려됨"}
	StateAccepted  = Message{"已认可", "accepted", "승인됨"}
	OnlyNewest     = Message{"只能登记最新一次报送的结果。", "Only the newest revision can be decided on.", "가장 최근 제출분의 결과만 기록할 수 있습니다."}
	MarkSentBack   = Message{"登记退回", "Note: sent back", "반려 기록"}
	MarkAccepted   = Message{"登记认可", "Note: accepted", "승인 기록"}

	MarkSentBackWhy = Message{"上级退回了最新一次报送。请写明退回原因；登记后可继续修改，再次导出为新的一次报送。",
		"The province sent the newest revision back. Write down its reason; you can then correct the return and export the next revision.",
		"상급 기관이 최근 제출분을 반려했습니다. 반려 사유를 적어 주세요. 기록한 뒤 보고서를 고쳐 다음 차수로 내보낼 수 있습니다."}
	MarkAcceptedWhy = Message{"上级认可了最新一次报送。登记后该报表锁定，不能再修改。",
		"The province accepted the newest revision. The return is then locked and cannot be changed.",
		"상급 기관이 최근 제출분을 승인했습니다. 기록하면 보고서가 잠겨 더 이상 바꿀 수 없습니다."}
	MarkedSentBack = Message{"已登记退回，可以继续修改。", "Noted as sent back; the return can be corrected.", "반려로 기록했습니다. 계속 수정할 수 있습니다."}
	MarkedAccepted = Message{"已登记认可，报表已锁定。", "Noted as accepted; the return is locked.", "승인으로 기록했습니다. 보고서가 잠겼습니다."}
	ReasonMissing  = Message{"请写明原因。", "Please write down the reason.", "사유를 적어 주세요."}

	HintTodo     = Message{"Enter 打开 • Ctrl+N 新增报告期 • F1 按键", "Enter open • Ctrl+N add a period • F1 keys", "Enter 열기 • Ctrl+N 보고기간 추가 • F1 단축키"}
	HintOpen     = Message{"Enter 打开 • F1 按键", "Enter open • F1 keys", "Enter 열기 • F1 단축키"}
	HintRegister = Message{"Enter 修改 • Ctrl+N 登记 • F1 按键", "Enter edit • Ctrl+N add • F1 keys", "Enter 수정 • Ctrl+N 등록 • F1 단축키"}
)

// Words of the page of a return.
var (
	NoReturnOpen = Message{"当前没有打开的报表。请在“待办”中选择集群和报告期，按 Enter 打开。",
		"No return is open. Choose a cluster and a period on the to-do page and press Enter.",
		"열려 있는 보고서가 없습니다. ‘할 일’에서 클러스터와 보고기간을 선택하고 Enter를 누르십시오."}
	ToTodo          = Message{"去待办", "To the to-do page", "할 일로 이동"}
	DoCheck         = Message{"检查", "Check", "검사"}
	DoExport        = Message{"导出报送", "Export", "제출 파일 내보내기"}
	TogglePanel     = Message{"显示或隐藏右侧栏", "Show or hide the panel", "오른쪽 창 표시/숨김"}
	NextSection     = Message{"下一部分", "Next section", "다음 부분"}
	PreviousSection = Message{"上一部分", "Previous section", "이전 부분"}
	RosterTitle     = Message{"企业名录", "Roster", "기업 명부"}
	ChecksTitle     = Message{"检查结果", "Findings", "검사 결과"}
	Enterprises     = Message{"{0} 家", "{0}", "{0}개사"}
	EnterprisesOf   = Message{"显示 {0} 家，共 {1} 家", "{0} of {1} shown", "{1}개사 중 {0}개사 표시"}

	RevisionDraft     = Message{"第 {0} 次报送（草稿）", "revision {0} (draft)", "{0}차 제출 (초안)"}
	RevisionSubmitted = Message{"第 {0} 次报送（已导出）", "revision {0} (exported)", "{0}차 제출 (내보냄)"}
	RevisionSentBack  = Message{"第 {0} 次报送（已退回）", "revision {0} (sent back)", "{0}차 제출 (반려됨)"}
	RevisionAccepted  = Message{"第 {0} 次报送（已认可，锁定）", "revision {0} (accepted, locked)", "{0}차 제출 (승인됨, 잠김)"}

	MarkComputed  = Message{"计算", "computed", "계산"}
	MarkRoster    = Message{"名录", "roster", "명부"}
	MarkBlank     = Message{"未填", "blank", "미입력"}
	MarkHard      = Message{"待改正", "to correct", "수정 필요"}
	MarkInvalid   = Message{"填写无效", "no value", "잘못된 값"}
	MarkNote      = Message{"待写备注", "note needed", "비고 필요"}
	MarkToExplain = Message{"待说明", "to explain", "설명 필요"}
	MarkStale     = Message{"待确认", "to confirm", "재확인"}
	MarkExplained = Message{"已说明", "explained", "설명함"}
	MarkComment   = Message{"省级意见", "comment", "성 의견"}
	MarkUnsaved   = Message{"未保存", "not saved", "저장 안 됨"}

	PanelDefinition  = Message{"指标解释", "Definition", "지표 설명"}
	PanelFeeds       = Message{"用于自动填报", "Feeds", "자동 입력되는 지표"}
	LookComputed     = Message{"自动计算", "computed", "자동 계산"}
	LookRoster       = Message{"取自名录", "from the roster", "명부에서 가져옴"}
	LookNote         = Message{"有备注", "has a note", "비고 있음"}
	LookChanged      = Message{"与上次报送不同", "changed since the last revision", "지난 제출과 다름"}
	LookLocked       = Message{"锁定", "locked", "잠김"}
	StatusCell       = Message{"本格：{0}", "this cell: {0}", "이 칸: {0}"}
	PanelFindings    = Message{"审核结果", "Findings", "검사 결과"}
	PanelExplanation = Message{"情况说明", "Explanation", "상황 설명"}
	PanelNote        = Message{"备注", "Note", "비고"}
	PanelSeries      = Message{"历次数据", "Earlier figures", "이전 자료"}
	PanelSeriesUnit  = Message{"历次数据（{0}）", "Earlier figures ({0})", "이전 자료 ({0})"}
	PanelHistory     = Message{"修改记录", "Changes", "변경 기록"}
	HistoryNote      = Message{"{0} {1}：修改备注", "{0} {1}: the note", "{0} {1}: 비고 수정"}
	HistoryLine      = Message{"{0} {1}：{2} → {3}{4}", "{0} {1}: {2} → {3}{4}", "{0} {1}: {2} → {3}{4}"}
	ExplainHint      = Message{"请说明实际情况", "Say what the reason is", "실제 상황을 설명해 주세요"}
	ExplainKeep      = Message{"保存说明", "Keep", "설명 저장"}
	ExplainConfirm   = Message{"数据已变，确认说明仍适用", "Figures changed: confirm", "수치 변경: 설명 재확인"}
	ExplainedWith    = Message{"情况说明：{0}", "Explanation: {0}", "상황 설명: {0}"}
	NoFigure         = Message{"该指标不适用…", "There is no figure …", "해당 없음으로 표시…"}
	NoFigureHere     = Message{"这一格由程序计算，或报表已锁定，不能标为不适用。", "This cell is computed, or the return is locked.", "계산되는 칸이거나 보고서가 잠겨 있습니다."}
	NoFigureOf       = Message{"不适用：{0}", "No figure: {0}", "해당 없음: {0}"}
	NoFigureWhy      = Message{"请写明没有该数据的原因，原因随报表一并报送。不适用不等于 0。", "Write down why there is no figure; the reason goes with the return. Not available is not zero.",
		"이 수치가 없는 이유를 적어 주세요. 이유는 보고서와 함께 제출됩니다. 해당 없음은 0이 아닙니다."}
	NoFigureReason = Message{"请写明原因。", "A reason is needed.", "이유를 적어 주세요."}

	StatusSaved    = Message{"已保存 {0}", "saved {0}", "저장됨 {0}"}
	StatusAllSaved = Message{"已保存", "saved", "저장됨"}
	StatusSaving   = Message{"正在保存", "saving", "저장 중"}
	StatusUnsaved  = Message{"未能保存 {0} 处", "{0} not saved", "저장하지 못함 {0}건"}
	StatusReadOnly = Message{"只读", "read only", "읽기 전용"}
	StatusAccepted = Message{"已认可，锁定", "accepted, locked", "승인됨, 잠김"}
	StatusHard     = Message{"强制性 {0}", "hard {0}", "필수 {0}"}
	StatusSoft     = Message{"核实性 {0}（已说明 {1}）", "soft {0} ({1} explained)", "확인 {0} (설명 {1})"}
	StatusBlank    = Message{"未填 {0}", "blank {0}", "미입력 {0}"}
	StatusClean    = Message{"审核通过", "checks hold", "검사 통과"}
	NotSavedKept   = Message{"{0} 处未保存的内容仍保留在屏幕上，排除问题后请重试。", "{0} entries that are not saved stay on the screen; try again once the cause is gone.",
		"저장하지 못한 {0}건은 화면에 그대로 있습니다. 원인을 해결한 뒤 다시 시도하십시오."}
	UnitConverted = Message{"{0}：已按单位换算为 {1}", "{0}: converted to {1}", "{0}: {1}(으)로 환산했습니다"}
	Undone        = Message{"已撤销：{0}", "Undone: {0}", "실행 취소: {0}"}
	Redone        = Message{"已重做：{0}", "Done again: {0}", "다시 실행: {0}"}
	StepMany      = Message{"{0} 处改动", "{0} changes", "변경 {0}건"}
	StepOther     = Message{"上一步", "the last step", "마지막 단계"}
	Pasted        = Message{"已粘贴 {0} 格。", "{0} cells pasted.", "{0}칸을 붙여넣었습니다."}
	PastedPartly  = Message{"已粘贴 {0} 格；超出表格 {1} 格，不可填写 {2} 格，无效内容 {3} 格。",
		"{0} cells pasted; {1} beyond the table, {2} that cannot be entered, {3} that are no values.",
		"{0}칸을 붙여넣었습니다. 표를 벗어남 {1}칸, 입력 불가 {2}칸, 잘못된 값 {3}칸."}

	HintReturn = Message{"Tab 下一格 • F2 修改 • Ctrl+Z 撤销 • Alt+PgDn 下一部分 • F1 按键", "Tab next • F2 edit • Ctrl+Z undo • Alt+PgDn next section • F1 keys",
		"Tab 다음 • F2 수정 • Ctrl+Z 취소 • Alt+PgDn 다음 부분 • F1 단축키"}
	HintRoster = Message{"Ctrl+I 插入行 • Ctrl+- 删除行 • Ctrl+F 查找 • Ctrl+Shift+L 筛选 • F1 按键", "Ctrl+I insert • Ctrl+- delete • Ctrl+F find • Ctrl+Shift+L filter • F1 keys",
		"Ctrl+I 행 삽입 • Ctrl+- 행 삭제 • Ctrl+F 찾기 • Ctrl+Shift+L 필터 • F1 단축키"}
	HintChecks = Message{"Enter 转到单元格 • F2 填写说明 • F1 按键", "Enter go to the cell • F2 explain • F1 keys", "Enter 셀로 이동 • F2 설명 입력 • F1 단축키"}
)

// Words of the check, the roster and the export.
var (
	ChecksHard           = Message{"强制性审核：必须改正", "Hard checks: to be corrected", "필수 검사: 수정해야 함"}
	ChecksBlank          = Message{"强制性审核：未填报", "Hard checks: not filled in", "필수 검사: 미입력"}
	ChecksSoft           = Message{"核实性审核：核对后改正或说明", "Soft checks: correct or explain", "확인 검사: 수정하거나 설명"}
	ChecksExplained      = Message{"核实性审核：已说明", "Soft checks: explained", "확인 검사: 설명함"}
	ChecksClean          = Message{"全部审核通过，可以按 F8 导出报送。", "Every check holds. Export with F8.", "모든 검사를 통과했습니다. F8로 내보낼 수 있습니다."}
	ChecksCleanExplained = Message{"审核通过，核实性问题均已说明，可以按 F8 导出报送。", "Nothing is left to do: every soft finding is explained. Export with F8.",
		"남은 문제가 없습니다. 확인 사항은 모두 설명되었습니다. F8로 내보낼 수 있습니다."}
	ColWhere   = Message{"位置", "Where", "위치"}
	RosterLine = Message{"第 {0} 行", "row {0}", "{0}행"}

	FindEnterprise    = Message{"查找企业", "Find", "기업 찾기"}
	RosterCarry       = Message{"结转上期", "Carry forward", "전기 이월"}
	RosterInsert      = Message{"插入行", "Insert", "행 삽입"}
	RosterDelete      = Message{"删除行", "Delete", "행 삭제"}
	RosterImport      = Message{"导入名录", "Import", "명부 가져오기"}
	RosterDeleted     = Message{"已删除 {0} 行。", "{0} rows deleted.", "{0}행을 삭제했습니다."}
	RosterCarried     = Message{"已从上期结转 {0} 家企业（不含数据）。", "{0} enterprises carried forward, without figures.", "전기에서 {0}개사를 이월했습니다(수치 제외)."}
	RosterNeedsReturn = Message{"{0} 是企业名录。请先打开要填报的报表，再导入。", "{0} is a list of enterprises. Open the return that it belongs to first.",
		"{0}은(는) 기업 명부입니다. 먼저 해당 보고서를 연 다음 가져오십시오."}
	SortUp      = Message{"升序", "Sort up", "오름차순"}
	SortDown    = Message{"降序", "Sort down", "내림차순"}
	SortNone    = Message{"恢复名录顺序", "Order of the roster", "명부 순서로"}
	FilterBy    = Message{"按内容筛选…", "Filter …", "내용으로 필터…"}
	FilterThis  = Message{"只看“{0}”", "Only “{0}”", "‘{0}’만 보기"}
	FilterNone  = Message{"取消全部筛选", "Show all", "필터 모두 해제"}
	FilterBlank = Message{"（空白）", "(blank)", "(빈칸)"}
	TotalOf     = Message{"合计 {0} 家", "Total {0}", "합계 {0}개사"}

	ImportTitle = Message{"导入企业名录：{0}", "Import a roster: {0}", "기업 명부 가져오기: {0}"}
	ImportWhy   = Message{"请核对各列的对应关系。确认前不会改动任何数据；导入后可一步撤销。", "Check which column is which. Nothing changes before you confirm, and one undo takes it all back.",
		"열의 대응을 확인해 주세요. 확인하기 전에는 아무것도 바뀌지 않으며, 한 번에 되돌릴 수 있습니다."}
	ImportCounts   = Message{"新增 {0} 家 • 修改 {1} 家 • 未变 {2} 家 • 文件中没有 {3} 家", "{0} new • {1} changed • {2} unchanged • {3} not in the file", "추가 {0} • 변경 {1} • 그대로 {2} • 파일에 없음 {3}"}
	ImportNew      = Message{"新增：{0}", "New: {0}", "추가: {0}"}
	ImportChanged  = Message{"修改：{0}", "Changed: {0}", "변경: {0}"}
	ImportGone     = Message{"文件中没有：{0}", "Not in the file: {0}", "파일에 없음: {0}"}
	ImportAndMore  = Message{"{0} 等 {1} 家", "{0} and others, {1} in all", "{0} 등 {1}개사"}
	ImportMissing  = Message{"文件中没有的企业：", "Enterprises not in the file:", "파일에 없는 기업:"}
	ImportKeep     = Message{"保留", "keep", "유지"}
	ImportRemove   = Message{"删除", "remove", "삭제"}
	ImportNoColumn = Message{"（不导入）", "(leave out)", "(가져오지 않음)"}
	ImportApply    = Message{"导入", "Import", "가져오기"}
	ImportAbsent   = Message{"文件缺少必填列：{0}", "Required columns are missing: {0}", "필수 열이 없습니다: {0}"}
	ImportDrafts   = Message{"{0} 格内容无效，将作为草稿保留，如第 {1} 行“{2}”", "{0} cells hold no value and are kept as drafts, such as “{2}” in row {1}", "{0}칸의 내용이 올바르지 않아 초안으로 보관합니다(예: {1}행 ‘{2}’)"}
	ImportTwice    = Message{"{0} 个信用代码重复出现，以最后一行为准", "{0} credit codes stand more than once; the last row counts", "신용코드 {0}개가 중복됩니다. 마지막 행을 사용합니다"}
	ImportNoCode   = Message{"{0} 行没有信用代码，将作为新企业加入", "{0} rows have no credit code and are added as they are", "{0}행에 신용코드가 없어 새 기업으로 추가합니다"}
	ImportDone     = Message{"已导入：新增 {0} 家，修改 {1} 家。", "Imported: {0} new, {1} changed.", "가져왔습니다: 추가 {0}, 변경 {1}."}

	ExportAs         = Message{"导出 {0} {1}，第 {2} 次报送。", "Export {0}, {1}, as revision {2}.", "{0} {1}을(를) {2}차 제출로 내보냅니다."}
	ExportAgain      = Message{"内容没有变化，将重新导出第 {0} 次报送的同一份文件。", "Nothing has changed: revision {0} is written again, the same file.", "변경 사항이 없어 {0}차 제출 파일을 그대로 다시 저장합니다."}
	ExportChanged    = Message{"与上次报送相比改动 {0} 处：{1}", "{0} changes since the last revision: {1}", "지난 제출 이후 변경 {0}건: {1}"}
	ExportReason     = Message{"本次报送的原因", "Reason of the revision", "이번 제출의 사유"}
	ExportFolder     = Message{"保存到文件夹", "Folder", "저장 폴더"}
	ExportNow        = Message{"导出", "Export", "내보내기"}
	ExportUnsaved    = Message{"还有 {0} 处内容未能保存，请先排除问题再导出。", "{0} entries are not saved yet; that must be put right first.", "저장하지 못한 내용이 {0}건 있습니다. 먼저 해결한 뒤 내보내십시오."}
	ExportNotYet     = Message{"还不能导出：强制性问题 {0} 条待改正，核实性问题 {1} 条待说明。", "Not yet: {0} hard findings to correct and {1} soft ones to explain.", "아직 내보낼 수 없습니다: 필수 {0}건 수정, 확인 {1}건 설명이 필요합니다."}
	ExportDone       = Message{"已导出第 {0} 次报送", "Revision {0} was exported", "{0}차 제출 파일을 내보냈습니다"}
	ExportDoneWords  = Message{"请打印签章，并按规定渠道报送此文件。", "Print and stamp it, and send this file by the prescribed way.", "인쇄하여 날인하고, 정해진 경로로 이 파일을 제출하십시오."}
	ExportUnanswered = Message{"还有 {0} 条省级意见没有答复。", "{0} comments of the province are not answered.", "답변하지 않은 성 의견이 {0}건 있습니다."}
	OpenWorkbook     = Message{"打开文件", "Open the file", "파일 열기"}
	PrintWorkbook    = Message{"打印", "Print", "인쇄"}
	PeopleHead       = Message{"单位负责人", "Head of the office", "기관 책임자"}
	PeopleReviewer   = Message{"审核人", "Reviewer", "검토자"}
	PeoplePreparer   = Message{"填报人", "Preparer", "작성자"}
	PeoplePhone      = Message{"联系电话", "Telephone", "연락처"}

	OneFileOnly   = Message{"一次只能打开一个文件，现打开 {0}。", "One file at a time: {0} is opened.", "한 번에 한 파일만 열 수 있습니다. {0}을(를) 엽니다."}
	TakeIn        = Message{"导入报表", "Take it in", "가져오기"}
	TakeInWhat    = Message{"这是 {0} {1} 的报表。", "This is the return of {0} for {1}.", "{0} {1}의 보고서입니다."}
	TakeInNew     = Message{"本单位尚未填报该期，导入后可继续填报和检查。", "It has not been begun here. Taken in, it can be worked on and checked.", "아직 작성하지 않은 기간입니다. 가져온 뒤 계속 작성하고 검사할 수 있습니다."}
	TakeInSame    = Message{"{0} {1}：文件与本单位的数据一致。", "{0}, {1}: the file says the same as the office.", "{0} {1}: 파일의 내용이 이곳의 자료와 같습니다."}
	TakeInDiffers = Message{"与本单位的数据有 {0} 处不同。文件中空白的不会覆盖已有数据；导入后可一步撤销。", "{0} things differ from what is here. Blanks in the file leave what is there; one undo takes it all back.",
		"이곳의 자료와 {0}곳이 다릅니다. 파일의 빈칸은 기존 자료를 덮어쓰지 않으며, 한 번에 되돌릴 수 있습니다."}
	TakenIn     = Message{"已导入 {0} 处改动。", "{0} changes were taken in.", "변경 {0}건을 가져왔습니다."}
	ColWhat     = Message{"项目", "What", "항목"}
	ColHere     = Message{"本单位", "Here", "현재"}
	ColInFile   = Message{"文件中", "In the file", "파일"}
	DiffNote    = Message{"备注：{0}", "Note: {0}", "비고: {0}"}
	DiffExplain = Message{"情况说明：{0}", "Explanation: {0}", "상황 설명: {0}"}
	DiffRow     = Message{"企业：{0}", "Enterprise: {0}", "기업: {0}"}
	DiffCover   = Message{"封面：{0}", "Cover: {0}", "표지: {0}"}
)

// Words of what the province sends back.
var (
	SendBackTitle  = Message{"省级退回的报表", "A return that was sent back", "반려된 보고서"}
	SendBackWhat   = Message{"{0} {1} 第 {2} 次报送已被退回，意见如下。", "{0}, {1}, revision {2}, was sent back with these comments.", "{0} {1} {2}차 제출이 다음 의견과 함께 반려되었습니다."}
	SendBackTake   = Message{"接收退回并修改", "Take it in and correct", "반려를 접수하고 수정"}
	SendBackTaken  = Message{"已接收退回，请按意见修改后再次导出。", "Taken in. Correct the return and export it again.", "반려를 접수했습니다. 의견에 따라 고친 뒤 다시 내보내십시오."}
	SentBackReason = Message{"退回原因：{0}", "Sent back: {0}", "반려 사유: {0}"}
	ReceiptTitle   = Message{"省级回执", "A receipt of the province", "성 접수증"}
	ReceiptWhat    = Message{"{0} {1} 的报表已被认可。接收后报表锁定，不能再修改。", "The return of {0} for {1} was accepted. Taken in, the receipt locks it.", "{0} {1} 보고서가 승인되었습니다. 접수하면 보고서가 잠깁니다."}
	ReceiptSince   = Message{"回执对应的那次报送之后，报表又有改动。", "The return was changed or exported again since that revision.", "해당 제출 이후 보고서가 다시 바뀌었습니다."}
	ReceiptTake    = Message{"接收回执", "Take it in", "접수증 받기"}
	AnswerTitle    = Message{"答复", "Answer", "답변"}
	AnswerHint     = Message{"写给省级的答复", "What you answer to the province", "성급 기관에 보낼 답변"}
	CommentOnAll   = Message{"对整份报表的意见", "On the whole return", "보고서 전체에 대한 의견"}
	CommentBy      = Message{"省级意见（{0}）", "Comment of the province ({0})", "성 의견 ({0})"}
)
