package text

// Sentences of the desks: what cannot be done and what to do then, what became of a file, how the office stands.

// DeskProblem gives the sentence for what a desk cannot do; the keys are the names of the desk's errors. ok is false for an
// unknown one.
func DeskProblem(key string) (m Message, ok bool) {
	for _, list := range [][]codeMessage{registerProblems(), returnProblems(), cellProblems(), fileProblems(), roundTripProblems(), criteriaProblems()} {
		if m, ok = find(list, key); ok {
			return m, true
		}
	}
	return m, false
}

func registerProblems() []codeMessage {
	return []codeMessage{
		{"unknown-cluster", Message{"集群名录中没有代码为 {0} 的集群。请先在“集群名录”中登记，或核对代码。",
			"The register has no cluster with the code {0}. Enter it in the register first, or check the code.",
			"명부에 코드가 {0}인 클러스터가 없습니다. 먼저 명부에 등록하거나 코드를 확인해 주세요."}},
		{"unknown-county", Message{"“{0}”不是县级行政区划代码。请填写 6 位县级代码，如 410783。",
			"“{0}” is not the code of a county-level division. Give its six digits, such as 410783.",
			"‘{0}’은(는) 현급 행정구역 코드가 아닙니다. 410783처럼 6자리 코드를 입력해 주세요."}},
		{"unknown-body", Message{"“{0}”不在 37 个报送主体之列。请填写报送主体代码，如 410000（河南省）。",
			"“{0}” is none of the 37 reporting bodies. Give the code of one, such as 410000 (Henan).",
			"‘{0}’은(는) 37개 보고 주체에 없습니다. 410000(허난성)처럼 보고 주체 코드를 입력해 주세요."}},
		{"other-body", Message{"集群 {1} 的报送主体是 {0}，不是本单位的 {2}。请核对报送主体，或由相应单位登记。",
			"Cluster {1} reports to {0}, not to this office's body {2}. Check the reporting body, or leave it to that office.",
			"클러스터 {1}의 보고 주체는 {0}(으)로 본 기관의 {2}이(가) 아닙니다. 보고 주체를 확인해 주세요."}},
		{"unknown-industry", Message{"“{0}”不是 GB/T 4754-2017 的行业代码。请填写门类字母加大类，如 C34。",
			"“{0}” is no industry code of GB/T 4754-2017. Give the section letter and the division, such as C34.",
			"‘{0}’은(는) GB/T 4754-2017 업종 코드가 아닙니다. C34처럼 문류 글자와 대분류를 입력해 주세요."}},
		{"not-our-county", Message{"集群 {0} 所属县级代码为 {1}，与 {2} 不一致。请核对集群代码和县级代码。",
			"Cluster {0} belongs to the county {1}, not to {2}. Check the code of the cluster and of the county.",
			"클러스터 {0}의 현 코드는 {1}(으)로 {2}와(과) 다릅니다. 두 코드를 확인해 주세요."}},
		{"cluster-code", Message{"“{0}”不是集群代码。集群代码为 6 位县级代码加 2 位序号，如 41078301。",
			"“{0}” is not a cluster code: six digits of the county and two more, such as 41078301.",
			"‘{0}’은(는) 클러스터 코드가 아닙니다. 41078301처럼 현 코드 6자리와 순번 2자리입니다."}},
		{"duplicate", Message{"集群代码 {0} 在表中重复，已在第 {1} 行出现。请删除多余的一行。",
			"The cluster code {0} stands twice; it is in row {1} already. Remove one of the rows.",
			"클러스터 코드 {0}이(가) 중복됩니다({1}행에 이미 있음). 한 행을 지워 주세요."}},
		{"level", Message{"“{0}”不是认定级别。请填写“国家级”或“省级”。", "“{0}” is not a level of recognition: give “national” or “provincial”.",
			"‘{0}’은(는) 인정 등급이 아닙니다. ‘국가급’ 또는 ‘성급’으로 입력해 주세요."}},
		{"year", Message{"“{0}”不是认定年份。请填写 4 位年份，如 2022。", "“{0}” is not a year of recognition. Give four digits, such as 2022.",
			"‘{0}’은(는) 인정 연도가 아닙니다. 2022처럼 4자리로 입력해 주세요."}},
		{"no-name", Message{"名称没有填写。请填写名称后再保存。", "A name is missing. Please give one.", "이름이 비어 있습니다. 이름을 입력해 주세요."}},
		{"role", Message{"这不是所需类型的单位文件：县级填报和省级汇总使用不同的单位文件。请打开另一个单位文件。",
			"This office file has the other role: county and provincial offices have files of their own. Open the other file.",
			"다른 역할의 기관 파일입니다. 현급 작성과 성급 집계는 서로 다른 파일을 씁니다. 다른 파일을 열어 주세요."}},
		{"no-header", Message{"在 {0} 中没有找到表头。请在前 12 行内保留列名（如集群代码、统一社会信用代码、企业名称）。",
			"No header was found in {0}. Keep the names of the columns (such as cluster code, credit code, enterprise name) in the first 12 rows.",
			"{0}에서 제목 행을 찾지 못했습니다. 처음 12행 안에 열 이름(클러스터 코드, 통일사회신용코드, 기업명 등)을 두어 주세요."}},
		{"no-column", Message{"{0} 中缺少必需的列“{1}”。请补上该列后重新导入。", "{0} lacks the required column “{1}”. Add it and import again.",
			"{0}에 필수 열 ‘{1}’이(가) 없습니다. 열을 추가한 뒤 다시 가져와 주세요."}},
		{"rows", Message{"{0} 有 {1} 行需要改正，没有导入任何内容。第一处：第 {2} 行，{3}",
			"{1} rows of {0} must be corrected; nothing was taken in. The first is row {2}: {3}",
			"{0}의 {1}개 행을 고쳐야 하며 아무것도 가져오지 않았습니다. 첫 번째는 {2}행입니다: {3}"}},
	}
}

