package text

// Words of the provincial desk: reminders, what to do about a file, lists as files, the history of the register.
var (
	ProvRemind       = Message{"催报", "Reminder", "독촉"}
	ProvRemindTitle  = Message{"催报文字", "Reminder", "독촉문"}
	ProvRemindWhom   = Message{"发给", "To", "받는 곳"}
	ProvRemindAll    = Message{"全部（{0} 个集群）", "all ({0} clusters)", "전체(클러스터 {0}개)"}
	ProvRemindPlace  = Message{"{0}（{1} 个集群）", "{0} ({1} clusters)", "{0}(클러스터 {1}개)"}
	ProvRemindKeys   = Message{"可在此修改后再复制。Ctrl+Enter 复制 • Esc 关闭", "It can be changed here before it is copied. Ctrl+Enter copies • Esc closes", "복사하기 전에 고칠 수 있습니다. Ctrl+Enter 복사 • Esc 닫기"}
	ProvRemindCopy   = Message{"复制", "Copy", "복사"}
	ProvReminderLine = Message{"{0}　{1}（{2}）", "{0}, {1} ({2})", "{0}, {1} ({2})"}
	ProvReceivedN    = Message{"已报 {0}", "{0} received", "제출 {0}"}
	ProvLateCount    = Message{"迟报、逾期 {0}", "{0} late", "지연 {0}"}

	SettingsDeadlinesOwn = Message{"由本单位确定，写成 2026-03-31；没有的留空。", "Set by this office, written 2026-03-31; left empty where there is none.", "이 기관이 정하며 2026-03-31처럼 적고, 없으면 비워 둡니다."}
	ProvLimitsOpen       = Message{"查看和修改阈值", "Look at and change them", "기준값 보기와 수정"}
	ProvWaitsElsewhere   = Message{"{0}还有 {1} 份待审核。", "{1} wait for review for {0}.", "{0}에 심사 대기 {1}건이 있습니다."}
	ProvGoThere          = Message{"切换到该期", "Go there", "해당 기간으로"}

	ProvChecking    = Message{"正在启用标准，重新审核待审核报表…", "Taking the criteria into force, checking what waits …", "기준을 적용하고 대기 보고서를 다시 검사하는 중…"}
	ProvCopyList    = Message{"复制清单", "Copy list", "목록 복사"}
	ProvExportFiles = Message{"导出清单", "Export list", "목록 내보내기"}
	ProvFilesTitle  = Message{"接收清单", "Files received", "접수 목록"}
	ProvFilePath    = Message{"文件位置", "Path", "파일 위치"}
	ProvWhatToDo    = Message{"怎么办：{0}", "What to do: {0}", "조치: {0}"}

	ProvRegisterExport  = Message{"导出名录", "Export register", "명부 내보내기"}
	ProvRegisterHistory = Message{"变更记录", "History", "변경 이력"}
	ProvHistoryOf       = Message{"变更记录：{0}", "History: {0}", "변경 이력: {0}"}
	ProvHistoryAll      = Message{"全部集群", "all clusters", "전체 클러스터"}
	ProvHistoryNew      = Message{"新增", "new", "신규"}
	ProvHistoryTyped    = Message{"手工", "typed", "직접 입력"}
	ProvHistoryImported = Message{"导入", "imported", "가져옴"}
	ProvHistoryNone     = Message{"没有变更。", "Nothing was changed.", "변경이 없습니다."}
	ProvHistoryHow      = Message{"方式", "How", "방식"}

	CLIFlagRemind = Message{"写出催报文字，可用 --place 限定某一市（或报送主体）", "write the text of a reminder, with --place for one city (or reporting body)", "독촉문 작성, --place로 한 시(또는 보고 주체)만"}
	CLIFlagPlace  = Message{"只列这个市（或报送主体）的集群", "only the clusters of this city (or reporting body)", "이 시(또는 보고 주체)의 클러스터만"}
	CLIRegHistory = Message{"名录的变更记录：谁、何时、原值 → 新值", "the history of the register: who, when, old -> new", "명부 변경 이력: 누가, 언제, 이전 → 새 값"}
	CLIFlagRepeat = Message{"再次提出以前的意见：编号，或 编号=新的文字", "ask an earlier comment again: its id, or id=new text", "이전 의견을 다시 제기: 번호 또는 번호=새 문구"}
)

// ReceptionAdvice says in a few words what to do about a file that was refused, by the code of its refusal.
func ReceptionAdvice(code string) Message {
	if m, ok := find(receptionAdvice, code); ok {
		return m
	}
	return Message{"请县级用程序重新导出", "ask the county to export it again", "현에 다시 내보내도록 요청"}
}

