package text

// Words of the pages of a provincial office.

// Navigation, periods and what every page has.
var (
	ProvTodo     = Message{"待办", "To do", "할 일"}
	ProvReceive  = Message{"接收", "Receive", "접수"}
	ProvReview   = Message{"审核", "Review", "심사"}
	ProvSummary  = Message{"汇总", "Summary", "집계"}
	ProvCompare  = Message{"对比", "Compare", "비교"}
	ProvCriteria = Message{"认定标准", "Criteria", "인정 기준"}
	ProvRegister = Message{"集群名录", "Register", "클러스터 명부"}

	ProvFirstSteps   = Message{"集群名录是空的。请先导入名录（Excel 或 CSV，至少有集群代码和集群名称两列），再接收报表。", "The register is empty. Import it first (Excel or CSV, with at least the code and the name of each cluster), then receive returns.", "클러스터 명부가 비어 있습니다. 먼저 명부를 가져온 뒤(엑셀 또는 CSV, 코드와 이름 열 필수) 보고서를 접수하세요."}
	ProvHeading      = Message{"{0} • 省级汇总", "{0} • provincial office", "{0} • 성급 집계"}
	ProvReceiveFiles = Message{"接收文件", "Receive files", "파일 접수"}
	ProvOtherPeriod  = Message{"设置其他报告期…", "Another period …", "다른 보고기간 설정…"}
	ProvLoading      = Message{"正在读取…", "Reading …", "읽는 중…"}
	ProvFind         = Message{"查找集群、县市、代码  Ctrl+F", "Find a cluster, place or code  Ctrl+F", "클러스터·지역·코드 찾기  Ctrl+F"}
	ProvFilterAll    = Message{"全部", "All", "전체"}
	ProvOpenFile     = Message{"打开文件", "Open file", "파일 열기"}
	ProvOpenFolder   = Message{"打开所在文件夹", "Open folder", "폴더 열기"}
	ProvExporting    = Message{"正在导出…", "Exporting …", "내보내는 중…"}
	ProvExported     = Message{"已导出：{0}", "Exported: {0}", "내보냈습니다: {0}"}
)

// Heads of columns.
var (
	ProvCode          = Message{"集群代码", "Code", "클러스터 코드"}
	ProvName          = Message{"集群名称", "Cluster", "클러스터"}
	ProvBody          = Message{"报送主体", "Reporting body", "보고 주체"}
	ProvCity          = Message{"市", "City", "시"}
	ProvCounty        = Message{"县（市、区）", "County", "현(시·구)"}
	ProvIndustry      = Message{"行业", "Industry", "업종"}
	ProvLevel         = Message{"级别", "Level", "등급"}
	ProvBatch         = Message{"批次", "Batch", "차수"}
	ProvYear          = Message{"认定年份", "Year", "인정 연도"}
	ProvZone          = Message{"开发区", "Zone", "개발구"}
	ProvRetired       = Message{"停报期", "Retired from", "제외 시작"}
	ProvNote          = Message{"备注", "Note", "비고"}
	ProvState         = Message{"状态", "State", "상태"}
	ProvRevisionHead  = Message{"版本", "Revision", "차수"}
	ProvRevision      = Message{"第 {0} 次", "No. {0}", "{0}차"}
	ProvReceivedAt    = Message{"收到时间", "Received", "접수 시각"}
	ProvHard          = Message{"强制性", "Hard", "필수"}
	ProvSoft          = Message{"核实性", "Soft", "확인"}
	ProvOutsideShort  = Message{"程序外改动", "Outside", "외부 수정"}
	ProvOutput        = Message{"总产值", "Output", "총생산액"}
	ProvYi            = Message{"亿元", "100 m yuan", "억 위안"}
	ProvGrowth        = Message{"同比", "Growth", "증감률"}
	ProvHint          = Message{"提示", "Note", "알림"}
	ProvPeriod        = Message{"报告期", "Period", "보고기간"}
	ProvFile          = Message{"文件", "File", "파일"}
	ProvOutcome       = Message{"结果", "Result", "결과"}
	ProvDo            = Message{"下一步", "Next", "다음 단계"}
	ProvSentence      = Message{"说明", "Explanation", "설명"}
	ProvIndicator     = Message{"指标", "Indicator", "지표"}
	ProvIndicatorCode = Message{"代码", "Code", "코드"}
	ProvUnit          = Message{"单位", "Unit", "단위"}
	ProvThis          = Message{"本期", "Now", "이번"}
	ProvBefore        = Message{"上期", "Before", "이전"}
	ProvChange        = Message{"增减", "Change", "증감"}
	ProvMedian        = Message{"同类中位数", "Median", "중앙값"}
	ProvTotal         = Message{"合计", "Total", "합계"}
	ProvCoverage      = Message{"填报/应报", "n / N", "작성/대상"}
	ProvRemark        = Message{"附注", "Remark", "비고"}
	ProvShare         = Message{"占合计", "Share", "비중"}
	ProvClusters      = Message{"集群", "Clusters", "클러스터"}
	ProvColSMEs       = Message{"中小企业", "SMEs", "중소기업"}
	ProvColLeading    = Message{"主导产业占比", "Leading", "주도산업"}
	ProvColQuality    = Message{"优质占比", "Quality", "우수 비중"}
)