func returnProblems() []codeMessage {
	return []codeMessage{
		{"period-not-asked", Message{"本报表没有“{0}”这一报告期。报告期为年度（如 2025-12）或上半年（如 2025-06）。",
			"The form is not reported for “{0}”. Periods are a year (2025-12) or its first half (2025-06).",
			"이 서식에는 ‘{0}’ 보고기간이 없습니다. 연도(2025-12) 또는 상반기(2025-06)입니다."}},
		{"period-closed", Message{"报告期 {0} 已关闭，不再接收报表。确需补报的，请先重新开放该报告期。",
			"The period {0} is closed and takes no returns. Open it again if one is still to come.",
			"보고기간 {0}은(는) 마감되었습니다. 필요하면 보고기간을 다시 여십시오."}},
		{"retired", Message{"集群 {0} 自 {1} 起不再报送。", "Cluster {0} owes no return from {1} on.", "클러스터 {0}은(는) {1}부터 보고하지 않습니다."}},
		{"no-return", Message{"没有集群 {0} 在 {1} 的报表。请先新建或接收。", "There is no return of cluster {0} for {1}. Begin or receive it first.",
			"클러스터 {0}의 {1} 보고서가 없습니다. 먼저 작성하거나 접수해 주세요."}},
		{"return-exists", Message{"集群 {0} 在 {1} 的报表已经有了，请直接打开。", "The return of cluster {0} for {1} is there already; open it.",
			"클러스터 {0}의 {1} 보고서가 이미 있습니다. 바로 여십시오."}},
		{"accepted", Message{"集群 {0} 在 {1} 的报表已获认可并锁定，不能修改。确需更正的，请联系省级退回。",
			"The return of cluster {0} for {1} is accepted and locked. Ask the province to send it back if it must be corrected.",
			"클러스터 {0}의 {1} 보고서는 승인되어 잠겼습니다. 고쳐야 하면 성급 기관에 반려를 요청해 주세요."}},
		{"not-clean", Message{"暂不能导出：{0} 项强制性审核未通过，{1} 项核实性审核没有说明。请逐项改正或填写情况说明。",
			"The return cannot be exported yet: {0} hard checks fail and {1} soft ones are not explained. Correct or explain each.",
			"아직 내보낼 수 없습니다. 필수 검사 {0}건이 실패했고 확인 검사 {1}건에 설명이 없습니다. 하나씩 고치거나 설명해 주세요."}},
		{"reason-needed", Message{"请填写原因：再次报送或退回时必须说明原因。", "Give a reason: a further revision, or a send-back, must say why.",
			"사유를 입력해 주세요. 다시 제출하거나 반려할 때는 사유가 필요합니다."}},
		{"nothing-to-undo", Message{"没有可以撤销的操作。", "There is nothing to undo.", "실행 취소할 작업이 없습니다."}},
		{"nothing-to-redo", Message{"没有可以重做的操作。", "There is nothing to redo.", "다시 실행할 작업이 없습니다."}},
		{"no-finding", Message{"当前没有编号为“{0}”的审核问题（或有多条，请指明是哪一条）。", "No failed check has the id “{0}” now (or several do: name the one).",
			"현재 ‘{0}’ 검사 문제는 없습니다(여러 건이면 하나를 지정해 주세요)."}},
		{"hard-check", Message{"{0} 是强制性审核，不能用说明代替，请改正数据。", "{0} is a hard check: it cannot be explained, the figures must be corrected.",
			"{0}은(는) 필수 검사이므로 설명으로 대신할 수 없습니다. 수치를 고쳐 주세요."}},
		{"changed-meantime", Message{"预览之后报表又有改动，请重新预览后再导入。", "The return was changed after the preview. Preview again.",
			"미리 보기 뒤에 보고서가 바뀌었습니다. 다시 미리 보기 해 주세요."}},
		{"not-reviewable", Message{"集群 {0} 在 {1} 的第 {2} 次报送不在待审核状态。", "Revision {2} of cluster {0} for {1} is not waiting for review.",
			"클러스터 {0}의 {1} {2}차 제출은 심사 대기 상태가 아닙니다."}},
		{"superseded", Message{"集群 {0} 在 {1} 的第 {2} 次报送已有更新的版本，请处理最新版本。", "A newer revision than {2} of cluster {0} for {1} is there; decide on that one.",
			"클러스터 {0}의 {1} {2}차 제출보다 새로운 차수가 있습니다. 최신 차수를 처리해 주세요."}},
		{"hard-failures", Message{"集群 {0} 在 {1} 的第 {2} 次报送有 {3} 项强制性审核未通过，不能认可。请退回县级更正。",
			"Revision {2} of cluster {0} for {1} fails {3} hard checks and cannot be accepted. Send it back to the county.",
			"클러스터 {0}의 {1} {2}차 제출은 필수 검사 {3}건이 실패하여 승인할 수 없습니다. 현에 반려해 주세요."}},
		{"case-number", Message{"没有第 {0} 篇典型经验，或已满 {1} 篇。", "There is no case {0}, or no room for another one (there are {1}).",
			"우수사례 {0}이(가) 없거나 {1}건이 모두 찼습니다."}},
		{"cases-filled", Message{"本报表已有 {0} 篇典型经验，没有再复制。", "The return has {0} cases already; nothing was copied.", "이 보고서에 이미 우수사례 {0}건이 있어 복사하지 않았습니다."}},
		{"no-cases", Message{"{0} 没有符合条件的典型经验，未生成文件。", "There are no such typical cases for {0}; no file was written.", "{0}에 해당하는 우수사례가 없어 파일을 만들지 않았습니다."}},
		{"no-earlier-cases", Message{"集群 {0} 以前的报表没有典型经验可以复制。", "No earlier return of cluster {0} has cases to copy.", "클러스터 {0}의 이전 보고서에 복사할 우수사례가 없습니다."}},
		{"form-unknown", Message{"本程序没有报表版本 {0}。请升级程序后再打开。", "This program does not have the form {0}. Please update the program.",
			"이 프로그램에는 서식 {0}이(가) 없습니다. 프로그램을 업데이트해 주세요."}},
	}
}

