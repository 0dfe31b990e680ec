package text

// Words of the pages that both kinds of office have: settings, backups, keys and about.
var (
	SettingsSubtitle  = Message{"改动即时生效并保存", "Changes hold at once and are kept", "변경 사항은 바로 적용되고 저장됩니다"}
	SettingsOffice    = Message{"单位", "Office", "기관"}
	SettingsPeople    = Message{"报表封面上的人员", "Names on the cover of returns", "보고서 표지의 담당자"}
	SettingsBlanks    = Message{"表号与批准文号", "Form number and approval", "서식 번호와 승인 번호"}
	SettingsBlanksWhy = Message{"由省级规定；没有规定的，报表上留空。", "As the province has laid down; left empty where it has not.", "성급 기관이 정한 대로 적고, 정하지 않았으면 비워 둡니다."}
	SettingsLook      = Message{"语言与外观", "Language and look", "언어와 화면"}
	SettingsData      = Message{"数据文件", "Data file", "자료 파일"}
	SettingsDataWhy   = Message{"全部数据都在这一个文件里，旁边的 .backups 文件夹是自动备份。", "Everything is in this one file; the folder .backups beside it holds the automatic backups.",
		"모든 자료가 이 한 파일에 있으며, 옆의 .backups 폴더에 자동 백업이 있습니다."}
	SettingsBackups      = Message{"自动备份", "Automatic backups", "자동 백업"}
	SettingsBackupsWhy   = Message{"每天第一次打开、升级前和大批导入前自动备份，保存在：", "Made at the first opening of a day, before updates and large imports, in:", "하루 중 처음 열 때, 업데이트 전, 대량 가져오기 전에 다음 위치에 자동으로 만듭니다:"}
	SettingsKept         = Message{"保留份数", "How many are kept", "보관 개수"}
	SettingsKeptBad      = Message{"请填 {0} 到 {1} 之间的整数。", "A whole number from {0} to {1}, please.", "{0}부터 {1}까지의 정수를 입력해 주세요."}
	SettingsDeadlines    = Message{"截止日期", "Deadlines", "마감일"}
	SettingsDeadlinesWhy = Message{"以上级通知为准，写成 2026-03-31；没有的留空。", "As you were told, written 2026-03-31; left empty where there is none.", "상급 기관의 통지에 따라 2026-03-31처럼 적고, 없으면 비워 둡니다."}
	OfficeName           = Message{"单位名称", "Name of the office", "기관 이름"}
	Person               = Message{"经办人", "Person", "담당자"}
	FormNumber           = Message{"表号", "Form number", "서식 번호"}
	Approval             = Message{"批准文号", "Approval", "승인 번호"}
	Language             = Message{"语言", "Language", "언어"}
	Colours              = Message{"颜色", "Colours", "색상"}
	ColoursSystem        = Message{"跟随系统", "as the system", "시스템 설정"}
	ColoursLight         = Message{"浅色", "light", "밝게"}
	ColoursDark          = Message{"深色", "dark", "어둡게"}
	TextSize             = Message{"字号", "Text size", "글자 크기"}
	SizeNormal           = Message{"标准", "normal", "보통"}
	SizeLarge            = Message{"大", "large", "크게"}
	SizeLarger           = Message{"特大", "larger", "더 크게"}
	Density              = Message{"行距", "Lines", "줄 간격"}
	DensityCompact       = Message{"紧凑", "compact", "촘촘하게"}
	DensityRoomy         = Message{"宽松", "comfortable", "넉넉하게"}

	BackupsWhy       = Message{"每天第一次打开、升级前和大批导入前自动备份；保留几份，在“设置”中选择", "Made once a day, before updates and large imports; Settings say how many are kept", "매일 처음 열 때와 업데이트·대량 가져오기 전에 자동 백업하며, 보관 개수는 설정에서 정합니다"}
	BackupCount      = Message{"自动备份 {0} 份", "Automatic backups: {0}", "자동 백업 {0}개"}
	BackupMake       = Message{"立即备份…", "Back up now …", "지금 백업…"}
	BackupMaking     = Message{"正在备份…", "Backing up …", "백업 중…"}
	BackupMade       = Message{"已备份并核对：{0}", "Backed up and checked: {0}", "백업하고 확인했습니다: {0}"}
	BackupRestore    = Message{"恢复所选备份", "Restore", "선택한 백업 복원"}
	BackupOther      = Message{"从其他文件恢复…", "Restore a file …", "다른 파일에서 복원…"}
	BackupRestoreWhy = Message{"将用备份 {0} 替换当前数据。当前文件不会删除，会改名保留在同一文件夹。", "The backup {0} takes the place of the present data. The present file is not thrown away: it stays in the same folder under another name.",
		"백업 {0}(으)로 현재 자료를 바꿉니다. 현재 파일은 삭제되지 않고 이름을 바꾸어 같은 폴더에 남습니다."}
	BackupRestored = Message{"已恢复。原文件保留为 {0}", "Restored. The former file is kept as {0}", "복원했습니다. 이전 파일은 {0}(으)로 남아 있습니다"}
	BackupWhen     = Message{"时间", "Time", "시각"}
	BackupReason   = Message{"原因", "Made", "사유"}
	BackupSize     = Message{"大小", "Size", "크기"}
	BackupOnOpen   = Message{"打开文件时", "on opening", "파일을 열 때"}
	BackupOnUpdate = Message{"升级前", "before an update", "업데이트 전"}
	BackupOnImport = Message{"大批导入前", "before an import", "대량 가져오기 전"}

	AboutVersion = Message{"集报 {0}", "Jibao {0}", "집보 {0}"}
	AboutTitle   = Message{"关于", "About", "정보"}
	AboutWords   = Message{"集报用于中小企业特色产业集群报表的离线填报、审核与汇总。报表依据《促进中小企业特色产业集群发展暂行办法》（工信部企业〔2022〕119号）设计，不是官方表式。程序不联网，数据只在本机。",
		"Jibao records, checks and summarises returns of SME characteristic industrial clusters without a network. Its form is built on the Measures of 2022 and is not an official form. The program never goes on line; the data stay on this computer.",
		"집보는 중소기업 특색산업 클러스터 보고서를 오프라인으로 작성, 검사, 집계합니다. 서식은 2022년의 공개된 관리 방법을 바탕으로 만든 것으로 공식 서식이 아닙니다. 프로그램은 네트워크에 연결하지 않으며 자료는 이 컴퓨터에만 있습니다."}
	AboutFont        = Message{"界面字体取自 Noto Sans CJK SC（思源黑体），按 SIL 开放字体许可证 1.1 使用。", "The font is taken from Noto Sans CJK SC and used under the SIL Open Font License 1.1.", "글꼴은 Noto Sans CJK SC에서 가져왔으며 SIL 오픈 폰트 라이선스 1.1에 따라 사용합니다."}
	LicenceProgram   = Message{"本程序许可证", "Licence of the program", "프로그램 라이선스"}
	LicenceFont      = Message{"字体许可证", "Licence of the font", "글꼴 라이선스"}
	LicenceLibraries = Message{"所用程序库许可证", "Licences of the libraries", "사용한 라이브러리 라이선스"}
	LicenceDivisions = Message{"区划数据许可证", "Licence of the register of divisions", "행정구역 자료 라이선스"}
	KeysGrid         = Message{"表格中", "In a grid", "표에서"}
	KeysWindow       = Message{"窗口中", "In the window", "창에서"}
)

