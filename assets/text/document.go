package text

// Words of the pictures in a briefing, and of the documents that it is written as.
var (
	// {0} what is shown, {1} by what, as BriefBy says it
	BriefPictureTitle = Message{"{0}（{1}）", "{0}, {1}", "{0}({1})"}
	// The four tiers of quality enterprises, and the mechanisms that clusters have.
	BriefPictureTiers  = Message{"优质中小企业梯度", "Quality enterprises by tier", "단계별 우수 기업"}
	BriefPictureShares = Message{"建有机制、平台和机构的集群比重", "Clusters that have the mechanism, platform or body", "메커니즘·플랫폼·기구를 갖춘 클러스터의 비중"}
	BriefPictureShare  = Message{"比重", "Share", "비중"}
	// {0} unit, {1} period, {2} clusters that gave the figure, {3} clusters that owe a return
	BriefPictureUnder = Message{"单位：{0}；{1}；填报集群 {2} 个，应报 {3} 个。", "Unit: {0}; {1}; {2} of {3} clusters.", "단위: {0}; {1}; 보고 대상 {3}개 클러스터 중 {2}개."}
	// The same when the parts of the picture were given by different numbers of clusters: {2} the fewest, {4} the most.
	BriefPictureUnderSpan = Message{"单位：{0}；{1}；各项填报集群 {2}—{4} 个，应报 {3} 个。", "Unit: {0}; {1}; {2} to {4} of {3} clusters.",
		"단위: {0}; {1}; 보고 대상 {3}개 클러스터 중 항목별 {2}~{4}개."}
	// {0} period, {1} clusters that owe a return
	BriefPictureSharesUnder = Message{"占填报该项的集群的比重，括号内为回答“是”的集群数和填报集群数；{0}；应报集群 {1} 个。",
		"Share of the clusters that answered; in brackets those that said yes, of those that answered; {0}; {1} clusters owe a return.",
		"응답한 클러스터 중 비중, 괄호 안은 ‘예’라고 답한 수와 응답한 수; {0}; 보고 대상 {1}개."}
	// {0} bars shown, {1} left out
	BriefPictureRest = Message{"按数值从大到小列前 {0} 个，其余 {1} 个未列。", "The {0} largest are shown; not shown: {1}.", "큰 순서로 {0}개를 표시하며 나머지 {1}개는 생략합니다."}
	// {0} groups without a figure
	BriefPictureHidden = Message{"按对外发布规则隐去 {0} 个。", "Withheld from publication: {0}.", "공개 규칙에 따라 감춘 것은 {0}개입니다."}
	BriefPictureBlank  = Message{"没有数据、未列的有 {0} 个。", "Without a figure and not shown: {0}.", "수치가 없어 표시하지 않은 것은 {0}개입니다."}

	// {0} number from 1, {1} title
	DocFigure = Message{"图 {0}　{1}", "Figure {0}. {1}", "그림 {0}. {1}"}
	// {0} the page, {1} how many there are
	DocPage = Message{"第 {0} 页　共 {1} 页", "Page {0} of {1}", "{0} / {1}쪽"}
	// The table of a picture: the button that opens it, and its first column.
	DocFigures = Message{"图中数据", "Figures in this picture", "그림의 수치"}
	DocItem    = Message{"项目", "Item", "항목"}
	// What a picture shows, for who cannot see it: {0} title, {1} caption, {2} its bars.
	DocAlt = Message{"{0}。{1}{2}。", "{0}. {1} {2}.", "{0}. {1} {2}."}
	// {0} a bar, {1} its figures; between bars; between figures; {0} a part of a bar, {1} its figure
	DocAltBar   = Message{"{0}：{1}", "{0}: {1}", "{0}: {1}"}
	DocAltNext  = Message{"；", "; ", "; "}
	DocAltPart  = Message{"{0} {1}", "{0} {1}", "{0} {1}"}
	DocAltParts = Message{"，", ", ", ", "}
)

// BriefBy says by what the bars of a picture are told apart, by the name of a grouping; for any other name every bar is a
// cluster.
func BriefBy(grouping string) Message {
	m, ok := find([]codeMessage{
		{"body", Message{"按报送主体", "by reporting body", "보고 주체별"}},
		{"city", Message{"按市（州、盟）", "by city", "시(주·맹)별"}},
		{"county", Message{"按县（市、区）", "by county", "현(시·구)별"}},
		{"industry", Message{"按行业大类", "by industry division", "업종별"}},
		{"level", Message{"按认定级别", "by level of recognition", "인정 등급별"}},
		{"batch", Message{"按认定批次", "by batch of recognition", "인정 차수별"}},
	}, grouping)
	if !ok {
		return Message{"按集群", "by cluster", "클러스터별"}
	}
	return m
}
