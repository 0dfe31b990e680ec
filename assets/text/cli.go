package text

// Words of the command line: help, tables and verdicts.
var (
	CLIAbout = Message{"集报：中小企业特色产业集群报表的填报、接收、审核与汇总（命令行）",
		"Jibao: record, receive, review and summarise returns of SME characteristic industrial clusters (command line)",
		"집보: 중소기업 특색산업 클러스터 보고서의 작성, 접수, 심사, 집계 (명령줄)"}
	CLIUsageHead      = Message{"用法：", "Usage:", "사용법:"}
	CLICommandsHead   = Message{"命令：", "Commands:", "명령:"}
	CLIFlagsHead      = Message{"选项：", "Options:", "옵션:"}
	CLIGlobalsHead    = Message{"通用选项：", "Options of every command:", "공통 옵션:"}
	CLIHelpFlag       = Message{"显示帮助", "show help", "도움말 표시"}
	CLIVersionFlag    = Message{"显示版本", "show the version", "버전 표시"}
	CLIFlagOffice     = Message{"单位文件（也可用环境变量 JIBAO_OFFICE 指定）", "office file (or environment variable JIBAO_OFFICE)", "기관 파일 (환경 변수 JIBAO_OFFICE로도 지정)"}
	CLIFlagLang       = Message{"语言：zh、en 或 ko", "language: zh, en or ko", "언어: zh, en 또는 ko"}
	CLIFlagJSON       = Message{"以 JSON 输出结果", "print the result as JSON", "결과를 JSON으로 출력"}
	CLIFlagQuiet      = Message{"只输出结论", "print the verdict only", "결론만 출력"}
	CLIUsage          = Message{"命令有误：{0}。请用 --help 查看用法。", "The command is not right: {0}. See --help.", "명령이 올바르지 않습니다: {0}. --help를 참고하십시오."}
	CLIUnknownLang    = Message{"不支持的语言 {0}（可用 zh、en、ko）", "language {0} is not offered (zh, en, ko)", "지원하지 않는 언어 {0} (zh, en, ko 가능)"}
	CLINoOffice       = Message{"未指定单位文件，请用 --office 文件名 指定", "no office file was named; use --office FILE", "기관 파일이 지정되지 않았습니다. --office 파일명으로 지정하십시오"}
	CLIUnknownCommand = Message{"没有命令“{0}”", "there is no command \"{0}\"", "\"{0}\" 명령은 없습니다"}
	CLIBadArgs        = Message{"参数个数不对，应为：{0}", "the number of arguments is not right; it should be: {0}", "인수 개수가 맞지 않습니다. 형식: {0}"}
	CLIUnknownFlag    = Message{"没有选项 {0}", "there is no option {0}", "{0} 옵션은 없습니다"}
	CLIBareFlag       = Message{"选项 {0} 后面应有值", "option {0} needs a value", "{0} 옵션에는 값이 필요합니다"}
	CLIOnlyWith       = Message{"{0} 须与 {1} 合用", "{0} goes with {1} only", "{0}은(는) {1}과(와) 함께 써야 합니다"}
	CLIOutOfRange     = Message{"{0} 须在 {1} 到 {2} 之间", "{0} must be from {1} to {2}", "{0}은(는) {1}에서 {2} 사이여야 합니다"}
	CLIBadFlag        = Message{"选项 {0} 的值“{1}”无效", "\"{1}\" is no value for option {0}", "{0} 옵션의 값 \"{1}\"이(가) 올바르지 않습니다"}
	CLIBadPair        = Message{"“{0}”应写成 代码=值", "\"{0}\" should be CODE=VALUE", "\"{0}\"은(는) 코드=값 형식이어야 합니다"}
	CLIBadRole        = Message{"角色应为 county（县级填报）或 province（省级汇总），不是“{0}”", "the role is county or province, not \"{0}\"", "역할은 county 또는 province여야 합니다 (입력: \"{0}\")"}
	CLIBadGroup       = Message{"没有“{0}”这种分组", "there is no grouping \"{0}\"", "\"{0}\" 분류는 없습니다"}
	CLIMissingFlag    = Message{"缺少选项 --{0}", "option --{0} is missing", "옵션 --{0}이(가) 없습니다"}
	CLIBadDay         = Message{"日期“{0}”应写成 2023-03-31", "the day \"{0}\" should be written 2023-03-31", "날짜 \"{0}\"은(는) 2023-03-31 형식이어야 합니다"}

	CLIDemo      = Message{"生成演示数据并走完全流程：填报、导出、接收、认可、汇总、简报", "make the demonstration and run the whole job: record, export, receive, accept, summarise, brief", "시연 자료를 만들고 전 과정을 실행: 작성, 내보내기, 접수, 승인, 집계, 브리핑"}
	CLIOffice    = Message{"新建单位文件", "create an office file", "기관 파일 만들기"}
	CLICreate    = Message{"新建县级或省级单位文件", "create a county or provincial office file", "현급 또는 성급 기관 파일 만들기"}
	CLIRegister  = Message{"集群名录", "register of clusters", "클러스터 명부"}
	CLIRegImport = Message{"从 .xlsx 或 .csv 导入集群名录", "import the register from .xlsx or .csv", ".xlsx 또는 .csv에서 명부 가져오기"}
	CLIRegList   = Message{"列出集群名录", "list the register", "명부 보기"}
	CLIForm      = Message{"报表定义与空白表", "form definitions and templates", "서식 정의와 빈 서식"}
	CLIFormList  = Message{"列出报表", "list the forms", "서식 목록"}
	CLIFormShow  = Message{"显示一个报表的指标", "show the indicators of a form", "서식의 지표 보기"}
	CLITemplate  = Message{"生成可脱离本程序填写的空白表", "write a blank form to be filled in without the program", "프로그램 없이 작성할 빈 서식 만들기"}
	CLIReturn    = Message{"填报一份报表", "record a return", "보고서 작성"}
	CLINew       = Message{"新建报表（自动结转上年数据）", "begin a return (prior-year figures are carried forward)", "보고서 시작(전년 자료 자동 이월)"}
	CLISet       = Message{"填写指标：代码=值", "enter indicators: CODE=VALUE", "지표 입력: 코드=값"}
	CLIRoster    = Message{"从 .xlsx 或 .csv 导入企业名录", "import the roster from .xlsx or .csv", ".xlsx 또는 .csv에서 기업 명부 가져오기"}
	CLIExplain   = Message{"填写核实性审核的情况说明", "explain a failed soft check", "확인 검사에 대한 설명 입력"}
	CLINote      = Message{"填写指标备注：代码=备注", "set the note of an indicator: CODE=NOTE", "지표 비고 입력: 코드=비고"}
	CLINA        = Message{"将指标标为不适用并说明原因：代码=原因", "mark an indicator as not available: CODE=REASON", "지표를 해당 없음으로 표시: 코드=사유"}
	CLIShow      = Message{"显示报表", "show a return", "보고서 보기"}
	CLICheck     = Message{"审核报表", "check a return", "보고서 검사"}
	CLILog       = Message{"显示修改记录", "show the change log", "변경 기록 보기"}
	CLIExport    = Message{"导出报送文件", "export the submission workbook", "제출 파일 내보내기"}
	CLIInspect   = Message{"查看报送文件：结构、身份、指纹、程序外改动", "look into a workbook: structure, identity, fingerprint, changes made outside the program", "제출 파일 확인: 구조, 신원, 지문, 프로그램 밖 변경"}
	CLIImport    = Message{"接收报送文件或文件夹", "receive workbooks or folders", "제출 파일 또는 폴더 접수"}
	CLIStatus    = Message{"户数核对：应报、已报、未报、迟报", "completeness: expected, received, missing, late", "제출 현황: 대상, 접수, 미제출, 지연"}
	CLIReview    = Message{"审核认可或退回", "accept or send back", "승인 또는 반려"}
	CLIAccept    = Message{"认可报表", "accept a return", "보고서 승인"}
	CLISendBack  = Message{"退回报表并说明原因", "send a return back with a reason", "사유를 적어 보고서 반려"}
	CLIDeadline  = Message{"设定报告期的截止日期", "set the deadline of a period", "보고기간의 마감일 설정"}
	CLISummary   = Message{"汇总", "summarise", "집계"}
	CLIBrief     = Message{"生成简报", "write the briefing", "브리핑 작성"}
	CLICriteria  = Message{"对照认定标准", "hold clusters against the criteria", "인정 기준 대조"}
	CLIBackup    = Message{"备份单位文件", "back up the office file", "기관 파일 백업"}
	CLIRestore   = Message{"从备份恢复单位文件", "restore the office file from a backup", "백업에서 기관 파일 복원"}
	CLIDoctor    = Message{"检查单位文件是否完好", "check the health of the office file", "기관 파일 상태 점검"}

	CLIFlagRole     = Message{"county（县级）或 province（省级）", "county or province", "county(현급) 또는 province(성급)"}
	CLIFlagBody     = Message{"报送主体代码（六位）", "code of the reporting body (six digits)", "보고 주체 코드(6자리)"}
	CLIFlagCounty   = Message{"县级区划代码（六位）", "code of the county (six digits)", "현급 행정구역 코드(6자리)"}
	CLIFlagName     = Message{"单位名称", "name of the office", "기관 이름"}
	CLIFlagPerson   = Message{"经办人", "person who works here", "담당자"}
	CLIFlagCluster  = Message{"集群代码", "code of the cluster", "클러스터 코드"}
	CLIFlagPeriod   = Message{"报告期，如 2022-12", "period, as in 2022-12", "보고기간, 예: 2022-12"}
	CLIFlagOut      = Message{"输出到文件或文件夹", "file or folder to write to", "저장할 파일 또는 폴더"}
	CLIFlagReason   = Message{"原因", "reason", "사유"}
	CLIFlagText     = Message{"情况说明", "the explanation", "설명"}
	CLIFlagDryRun   = Message{"只看结果，不作改动", "tell what would happen and change nothing", "변경 없이 결과만 보기"}
	CLIFlagRemove   = Message{"删除名录中有而文件中没有的企业", "remove enterprises that the file does not have", "파일에 없는 기업 삭제"}
	CLIFlagJobs     = Message{"同时读取的文件数（0 为自动）", "files read side by side (0 chooses)", "동시에 읽을 파일 수(0은 자동)"}
	CLIFlagBy       = Message{"分组：all、body、city、county、industry、level、batch", "grouping: all, body, city, county, industry, level, batch", "분류: all, body, city, county, industry, level, batch"}
	CLIFlagAgainst  = Message{"对比的报告期", "period to compare with", "비교할 보고기간"}
	CLIFlagReceived = Message{"计入已接收尚未审核的报表", "count returns that are received and not yet reviewed", "접수했으나 심사 전인 보고서 포함"}
	CLIFlagComment  = Message{"单元格意见：代码=意见（可多次）", "comment at a cell: CODE=TEXT (may be repeated)", "셀 의견: 코드=의견(반복 가능)"}
	CLIFlagDay      = Message{"截止日期，如 2023-03-31", "last day, as in 2023-03-31", "마감일, 예: 2023-03-31"}
	CLIFlagScale    = Message{"改为生成一个大型省级单位文件，用于测试规模（数据均为合成）", "make one large provincial office instead, to try the program at scale (all synthetic)", "대신 대규모 성급 기관 파일 하나를 생성(규모 시험용, 모두 합성)"}
	CLIFlagClusters = Message{"集群数（与 --scale 合用）", "clusters (with --scale)", "클러스터 수(--scale과 함께)"}
	CLIFlagPeriods  = Message{"报告期数（与 --scale 合用）", "periods (with --scale)", "보고기간 수(--scale과 함께)"}
	CLIFlagRows     = Message{"每份报表的企业数（与 --scale 合用）", "enterprises in each return (with --scale)", "보고서당 기업 수(--scale과 함께)"}
	CLIFlagClosed   = Message{"关闭报告期，不再接收", "close the period: nothing more is taken in", "보고기간 마감(더 이상 접수하지 않음)"}

	CLIDone        = Message{"完成。", "Done.", "완료했습니다."}
	CLICreated     = Message{"已新建单位文件 {0}", "The office file {0} was created.", "기관 파일 {0}을(를) 만들었습니다."}
	CLIRegDone     = Message{"集群名录：新增 {0}，修改 {1}，未变 {2}。", "Register: {0} added, {1} changed, {2} unchanged.", "명부: 추가 {0}, 변경 {1}, 그대로 {2}."}
	CLIRegDry      = Message{"集群名录（未作改动）：将新增 {0}，修改 {1}，未变 {2}。", "Register (nothing was changed): {0} would be added, {1} changed, {2} unchanged.", "명부(변경하지 않음): 추가 예정 {0}, 변경 예정 {1}, 그대로 {2}."}
	CLIWritten     = Message{"已保存 {0}", "Saved {0}", "{0}을(를) 저장했습니다"}
	CLIBegun       = Message{"已新建 {0} {1} 的报表。", "The return of {0} for {1} was begun.", "{0}의 {1} 보고서를 시작했습니다."}
	CLISetLine     = Message{"{0} {1} = {2}", "{0} {1} = {2}", "{0} {1} = {2}"}
	CLISetUnit     = Message{"{0}：已按单位“{1}”换算为 {2}", "{0}: converted to the unit {1}: {2}", "{0}: 단위 \"{1}\"(으)로 환산: {2}"}
	CLISetDraft    = Message{"{0}：“{1}”不是有效的值，已作为草稿保留，改正前不能报送", "{0}: \"{1}\" is no valid value; it is kept as a draft and must be corrected before submission", "{0}: \"{1}\"은(는) 유효한 값이 아니어서 초안으로 보관했으며, 고쳐야 제출할 수 있습니다"}
	CLISetDropped  = Message{"{0}：未填入（{1}）", "{0}: not entered ({1})", "{0}: 입력하지 않음({1})"}
	CLIRosterDone  = Message{"企业名录：新增 {0}，修改 {1}，未变 {2}，文件中没有的 {3}（{4}）。", "Roster: {0} added, {1} changed, {2} unchanged, {3} not in the file ({4}).", "기업 명부: 추가 {0}, 변경 {1}, 그대로 {2}, 파일에 없음 {3}({4})."}
	CLIKept        = Message{"保留", "kept", "유지"}
	CLIRemoved     = Message{"已删除", "removed", "삭제"}
	CLINothingDone = Message{"未作改动", "nothing was changed", "변경 없음"}
	CLIRosterTwice = Message{"统一社会信用代码 {0} 在文件中重复（第 {1} 行），取最后一行", "credit code {0} stands more than once in the file (rows {1}); the last one counts", "통일사회신용코드 {0}이(가) 파일에 중복됩니다({1}행). 마지막 행을 사용합니다"}
	CLIRosterDraft = Message{"第 {0} 行“{1}”：“{2}”不是有效的值，作为草稿保留", "row {0}, {1}: \"{2}\" is no valid value; kept as a draft", "{0}행 {1}: \"{2}\"은(는) 유효한 값이 아니어서 초안으로 보관합니다"}
	CLIRosterOther = Message{"未匹配的列：{0}", "columns that were not matched: {0}", "일치하지 않는 열: {0}"}

	CLIClean      = Message{"审核通过，没有问题。", "Clean: every check holds.", "이상 없음: 모든 검사를 통과했습니다."}
	CLIHardN      = Message{"强制性审核 {0} 条未通过，改正后才能报送；核实性审核 {1} 条（已说明 {2}）。", "{0} hard checks fail and must be corrected before submission; {1} soft checks fail ({2} explained).", "필수 검사 {0}건 불합격(수정해야 제출 가능), 확인 검사 {1}건(설명 {2}건)."}
	CLISoftN      = Message{"强制性审核通过；核实性审核 {0} 条（已说明 {1}）。", "Hard checks hold; {0} soft checks fail ({1} explained).", "필수 검사 통과, 확인 검사 {0}건(설명 {1}건)."}
	CLIHardMark   = Message{"强制", "hard", "필수"}
	CLISoftMark   = Message{"核实", "soft", "확인"}
	CLIDoneMark   = Message{"已说明", "explained", "설명함"}
	CLIExplained  = Message{"已说明 {0} 条。", "{0} findings were explained.", "{0}건을 설명했습니다."}
	CLIExported   = Message{"已导出第 {1} 次报送：{0}（指纹 {2}）", "Revision {1} was exported: {0} (fingerprint {2})", "{1}차 제출 파일을 내보냈습니다: {0} (지문 {2})"}
	CLIExportSame = Message{"内容未变，仍为第 {1} 次报送：{0}（指纹 {2}）", "Nothing changed, still revision {1}: {0} (fingerprint {2})", "변경이 없어 {1}차 그대로입니다: {0} (지문 {2})"}

	CLIIntact      = Message{"完好：与程序导出时一致。", "Intact: as the program exported it.", "온전함: 프로그램이 내보낸 그대로입니다."}
	CLIChangedN    = Message{"导出后有 {0} 处在程序外改动。", "{0} cells were changed outside the program after the export.", "내보낸 뒤 프로그램 밖에서 {0}곳이 변경되었습니다."}
	CLIUnchecked   = Message{"由空白表直接填写，未经填报端审核。", "Filled in without the program: not checked at the source.", "프로그램 없이 작성됨: 작성처에서 검사하지 않았습니다."}
	CLIUnreadable  = Message{"不能读取：{0}", "Cannot be read: {0}", "읽을 수 없음: {0}"}
	CLIInspectHead = Message{"{0}　{1}　{2}　第 {3} 次报送", "{0}  {1}  {2}  revision {3}", "{0}  {1}  {2}  {3}차 제출"}
	CLIFingerprint = Message{"指纹 {0}", "fingerprint {0}", "지문 {0}"}

	CLIProgress      = Message{"{0}：{1}", "{0}: {1}", "{0}: {1}"}
	CLIRecording     = Message{"县级填报", "recording", "현급 작성"}
	CLIReceiving     = Message{"接收", "receiving", "접수"}
	CLISumming       = Message{"汇总", "summarising", "집계"}
	CLITally         = Message{"接收 {0}，较旧 {1}，重复 {2}，拒收 {3}。", "{0} received, {1} older, {2} duplicate, {3} refused.", "접수 {0}, 이전 차수 {1}, 중복 {2}, 거부 {3}."}
	CLITallyDry      = Message{"试运行，未作改动：可接收 {0}，较旧 {1}，重复 {2}，拒收 {3}。", "Dry run, nothing was changed: {0} would be received, {1} older, {2} duplicate, {3} refused.", "시험 실행(변경 없음): 접수 예정 {0}, 이전 차수 {1}, 중복 {2}, 거부 {3}."}
	CLIStatusLine    = Message{"{0}：应报 {1}，已报 {2}，认可 {3}，退回 {4}，未报 {5}，迟报 {6}。", "{0}: {1} expected, {2} received, {3} accepted, {4} sent back, {5} missing, {6} late.", "{0}: 대상 {1}, 접수 {2}, 승인 {3}, 반려 {4}, 미제출 {5}, 지연 {6}."}
	CLIAccepted      = Message{"认可 {0} 份，未认可 {1} 份。", "{0} accepted, {1} not accepted.", "승인 {0}건, 미승인 {1}건."}
	CLISentBack      = Message{"已退回 {0} {1} 第 {2} 次报送。", "Revision {2} of {0} for {1} was sent back.", "{0} {1} {2}차 제출을 반려했습니다."}
	CLINofN          = Message{"{0}　认可 {1} / 应报 {2}　报表 {3}", "{0}  accepted {1} of {2}  form {3}", "{0}  승인 {1} / 대상 {2}  서식 {3}"}
	CLIIncluded      = Message{"含已接收尚未审核的 {0} 份。", "Includes {0} returns that are received and not yet reviewed.", "접수했으나 심사 전인 {0}건을 포함합니다."}
	CLIIncomplete    = Message{"注意：尚有 {0} 个集群未计入。", "Note: {0} clusters are not counted yet.", "참고: 아직 {0}개 클러스터가 집계되지 않았습니다."}
	CLIBackedUp      = Message{"已备份到 {0}，并已校验。", "Backed up to {0} and verified.", "{0}에 백업하고 검증했습니다."}
	CLIRestored      = Message{"已从 {0} 恢复。原文件保留为 {1}。", "Restored from {0}. The file that was there is kept as {1}.", "{0}에서 복원했습니다. 기존 파일은 {1}(으)로 보관합니다."}
	CLIOpen          = Message{"县级：打开退回单、回执、已填好的空白表或改动过的报表", "county: take in a send-back, a receipt, a filled template or a changed return", "현급: 반려서, 접수증, 작성된 빈 서식, 변경된 보고서 열기"}
	CLIOpenRoster    = Message{"{0} 是企业名录，请用 return roster 导入", "{0} is a list of enterprises; use return roster", "{0}은(는) 기업 명부입니다. return roster를 사용하십시오"}
	CLIOpened        = Message{"已读入 {0} {1} 的报表，与原有内容相差 {2} 处。", "The return of {0} for {1} was taken in; it differs in {2} places from what was there.", "{0} {1} 보고서를 읽었습니다. 기존 내용과 {2}곳이 다릅니다."}
	CLIUnwell        = Message{"发现 {0} 个问题。", "{0} problems were found.", "문제 {0}건을 발견했습니다."}
	CLIListComma     = Message{"、", ", ", ", "}
	CLIRosterRows    = Message{"企业名录：{0} 家", "Roster: {0} enterprises", "기업 명부: {0}개 기업"}
	CLIRow           = Message{"第 {0} 行", "row {0}", "{0}행"}
	CLIRegProblems   = Message{"有 {0} 行有误，未导入任何内容。请改正后重新导入。", "{0} rows are wrong; nothing was taken in. Correct them and import again.", "{0}개 행에 오류가 있어 아무것도 가져오지 않았습니다. 수정한 뒤 다시 가져오십시오."}
	CLICriterionLine = Message{"{0}：符合 {1}，不符合 {2}，无法判断 {3}", "{0}: {1} met, {2} not met, {3} cannot tell", "{0}: 충족 {1}, 미충족 {2}, 판단 불가 {3}"}
	CLIMet           = Message{"符合", "met", "충족"}
	CLINotMet        = Message{"不符合", "not met", "미충족"}
	CLICannotTell    = Message{"无法判断", "cannot tell", "판단 불가"}
	CLIMissing       = Message{"未报", "missing", "미제출"}
	CLIReceived      = Message{"待审核", "to review", "심사 대기"}
	CLIIsSentBack    = Message{"已退回", "sent back", "반려됨"}
	CLIIsAccepted    = Message{"已认可", "accepted", "승인됨"}
	CLIHealthy       = Message{"单位文件完好。", "The office file is in order.", "기관 파일에 이상이 없습니다."}
	CLIDeadlineOK    = Message{"{0} 的截止日期：{1}", "Deadline of {0}: {1}", "{0} 마감일: {1}"}

	CLICode      = Message{"代码", "code", "코드"}
	CLIName      = Message{"名称", "name", "이름"}
	CLIIndicator = Message{"指标", "indicator", "지표"}
	CLIUnit      = Message{"单位", "unit", "단위"}
	CLIValue     = Message{"数值", "value", "값"}
	CLIState     = Message{"状态", "state", "상태"}
	CLIRevision  = Message{"版本", "revision", "차수"}
	CLIBody      = Message{"报送主体", "body", "보고 주체"}
	CLICounty    = Message{"县级代码", "county", "현급 코드"}
	CLILevel     = Message{"级别", "level", "등급"}
	CLICovers    = Message{"覆盖", "covers", "대상"}

	CLIDemoDone = Message{"演示完成：{0} 个集群（数据均为合成），{1} 份 2021 年度、{2} 份 2022 年度报表已接收并认可。",
		"The demonstration is done: {0} clusters (all figures synthetic), {1} returns of 2021 and {2} of 2022 received and accepted.",
		"시연 완료: 클러스터 {0}개(수치는 모두 합성), 2021년도 {1}건과 2022년도 {2}건을 접수·승인했습니다."}
	CLIScaleDone = Message{"大型演示单位已生成：{0} 个集群 × {1} 个报告期（数据均为合成），接收 {2} 份（含各次修订），认可 {3} 份，企业名录共 {4} 行。",
		"The large demonstration office is made: {0} clusters × {1} periods (all figures synthetic), {2} revisions received, {3} accepted, {4} rows of rosters.",
		"대규모 시연 기관을 만들었습니다: 클러스터 {0}개 × 보고기간 {1}개(수치는 모두 합성), {2}건 접수(수정본 포함), {3}건 승인, 기업 명부 {4}행."}
	CLIDemoHead      = Message{"2022 年度汇总（合成数据，{0}/{1}）：", "Summary of 2022 (synthetic data, {0} of {1}):", "2022년도 집계(합성 자료, {0}/{1}):"}
	CLIDemoImperfect = Message{"2023 年 1—6 月的不完善报表：", "Imperfect returns of January to June 2023:", "2023년 1~6월의 불완전한 보고서:"}
	CLIDemoFiles     = Message{"文件：{0}", "Files: {0}", "파일: {0}"}
)

// CLIStateOf names the state of a cluster in the completeness check; a state that is unknown stands for itself.
func CLIStateOf(state string) Message {
	switch state {
	case "missing":
		return CLIMissing
	case "received":
		return CLIReceived
	case "sent_back":
		return CLIIsSentBack
	case "accepted":
		return CLIIsAccepted
	}
	return alike(state)
}

// CLIVerdictOf names the result of a criterion.
func CLIVerdictOf(verdict string) Message {
	switch verdict {
	case "met":
		return CLIMet
	case "not_met":
		return CLINotMet
	case "unknown":
		return CLICannotTell
	}
	return alike(verdict)
}

// alike is a text that is the same in every language: a code, a name.
func alike(s string) Message {
	var m Message
	m.ZH, m.EN, m.KO = s, s, s
	return m
}
