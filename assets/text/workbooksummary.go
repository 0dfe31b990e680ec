package text

// Words of the provincial summary workbook.

// Sheets.
var (
	SumOverview     = Message{"汇总概览", "Overview", "집계 개요"}
	SumCompleteness = Message{"报送情况", "Completeness", "제출 현황"}
	SumGroups       = Message{"分组汇总", "By group", "그룹별 집계"}
	SumClusters     = Message{"集群数据", "By cluster", "클러스터별"}
	SumComparison   = Message{"同口径比较", "Comparison", "동일 기준 비교"}
	SumCriteria     = Message{"认定标准", "Criteria", "인정 기준"}
	SumExplanations = Message{"情况说明", "Explanations", "상황 설명"}
	SumVetoes       = Message{"否决事项", "Veto items", "부결 사항"}
)

// Overview.
var (
	SumTitle      = Message{"中小企业特色产业集群汇总", "Summary of the SME characteristic industrial clusters", "중소기업 특색산업 클러스터 집계"}
	SumCoverage   = Message{"{0}　应报 {1} 个集群，纳入汇总 {2} 个", "{0} · {2} of {1} clusters that owe a return are counted", "{0} · 제출 대상 {1}개 클러스터 중 {2}개 집계"}
	SumUnreviewed = Message{"（其中 {0} 个已收到、尚未审核）", " ({0} of them received and not yet reviewed)", " (그중 {0}개는 접수 후 미검토)"}
	SumEstimates  = Message{"未计入的 {0} 个集群另见“缺报估计”，估计值不进入任何合计。", "Clusters that are not counted ({0}) are on the sheet of estimates, which are in no total. ", "집계되지 않은 클러스터 {0}개는 ‘미제출 추정’ 시트 참조, 추정값은 합계에 넣지 않습니다. "}
	SumSynthetic  = Message{"演示数据，均为合成。", "Demonstration: all figures are synthetic. ", "시연 자료: 모두 합성된 수치입니다. "}
	SumOffice     = Message{"汇总单位：{0}", "Office: {0}", "집계 기관: {0}"}
	SumForm       = Message{"表式：{0}", "Form: {0}", "서식: {0}"}
	SumItem       = Message{"项目", "Figure", "항목"}
	SumValue      = Message{"数值", "Value", "값"}
	SumUnit       = Message{"单位", "Unit", "단위"}
	SumCount      = Message{"填报／应报", "Given / owed", "응답/대상"}
	SumChange     = Message{"同口径增减", "Change, like for like", "동일 기준 증감"}
	SumMatched    = Message{"可比集群数", "Matched clusters", "비교 클러스터 수"}
	SumNote       = Message{"说明", "Remark", "비고"}
	SumClusterN   = Message{"集群个数", "Clusters", "클러스터 수"}
	SumCountyN    = Message{"涉及县（市、区）", "Counties", "해당 현"}
	SumBodyN      = Message{"报送主体", "Reporting bodies", "보고 주체"}
	sumTiers      = Message{"优质中小企业", "Quality SMEs", "우수 중소기업"}
	sumChains     = Message{"产业链与创新", "Chains and innovation", "산업 사슬과 혁신"}
	sumEconomy    = Message{"经济运行", "Economy", "경제"}
	sumGovernance = Message{"治理与服务", "Governance and services", "거버넌스와 서비스"}
	SumMain       = Message{"各组主要指标", "Main figures by group", "그룹별 주요 지표"}
	SumMainTop    = Message{"主要指标（按总产值排列，前 {0} 个）", "Main figures (the first {0} by output)", "주요 지표(총생산액 순, 상위 {0}개)"}
	SumYesOf      = Message{"{0} 个集群填“是”", "{0} clusters answered yes", "{0}개 클러스터가 ‘예’"}
	SumDistinct   = Message{"按 {0} 个集群的名录去重为 {1} 家", "{1} distinct by the rosters of {0} clusters", "{0}개 클러스터 명부 기준 중복 제외 {1}개"}
	SumDiffering  = Message{"同县填报不一致：{0}", "different figures for one county: {0}", "같은 현의 값이 다름: {0}"}
	SumCounties   = Message{"按 {0} 个县各计一次", "each of {0} counties once", "{0}개 현 각 1회"}
	SumSmall      = Message{"主要来自个别集群，对外发布前请注意保密", "rests on single clusters; mind confidentiality before publishing", "일부 클러스터에 집중, 공개 전 비밀 보호 유의"}
	SumTooLarge   = Message{"合计超出可表示的范围", "the sum is too large to be held", "합계가 표현 범위를 넘음"}
	SumNotAsked   = Message{"本期不填报", "not asked for in this period", "이번 기간 미조사"}
	SumRule       = Message{
		"比重、增速由同一批集群的合计数重新计算，不取平均；未填和不适用的不按零计算。“填报／应报”为填报该指标的集群数和应报集群数。",
		"Shares and growth are recomputed from the sums of the same clusters, never averaged; blank and not available are never zero. “Given / owed” counts the clusters that gave the figure, of those that owe a return.",
		"비중과 증가율은 같은 클러스터의 합계로 다시 계산하며 평균하지 않습니다. 빈칸과 해당 없음은 0으로 보지 않습니다. ‘응답/대상’은 값을 낸 클러스터 수와 제출 대상 수입니다."}
)

