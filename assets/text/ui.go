package text

import "time"

// Words that the windows of both desks share.
var (
	Jibao       = Message{"集报", "Jibao", "집보"}
	Cancel      = Message{"取消", "Cancel", "취소"}
	Close       = Message{"关闭", "Close", "닫기"}
	OK          = Message{"确定", "OK", "확인"}
	Save        = Message{"保存", "Save", "저장"}
	CopyDetails = Message{"复制详情", "Copy details", "상세 복사"}

	// TaskRate is count, rate and time left of long work.
	TaskRate = Message{"{0} • 每秒 {1} • 还需约 {2}", "{0} • {1} per second • about {2} left", "{0} • 초당 {1} • 약 {2} 남음"}

	durationSeconds = Message{"{0} 秒", "{0} s", "{0}초"}
	durationMinutes = Message{"{0} 分钟", "{0} min", "{0}분"}
)

// Duration prints a time that is left: seconds up to two minutes, then whole minutes.
func Duration(l Lang, d time.Duration) string {
	if d < 2*time.Minute {
		return durationSeconds.In(l, int(d/time.Second))
	}
	return durationMinutes.In(l, int((d+30*time.Second)/time.Minute))
}