// States.
var (
	ProvStateMissing  = Message{"未报", "Missing", "미제출"}
	ProvStateReceived = Message{"待审核", "To review", "심사 대기"}
	ProvStateSentBack = Message{"已退回", "Sent back", "반려"}
	ProvStateAccepted = Message{"已认可", "Accepted", "승인"}
)

// What is owed.
var (
	ProvTodoTitle     = Message{"{0}报送情况", "Returns for {0}", "{0} 제출 현황"}
	ProvTodoHint      = Message{"Enter 打开 • A 认可 • R 退回 • Ctrl+F 查找 • F1 按键", "Enter open • A accept • R send back • Ctrl+F find • F1 keys", "Enter 열기 • A 승인 • R 반려 • Ctrl+F 찾기 • F1 키"}
	ProvTodoTotal     = Message{"合计（已认可 {0}）总产值 {1}", "Accepted {0}: output {1}", "합계(승인 {0}) 총생산액 {1}"}
	ProvExpected      = Message{"应报 {0}", "{0} expected", "대상 {0}"}
	ProvNoDeadline    = Message{"未设截止日期", "no deadline set", "마감일 미설정"}
	ProvDeadlineLeft  = Message{"截止 {0}，还有 {1} 天", "deadline {0}, {1} days left", "마감 {0}, {1}일 남음"}
	ProvDeadlineToday = Message{"截止 {0}，就是今天", "deadline {0}, today", "마감 {0}, 오늘"}

	ProvDeadlinePassed = Message{"截止 {0}，已过 {1} 天", "deadline {0}, {1} days ago", "마감 {0}, {1}일 지남"}
	ProvClosed         = Message{"已停止接收", "closed", "접수 마감"}
	ProvOpen           = Message{"正在接收", "open", "접수 중"}
	ProvBarAccepted    = Message{"已认可 {0}", "Accepted {0}", "승인 {0}"}
	ProvBarReview      = Message{"待审核 {0}", "To review {0}", "심사 대기 {0}"}
	ProvBarSentBack    = Message{"已退回 {0}", "Sent back {0}", "반려 {0}"}
	ProvBarMissing     = Message{"未报 {0}", "Missing {0}", "미제출 {0}"}
	ProvFilterLate     = Message{"迟报、逾期", "Late", "지연"}
	ProvFilterChanged  = Message{"程序外改动", "Changed outside", "외부 수정"}
	ProvHintLateTwice  = Message{"前两期均迟报", "late in both earlier periods", "앞선 두 기간 모두 지연"}
	ProvHintOverdue    = Message{"逾期 {0} 天", "{0} days overdue", "{0}일 경과"}
	ProvHintBefore     = Message{"上年 {0} 报送", "came on {0} last year", "전년 {0} 제출"}
	ProvHintOutside    = Message{"程序外改动 {0} 处", "outside changes: {0}", "외부 수정 {0}곳"}
	ProvHintUnchecked  = Message{"空白表填写，报送前未审核", "filled in from a template, not checked", "빈 서식 작성, 제출 전 미검사"}
	ProvHintUnexpected = Message{"名录中不应报", "owes no return", "명부상 보고 대상 아님"}
	ProvHintLate       = Message{"迟报", "late", "지연 제출"}
	ProvNothingCameIn  = Message{"{0} 还没有报送。", "Nothing has come in from {0} yet.", "{0}: 아직 제출되지 않았습니다."}

	ProvReminderCopied   = Message{"催报文字已复制，可粘贴到通知或消息中。", "The reminder is on the clipboard.", "독촉문을 복사했습니다. 붙여 넣어 사용하세요."}
	ProvReminderNone     = Message{"没有需要催报的集群。", "There is nobody to remind.", "독촉할 클러스터가 없습니다."}
	ProvReminderHead     = Message{"关于报送 {0}中小企业特色产业集群报表的提醒", "Reminder: returns of the SME characteristic industrial clusters for {0}", "{0} 중소기업 특색산업 클러스터 보고서 제출 안내"}
	ProvReminderDeadline = Message{"报送截止日期：{0}。", "The deadline is {0}.", "제출 마감일: {0}."}
	ProvReminderMissing  = Message{"以下 {0} 个集群尚未报送：", "These {0} clusters have not sent a return yet:", "다음 {0}개 클러스터가 아직 제출하지 않았습니다:"}
	ProvReminderBack     = Message{"以下 {0} 个集群的报表已退回，请更正后重新报送：", "The returns of these {0} clusters were sent back and are awaited corrected:", "다음 {0}개 클러스터의 보고서가 반려되었으니 고쳐서 다시 제출해 주십시오:"}
	ProvReminderReason   = Message{"{0}，退回原因：{1}", "{0}: {1}", "{0}, 반려 사유: {1}"}
	ProvReminderEnd      = Message{"请尽快报送。如有困难，请及时联系。", "Please send them soon, and call if there is a difficulty.", "빠른 시일 안에 제출해 주시고, 어려움이 있으면 연락해 주십시오."}

	ProvSetDeadline  = Message{"设置截止日期", "Set deadline", "마감일 설정"}
	ProvLastDay      = Message{"截止日期", "Last day", "마감일"}
	ProvTaking       = Message{"接收状态", "Receiving", "접수 상태"}
	ProvDeadlineKeys = Message{"截止日当天报送不算迟报。留空表示不设截止日期；停止接收后，新到的报表会被拒收。", "A return of the last day itself is in time. Leave it empty for no deadline; a closed period takes no more returns.", "마감일 당일 제출은 지연이 아닙니다. 비워 두면 마감일이 없으며, 접수를 마감하면 새 보고서는 거부됩니다."}
	ProvDayWrong     = Message{"“{0}”不是日期，请写成 2023-03-31。", "“{0}” is not a day; write 2023-03-31.", "‘{0}’은(는) 날짜가 아닙니다. 2023-03-31처럼 적어 주세요."}
)