// Charts.
var (
	SumChartOutput = Message{"总产值（亿元）", "Output (100 million yuan)", "총생산액(억 위안)"}
	SumChartTiers  = Message{"优质中小企业梯度（家）", "Quality SMEs by tier", "우수 중소기업 등급별(개사)"}
	SumChartSMEs   = Message{"中小企业数（家）", "SMEs", "중소기업 수(개사)"}
	SumChartShare  = Message{"主导产业占比（%）", "Share of the leading industry (%)", "주도산업 비중(%)"}
	SumChartState  = Message{"报送进度（个）", "Progress of reporting (clusters)", "제출 진행(개)"}
)

// Completeness.
var (
	SumExpected  = Message{"应报", "Expected", "대상"}
	SumReceived  = Message{"已收", "Received", "접수"}
	SumAccepted  = Message{"已认可", "Accepted", "승인"}
	SumReviewing = Message{"待审核", "To be reviewed", "검토 대기"}
	SumSentBack  = Message{"已退回", "Sent back", "반려"}
	SumMissing   = Message{"未报", "Missing", "미제출"}
	SumLate      = Message{"迟报", "Late", "지연"}
	SumState     = Message{"状态", "State", "상태"}
	SumAt        = Message{"收到日期", "Received on", "접수일"}
	SumDeadline  = Message{"截止日期：{0}", "Deadline: {0}", "마감일: {0}"}
	SumRevision  = Message{"报送次数", "Revision", "차수"}
	SumOldForm   = Message{"旧版表式", "Older form", "이전 서식"}
	SumTwice     = Message{"重复文件", "Repeated files", "중복 파일"}
	SumOlder     = Message{"过期文件", "Outdated files", "지난 차수 파일"}
	SumNotOwed   = Message{"名录中不应报", "not owed by the register", "명부상 제출 대상 아님"}
	SumNone      = Message{"无", "None", "없음"}
)

// Clusters, comparison, criteria.
var (
	SumTotal      = Message{"合计", "Total", "합계"}
	SumLevel      = Message{"级别", "Level", "급"}
	SumNational   = Message{"国家级", "National", "국가급"}
	SumProvincial = Message{"省级", "Provincial", "성급"}
	SumBatch      = Message{"批次", "Batch", "차수(인정)"}
	SumCountyCode = Message{"县区划码", "County code", "현 코드"}
	SumBodyCode   = Message{"报送主体代码", "Reporting body", "보고 주체 코드"}
	SumNow        = Message{"本期（可比）", "This period (matched)", "금기(비교)"}
	SumThen       = Message{"对比期（可比）", "Earlier (matched)", "비교 기간(비교)"}
	SumDifference = Message{"增减量", "Difference", "증감"}
	SumPercent    = Message{"增减（%）", "Change (%)", "증감(%)"}
	SumAllNow     = Message{"本期（全部）", "This period (all)", "금기(전체)"}
	SumAllThen    = Message{"对比期（全部）", "Earlier (all)", "비교 기간(전체)"}
	SumAgainst    = Message{"对比期：{0}。可比为两期都填报的同一批集群；百分比指标的增减量为百分点。", "Compared with {0}. Matched: the same clusters with a figure in both; percentages change in points.", "비교 기간: {0}. ‘비교’는 두 기간 모두 값이 있는 같은 클러스터이며, 백분율의 증감은 %p입니다."}
	SumUnlike     = Message{"两期累计月份不同，不可比", "cumulated over different months", "누계 개월 수가 달라 비교 불가"}
	SumMet        = Message{"符合", "met", "충족"}
	SumNotMet     = Message{"不符合", "not met", "미충족"}
	SumUnknown    = Message{"无法判断", "cannot tell", "판단 불가"}
	SumThreshold  = Message{"标准", "Threshold", "기준"}
	SumBasis      = Message{"依据", "Basis", "근거"}
	SumByNation   = Message{"国家标准", "national", "국가 기준"}
	SumByProvince = Message{"参照省级标准", "provincial", "성급 기준"}
	SumByNone     = Message{"未设定", "not set", "미설정"}
	SumNoVeto     = Message{"没有报告否决事项。", "No veto item was reported.", "보고된 부결 사항이 없습니다."}
	SumNoExplain  = Message{"没有情况说明。", "No explanation was given.", "상황 설명이 없습니다."}
)

// SumSection names one of the four groups of headline figures in a table: tiers, chains, economy, governance.
func SumSection(id string) Message {
	switch id {
	case "tiers":
		return sumTiers
	case "chains":
		return sumChains
	case "economy":
		return sumEconomy
	}
	return sumGovernance
}