func cellProblems() []codeMessage {
	return []codeMessage{
		{"unknown-code", Message{"报表中没有“{0}”这个指标或列。请核对代码。", "The form has no indicator or column “{0}”. Check the code.",
			"서식에 ‘{0}’ 지표나 열이 없습니다. 코드를 확인해 주세요."}},
		{"computed", Message{"{0} 由程序计算，不能填写。", "{0} is computed and cannot be entered.", "{0}은(는) 자동 계산되므로 입력할 수 없습니다."}},
		{"not-asked", Message{"{0} 只在年度报表中填写，{1} 不需要填。", "{0} is asked for whole years only, not for {1}.", "{0}은(는) 연간 보고서에만 입력하며 {1}에는 필요 없습니다."}},
		{"too-long", Message{"{0} 的文字过长，最多 {1} 个字。请缩短。", "The text for {0} is too long; at most {1} characters. Shorten it.",
			"{0}의 글이 너무 깁니다. 최대 {1}자까지 줄여 주세요."}},
		{"no-row", Message{"这一行已不在企业名录中。请刷新后再试。", "That row is not in the roster any more. Refresh and try again.",
			"해당 행이 기업 명부에 없습니다. 새로 고친 뒤 다시 해 주세요."}},
		{"rows-full", Message{"企业名录最多 {0} 行，超出的行没有加入。", "A roster holds at most {0} rows; the rest was not taken in.", "기업 명부는 최대 {0}행이며 초과분은 추가되지 않았습니다."}},
		{"roster-filled", Message{"企业名录中已有企业。请先清空，再从上期结转。", "The roster is not empty. Empty it before carrying the earlier one forward.",
			"기업 명부가 비어 있지 않습니다. 비운 뒤 이월해 주세요."}},
		{"no-earlier-roster", Message{"以前的报告期没有企业名录，无法结转。请导入名录或逐行填写。",
			"No earlier period has a roster to carry forward. Import one or enter it row by row.", "이월할 이전 기업 명부가 없습니다. 가져오거나 직접 입력해 주세요."}},
	}
}