// Receiving.
var (
	ProvReceiveTitle = Message{"接收报表", "Receive returns", "보고서 접수"}
	ProvReceiveSub   = Message{"把文件或整个文件夹（含子文件夹）拖到窗口中，或从右侧选择", "Drop files or folders here, or choose them", "파일이나 폴더(하위 폴더 포함)를 창에 끌어다 놓거나 오른쪽에서 선택"}
	ProvReceiveHint  = Message{"Enter 审核所选报表 • Ctrl+O 选择文件 • Ctrl+Shift+O 选择文件夹 • F1 按键", "Enter review • Ctrl+O files • Ctrl+Shift+O folder • F1 keys", "Enter 심사 • Ctrl+O 파일 • Ctrl+Shift+O 폴더 • F1 키"}
	ProvDropHere     = Message{"本次还没有接收文件。重复文件、旧版本和不合格的文件不会改动已有数据。", "Nothing received this time. Duplicates, older revisions and refused files change nothing.", "이번에 접수한 파일이 없습니다. 중복, 이전 차수, 거부된 파일은 기존 자료를 바꾸지 않습니다."}
	ProvChooseFiles  = Message{"选择文件", "Choose files", "파일 선택"}
	ProvChooseFolder = Message{"选择文件夹", "Choose folder", "폴더 선택"}
	ProvPreview      = Message{"试接收文件夹", "Try a folder", "폴더 미리 접수"}
	ProvReceiving    = Message{"正在接收…", "Receiving …", "접수 중…"}
	ProvReceiveBusy  = Message{"正在接收文件，请等本次完成或取消后再试。", "Files are being received; wait for the end or cancel.", "접수 중입니다. 끝나거나 취소한 뒤 다시 시도해 주세요."}
	ProvFindFile     = Message{"查找文件、集群、说明  Ctrl+F", "Find a file or cluster  Ctrl+F", "파일·클러스터 찾기  Ctrl+F"}
	ProvThisTime     = Message{"本次", "This time", "이번"}
	ProvRecord       = Message{"接收记录", "Record", "접수 기록"}
	ProvOutReceived  = Message{"已接收", "Received", "접수"}
	ProvOutDuplicate = Message{"重复", "Duplicate", "중복"}
	ProvOutOlder     = Message{"旧版本", "Older", "이전 차수"}
	ProvOutRefused   = Message{"拒收", "Refused", "거부"}

	ProvTally        = Message{"共 {0} 个文件：接收 {1}，重复 {2}，旧版本 {3}，拒收 {4}。", "{0} files: {1} received, {2} duplicates, {3} older, {4} refused.", "파일 {0}개: 접수 {1}, 중복 {2}, 이전 차수 {3}, 거부 {4}."}
	ProvTallyDry     = Message{"试接收，未保存任何内容。共 {0} 个文件：可接收 {1}，重复 {2}，旧版本 {3}，将拒收 {4}。", "A trial; nothing was kept. {0} files: {1} could be received, {2} duplicates, {3} older, {4} would be refused.", "미리 접수로 아무것도 저장하지 않았습니다. 파일 {0}개: 접수 가능 {1}, 중복 {2}, 이전 차수 {3}, 거부 예정 {4}."}
	ProvTallyStopped = Message{"已取消，取消前完成的保留。已处理 {0} 个文件：接收 {1}，重复 {2}，旧版本 {3}，拒收 {4}。", "Cancelled; what was done before stays. {0} files: {1} received, {2} duplicates, {3} older, {4} refused.", "취소했습니다. 이미 처리된 것은 남습니다. 파일 {0}개: 접수 {1}, 중복 {2}, 이전 차수 {3}, 거부 {4}."}

	ProvDoReview      = Message{"审核", "review", "심사"}
	ProvDoSendBack    = Message{"退回县级更正", "send back", "현에 반려"}
	ProvDoLookOutside = Message{"先看程序外改动", "see changes", "외부 수정 확인"}
	ProvDoNothing     = Message{"无需处理", "nothing", "처리 불필요"}
	ProvDoReplaced    = Message{"已有新版本", "replaced since", "새 차수 있음"}
	ProvRefusalCode   = Message{"代码：{0}", "Code: {0}", "코드: {0}"}
)