// KeyHelp is a key and what it does.
type KeyHelp struct {
	Keys string
	Does Message
}

// GridKeys lists the keys of the grid.
func GridKeys() []KeyHelp {
	return []KeyHelp{
		{"Tab  Enter  ↑ ↓ ← →", Message{"移动到下一格；加 Shift 反向或扩选", "move on; with Shift back, or select", "다음 칸으로 이동. Shift와 함께 반대 방향 또는 선택"}},
		{"Home  End  PgUp  PgDn", Message{"行首、行尾、翻页；加 Ctrl 到表格两端", "ends of the row, pages; with Ctrl ends of the table", "행의 처음과 끝, 쪽 이동. Ctrl과 함께 표의 양 끝"}},
		{"F2", Message{"修改本格；直接输入则替换", "edit the cell; typing replaces it", "칸 수정. 바로 입력하면 바꿈"}},
		{"Esc", Message{"放弃修改", "leave it as it was", "수정 취소"}},
		{"Delete", Message{"清空所选", "clear", "선택한 칸 비우기"}},
		{"Space", Message{"是/否切换", "yes / no", "예/아니요 전환"}},
		{"Alt+↓", Message{"打开选项列表", "open the list", "선택 목록 열기"}},
		{"Ctrl+C  Ctrl+X  Ctrl+V", Message{"复制、剪切、粘贴，与 Excel、WPS 互通", "copy, cut, paste; also with Excel and WPS", "복사, 잘라내기, 붙여넣기. Excel, WPS와 호환"}},
		{"Ctrl+D", Message{"向下填充", "fill down", "아래로 채우기"}},
		{"Ctrl+Z  Ctrl+Y", Message{"撤销、重做，重新打开后仍可撤销", "undo, redo; also after a restart", "실행 취소, 다시 실행. 다시 연 뒤에도 가능"}},
		{"Ctrl+A", Message{"全选", "select all", "모두 선택"}},
		{"Ctrl+F", Message{"查找", "find", "찾기"}},
		{"Ctrl+Shift+L", Message{"按列排序和筛选；也可右击列标题", "sort and filter by the column; or right-click its head", "열 정렬과 필터. 열 제목을 오른쪽 클릭해도 됨"}},
		{"Ctrl+↑ ↓ ← →", Message{"到数据区边缘；加 Shift 扩选", "to the end of the block; with Shift select", "자료 끝으로 이동. Shift와 함께 선택"}},
		{"Alt+Enter", Message{"文字格内换行", "a new line in a text", "글 칸에서 줄바꿈"}},
		{"F6", Message{"离开表格，到下一处", "leave the grid", "표에서 나가기"}},
	}
}