func fileProblems() []codeMessage {
	return []codeMessage{
		{"unrecognised", Message{"“{0}”不是本单位能打开的文件。请选择本单位集群的报表（.xlsx）或企业名录（.xlsx、.csv）。",
			"“{0}” is no file that this office opens: choose a return of its clusters (.xlsx) or a roster (.xlsx, .csv).",
			"‘{0}’은(는) 이 기관에서 열 수 있는 파일이 아닙니다. 소속 클러스터의 보고서(.xlsx)나 기업 명부(.xlsx, .csv)를 선택해 주세요."}},
		{"list-format", Message{"无法按“{0}”的扩展名保存清单。请使用 .xlsx 或 .csv。", "The list cannot be saved as “{0}”. Use .xlsx or .csv.",
			"‘{0}’의 확장자로는 목록을 저장할 수 없습니다. .xlsx 또는 .csv를 사용하세요."}},
		{"brief-format", Message{"无法按“{0}”的扩展名保存简报。请使用 .docx、.html 或 .md。", "The briefing cannot be saved as “{0}”. Use .docx, .html or .md.",
			"브리핑을 ‘{0}’ 형식으로 저장할 수 없습니다. .docx, .html 또는 .md를 사용해 주세요."}},
		{"locked", Message{"单位文件正在另一个程序中使用（{0}）。请关闭那个窗口，或以只读方式打开。",
			"The office file is open in another process ({0}). Close that window, or open the file for reading only.",
			"기관 파일이 다른 프로그램에서 사용 중입니다({0}). 그 창을 닫거나 읽기 전용으로 여십시오."}},
		{"damaged", Message{"单位文件已损坏，程序没有改动它。请用“恢复备份”从最近的完好备份恢复：{0}",
			"The office file is damaged and was left as it is. Restore the latest good backup: {0}",
			"기관 파일이 손상되어 그대로 두었습니다. 최근 정상 백업으로 복원해 주세요: {0}"}},
		{"damaged-alone", Message{"单位文件已损坏，程序没有改动它，旁边也没有找到完好的备份。请从其他位置取回备份再恢复。",
			"The office file is damaged and was left as it is; no good backup lies beside it. Restore one from elsewhere.",
			"기관 파일이 손상되어 그대로 두었으며 정상 백업도 없습니다. 다른 곳의 백업으로 복원해 주세요."}},
		{"newer", Message{"单位文件由更新版本的程序写成，本程序不能打开。请升级程序。", "The office file was written by a newer version of the program. Please update the program.",
			"기관 파일이 더 새로운 버전에서 만들어졌습니다. 프로그램을 업데이트해 주세요."}},
		{"older", Message{"单位文件由较旧版本的程序写成，需要先升级，而现在不能写入。请以可写方式打开一次（程序会先备份再升级），再只读查看。",
			"The office file was written by an older version of the program. Open it once for writing (it is backed up and brought up to date), then it can be read.",
			"기관 파일이 이전 버전에서 만들어졌습니다. 쓸 수 있는 상태로 한 번 열어 주세요(백업한 뒤 갱신됩니다). 그런 다음 읽기 전용으로 볼 수 있습니다."}},
		{"no-office", Message{"这不是集报的单位文件。请选择正确的文件，或新建单位文件。", "This is not an office file of Jibao. Choose another file, or create one.",
			"집보 기관 파일이 아닙니다. 올바른 파일을 선택하거나 새로 만드십시오."}},
		{"read-only", Message{"单位文件不能修改：所在的文件夹或磁盘不允许写入，或文件以只读方式打开。请复制到可以写入的文件夹，或关闭占用它的程序，再重新打开。",
			"The office file cannot be changed: its folder or disk does not allow writing, or it is open for reading only. Copy it to a folder where you may write, or close the program that holds it, and open it again.",
			"기관 파일을 고칠 수 없습니다. 폴더나 디스크에 쓸 수 없거나 읽기 전용으로 열려 있습니다. 쓸 수 있는 폴더로 복사하거나 사용 중인 프로그램을 닫고 다시 여십시오."}},
		{"return-locked", Message{"这份报表已锁定（已认可、已报送或由上级接收），不能修改。需要更正的，请重新导出或请省级退回。",
			"This return is locked (accepted, exported or received) and cannot be changed. Export a new revision, or ask for a send-back.",
			"이 보고서는 잠겨 있어(승인·제출·접수됨) 바꿀 수 없습니다. 새 차수로 내보내거나 반려를 요청해 주세요."}},
		{"decided-late", Message{"处理期间又收到了更新的报送。请刷新后处理最新版本。", "A newer revision came in meanwhile. Refresh and decide on that one.",
			"그사이 더 새로운 제출이 접수되었습니다. 새로 고친 뒤 최신 차수를 처리해 주세요."}},
		{"there-already", Message{"同样的记录已经存在，没有重复保存。请刷新后查看。", "It is there already and was not kept twice. Refresh to see it.",
			"같은 기록이 이미 있어 다시 저장하지 않았습니다. 새로 고쳐 확인해 주세요."}},
		{"gone", Message{"要处理的内容已不存在。请刷新后再试。", "What was asked for is not there any more. Refresh and try again.",
			"해당 항목이 더 이상 없습니다. 새로 고친 뒤 다시 해 주세요."}},
		{"disk-full", Message{"磁盘空间不足，没有写入：{0}。请清理磁盘或换一个位置后重试；原有文件没有改变。",
			"The disk is full; {0} was not written. Make room or choose another place and try again; what was there is unchanged.",
			"디스크 공간이 부족하여 쓰지 못했습니다: {0}. 공간을 확보하거나 다른 위치에서 다시 해 주세요. 기존 파일은 그대로입니다."}},
		{"permission", Message{"没有读写权限，或文件正被其他程序（如 WPS、Excel）打开：{0}。请关闭该文件或换一个位置后重试。",
			"No permission, or another program (such as Excel or WPS) holds the file: {0}. Close it or choose another place and try again.",
			"권한이 없거나 다른 프로그램(Excel, WPS 등)이 파일을 열고 있습니다: {0}. 파일을 닫거나 다른 위치에서 다시 해 주세요."}},
		{"not-exist", Message{"找不到文件或文件夹：{0}。请核对路径，U 盘或网络盘是否已连接。", "There is no such file or folder: {0}. Check the path, and whether the drive is connected.",
			"파일이나 폴더가 없습니다: {0}. 경로와 드라이브 연결을 확인해 주세요."}},
		{"file-exists", Message{"文件已经存在：{0}。请换一个文件名。", "The file exists already: {0}. Choose another name.", "파일이 이미 있습니다: {0}. 다른 이름을 선택해 주세요."}},
		{"canceled", Message{"操作已取消；已完成的部分保留。", "Cancelled; what was done before stays.", "취소했습니다. 이미 끝난 부분은 유지됩니다."}},
		{"timeout", Message{"操作超时，没有完成。请重试。", "It took too long and was not finished. Please try again.", "시간이 초과되어 끝내지 못했습니다. 다시 해 주세요."}},
		{"period-typed", Message{"这不是报告期。请写成 年-月，如 2025-12 或 2025-06。", "That is not a reporting period. Write year and month, as in 2025-12 or 2025-06.",
			"보고기간이 아닙니다. 2025-12 또는 2025-06처럼 입력해 주세요."}},
		{"not-a-number", Message{"这不是数字，已按原样保留为草稿。请核对后重新填写。", "That is not a number; it is kept as a draft. Check it and enter it again.",
			"숫자가 아니어서 입력한 대로 임시 보관합니다. 확인 후 다시 입력해 주세요."}},
		{"too-precise", Message{"小数位数超过本指标允许的位数，已保留为草稿。请按规定位数填写。", "More decimals than the cell takes; it is kept as a draft. Enter it with the decimals of the form.",
			"소수 자릿수가 허용보다 많아 임시 보관합니다. 정해진 자릿수로 입력해 주세요."}},
		{"too-large", Message{"数字过大，已保留为草稿。请核对数值和计量单位。", "The number is too large; it is kept as a draft. Check the figure and its unit.",
			"숫자가 너무 커서 임시 보관합니다. 수치와 단위를 확인해 주세요."}},
		{"option", Message{"这不是可选的项目，已保留为草稿。请从列表中选择。", "That is none of the choices; it is kept as a draft. Choose from the list.",
			"선택 항목이 아니어서 임시 보관합니다. 목록에서 선택해 주세요."}},
		{"unknown", Message{"操作没有完成，已有数据没有改变。请重试；如仍不行，请复制详细信息并联系技术人员。",
			"It could not be done; what was there is unchanged. Try again; if it fails again, copy the details and ask for technical help.",
			"작업을 끝내지 못했으며 기존 자료는 그대로입니다. 다시 해 보고 계속되면 상세 정보를 복사해 기술 담당자에게 문의해 주세요."}},
	}
}