// Review.
var (
	ProvReviewTitle = Message{"审核 {0}报表", "Review of {0}", "{0} 보고서 심사"}
	ProvReviewSub   = Message{"待审核 {0} 份，其中 {1} 份没有疑点，可一并认可", "{0} wait for review; {1} of them have nothing to look at", "심사 대기 {0}건, 그중 {1}건은 확인할 사항이 없어 일괄 승인할 수 있습니다"}
	ProvReviewEmpty = Message{"没有待审核的报表。", "Nothing waits for review.", "심사를 기다리는 보고서가 없습니다."}
	ProvReviewHint  = Message{"Enter 打开 • A 认可 • R 退回 • F9 认可全部无疑点的 • F1 按键", "Enter open • A accept • R send back • F9 accept the clean ones • F1 keys", "Enter 열기 • A 승인 • R 반려 • F9 문제없는 것 일괄 승인 • F1 키"}
	ProvReturnHint  = Message{"Enter 批注 • A 认可 • R 退回 • Ctrl+PageDown 下一份 • Esc 返回列表", "Enter comment • A accept • R send back • Ctrl+PageDown next • Esc list", "Enter 의견 • A 승인 • R 반려 • Ctrl+PageDown 다음 • Esc 목록"}
	ProvFirst       = Message{"先看什么", "Look at first", "먼저 볼 것"}
	ProvDoubtHard   = Message{"强制性审核 {0} 项未通过，只能退回", "{0} hard checks fail: send back", "필수 검사 {0}건 실패, 반려 필요"}
	ProvDoubtSoft   = Message{"{0} 项核实性审核没有说明", "{0} soft checks not explained", "확인 검사 {0}건 설명 없음"}
	ProvDoubtNone   = Message{"没有疑点", "nothing to look at", "이상 없음"}
	ProvOpenReturn  = Message{"打开", "Open", "열기"}
	ProvBack        = Message{"返回列表", "Back to the list", "목록으로"}
	ProvNoNext      = Message{"列表中没有更多待审核的报表。", "There is no further return in the list.", "목록에 더 이상 보고서가 없습니다."}

	ProvAccept      = Message{"认可", "Accept", "승인"}
	ProvAcceptClean = Message{"认可全部无疑点的", "Accept the clean ones", "이상 없는 것 일괄 승인"}
	ProvReceipts    = Message{"保存回执", "Save receipts", "접수증 저장"}
	ProvAccepting   = Message{"正在认可…", "Accepting …", "승인 중…"}
	ProvAcceptDone  = Message{"已认可 {0} 份报表。", "{0} returns accepted.", "보고서 {0}건을 승인했습니다."}
	ProvAcceptNone  = Message{"没有可以一并认可的报表，请逐份审核。", "None can be accepted without a look; review them one by one.", "일괄 승인할 보고서가 없습니다. 하나씩 심사해 주세요."}
	ProvAcceptSome  = Message{"已认可 {0} 份，{1} 份未认可。第一份：{2}", "{0} accepted, {1} not. The first: {2}", "{0}건 승인, {1}건 미승인. 첫 번째: {2}"}

	ProvSendBack         = Message{"退回", "Send back", "반려"}
	ProvSendBackFile     = Message{"保存退回文件", "Save send-back file", "반려 파일 저장"}
	ProvSendBackTitle    = Message{"退回县级更正", "Send back to the county", "현급 기관에 반려"}
	ProvSendBackWhat     = Message{"{0}，{1}第 {2} 次报送。", "{0}, {1}, revision {2}.", "{0}, {1} {2}차 제출."}
	ProvSendBackComments = Message{"{0} 处批注一并退回。", "{0} comments go with it.", "의견 {0}건을 함께 보냅니다."}
	ProvReasonHint       = Message{"退回原因（必填）：哪项数据、什么问题、请县级怎么办", "Reason (required): which figure, what is wrong, what the county should do", "반려 사유(필수): 어떤 수치가, 무엇이 문제이며, 어떻게 해야 하는지"}
	ProvReasonKeys       = Message{"Ctrl+Enter 退回 • Esc 取消。省级不改县级数据，由县级更正后再次报送。", "Ctrl+Enter sends back • Esc cancels. The province edits no figure: the county corrects it and sends a further revision.", "Ctrl+Enter 반려 • Esc 취소. 성급은 수치를 고치지 않으며, 현급이 고쳐 다시 제출합니다."}
	ProvReasonNeeded     = Message{"请填写退回原因。", "Please give the reason.", "반려 사유를 입력해 주세요."}
	ProvSentBackDone     = Message{"已退回：{0}。", "Sent back: {0}.", "반려했습니다: {0}."}

	ProvStatusHard = Message{"强制性 {0}", "Hard {0}", "필수 {0}"}
	ProvStatusSoft = Message{"核实性 {0}（已说明 {1}）", "Soft {0} ({1} explained)", "확인 {0}(설명 {1})"}

	ProvPartOutside  = Message{"程序外改动", "Changed outside the program", "프로그램 밖에서 수정됨"}
	ProvPartChanged  = Message{"与上次报送相比", "Changed since the last revision", "직전 제출과 비교"}
	ProvPartFindings = Message{"审核结果（按对合计的影响排序）", "Findings, by their weight in the total", "검사 결과(합계에 미치는 영향순)"}
	ProvNoIssues     = Message{"没有程序外改动，审核全部通过。", "Nothing was changed outside the program and no check fails.", "프로그램 밖 수정이 없고 모든 검사를 통과했습니다."}
	ProvWhat         = Message{"事项", "What", "항목"}
	ProvWeight       = Message{"占合计", "Weight", "비중"}
	ProvIssueOutside = Message{"{0} → {1}（{2} {3}）", "{0} → {1} ({2} {3})", "{0} → {1} ({2} {3})"}
	ProvIssueChanged = Message{"{0} → {1}", "{0} → {1}", "{0} → {1}"}
	ProvNotKnown     = Message{"原值不明", "not known", "원래 값 불명"}
	ProvBlank        = Message{"空", "blank", "빈칸"}
	ProvKeyExplain   = Message{"情况说明：{0}", "Explanation: {0}", "상황 설명: {0}"}
	ProvKeyNote      = Message{"备注：{0}", "Note: {0}", "비고: {0}"}
	ProvKeyRow       = Message{"企业名录：{0}", "Roster: {0}", "기업 명부: {0}"}
	ProvKeyRoster    = Message{"{0}，{1}", "{0}, {1}", "{0}, {1}"}
	ProvKeyCover     = Message{"封面：{0}", "Cover: {0}", "표지: {0}"}
	ProvCameAt       = Message{"{0} 收到", "received {0}", "{0} 접수"}
	ProvReasonGiven  = Message{"再次报送原因", "Reason of the revision", "재제출 사유"}
	ProvMedianAll    = Message{"其他 {0} 个集群中位数", "Median of {0}", "중앙값(다른 {0}개)"}
	ProvMedianSame   = Message{"同行业 {0} 个集群中位数", "Industry median of {0}", "중앙값(같은 업종 {0}개)"}
	ProvDefinition   = Message{"指标解释", "Definition", "지표 설명"}
	ProvExplained    = Message{"县级说明：{0}", "Explained: {0}", "현급 설명: {0}"}
	ProvNotExplained = Message{"县级没有说明。", "The county gave no explanation.", "현급의 설명이 없습니다."}
	ProvComment      = Message{"批注", "Comment", "의견"}
	ProvCommentTitle = Message{"批注：{0}", "Comment: {0}", "의견: {0}"}
	ProvCommentKeys  = Message{"Ctrl+Enter 保存。批注随退回一并发给县级；认可时不发。", "Ctrl+Enter saves. Comments go to the county with the send-back, and nowhere when the return is accepted.", "Ctrl+Enter 저장. 의견은 반려할 때 함께 전달됩니다."}
	ProvRosterButton = Message{"企业名录", "Roster", "기업 명부"}
	ProvRosterTitle  = Message{"{0}：企业名录 {1} 家", "{0}: {1} enterprises", "{0}: 기업 {1}개사"}
)

