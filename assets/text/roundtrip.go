package text

// Words of the way between province and county: send-backs, comments and their answers, receipts.

// In the workbooks.
var (
	BookSendBack     = Message{"退回单", "Send-back", "반려서"}
	BookSendBackNote = Message{"请用填报程序打开本文件，逐条答复并更正。以本表所列意见为准，单元格批注仅供查看；本文件中的数据不会被读入。",
		"Open this file in the program, answer each comment and correct. This sheet counts, the notes at the cells are for convenience; no figure is taken from this file.",
		"프로그램에서 이 파일을 열어 의견마다 답변하고 고쳐 주세요. 이 시트가 기준이며 셀 메모는 참고용이고, 이 파일의 수치는 읽지 않습니다."}
	BookReceipt       = Message{"回执", "Receipt", "접수증"}
	BookReceiptNote   = Message{"请用填报程序打开本文件，所列报送随即锁定。", "Open this file in the program: it locks the revision that is named here.", "프로그램에서 이 파일을 열면 아래의 제출이 잠깁니다."}
	BookVerdict       = Message{"审核结论", "Verdict", "심사 결과"}
	BookAccepted      = Message{"认可", "Accepted", "승인"}
	BookReceiptDay    = Message{"认可日期", "Accepted on", "승인 날짜"}
	BookReceiptOffice = Message{"审核单位", "Accepted by", "심사 기관"}
)

// What a file that a county opened is, and what became of it.
var (
	SendBackIs = Message{"这是 {0} {1} 第 {2} 次报送的退回单，附 {3} 条意见。退回原因：{4}",
		"This is the send-back of revision {2} of {0} for {1}, with {3} comments. The reason: {4}",
		"{0} {1} {2}차 제출의 반려서이며 의견 {3}건이 있습니다. 반려 사유: {4}"}
	SendBackAgain = Message{"{0} {1} 第 {2} 次报送的退回单此前已经读入，没有改动。",
		"The send-back of revision {2} of {0} for {1} was taken in before; nothing was changed.",
		"{0} {1} {2}차 제출의 반려서는 이미 읽었으며 변경하지 않았습니다."}
	SendBackDiffers = Message{"注意：省级收到的数据与本单位导出的有 {0} 处不同，说明文件在报送途中被改动。本单位的数据没有改动，请逐处核对。",
		"Note: what the province received differs in {0} places from what this office exported: the file was changed on its way. The figures here were not changed; please check each place.",
		"주의: 성급 기관이 받은 자료가 이 기관이 내보낸 것과 {0}곳 다릅니다. 전달 중에 변경된 것입니다. 이 기관의 수치는 바뀌지 않았으니 확인해 주세요."}
	ReceiptIs = Message{"{0} {1} 第 {2} 次报送已于 {3} 获省级认可，报表已锁定。",
		"Revision {2} of {0} for {1} was accepted by the province on {3}; the return is locked.",
		"{0} {1} {2}차 제출이 {3}에 승인되어 보고서가 잠겼습니다."}
	ReceiptNewer = Message{"{0} {1} 第 {2} 次报送已于 {3} 获省级认可。此后本单位又有修改或另行导出，修改都已保留，报表没有锁定：如需生效，请另行导出报送；如不需要，请撤销修改后再次打开回执。",
		"Revision {2} of {0} for {1} was accepted by the province on {3}. The return was changed or exported again since; those changes are kept and the return is not locked. Export them as a further revision if they shall count, or undo them and open the receipt again.",
		"{0} {1} {2}차 제출이 {3}에 승인되었습니다. 그 뒤에 수정하거나 다시 내보낸 내용은 그대로 두었으며 보고서는 잠그지 않았습니다. 반영하려면 새 차수로 내보내고, 아니면 수정을 취소한 뒤 접수증을 다시 여십시오."}
	ReceiptAgain = Message{"{0} {1} 第 {2} 次报送的回执此前已经读入，没有改动。",
		"The receipt of revision {2} of {0} for {1} was taken in before; nothing was changed.",
		"{0} {1} {2}차 제출의 접수증은 이미 읽었으며 변경하지 않았습니다."}
)

// Remarks on a received return about its comments.
var (
	RemarkCommentMissing = Message{"报表中缺少省级尚未办结的 {0} 条意见，意见仍然保留。", "The return lacks {0} comments that are still open here; they are kept.",
		"보고서에 아직 종결되지 않은 의견 {0}건이 없습니다. 의견은 그대로 유지됩니다."}
	RemarkCommentOpen = Message{"有 {0} 条意见没有答复。", "{0} comments are not answered.", "의견 {0}건에 답변이 없습니다."}
)