// ReceptionRefusal gives the sentence for the code with which the reception itself refuses a return; codes of files that
// cannot be read are in [XLSXRefusal] and [BookRefusal]. {0} is the detail.
func ReceptionRefusal(code string) (m Message, ok bool) {
	return find([]codeMessage{
		sendBackRefusal(),
		{"REVISION-CONFLICT", Message{"同一次报送（{0}）此前已收到，但内容不同。程序不替您决定：请联系县级核实，由县级另行导出新的一次报送。",
			"The same revision ({0}) is here already with other content. Nothing was decided: ask the county, and have it export a new revision.",
			"같은 차수({0})가 다른 내용으로 이미 접수되어 있습니다. 임의로 결정하지 않았으니 현에 확인하고 새 차수로 내보내도록 요청해 주세요."}},
		{"UNKNOWN-CLUSTER", Message{"集群代码 {0} 不在本单位的集群名录中。请核对代码，或先在名录中登记。",
			"The cluster {0} is not in this office's register. Check the code, or enter the cluster first.",
			"클러스터 코드 {0}이(가) 이 기관의 명부에 없습니다. 코드를 확인하거나 먼저 등록해 주세요."}},
		{"CLUSTER-RETIRED", Message{"该集群自 {0} 起不再报送。如有误，请修改集群名录。", "The cluster owes no return from {0} on. Correct the register if that is wrong.",
			"해당 클러스터는 {0}부터 보고 대상이 아닙니다. 잘못이면 명부를 고쳐 주세요."}},
		{"OTHER-BODY", Message{"报表的报送主体为 {0}，与集群名录或本单位不一致。请转交相应单位，或核对名录。",
			"The return names the reporting body {0}, other than the register or this office. Pass it on, or check the register.",
			"보고서의 보고 주체 {0}이(가) 명부 또는 이 기관과 다릅니다. 해당 기관에 넘기거나 명부를 확인해 주세요."}},
		{"OTHER-COUNTY", Message{"报表的县级代码为 {0}，与集群名录不一致。请与县级核对。", "The return names the county {0}, other than the register. Check with the county.",
			"보고서의 현 코드 {0}이(가) 명부와 다릅니다. 현에 확인해 주세요."}},
		{"PERIOD-FUTURE", Message{"报告期 {0} 尚未到来。请县级核对报告期，并核对本机日期。", "The period {0} has not come yet. Check it with the county, and the date of this computer.",
			"보고기간 {0}은(는) 아직 오지 않았습니다. 현과 보고기간을 확인하고 이 컴퓨터의 날짜도 확인해 주세요."}},
		{"PERIOD-CLOSED", Message{"报告期 {0} 已关闭。确需补报的，请先重新开放该报告期。", "The period {0} is closed. Open it again if the return is still to be taken.",
			"보고기간 {0}은(는) 마감되었습니다. 접수해야 하면 보고기간을 다시 여십시오."}},
		{"FORM-UNKNOWN", Message{"本程序没有报表版本 {0}。请升级程序，或请县级用现行版本填报。",
			"This program does not have the form {0}. Update it, or have the county use the present version.", "이 프로그램에는 서식 {0}이(가) 없습니다. 업데이트하거나 현행 서식으로 다시 요청해 주세요."}},
		{"FILE-UNREADABLE", Message{"系统不允许读取文件“{0}”（不存在、没有权限或被其他程序占用）。请关闭占用它的程序后重试。",
			"The system does not let the file “{0}” be read (missing, no permission or held by another program). Close that program and try again.",
			"시스템이 파일 ‘{0}’을(를) 읽지 못합니다(없음, 권한 없음 또는 사용 중). 사용 중인 프로그램을 닫고 다시 해 주세요."}},
		{"PROGRAM-FAULT", Message{"程序在处理这个文件时出错，文件没有接收，其他文件不受影响。请保留该文件并报告技术人员（{0}）。",
			"The program failed on this file; it was not taken in and no other file is affected. Keep the file and report it ({0}).",
			"이 파일을 처리하는 중 오류가 발생하여 접수하지 않았으며 다른 파일에는 영향이 없습니다. 파일을 보관하고 알려 주세요({0})."}},
	}, code)
}