// ProvCoverField names a field of the cover of a return; ok is false for an unknown one.
func ProvCoverField(field string) (m Message, ok bool) {
	return find([]codeMessage{
		{"head", Message{"单位负责人", "head of the office", "기관 책임자"}},
		{"reviewer", Message{"审核人", "reviewer", "검토자"}},
		{"preparer", Message{"填报人", "preparer", "작성자"}},
		{"phone", Message{"联系电话", "telephone", "연락처"}},
		{"name", Message{"集群名称", "name of the cluster", "클러스터 이름"}},
		{"body", Message{"报送主体", "reporting body", "보고 주체"}},
		{"county", Message{"县级代码", "county", "현 코드"}},
	}, field)
}

// Summary and comparison.
var (
	ProvSummaryTitle   = Message{"汇总", "Summary", "집계"}
	ProvSummarySub     = Message{"已认可/应报 {0} • {1} • 报表 {2}", "accepted / expected {0} • {1} • form {2}", "승인/대상 {0} • {1} • 서식 {2}"}
	ProvSummaryHint    = Message{"比重、增速均由合计数重算；未报不计入", "Ratios are recomputed from totals; what is missing counts nowhere", "비중과 증가율은 합계로 다시 계산하며 미제출은 포함하지 않음"}
	ProvSummaryStatus  = Message{"每个数都可双击或按 Enter 查看构成 • Ctrl+G 换分组 • Ctrl+T 换图 • Ctrl+P 存图", "Every number opens its make-up: double click or Enter • Ctrl+G grouping • Ctrl+T picture • Ctrl+P save it", "모든 수치는 더블클릭이나 Enter로 구성 확인 • Ctrl+G 분류 • Ctrl+T 그림 • Ctrl+P 그림 저장"}
	ProvExportSummary  = Message{"导出汇总表", "Export summary", "집계표 내보내기"}
	ProvExportBrief    = Message{"导出简报", "Export briefing", "브리핑 내보내기"}
	ProvBriefLanguage  = Message{"语言", "Language", "언어"}
	ProvBriefFormat    = Message{"格式", "Format", "형식"}
	ProvFormatWord     = Message{"Word 文档（.docx）", "Word (.docx)", "워드 문서(.docx)"}
	ProvFormatHTML     = Message{"网页（.html）", "Web page (.html)", "웹 페이지(.html)"}
	ProvFormatMarkdown = Message{"Markdown 文本（.md）", "Markdown (.md)", "마크다운(.md)"}
	ProvGroupedBy      = Message{"分组：{0}", "By: {0}", "분류: {0}"}
	ProvAgainst        = Message{"对比：{0}", "Against: {0}", "비교: {0}"}
	ProvAgainstNone    = Message{"不对比", "none", "없음"}
	ProvCountAccepted  = Message{"只计已认可", "Accepted only", "승인만 집계"}
	ProvCountReceived  = Message{"含待审核", "With those to review", "심사 대기 포함"}
	ProvByNone         = Message{"不分组", "Nothing", "분류 없음"}
	ProvOtherExports   = Message{"其他导出", "More exports", "기타 내보내기"}
	ProvExportPublic   = Message{"导出对外发布表…", "Table for publication …", "공개용 표 내보내기…"}
	ProvExportList     = Message{"导出集群数据清单（Excel）…", "List of clusters (Excel) …", "클러스터 자료 목록(엑셀)…"}
	ProvExportListCSV  = Message{"导出集群数据清单（CSV）…", "List of clusters (CSV) …", "클러스터 자료 목록(CSV)…"}
	ProvSavePictureAs  = Message{"当前图存为图片… Ctrl+P", "Save this picture … Ctrl+P", "현재 그림 저장… Ctrl+P"}
	ProvExportBriefAs  = Message{"导出简报… F9", "Briefing … F9", "브리핑 내보내기… F9"}
	ProvShowEstimates  = Message{"另列缺报估计", "Show estimates of missing returns", "미제출 추정 표시"}
	ProvHideEstimates  = Message{"不列缺报估计", "Hide the estimates", "미제출 추정 숨기기"}
	ProvSaid           = Message{"{0} • {1}：{2} {3} • 填报 {4} 个集群", "{0} • {1}: {2} {3} • {4} clusters", "{0} • {1}: {2} {3} • 클러스터 {4}개"}
	ProvSaidEstimate   = Message{"{0} • {1}：{2} {3} • {4} • 估计值不进入合计", "{0} • {1}: {2} {3} • {4} • in no total", "{0} • {1}: {2} {3} • {4} • 합계에 넣지 않음"}
	ProvSaidFew        = Message{" • △ 不足 3 个集群，对外发布时应隐去", " • △ fewer than 3 clusters: withhold when publishing", " • △ 클러스터 3개 미만, 공개 시 감출 것"}
	ProvSaidOne        = Message{" • △ 一个集群占 85% 以上，对外发布时应隐去", " • △ one cluster is over 85 %: withhold when publishing", " • △ 한 클러스터가 85% 초과, 공개 시 감출 것"}
	ProvByBody         = Message{"报送主体", "Reporting body", "보고 주체"}
	ProvByCity         = Message{"市", "City", "시"}
	ProvByCounty       = Message{"县（市、区）", "County", "현(시·구)"}
	ProvByIndustry     = Message{"行业", "Industry", "업종"}
	ProvByLevel        = Message{"级别", "Level", "등급"}
	ProvByBatch        = Message{"批次", "Batch", "차수"}
	ProvGroups         = Message{"分组", "Groups", "그룹"}

	ProvCardClusters   = Message{"集群（计入/应报）", "Clusters (n / N)", "클러스터(집계/대상)"}
	ProvCardPeriod     = Message{"{0} • 已认可", "{0} • accepted", "{0} • 승인"}
	ProvCardReceived   = Message{"其中待审核 {0}", "{0} of them to review", "그중 심사 대기 {0}"}
	ProvCardSMEs       = Message{"中小企业（家）", "SMEs", "중소기업(개사)"}
	ProvCardOutput     = Message{"总产值（亿元）", "Output (100 m yuan)", "총생산액(억 위안)"}
	ProvCardEmployees  = Message{"期末从业人员", "Employees", "기말 종사자"}
	ProvCardLeading    = Message{"主导产业占比", "Leading industry", "주도산업 비중"}
	ProvCardQuality    = Message{"优质中小企业占比", "Quality SMEs", "우수 중소기업 비중"}
	ProvCardPlatform   = Message{"国家级服务平台", "National platforms", "국가급 서비스플랫폼"}
	ProvCardPromotion  = Message{"产业促进机制", "Promotion", "산업 촉진메커니즘"}
	ProvCardProtection = Message{"权益保护机制", "Rights protection", "권익 보호메커니즘"}
	ProvCardYes        = Message{"{0}/{1} 个集群", "{0} of {1} clusters", "클러스터 {0}/{1}개"}
	ProvCardCount      = Message{"{0} 家", "{0} SMEs", "{0}개사"}
	ProvCardMatched    = Message{"可比{0}", "{0}", "{0}"}

	ProvMatchedChange   = Message{"同口径增减", "Matched", "동일기준 증감"}
	ProvMatchedNow      = Message{"本期（同口径）", "Now, matched", "이번(동일기준)"}
	ProvMatchedThen     = Message{"上期（同口径）", "Before, matched", "이전(동일기준)"}
	ProvMatchedClusters = Message{"同口径集群", "Matched clusters", "동일기준 클러스터"}
	ProvOnlyIn          = Message{"另：本期 {0}，上期 {1}", "only now {0}, before {1}", "이번만 {0}, 이전만 {1}"}
	ProvBeforeWas       = Message{"上期 {0}", "was {0}", "이전 {0}"}
	ProvMatchedN        = Message{"同口径数", "Matched n", "동일기준 수"}
	ProvAll             = Message{"{0}全部", "{0}, all", "{0} 전체"}
	ProvIncomparable    = Message{"月份不同", "other months", "월이 다름"}
	ProvTooLarge        = Message{"合计超出范围", "too large", "합계 범위 초과"}
	ProvNoTotal         = Message{"不汇总，双击看各集群", "no total; open for each cluster", "합계 없음, 열어서 확인"}
	ProvDistinct        = Message{"去重 {0} 家", "{0} distinct", "중복 제외 {0}개사"}
	ProvCounties        = Message{"{0} 个县，每县计一次", "{0} counties, once each", "현 {0}개, 한 번씩"}
	ProvDiffering       = Message{"{0} 个县数据不一致", "{0} counties differ", "현 {0}개 수치 불일치"}
	ProvSmall           = Message{"* 集群过少", "* few clusters", "* 클러스터 적음"}

	ProvSavePicture     = Message{"图存为图片", "Save picture", "그림 저장"}
	ProvChartBy         = Message{"{0}，按{1}（{2}）", "{0} by {1} ({2})", "{0}, {1}별({2})"}
	ProvChartFirst      = Message{"{0} 前 {1} / {2}", "{0}, first {1} of {2}", "{0} 상위 {1} / {2}"}
	ProvChartClusters   = Message{"{0} 个集群", "{0} clusters", "클러스터 {0}개"}
	ProvChartEmpty      = Message{"没有可以画图的数据", "There is nothing to draw", "그릴 자료가 없습니다"}
	ProvTiers           = Message{"优质中小企业梯度（家）", "Tiers of quality SMEs", "우수 중소기업 단계(개사)"}
	ProvTierGiants      = Message{"小巨人", "Little giants", "작은 거인"}
	ProvTierSpecialised = Message{"专精特新", "Specialised", "전정특신"}
	ProvTierInnovative  = Message{"创新型", "Innovative", "혁신형"}
	ProvScatter         = Message{"增速与规模（{0} 个集群）", "Growth against size ({0} clusters)", "증가율과 규모(클러스터 {0}개)"}
	ProvScatterX        = Message{"总产值（亿元）", "Output (100 m yuan)", "총생산액(억 위안)"}
	ProvScatterY        = Message{"同比（%）", "Growth (%)", "증감률(%)"}
	ProvTrend           = Message{"{0}，历年（{1}）", "{0} through the periods ({1})", "{0} 추이({1})"}
	ProvPictureBars     = Message{"分组图", "Groups", "그룹"}
	ProvPictureScatter  = Message{"增速与规模", "Growth and size", "증가율·규모"}
	ProvPictureTiers    = Message{"梯度", "Tiers", "단계"}
	ProvPictureProgress = Message{"报送", "Reporting", "제출"}
	ProvTiersBy         = Message{"优质中小企业梯度，按{0}（家）", "Tiers of quality SMEs by {0}", "우수 중소기업 단계, {0}별(개사)"}
	ProvProgressBy      = Message{"报送情况，按{0}（认可/应报，个）", "Reporting by {0} (accepted / owed)", "제출 현황, {0}별(승인/대상)"}
	ProvLateN           = Message{"迟报 {0} 个", "{0} late", "지연 {0}개"}
	ProvPictureCaption  = Message{"{0} • 计入/应报 {1} 个集群 • 报表 {2} • {3}", "{0} • {1} clusters counted / owed • form {2} • {3}", "{0} • 집계/대상 클러스터 {1} • 서식 {2} • {3}"}
	ProvPictureTrend    = Message{"历年", "Periods", "추이"}

	ProvMakeUpOf       = Message{"{0}，{1}：{2}（{3} 个集群）。Enter 打开所选集群的报表。", "{0}, {1}: {2} ({3} clusters). Enter opens the chosen cluster's return.", "{0}, {1}: {2} (클러스터 {3}개). Enter로 선택한 클러스터의 보고서를 엽니다."}
	ProvMakeUpWith     = Message{"含估计 {0}（{1}，不进入合计）。", "With estimates {0} ({1}, in no total).", "추정 포함 {0}({1}, 합계에 넣지 않음)."}
	ProvWhyMissing     = Message{"未计入：没有认可的报表", "left out: no accepted return", "제외: 승인된 보고서 없음"}
	ProvWhyBlank       = Message{"未计入：未填", "left out: blank", "제외: 미입력"}
	ProvWhyUnavailable = Message{"未计入：不适用", "left out: not available", "제외: 해당 없음"}
	ProvWhyInvalid     = Message{"未计入：填写无效", "left out: no valid value", "제외: 잘못된 값"}
	ProvWhyNotAsked    = Message{"本报告期不填", "not asked", "이번 기간 미조사"}
	ProvWhyRepeated    = Message{"同县已计一次", "the county counts once", "같은 현은 한 번만 집계"}

	ProvCompareTitle = Message{"对比", "Comparison", "비교"}
	ProvCompareSub   = Message{"{0}（{1} 个集群）与 {2}，同口径 {3} 个集群", "{0} ({1} clusters) against {2}, {3} matched", "{0}(클러스터 {1}개)과 {2}, 동일기준 {3}개"}
	ProvCompareHint  = Message{"同口径：两期都有数据的集群 • Enter 看构成", "Matched: the clusters with a figure in both periods • Enter make-up", "동일기준: 두 기간 모두 수치가 있는 클러스터 • Enter 구성"}
	ProvCompareNone  = Message{"没有更早的同月份报告期可以对比。接收以前年度的报表后，这里会显示同口径对比。", "There is no earlier period with the same months. Receive earlier returns to compare with.", "비교할 이전 동일 월 보고기간이 없습니다. 이전 연도 보고서를 접수하면 표시됩니다."}
)

