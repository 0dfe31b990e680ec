package text

// Words about what a summary does not have: missing returns, their estimates, and what a publication withholds. An estimate
// is marked with EstimateMark before the figure, so that it is never told by colour alone.

// EstimateMark stands before every figure that holds an estimate.
const EstimateMark = "≈"

// WithheldMark stands in place of a figure that is withheld from a publication, as statistical tables have it.
const WithheldMark = "…"

// Estimates.
var (
	EstWith      = Message{"含估计", "with estimates", "추정 포함"}
	EstTitle     = Message{"缺报估计", "Estimates of missing returns", "미제출 추정"}
	EstTotal     = Message{"{0}（含估计）", "{0} (with estimates)", "{0}(추정 포함)"}
	EstCounted   = Message{"已计入", "counted", "집계"}
	EstMissing   = Message{"未计入的集群 {0} 个，其中可估计 {1} 个", "Clusters not counted: {0}; estimated: {1}", "집계되지 않은 클러스터 {0}개, 그중 추정 {1}개"}
	EstOfN       = Message{"已报 {0}，估计 {1}，应报 {2}", "{0} reported, {1} estimated, {2} owed", "보고 {0}, 추정 {1}, 대상 {2}"}
	EstFrom      = Message{"沿用报告期", "Carried from", "이월 기간"}
	EstNoPast    = Message{"没有可沿用的往期报表", "no earlier return to carry", "이월할 이전 보고서 없음"}
	EstNotEst    = Message{"不估计", "not estimated", "추정 안 함"}
	EstReported  = Message{"已报合计", "Reported", "보고 합계"}
	EstPart      = Message{"其中估计", "Estimated part", "그중 추정"}
	EstClusters  = Message{"估计集群数", "Clusters estimated", "추정 클러스터 수"}
	EstByCluster = Message{"未计入集群的估计值", "Estimates by cluster", "클러스터별 추정값"}
	EstCell      = Message{"缺报，按 {0} 估计", "missing, estimated from {0}", "미제출, {0} 기준 추정"}
	EstRule      = Message{
		"估计值以“≈”标示，不进入任何合计。估计方法：取该集群两年内最近一个同月份报告期的数据，乘以本组自该期以来的增长（两期都填报的集群，本期合计除以该期合计）；本组可比集群不足 3 个的，用全部集群的增长；仍不足的不估计。按指标小数位舍入一次，比率由已报数和估计数之和重算。是否类、不汇总的指标和否决事项不估计。",
		"Estimates are marked “≈” and are in no total. The rule: the cluster's figure of its newest earlier period with the same months, at most two years back, times the growth since then of its group (the clusters with the figure in both periods, sum now by sum then); a group with fewer than 3 such clusters takes the growth of all; where that does not carry there is no estimate. Each is rounded once to its decimals; ratios are recomputed from reported and estimated parts. Yes/no figures, figures without a total and veto items are not estimated.",
		"추정값은 ‘≈’로 표시하며 어떤 합계에도 넣지 않습니다. 방법: 해당 클러스터의 2년 이내 가장 최근 동일 월 보고기간 값에 그 이후 그룹의 증가율(두 기간 모두 값이 있는 클러스터의 이번 합계 ÷ 그때 합계)을 곱합니다. 비교 가능한 클러스터가 3개 미만인 그룹은 전체 증가율을 쓰고, 그래도 부족하면 추정하지 않습니다. 지표의 소수 자릿수로 한 번만 반올림하며 비율은 보고값과 추정값의 합으로 다시 계산합니다. 예/아니요, 합계가 없는 지표, 부결 사항은 추정하지 않습니다."}
)

// Publication.
var (
	PubNote = Message{
		"对外发布版：填报集群少于 3 个、或一个集群占 85% 以上的数据以“…”隐去；为防止用合计倒推，另隐去必要的其他数据；比率的任一组成被隐去时一并隐去。按不同分组同时发布的表仍可能相互倒推，请只发布一种分组。",
		"For publication: a figure of fewer than 3 clusters, or of which one cluster is more than 85 %, is withheld (“…”), with as many others as are needed so that it cannot be worked out from the total; a ratio is withheld with any of its parts. Tables by different groups can still tell of each other: publish one grouping only.",
		"공개용: 보고 클러스터가 3개 미만이거나 한 클러스터가 85%를 넘는 값은 ‘…’로 감춥니다. 합계에서 역산할 수 없도록 필요한 다른 값도 감추며, 구성 값이 감춰진 비율도 함께 감춥니다. 서로 다른 분류의 표를 함께 공개하면 역산될 수 있으므로 한 가지 분류만 공개해 주세요."}
	pubFew    = Message{"隐去：不足 3 个集群", "withheld: fewer than 3 clusters", "비공개: 클러스터 3개 미만"}
	pubOne    = Message{"隐去：一个集群占 85% 以上", "withheld: one cluster is over 85 %", "비공개: 한 클러스터가 85% 초과"}
	pubOthers = Message{"隐去：防止倒推", "withheld: it would tell of another", "비공개: 역산 방지"}
)

// PublicationReason says why a figure is withheld, by the code of the reason; ok is false for an unknown one.
func PublicationReason(code string) (m Message, ok bool) {
	return find([]codeMessage{{"few", pubFew}, {"dominant", pubOne}, {"others", pubOthers}}, code)
}

// The command line.
var (
	CLIFlagEstimate    = Message{"另列缺报集群的估计值（不进入合计）", "also give estimates of missing returns (in no total)", "미제출 추정값을 따로 표시(합계에는 넣지 않음)"}
	CLIFlagPublication = Message{"对外发布版：隐去会泄露个别集群的数据", "for publication: withhold what would tell of single clusters", "공개용: 개별 클러스터가 드러나는 값을 감춤"}
	CLIBothVariants    = Message{"--estimate 与 --publication 不能同时使用：估计值不对外发布", "--estimate and --publication exclude each other: estimates are not published", "--estimate와 --publication은 함께 쓸 수 없습니다. 추정값은 공개하지 않습니다"}
	CLIWithheldN       = Message{"对外发布版：隐去 {0} 个数据。", "For publication: {0} figures are withheld.", "공개용: 값 {0}개를 감췄습니다."}
)