// What became of a received file: {0} cluster, {1} period, {2} which revision (RevisionNumber or RevisionByHand).
var (
	RevisionNumber = Message{"第 {0} 次报送", "revision {0}", "{0}차 제출"}
	RevisionByHand = Message{"直接填写的空白表", "a template filled in by hand", "직접 작성한 빈 서식"}

	VerdictReceived     = Message{"已接收：{0} {1} {2}，待审核。", "Received: {0}, {1}, {2}; waiting for review.", "접수함: {0} {1} {2}, 심사 대기."}
	VerdictReceivedHard = Message{"已接收：{0} {1} {2}，但有 {3} 项强制性审核未通过，不能认可，请退回县级更正。",
		"Received: {0}, {1}, {2}; it fails {3} hard checks and cannot be accepted. Send it back.",
		"접수함: {0} {1} {2}. 필수 검사 {3}건이 실패하여 승인할 수 없으니 반려해 주세요."}
	VerdictOlder     = Message{"未接收：{0} {1} {2}，已有更新的报送。", "Not taken in: {0}, {1}, {2}; a newer one is here.", "접수하지 않음: {0} {1} {2}. 더 새로운 제출이 있습니다."}
	VerdictDuplicate = Message{"重复：{0} {1} {2}，此前已收到，内容相同。", "Duplicate: {0}, {1}, {2}; it came in before with the same content.",
		"중복: {0} {1} {2}. 같은 내용으로 이미 접수되었습니다."}
)