// WindowKeys lists the keys of the window.
func WindowKeys() []KeyHelp {
	return []KeyHelp{
		{"F1", Message{"本页", "this page", "이 화면"}},
		{"F4", Message{"显示或隐藏填报页的右侧栏", "show or hide the panel of a return", "보고서의 오른쪽 창 표시/숨김"}},
		{"F5", Message{"检查报表", "check the return", "보고서 검사"}},
		{"F7", Message{"企业名录", "the roster", "기업 명부"}},
		{"F8", Message{"导出报送", "export", "제출 파일 내보내기"}},
		{"Ctrl+O", Message{"打开文件；也可把文件拖到窗口上", "open a file; or drop it on the window", "파일 열기. 창에 끌어다 놓아도 됨"}},
		{"Ctrl+N", Message{"新增报告期；在名录页登记集群", "add a period; on the register, a cluster", "보고기간 추가. 명부에서는 클러스터 등록"}},
		{"Alt+PgDn  Alt+PgUp", Message{"下一部分、上一部分", "next, previous section", "다음, 이전 부분"}},
		{"Ctrl+I  Ctrl+-", Message{"企业名录：插入行、删除行；典型经验：新增、删除一篇", "insert, delete: rows of the roster, typical cases", "기업 명부의 행, 우수사례 추가와 삭제"}},
		{"Ctrl+Enter", Message{"保存情况说明", "keep an explanation", "설명 저장"}},
		{"Tab", Message{"在按钮和输入框之间移动", "from field to field", "단추와 입력란 사이 이동"}},
	}
}

