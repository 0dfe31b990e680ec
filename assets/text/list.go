package text

// Words of the list of clusters that goes to the ministry.
var (
	ListTitle      = Message{"集群数据清单（{0}）", "List of clusters, {0}", "클러스터 자료 목록({0})"}
	ListCode       = Message{"集群代码", "Cluster code", "클러스터 코드"}
	ListName       = Message{"集群名称", "Cluster", "클러스터 이름"}
	ListBodyCode   = Message{"报送主体代码", "Body code", "보고 주체 코드"}
	ListBody       = Message{"报送主体", "Reporting body", "보고 주체"}
	ListCity       = Message{"市", "City", "시"}
	ListCountyCode = Message{"县级代码", "County code", "현 코드"}
	ListCounty     = Message{"县（市、区）", "County", "현(시·구)"}
	ListIndustry   = Message{"行业大类", "Industry division", "업종 대분류"}
	ListLevel      = Message{"级别", "Level", "등급"}
	ListBatch      = Message{"批次", "Batch", "차수"}
	ListYear       = Message{"认定年份", "Recognised in", "인정 연도"}
	ListPeriod     = Message{"报告期", "Period", "보고기간"}
	ListState      = Message{"报送状态", "State", "제출 상태"}
	ListRevision   = Message{"报送次数", "Revision", "제출 차수"}

	listMissing  = Message{"未报", "missing", "미제출"}
	listReceived = Message{"待审核", "to be reviewed", "심사 대기"}
	listSentBack = Message{"已退回", "sent back", "반려"}
	listAccepted = Message{"已认可", "accepted", "승인"}

	CLIList = Message{"集群数据清单：每个集群一行，全部指标（.xlsx 或 .csv）", "the list of clusters: one row each, all indicators (.xlsx or .csv)", "클러스터 자료 목록: 클러스터마다 한 줄, 전체 지표(.xlsx 또는 .csv)"}
)

// ListStateOf names the state of a cluster's return by its stable name.
func ListStateOf(state string) Message {
	switch state {
	case "received":
		return listReceived
	case "sent_back":
		return listSentBack
	case "accepted":
		return listAccepted
	}
	return listMissing
}