// Remarks on a received return.
var (
	RemarkGap       = Message{"第 {0} 至 {1} 次报送没有收到。", "Revisions {0} to {1} never came in.", "{0}~{1}차 제출은 접수되지 않았습니다."}
	RemarkReplaces  = Message{"第 {0} 次报送此前已认可，本次报送需重新审核。", "Revision {0} was accepted; this one must be reviewed again.", "{0}차 제출이 이미 승인되었으므로 다시 심사해야 합니다."}
	RemarkAnswers   = Message{"这是对第 {0} 次报送退回的重新报送。", "It answers the send-back of revision {0}.", "{0}차 제출 반려에 대한 재제출입니다."}
	RemarkChanged   = Message{"有 {0} 个单元格在程序外被改动。", "{0} cells were changed outside the program.", "셀 {0}개가 프로그램 밖에서 변경되었습니다."}
	RemarkUnchecked = Message{"由空白表直接填写，未在填报端审核。", "Filled in from a template; not checked at the source.", "빈 서식에 직접 작성하여 작성 단계에서 검사되지 않았습니다."}
	RemarkName      = Message{"报表中的集群名称“{0}”与名录“{1}”不同。", "The return calls the cluster “{0}”, the register “{1}”.", "보고서의 클러스터 이름 ‘{0}’이(가) 명부의 ‘{1}’과(와) 다릅니다."}
	RemarkLate      = Message{"晚于截止日期 {0}。", "It came after the deadline {0}.", "마감일 {0} 이후에 접수되었습니다."}
	RemarkHard      = Message{"{0} 项强制性审核未通过。", "{0} hard checks fail.", "필수 검사 {0}건이 실패했습니다."}
)