// Words of the start page and of opening files.
var (
	WindowTitle    = Message{"集报", "Jibao", "집보"}
	StartSubtitle  = Message{"中小企业特色产业集群报表", "Returns of SME characteristic industrial clusters", "중소기업 특색산업 클러스터 보고서"}
	NewOfficeTitle = Message{"新建单位文件", "New office file", "새 기관 파일"}
	NewOfficeWhy   = Message{"第一次使用时填写一次。数据只保存在下面这个文件里，不联网。", "Filled in once, at the first start. All data stay in the file named below; nothing goes on line.",
		"처음 사용할 때 한 번만 입력합니다. 자료는 아래 파일에만 저장되며 네트워크에 연결하지 않습니다."}
	Role             = Message{"用途", "Used for", "용도"}
	ProvinceDivision = Message{"省（自治区、直辖市）", "Province", "성·자치구·직할시"}
	CityDivision     = Message{"市（州、盟）", "City", "시·주·맹"}
	CountyDivision   = Message{"县（市、区、旗）", "County", "현·시·구·기"}
	TypeToFind       = Message{"选择，或输入名称、代码查找", "choose, or type a name or code", "선택하거나 이름·코드 입력"}
	ChooseBody       = Message{"按上级通知选择", "choose as you were told", "상급 기관의 통지에 따라 선택"}
	WhereToSave      = Message{"保存位置", "Save to", "저장 위치"}
	CreateOffice     = Message{"新建并开始", "Create and begin", "만들고 시작"}
	OpenOfficeTitle  = Message{"打开已有文件", "Open a file", "기존 파일 열기"}
	NoRecent         = Message{"这里会列出最近打开的单位文件。", "The office files opened last will be listed here.", "최근에 연 기관 파일이 여기에 표시됩니다."}
	OpenAnother      = Message{"打开其他文件…", "Open another …", "다른 파일 열기…"}
	OpenDrop         = Message{"也可以把 .jibao 文件拖到窗口上。", "Or drop a .jibao file on the window.", ".jibao 파일을 창에 끌어다 놓아도 됩니다."}
	OpenToRead       = Message{"以只读方式打开", "Open to read", "읽기 전용으로 열기"}
	OpenedReadOnly   = Message{"已以只读方式打开，不能修改。", "Open for reading only; nothing can be changed.", "읽기 전용으로 열었습니다. 수정할 수 없습니다."}
	RestoreThis      = Message{"恢复备份", "Restore the backup", "백업 복원"}

	KindWorkbook = Message{"报表文件", "Workbooks", "보고서 파일"}
	KindTable    = Message{"报表或名录", "Returns and lists", "보고서 또는 명부"}
	KindOffice   = Message{"单位文件", "Office files", "기관 파일"}
	KindBackup   = Message{"备份", "Backups", "백업"}
	KindPicture  = Message{"图片", "Pictures", "그림"}
	KindDocument = Message{"Word 文档", "Word documents", "Word 문서"}
	KindPage     = Message{"网页", "Web pages", "웹 페이지"}
	KindNotes    = Message{"Markdown 文本", "Markdown", "Markdown 문서"}
)

// ToolkitWords are the words that the window's toolkit says by itself, by what it calls them.
func ToolkitWords() map[string]Message {
	return map[string]Message{
		"Cut":        {"剪切", "Cut", "잘라내기"},
		"Copy":       {"复制", "Copy", "복사"},
		"Paste":      {"粘贴", "Paste", "붙여넣기"},
		"Select all": {"全选", "Select all", "모두 선택"},
		"Undo":       {"撤销", "Undo", "실행 취소"},
		"Redo":       {"重做", "Redo", "다시 실행"},
	}
}

// Words of leaving while something could not be saved.
var (
	LeaveUnsaved    = Message{"还有内容未能保存", "Something is not saved", "저장하지 못한 내용이 있습니다"}
	LeaveUnsavedWhy = Message{"{0} 处内容未能写入文件，现在关闭将丢失。请返回，排除问题（例如磁盘已满）后重试。", "{0} entries could not be written and would be lost. Go back, put the cause right (a full disk, for instance) and try again.",
		"{0}건을 파일에 쓰지 못했으며 지금 닫으면 사라집니다. 돌아가서 원인(예: 디스크 부족)을 해결한 뒤 다시 시도하십시오."}
	LeaveAnyway = Message{"仍然关闭", "Close anyway", "그래도 닫기"}
	GoBack      = Message{"返回", "Go back", "돌아가기"}
)

// NoWindow says that the computer cannot show the window, and what to do instead.
var NoWindow = Message{"无法打开窗口：没有图形显示，或显卡不支持 OpenGL 2.1（常见于远程桌面和虚拟机）。所有工作都可以用命令行程序 jibaoctl 完成，用法见 jibaoctl --help。",
	"No window can be opened: there is no display, or its graphics cannot do OpenGL 2.1 (as on remote desktops and in virtual machines). The command line, jibaoctl, does every job; see jibaoctl --help.",
	"창을 열 수 없습니다. 화면이 없거나 그래픽이 OpenGL 2.1을 지원하지 않습니다(원격 데스크톱이나 가상 머신에서 흔함). 모든 작업은 명령줄 프로그램 jibaoctl로 할 수 있습니다. 사용법은 jibaoctl --help를 보십시오."}