// On the command line.
var (
	CLIAnswer     = Message{"答复省级意见：意见编号=答复", "answer comments of the province: ID=TEXT", "성급 의견에 답변: 의견번호=답변"}
	CLIComments   = Message{"查看意见、答复和数据变化；可办结意见", "show comments, answers and changes side by side; close comments", "의견·답변·변경을 나란히 보기, 의견 종결"}
	CLIFlagClose  = Message{"办结的意见编号（可多次）", "ID of a comment to close (may be repeated)", "종결할 의견 번호(반복 가능)"}
	CLIUnanswered = Message{"有 {0} 条省级意见没有答复，已按“待处理”列入报送文件。", "{0} comments of the province are not answered; the file lists them as open.",
		"성급 의견 {0}건에 답변이 없으며 파일에 미처리로 표시했습니다."}
	CLIPlain       = Message{"{0}", "{0}", "{0}"}
	CLIFlagReceipt = Message{"把回执写到文件或文件夹", "file or folder for the receipts", "접수증을 저장할 파일 또는 폴더"}
	CLIFlagBack    = Message{"把退回单写到文件或文件夹", "file or folder for the send-back", "반려서를 저장할 파일 또는 폴더"}
	CLICommentLine = Message{"{0}　{1}　{2}　{3}", "{0}  {1}  {2}  {3}", "{0}  {1}  {2}  {3}"}
	CLIWhole       = Message{"整份报表", "whole return", "보고서 전체"}
	CLIAnswerIs    = Message{"　　答复：{0}", "    answer: {0}", "    답변: {0}"}
	CLIWasIs       = Message{"　　{0} → {1}", "    {0} → {1}", "    {0} → {1}"}
	CLICommentsN   = Message{"意见 {0} 条，其中待处理 {1} 条。", "{0} comments, {1} of them open.", "의견 {0}건, 미처리 {1}건."}
)

// CommentState names the state of a comment.
func CommentState(status string) Message {
	switch status {
	case "answered":
		return BookAnswered
	case "closed":
		return BookClosed
	}
	return BookOpen
}

func roundTripProblems() []codeMessage {
	return []codeMessage{
		{"no-revision", Message{"本单位没有导出过 {0} {1} 第 {2} 次报送，无法读入与它对应的文件。请核对文件是否属于本单位。",
			"This office never exported revision {2} of {0} for {1}, so the file cannot be taken in. Check whether it is meant for this office.",
			"이 기관은 {0} {1} {2}차를 내보낸 적이 없어 이 파일을 읽을 수 없습니다. 이 기관의 파일인지 확인해 주세요."}},
		{"send-back-older", Message{"这是 {0} {1} 第 {2} 次报送的退回单，而本单位已导出第 {3} 次报送。没有读入任何内容，请等待省级对最新报送的意见。",
			"This sends back revision {2} of {0} for {1}, but revision {3} has been exported since. Nothing was taken in; wait for the answer to the newest one.",
			"{0} {1} {2}차 제출의 반려서이지만 이미 {3}차를 내보냈습니다. 아무것도 읽지 않았으니 최신 차수에 대한 의견을 기다려 주세요."}},
		{"send-back-altered", Message{"{0} {1} 的退回单在省级写出之后被改动（{2} 处：{3}），没有读入任何内容。退回单中的数据不会被读入：请打开未改动的退回单，并在程序中更正。",
			"The send-back of {0} for {1} was altered after the province wrote it ({2} places: {3}); nothing was taken in. No figure is taken from a send-back: open it as it came and correct in the program.",
			"{0} {1} 반려서가 작성된 뒤 변경되어({2}곳: {3}) 아무것도 읽지 않았습니다. 반려서의 수치는 읽지 않으니 원래 파일을 열고 프로그램에서 고쳐 주세요."}},
		{"decided-since", Message{"{0} {1} 第 {2} 次报送此后省级另有决定，这个文件已经过时，没有读入。",
			"The province has decided otherwise on revision {2} of {0} for {1} since this file was written; nothing was taken in.",
			"{0} {1} {2}차 제출에 대해 이후 다른 결정이 있었으므로 이 파일은 읽지 않았습니다."}},
		{"receipt-digest", Message{"回执中的核对码与本单位导出的 {0} {1} 第 {2} 次报送不一致：省级认可的不是这份数据，报表没有锁定。请与省级核实。",
			"The fingerprint on the receipt is not that of revision {2} of {0} for {1} as this office exported it: other figures were accepted. Nothing was locked; please ask the province.",
			"접수증의 지문이 이 기관이 내보낸 {0} {1} {2}차 제출과 다릅니다. 다른 자료가 승인된 것이므로 잠그지 않았습니다. 성급 기관에 확인해 주세요."}},
		{"no-comment", Message{"没有编号为“{0}”的待答复意见。", "There is no comment {0} that waits for an answer.", "답변할 의견 {0}이(가) 없습니다."}},
	}
}

func sendBackRefusal() codeMessage {
	return codeMessage{"SEND-BACK", Message{"这是发给县级的退回单（{0}），不是县级的报送。请县级在程序中更正后另行导出。",
		"This is a send-back on its way to the county ({0}), no return. The county corrects in the program and exports a further revision.",
		"현으로 보내는 반려서({0})이며 제출 파일이 아닙니다. 현에서 프로그램으로 고친 뒤 다시 내보내야 합니다."}}
}

func receiptRefusals() []codeMessage {
	return []codeMessage{
		{"RECEIPT", Message{"这是省级发给县级的回执，不是报表。请由县级单位打开。", "This is a receipt from a province, no return. The county office opens it.",
			"성급 기관이 현에 보낸 접수증이며 보고서가 아닙니다. 현급 기관에서 여십시오."}},
		{"NO-RECEIPT", Message{"这个工作簿不是回执：找不到回执标识。", "This workbook is no receipt: it does not say which return it is for.", "접수증이 아닙니다. 접수증 식별 정보가 없습니다."}},
	}
}