var receptionAdvice = []codeMessage{
	{"REVISION-CONFLICT", Message{"请县级改正后作为新的一次报送导出", "ask the county to export it as a further revision", "현에 새 차수로 다시 내보내도록 요청"}},
	{"UNKNOWN-CLUSTER", Message{"核对名录，漏列的补入后再接收", "look into the register; add the cluster and receive again", "명부를 확인하고 빠졌으면 추가한 뒤 다시 접수"}},
	{"CLUSTER-RETIRED", Message{"核对名录中的停报期", "look into the period of retirement in the register", "명부의 제외 시작 기간 확인"}},
	{"OTHER-BODY", Message{"不属于本单位，请转给其报送主体", "not of this office: pass it on to its reporting body", "이 기관 소관이 아니므로 해당 보고 주체에 전달"}},
	{"OTHER-COUNTY", Message{"核对名录中的县级代码", "look into the county in the register", "명부의 현 코드 확인"}},
	{"PERIOD-FUTURE", Message{"请县级核对报告期", "ask the county about the period", "현에 보고기간 확인 요청"}},
	{"PERIOD-CLOSED", Message{"如需补收，先在“设置截止日期”中重新开放", "to take it in, open the period again (Set deadline)", "받으려면 ‘마감일 설정’에서 다시 열기"}},
	{"FORM-UNKNOWN", Message{"先升级本程序，再接收", "update this program and receive again", "프로그램을 갱신한 뒤 다시 접수"}},
	{"FORM-NEWER", Message{"先升级本程序，再接收", "update this program and receive again", "프로그램을 갱신한 뒤 다시 접수"}},
	{"FORMAT-NEWER", Message{"先升级本程序，再接收", "update this program and receive again", "프로그램을 갱신한 뒤 다시 접수"}},
	{"RECEIPT", Message{"这是回执，请发给县级", "this goes to the county", "접수증이므로 현에 전달"}},
	{"NO-RETURN", Message{"核对是否选错文件；是报表的，请县级重新导出", "see whether it is the right file; if so, ask the county to export it again", "올바른 파일인지 확인하고 보고서라면 현에 다시 내보내도록 요청"}},
	{"ENCRYPTED", Message{"请县级取消打开密码后重新发来", "ask the county to take the password off", "현에 열기 암호를 해제하도록 요청"}},
	{"NOT-XLSX-XLS", Message{"用 WPS 或 Excel 另存为 .xlsx 后再接收", "save it as .xlsx in Excel or WPS and receive again", "Excel이나 WPS에서 .xlsx로 저장한 뒤 다시 접수"}},
	{"NOT-XLSX-ODS", Message{"用 WPS 或 Excel 另存为 .xlsx 后再接收", "save it as .xlsx in Excel or WPS and receive again", "Excel이나 WPS에서 .xlsx로 저장한 뒤 다시 접수"}},
	{"NOT-XLSX-XLSB", Message{"用 WPS 或 Excel 另存为 .xlsx 后再接收", "save it as .xlsx in Excel or WPS and receive again", "Excel이나 WPS에서 .xlsx로 저장한 뒤 다시 접수"}},
	{"NOT-XLSX-ARCHIVE", Message{"解压后接收其中的 .xlsx 文件", "unpack it and receive the .xlsx files in it", "압축을 푼 뒤 안의 .xlsx 파일 접수"}},
	{"NOT-XLSX", Message{"核对是否选错文件", "see whether it is the right file", "올바른 파일인지 확인"}},
	{"NOT-XLSX-DOCX", Message{"核对是否选错文件", "see whether it is the right file", "올바른 파일인지 확인"}},
	{"NOT-XLSX-PDF", Message{"请县级发来 .xlsx 报表", "ask the county for the .xlsx file", "현에 .xlsx 파일 요청"}},
	{"FILE-EMPTY", Message{"重新取得文件后再接收", "get the file again and receive it", "파일을 다시 받아 접수"}},
	{"ZIP-TRUNCATED", Message{"重新取得文件后再接收", "get the file again and receive it", "파일을 다시 받아 접수"}},
	{"FILE-CHANGED", Message{"等文件复制完成后再接收", "wait until the file is copied and receive again", "복사가 끝난 뒤 다시 접수"}},
	{"FILE-NOT-REGULAR", Message{"选择 .xlsx 文件", "choose an .xlsx file", ".xlsx 파일 선택"}},
	{"FILE-UNREADABLE", Message{"复制到本机后再接收", "copy it to this computer and receive again", "이 컴퓨터에 복사한 뒤 다시 접수"}},
	{"SEND-BACK", Message{"这是退回文件，请发给县级", "this goes to the county", "반려 파일이므로 현에 전달"}},
	{"PROGRAM-FAULT", Message{"保留文件并联系程序维护人员", "keep the file and tell whoever maintains the program", "파일을 보관하고 프로그램 담당자에게 연락"}},
}

// RegisterHeads are the heads of a register that is written as a table, in the order of its fields; a register with them is
// taken in again.
func RegisterHeads() []Message {
	return []Message{
		{"集群代码", "Cluster code", "클러스터 코드"}, {"集群名称", "Cluster name", "클러스터명"}, {"县级代码", "County code", "현 코드"},
		{"报送主体", "Reporting body", "보고 주체"}, {"行业代码", "Industry code", "업종 코드"}, {"级别", "Level", "등급"},
		{"批次", "Batch", "차수"}, {"认定年份", "Year of recognition", "인정 연도"}, {"开发区", "Development zone", "개발구"},
		{"停报期", "Retired from", "제외 보고기간"}, {"备注", "Remarks", "비고"},
	}
}
