package text

import (
	"time"

	"jibao/forms/office"
)

// Words that the windows of both desks share.
var (
	Jibao       = Message{"集报", "Jibao", "집보"}
	Cancel      = Message{"取消", "Cancel", "취소"}
	Close       = Message{"关闭", "Close", "닫기"}
	OK          = Message{"确定", "OK", "확인"}
	Save        = Message{"保存", "Save", "저장"}
	Retry       = Message{"重试", "Try again", "다시 시도"}
	Undo        = Message{"撤销", "Undo", "실행 취소"}
	Redo        = Message{"重做", "Redo", "다시 실행"}
	CopyDetails = Message{"复制详情", "Copy details", "상세 복사"}
	CopyPath    = Message{"复制路径", "Copy the path", "경로 복사"}
	ReadOnly    = Message{"只读", "read only", "읽기 전용"}
	ListComma   = Message{"、", ", ", ", "}
	Opening     = Message{"正在打开 {0}…", "Opening {0} …", "{0} 여는 중…"}
	CannotShow  = Message{"无法用系统程序打开：{0}", "The system has no program that opens {0}", "시스템 프로그램으로 열 수 없습니다: {0}"}
	NoSecrets   = Message{"严禁录入涉密信息。", "Classified information must not be entered.", "비밀 정보는 입력할 수 없습니다."}

	// TaskRate is count, rate and time left of long work.
	TaskRate = Message{"{0} • 每秒 {1} • 还需约 {2}", "{0} • {1} per second • about {2} left", "{0} • 초당 {1} • 약 {2} 남음"}

	durationSeconds = Message{"{0} 秒", "{0} s", "{0}초"}
	durationMinutes = Message{"{0} 分钟", "{0} min", "{0}분"}
)

// Words of the navigation and of the top bar.
var (
	NavTodo     = Message{"待办", "To do", "할 일"}
	NavRegister = Message{"集群名录", "Register", "클러스터 명부"}
	NavBackups  = Message{"备份", "Backups", "백업"}
	NavSettings = Message{"设置", "Settings", "설정"}
	NavHelp     = Message{"按键与关于", "Keys and about", "단축키 및 정보"}
	OpenFile    = Message{"打开文件", "Open a file", "파일 열기"}
	OpenFolder  = Message{"打开所在文件夹", "Open the folder", "폴더 열기"}
	HintHelp    = Message{"F1 按键", "F1 keys", "F1 단축키"}

	RoleCounty   = Message{"县级填报", "county office", "현급 작성"}
	RoleProvince = Message{"省级汇总", "provincial office", "성급 집계"}
)

// Heads of columns that several lists have.
var (
	ColCode        = Message{"代码", "Code", "코드"}
	ColIndicator   = Message{"指标", "Indicator", "지표"}
	ColUnit        = Message{"单位", "Unit", "단위"}
	ColNow         = Message{"本期", "This period", "이번 기"}
	ColPast        = Message{"上期", "Previous", "전기"}
	ColChange      = Message{"增减", "Change", "증감"}
	ColMark        = Message{"标记", "Mark", "표시"}
	ColClusterCode = Message{"集群代码", "Code", "클러스터 코드"}
	ColCluster     = Message{"集群名称", "Cluster", "클러스터 이름"}
	ColPeriod      = Message{"报告期", "Period", "보고기간"}
	ColState       = Message{"状态", "State", "상태"}
	ColDeadline    = Message{"截止日期", "Deadline", "마감일"}
	ColHard        = Message{"强制性", "Hard", "필수"}
	ColSoft        = Message{"核实性", "Soft", "확인"}
	ColLevel       = Message{"级别", "Level", "등급"}
	ColIndustry    = Message{"主导产业", "Leading industry", "주도 업종"}
	ColBatch       = Message{"批次", "Batch", "차수"}
	ColYear        = Message{"认定年份", "Recognised", "인정 연도"}
	ColZone        = Message{"开发区", "Zone", "개발구"}
	ColBody        = Message{"报送主体", "Reporting body", "보고 주체"}
	ColRevision    = Message{"版本", "Revision", "차수"}
	ColReason      = Message{"原因", "Reason", "사유"}
	ColFile        = Message{"文件", "File", "파일"}
	ColFingerprint = Message{"指纹", "Fingerprint", "지문"}
	ColSeverity    = Message{"类别", "Kind", "구분"}
	ColFinding     = Message{"审核结果", "Finding", "검사 결과"}

	LevelNational   = Message{"国家级", "national", "국가급"}
	LevelProvincial = Message{"省级", "provincial", "성급"}
	RevisionN       = Message{"第 {0} 次", "r{0}", "{0}차"}
)

// Why says why a cell changed; what was simply typed needs no word.
func Why(l Lang, w office.Why) string {
	m, ok := map[office.Why]Message{
		office.Pasted:   {"（粘贴）", " (pasted)", " (붙여넣기)"},
		office.Imported: {"（导入）", " (imported)", " (가져오기)"},
		office.Carried:  {"（自上期结转）", " (carried forward)", " (전기 이월)"},
		office.Filled:   {"（取自企业名录）", " (from the roster)", " (기업 명부에서)"},
		office.Undone:   {"（撤销）", " (undone)", " (실행 취소)"},
		office.Redone:   {"（重做）", " (done again)", " (다시 실행)"},
	}[w]
	if !ok {
		return ""
	}
	return m.In(l)
}

// Progress says how far long work is that took so long: "120 / 1,000 • 85 per second • about 10 s left". In its first
// second and at its end it gives the count alone, and nothing while the total is not known.
func Progress(l Lang, done, total int, took time.Duration) string {
	if total <= 0 {
		return ""
	}
	count := Count(done) + " / " + Count(total)
	if done <= 0 || done >= total || took < time.Second {
		return count
	}
	perSecond := max(1, int(int64(done)*int64(time.Second)/int64(took)))
	left := time.Duration(int64(took) / int64(done) * int64(total-done)).Round(time.Second)
	return TaskRate.In(l, count, Count(perSecond), Duration(l, left))
}

// Duration prints a time that is left: seconds up to two minutes, then whole minutes.
func Duration(l Lang, d time.Duration) string {
	if d < 2*time.Minute {
		return durationSeconds.In(l, int(d/time.Second))
	}
	return durationMinutes.In(l, int((d+30*time.Second)/time.Minute))
}