// How the office stands, by the doctor.
var (
	DoctorFileGood    = Message{"单位文件完好。", "The office file is sound.", "기관 파일은 정상입니다."}
	DoctorReadOnly    = Message{"单位文件以只读方式打开，修改无法保存。请关闭占用它的程序后重新打开。", "The office is open for reading only. Close the program that holds it and open it again.", "기관 파일이 읽기 전용입니다. 사용 중인 프로그램을 닫고 다시 여십시오."}
	DoctorShare       = Message{"单位文件在网络盘上，容易损坏且较慢。请移到本机硬盘。", "The office file lies on a network share, where it is slow and easily damaged. Move it to a local disk.", "기관 파일이 네트워크 드라이브에 있어 느리고 손상되기 쉽습니다. 로컬 디스크로 옮겨 주세요."}
	DoctorNoClusters  = Message{"集群名录是空的。请先登记或导入集群。", "The register is empty. Enter or import the clusters first.", "클러스터 명부가 비어 있습니다. 먼저 등록하거나 가져와 주세요."}
	DoctorClusters    = Message{"集群名录有 {0} 个集群，代码、县、报送主体和行业均有效。", "The register has {0} clusters; their codes, counties, bodies and industries are valid.", "명부에 클러스터 {0}개가 있으며 코드, 현, 보고 주체, 업종이 모두 유효합니다."}
	DoctorBadReturn   = Message{"集群 {0} 在 {1} 的报表无法读取。请从备份恢复。{2}", "The return of cluster {0} for {1} cannot be read. Restore a backup. {2}", "클러스터 {0}의 {1} 보고서를 읽을 수 없습니다. 백업에서 복원해 주세요. {2}"}
	DoctorReturns     = Message{"全部 {0} 份报表均可读取。", "All {0} returns can be read.", "보고서 {0}건을 모두 읽을 수 있습니다."}
	DoctorNoDeadline  = Message{"没有设置任何截止日期，无法判断是否迟报。", "No deadline is set, so nothing can be told to be late.", "마감일이 설정되지 않아 지연 여부를 판단할 수 없습니다."}
	DoctorClock       = Message{"本机日期（{0}）早于最近一次修改（{1}）。请核对本机日期。", "The date of this computer ({0}) lies before the last change ({1}). Check the date.", "이 컴퓨터의 날짜({0})가 마지막 변경({1})보다 이릅니다. 날짜를 확인해 주세요."}
	DoctorPeople      = Message{"没有填写单位负责人、填报人等，报表封面将为空白。请在设置中填写。", "No people are named; covers will be blank. Name them in the settings.", "담당자가 입력되지 않아 표지가 비게 됩니다. 설정에서 입력해 주세요."}
	DoctorBadSetting  = Message{"设置“{0}”无法理解，已按未设置处理。请在设置中重新填写。", "The setting “{0}” cannot be understood and counts as not set. Set it again.", "설정 ‘{0}’을(를) 이해할 수 없어 미설정으로 처리합니다. 다시 설정해 주세요."}
	DoctorBadRegister = Message{"集群名录中 {0} 的登记有误：{1}", "The entry {0} of the register is not right: {1}", "명부의 {0} 항목에 오류가 있습니다: {1}"}
)

// Groups of a summary.
var (
	GroupAll        = Message{"合计", "All", "합계"}
	GroupNational   = Message{"国家级", "National", "국가급"}
	GroupProvincial = Message{"省级", "Provincial", "성급"}
	GroupBatch      = Message{"第 {0} 批", "Batch {0}", "{0}차"}
	GroupUnknown    = Message{"未注明", "Not stated", "미기재"}
)
