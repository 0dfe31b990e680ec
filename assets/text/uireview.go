package text

// Words of the review of a return: comments of the province beside the answers of the county.
var (
	CommentAsked    = Message{"意见：{0}", "asked: {0}", "의견: {0}"}
	CommentAnswered = Message{"答复：{0}", "answer: {0}", "답변: {0}"}
	CommentSilent   = Message{"县级没有答复", "not answered", "현급 답변 없음"}
	CommentGone     = Message{"名录中已没有这一行", "the row is gone", "명부에 이 행이 없음"}
	CommentChanged  = Message{"数据：{0} → {1}", "figure: {0} → {1}", "수치: {0} → {1}"}
	CommentSame     = Message{"数据未改", "figure unchanged", "수치 변경 없음"}

	CommentsShow   = Message{"查看和答复意见", "See and answer the comments", "의견 보기와 답변"}
	CommentsTitle  = Message{"省级意见", "Comments of the province", "성급 의견"}
	CommentWaiting = Message{"等待县级更正", "waiting for the county", "현급의 수정 대기"}

	ProvPartComments  = Message{"省级意见与县级答复", "Comments and answers", "성급 의견과 현급 답변"}
	ProvCommentAt     = Message{"退回时", "When sent back", "반려 당시"}
	ProvCommentText   = Message{"省级意见", "Comment", "성급 의견"}
	ProvCommentAnswer = Message{"县级答复", "Answer", "현급 답변"}
	ProvCommentBy     = Message{"{0}，{1}", "{0}, {1}", "{0}, {1}"}
	ProvCloseComment  = Message{"办结", "Close", "종결"}
	ProvAskAgain      = Message{"再次提出", "Ask again", "다시 제기"}
	ProvAskAgainDone  = Message{"退回时将再次提出。", "It will be asked again with the send-back.", "반려할 때 다시 제기합니다."}
	ProvAskAgainNot   = Message{"不再提出", "Do not ask again", "다시 제기하지 않음"}
	ProvClosedComment = Message{"已办结 1 条意见。", "The comment is closed.", "의견 1건을 종결했습니다."}
	ProvDraftComment  = Message{"待发出的批注", "Comment, not sent yet", "보내지 않은 의견"}
	ProvDraftKept     = Message{"还有 {0} 条批注没有发出。认可后不再发给县级；要发出请退回。", "{0} comments have not been sent. They go nowhere when the return is accepted; send it back to send them.", "보내지 않은 의견이 {0}건 있습니다. 승인하면 전달되지 않으니, 전달하려면 반려해 주세요."}
	ProvAcceptAnyway  = Message{"仍然认可", "Accept anyway", "그래도 승인"}
	ProvRosterKeys    = Message{"Enter 或 C 批注所选单元格 • Esc 关闭", "Enter or C comments on the cell • Esc closes", "Enter 또는 C: 셀에 의견 • Esc 닫기"}
	ProvIssuesMore    = Message{"共 {0} 项，↓ 查看其余", "{0} in all, ↓ for more", "모두 {0}건, ↓ 더 보기"}
)