// Criteria and register.
var (
	ProvCriteriaTitle       = Message{"对照认定标准", "Criteria of recognition", "인정 기준 대조"}
	ProvCriteriaSub         = Message{"{0} • 已认可报表 {1} 份 • 标准 {2}", "{0} • {1} accepted returns • {2}", "{0} • 승인 보고서 {1}건 • 기준 {2}"}
	ProvCriteriaHint        = Message{"✓ 符合 • × 不符合 • ○ 无法判断 • Enter 打开报表", "✓ met • × not met • ○ cannot tell • Enter opens the return", "✓ 충족 • × 미충족 • ○ 판단 불가 • Enter 보고서 열기"}
	ProvCriteriaAbout       = Message{"认定标准说明", "About the criteria", "인정 기준 안내"}
	ProvCriteriaAboutMore   = Message{"选中任一列，这里显示该条标准的要求、依据和符合情况。不符合不影响报送，用于动态监测和复核准备。", "Choose a column to see what it asks for, its source and how many meet it. Failing one never blocks a return.", "열을 선택하면 기준의 요구, 근거와 충족 현황을 보여 줍니다. 미충족이 제출을 막지는 않습니다."}
	ProvMetOf               = Message{"符合", "Met", "충족"}
	ProvCannotTell          = Message{"无法判断", "cannot tell", "판단 불가"}
	ProvFilterNotMet        = Message{"有不符合", "Something not met", "미충족 있음"}
	ProvFilterUnknown       = Message{"仅有无法判断", "Only unknown", "판단 불가만 있음"}
	ProvFilterMet           = Message{"全部符合", "All met", "모두 충족"}
	ProvTallyRow            = Message{"符合 / 不符合 / 无法判断", "met / not met / cannot tell", "충족 / 미충족 / 판단 불가"}
	ProvCriterionNational   = Message{"国家要求", "national", "국가 기준"}
	ProvCriterionProvincial = Message{"省级口径", "provincial", "성급 기준"}
	ProvCriterionUnset      = Message{"阈值未定", "no threshold set", "기준값 미정"}
	ProvCriterionTally      = Message{"符合 {0}，不符合 {1}，无法判断 {2}", "{0} met, {1} not met, {2} cannot tell", "충족 {0}, 미충족 {1}, 판단 불가 {2}"}
	ProvCriterionSource     = Message{"依据：{0}", "source: {0}", "근거: {0}"}
	ProvCopyTable           = Message{"复制表格", "Copy table", "표 복사"}
	ProvTableCopied         = Message{"已复制 {0} 行，可粘贴到 WPS 或 Excel。", "{0} rows are on the clipboard.", "{0}행을 복사했습니다. 엑셀 등에 붙여 넣으세요."}

	ProvRegisterTitle  = Message{"集群名录", "Register of clusters", "클러스터 명부"}
	ProvRegisterSub    = Message{"共 {0} 个集群，{1}应报 {2} 个", "{0} clusters; {2} owe a return for {1}", "클러스터 {0}개, {1} 보고 대상 {2}개"}
	ProvRegisterHint   = Message{"Enter 修改 • Ctrl+I 导入 • Ctrl+F 查找 • F1 按键", "Enter edit • Ctrl+I import • Ctrl+F find • F1 keys", "Enter 수정 • Ctrl+I 가져오기 • Ctrl+F 찾기 • F1 키"}
	ProvFilterOwes     = Message{"本期应报", "Owing", "이번 대상"}
	ProvFilterRetired  = Message{"已停报", "Retired", "제외됨"}
	ProvEditCluster    = Message{"修改", "Edit", "수정"}
	ProvAddCluster     = Message{"新增集群", "Add cluster", "클러스터 추가"}
	ProvImportRegister = Message{"导入名录", "Import register", "명부 가져오기"}
	ProvImportTitle    = Message{"导入预览：{0}", "Preview: {0}", "가져오기 미리보기: {0}"}
	ProvImportCounts   = Message{"新增 {0}，变更 {1}，不变 {2}，文件中没有 {3}，有问题 {4}。", "{0} new, {1} changed, {2} unchanged, {3} not in the file, {4} with problems.", "신규 {0}, 변경 {1}, 동일 {2}, 파일에 없음 {3}, 문제 {4}."}
	ProvImportBlocked  = Message{"请改正有问题的行后重新导入，现在不会保存任何内容。", "Correct the rows with problems and import again; nothing is taken in now.", "문제 있는 행을 고친 뒤 다시 가져오세요. 지금은 아무것도 저장하지 않습니다."}
	ProvImportIgnored  = Message{"以下列未使用：{0}。", "Columns not used: {0}.", "사용하지 않은 열: {0}."}
	ProvImportDo       = Message{"导入", "Import", "가져오기"}
	ProvImportDone     = Message{"名录已更新：新增 {0}，变更 {1}。", "The register was updated: {0} new, {1} changed.", "명부를 갱신했습니다: 신규 {0}, 변경 {1}."}
	ProvImportProblem  = Message{"有问题", "Problem", "문제"}
	ProvImportAdded    = Message{"新增", "New", "신규"}
	ProvImportChanged  = Message{"变更", "Changed", "변경"}
	ProvImportMissing  = Message{"不在文件中", "Not in file", "파일에 없음"}
	ProvImportStays    = Message{"保留不动；不再报送的请填写停报期。", "It stays; give it a period from which it is retired if it owes no more.", "그대로 둡니다. 더 이상 보고하지 않으면 제외 시작 기간을 입력하세요."}
	ProvImportFromTo   = Message{"{0}：{1} → {2}", "{0}: {1} → {2}", "{0}: {1} → {2}"}
	ProvImportRow      = Message{"行", "Row", "행"}
)
