package text

import "strconv"

// Words of the briefing. A sentence about a fact has no full stop: what follows it (the change and the coverage) is added
// by BriefSentence. {0} is the period ("2022年" for what runs through it, "2022年末" for what stands at its end), {1} the
// figure, {2} for a share the number of clusters that answered yes.

// BriefFact gives the sentence for a fact of the briefing by its stable name; ok is false for an unknown one.
func BriefFact(id string) (m Message, ok bool) {
	for _, list := range [][]codeMessage{briefTiers(), briefChains(), briefEconomy(), briefGovernance()} {
		if m, ok = find(list, id); ok {
			return m, true
		}
	}
	return m, false
}

// BriefSection gives the heading of one of the four characteristics: tiers, chains, economy, governance. A heading names
// what is told and judges nothing: the figures may say anything.
func BriefSection(id string) (m Message, ok bool) {
	return find([]codeMessage{
		{"tiers", Message{"优质中小企业梯度培育情况", "Quality enterprises by tier", "우수 중소기업 단계별 육성 현황"}},
		{"chains", Message{"主导产业集聚与创新、数字化情况", "Leading industries, innovation and digital progress", "주도산업 집적과 혁신·디지털 전환 현황"}},
		{"economy", Message{"对县域经济的支撑情况", "The clusters in their county economies", "현역 경제 뒷받침 현황"}},
		{"governance", Message{"治理和服务体系建设情况", "Governance and services", "거버넌스와 서비스 체계 현황"}},
	}, id)
}

func briefTiers() []codeMessage {
	return []codeMessage{
		{"enterprises", Message{"{0}，集群内共有企业 {1} 家", "At {0} the clusters had {1} enterprises", "{0} 기준 클러스터 내 기업은 모두 {1}개사"}},
		{"smes", Message{"{0}，汇聚中小企业 {1} 家", "At {0} they brought together {1} SMEs", "{0} 기준 중소기업은 {1}개사"}},
		{"single_champions", Message{"{0}，拥有制造业单项冠军企业 {1} 家", "At {0} there were {1} manufacturing single champions",
			"{0} 기준 제조업 단일종목 챔피언 기업은 {1}개사"}},
		{"little_giants", Message{"{0}，拥有专精特新“小巨人”企业 {1} 家", "At {0} there were {1} specialised and sophisticated “little giants”",
			"{0} 기준 전정특신 ‘작은 거인’ 기업은 {1}개사"}},
		{"specialised", Message{"{0}，拥有专精特新中小企业（不含“小巨人”）{1} 家", "At {0} there were {1} specialised SMEs (without the little giants)",
			"{0} 기준 전정특신 중소기업(‘작은 거인’ 제외)은 {1}개사"}},
		{"innovative", Message{"{0}，拥有创新型中小企业（不含上述两类）{1} 家", "At {0} there were {1} innovative SMEs (without the two groups before)",
			"{0} 기준 혁신형 중소기업(앞의 두 부류 제외)은 {1}개사"}},
		{"quality_smes", Message{"{0}，优质中小企业合计 {1} 家", "At {0} quality SMEs numbered {1} in all", "{0} 기준 우수 중소기업은 합계 {1}개사"}},
		{"quality_share", Message{"{0}，优质中小企业占中小企业的 {1}", "At {0} quality SMEs were {1} of all SMEs",
			"{0} 기준 중소기업 중 우수 중소기업의 비중은 {1}"}},
		{"high_tech", Message{"{0}，拥有国家级高新技术企业 {1} 家", "At {0} there were {1} national high-tech enterprises",
			"{0} 기준 국가급 첨단기술기업은 {1}개사"}},
	}
}

func briefChains() []codeMessage {
	return []codeMessage{
		{"leading_output", Message{"{0}，主导产业产值 {1}", "In {0} the leading industries put out {1}", "{0} 주도산업 생산액은 {1}"}},
		{"leading_share", Message{"{0}，主导产业产值占集群总产值的 {1}", "In {0} the leading industries made {1} of cluster output",
			"{0} 클러스터 총생산액 중 주도산업의 비중은 {1}"}},
		{"sme_output_share", Message{"{0}，中小企业产值占集群总产值的 {1}", "In {0} SMEs made {1} of cluster output",
			"{0} 클러스터 총생산액 중 중소기업의 비중은 {1}"}},
		{"sharing", Message{"{0}，{2} 个集群建有设备、物流、仓储、人力或设计共享机制，占填报集群的 {1}",
			"In {0}, {2} of the clusters ({1}) shared equipment, logistics, storage, staff or design",
			"{0} 설비·물류·창고·인력·설계 공유 메커니즘을 갖춘 클러스터는 {2}개(보고 클러스터의 {1})"}},
		{"co_innovation", Message{"{0}，{2} 个集群建有大中小企业融通创新机制，占填报集群的 {1}",
			"In {0}, {2} of the clusters ({1}) had large and small enterprises innovate together",
			"{0} 대·중소기업 융합혁신 메커니즘을 갖춘 클러스터는 {2}개(보고 클러스터의 {1})"}},
		{"rd_intensity", Message{"{0}，研发经费与营业收入之比为 {1}", "In {0} R&D expenditure was {1} of revenue", "{0} 영업수입 대비 R&D 경비는 {1}"}},
		{"invention_patents", Message{"{0}，拥有有效发明专利 {1} 件", "At {0} the clusters held {1} valid invention patents", "{0} 기준 유효 발명특허는 {1}건"}},
		{"platform_adoption", Message{"{0}，中小企业工业互联网平台应用普及率为 {1}", "At {0} {1} of the SMEs used an industrial-internet platform",
			"{0} 기준 중소기업의 산업인터넷 플랫폼 보급률은 {1}"}},
		{"cloud_rate", Message{"{0}，企业上云率为 {1}", "At {0} {1} of the enterprises used the cloud", "{0} 기준 기업의 클라우드 이용률은 {1}"}},
	}
}

func briefEconomy() []codeMessage {
	return []codeMessage{
		{"output", Message{"{0}，集群实现总产值 {1}", "In {0} cluster output came to {1}", "{0} 클러스터 총생산액은 {1}"}},
		{"output_growth", Message{"{0}，总产值同比增长 {1}", "In {0} output grew by {1} over the same months a year before", "{0} 총생산액의 전년동기 대비 증가율은 {1}"}},
		{"three_year_growth", Message{"截至{0}，近三年产值年均增长 {1}", "Over the three years to {0} output grew by {1} a year", "{0}까지 3년간 생산액의 연평균 증가율은 {1}"}},
		{"county_share", Message{"{0}，主导产业产值与所在县域规模以上工业总产值之比为 {1}",
			"In {0} the leading industries' output was {1} of the output of their counties' above-scale industry",
			"{0} 소재 현역의 규모이상 공업총생산액 대비 주도산업 생산액은 {1}"}},
		{"revenue", Message{"{0}，实现营业收入 {1}", "In {0} revenue came to {1}", "{0} 영업수입은 {1}"}},
		{"revenue_growth", Message{"{0}，营业收入同比增长 {1}", "In {0} revenue grew by {1} over the same months a year before", "{0} 영업수입의 전년동기 대비 증가율은 {1}"}},
		{"taxes", Message{"{0}，实缴税金 {1}", "In {0} taxes of {1} were paid", "{0} 납부세액은 {1}"}},
		{"employees", Message{"{0}，吸纳就业 {1} 人", "At {0} the clusters employed {1} people", "{0} 기준 종사자는 {1}명"}},
		{"exports", Message{"{0}，完成出口额 {1}", "In {0} exports came to {1}", "{0} 수출액은 {1}"}},
		{"energy_per_output", Message{"{0}，每万元产值能耗 {1}", "In {0} energy use per output was {1}", "{0} 생산액 만 위안당 에너지 소비는 {1}"}},
	}
}

func briefGovernance() []codeMessage {
	return []codeMessage{
		{"operating_body", Message{"{0}，{2} 个集群设有运营管理机构，占填报集群的 {1}", "In {0}, {2} of the clusters ({1}) had an operating body", "{0} 운영관리기구를 둔 클러스터는 {2}개(보고 클러스터의 {1})"}},
		{"service_platform", Message{"{0}，{2} 个集群建设或引入国家级中小企业公共服务示范平台，占填报集群的 {1}",
			"In {0}, {2} of the clusters ({1}) had built or brought in a national SME public service demonstration platform",
			"{0} 국가급 중소기업 공공서비스 시범플랫폼을 구축·유치한 클러스터는 {2}개(보고 클러스터의 {1})"}},
		{"promotion_mechanism", Message{"{0}，{2} 个集群建有产业发展促进机制，占填报集群的 {1}", "In {0}, {2} of the clusters ({1}) had a mechanism that promotes the industry",
			"{0} 산업발전 촉진메커니즘을 갖춘 클러스터는 {2}개(보고 클러스터의 {1})"}},
		{"rights_protection", Message{"{0}，{2} 个集群建有中小企业合法权益保护机制，占填报集群的 {1}", "In {0}, {2} of the clusters ({1}) protected the lawful rights of SMEs by a mechanism",
			"{0} 중소기업 합법적 권익 보호메커니즘을 갖춘 클러스터는 {2}개(보고 클러스터의 {1})"}},
		{"target_completion", Message{"截至{0}，三年发展规划目标完成率为 {1}", "By {0} {1} of the targets of the three-year plans were met", "{0}까지 3년 발전계획 목표 달성률은 {1}"}},
		{"special_funds", Message{"{0}，财政专项支持资金 {1}", "In {0} special funds of {1} were given", "{0} 재정 지원금은 {1}"}},
		{"service_visits", Message{"{0}，服务中小企业 {1} 家次", "In {0} SMEs were served {1} times", "{0} 중소기업 서비스는 연 {1}회"}},
	}
}

// BriefFactDown gives the sentence for a rate that is below zero, to be said without its sign; ok is false for a fact that
// has none.
func BriefFactDown(id string) (m Message, ok bool) {
	return find([]codeMessage{
		{"output_growth", Message{"{0}，总产值同比下降 {1}", "In {0} output fell by {1} over the same months a year before", "{0} 총생산액의 전년동기 대비 감소율은 {1}"}},
		{"three_year_growth", Message{"截至{0}，近三年产值年均下降 {1}", "Over the three years to {0} output fell by {1} a year", "{0}까지 3년간 생산액의 연평균 감소율은 {1}"}},
		{"revenue_growth", Message{"{0}，营业收入同比下降 {1}", "In {0} revenue fell by {1} over the same months a year before", "{0} 영업수입의 전년동기 대비 감소율은 {1}"}},
	}, id)
}

// BriefHeading numbers a heading: {0} its number from 1, {1} the heading.
func BriefHeading(l Lang, n int, heading string) string {
	numerals := []rune("一二三四五六七八九十")
	if l == ZH && n >= 1 && n <= len(numerals) {
		return string(numerals[n-1]) + "、" + heading
	}
	return strconv.Itoa(n) + ". " + heading
}

// The frame of the briefing.
var (
	BriefTitle = Message{"中小企业特色产业集群发展情况简报（{0}）", "Briefing on the SME characteristic industrial clusters, {0}",
		"중소기업 특색산업 클러스터 발전현황 브리핑 ({0})"}
	// {0} office, {1} accepted clusters, {2} expected, {3} counties, {4} bodies, {5} period
	BriefCoverage = Message{
		"根据{0}{5}报表汇总：应报集群 {2} 个，纳入汇总 {1} 个，分布在 {3} 个县（市、区），涉及 {4} 个报送主体。",
		"From the returns for {5} held by {0}. Clusters that owe a return: {2}; counted: {1}; counties: {3}; reporting bodies: {4}.",
		"{0}의 {5} 보고서를 집계한 것입니다. 보고 대상 클러스터 {2}개 중 {1}개를 집계하였으며, {3}개 현(시·구)과 {4}개 보고 주체에 걸쳐 있습니다."}
	BriefIncomplete = Message{"尚有 {0} 个应报集群未纳入，以下数据不代表全部集群。", "Clusters that owe a return and are not counted: {0}. The figures do not stand for all of them.",
		"보고 대상 중 {0}개가 집계되지 않았으므로 아래 수치는 전체를 대표하지 않습니다."}
	BriefUnreviewed = Message{"其中 {0} 个集群的报表已收到、尚未审核认可，数据可能变化。", "Counted returns that are received and not yet reviewed: {0}. Figures can change.",
		"그중 {0}개는 접수되었으나 아직 심사 전이므로 수치가 바뀔 수 있습니다."}
	BriefSynthetic = Message{"演示数据：本简报所用数据均为合成，不反映任何集群的实际情况。",
		"Demonstration: all figures in this briefing are synthetic and tell nothing about any real cluster.",
		"시연 자료: 이 브리핑의 수치는 모두 합성된 것으로 실제 클러스터와 무관합니다."}
	BriefEmpty = Message{"{0}没有可以汇总的报表。", "There is no return for {0} that can be counted.", "{0}에 집계할 보고서가 없습니다."}

	// {0} sentence, {1} change or "", {2} n, {3} N, {4} a mark or ""
	BriefSentence = Message{"{0}{1}（{2}/{3} 个集群）{4}。", "{0}{1} ({2} of {3} clusters){4}.", "{0}{1}입니다({3}개 클러스터 중 {2}개){4}."}
	// The earlier period of a change: through it, or at its end.
	BriefThen    = Message{"{0}", "in {0}", "{0}"}
	BriefThenEnd = Message{"{0}", "at {0}", "{0}"}
	// Changes: {0} earlier period as above, {1} matched clusters, {2} figure
	BriefUp       = Message{"，同口径（{1} 个集群）比{0}增长 {2}", ", {2} more than {0} in the same {1} clusters", "이며, 동일 {1}개 클러스터 기준 {0} 대비 {2} 증가한 수치"}
	BriefDown     = Message{"，同口径（{1} 个集群）比{0}下降 {2}", ", {2} less than {0} in the same {1} clusters", "이며, 동일 {1}개 클러스터 기준 {0} 대비 {2} 감소한 수치"}
	BriefFlat     = Message{"，同口径（{1} 个集群）与{0}持平", ", the same as {0} in the same {1} clusters", "이며, 동일 {1}개 클러스터 기준 {0} 대비 변동이 없는 수치"}
	BriefPointsUp = Message{"，同口径（{1} 个集群）比{0}提高 {2} 个百分点", ", {2} percentage points more than {0} in the same {1} clusters",
		"이며, 동일 {1}개 클러스터 기준 {0} 대비 {2}%포인트 상승한 수치"}
	BriefPointsDown = Message{"，同口径（{1} 个集群）比{0}降低 {2} 个百分点", ", {2} percentage points less than {0} in the same {1} clusters",
		"이며, 동일 {1}개 클러스터 기준 {0} 대비 {2}%포인트 하락한 수치"}

	BriefVetoHead = Message{"需要关注的事项", "Matters of attention", "유의 사항"}
	// {0} period, {1} clusters, {2} names
	BriefVeto = Message{"{0}，{1} 个集群报告了否决事项（安全、质量、环境事故，网络和数据安全事件，违法失信）：{2}。",
		"Clusters that reported veto items in {0} (serious accidents, network or data security incidents, violations): {1} ({2}).",
		"{0} 부적격 사항(안전·품질·환경 사고, 네트워크·데이터 보안 사건, 위법·신용상실)을 보고한 클러스터는 {1}개입니다: {2}."}

	BriefNotesHead = Message{"说明", "Notes", "참고"}
	BriefNoteRatio = Message{"比重和增速由同一批集群的合计数重新计算，不是各集群数值的平均；未填和无法取得的数据不按零计算。",
		"Shares and rates are computed again from the sums of the same clusters, not averaged; blank and unavailable figures do not count as zero.",
		"비중과 증가율은 동일 클러스터의 합계로 다시 계산한 것이며 평균이 아닙니다. 빈칸과 미제공 수치는 0으로 보지 않습니다."}
	BriefNoteN = Message{"括号内为填报该项数据的集群数和应报集群数。", "In brackets: the clusters that gave the figure, of those that owe a return.",
		"괄호 안은 해당 수치를 보고한 클러스터 수와 보고 대상 수입니다."}
	// {0} enterprises, {1} rows, {2} clusters with a roster
	BriefNoteDistinct = Message{"企业数为各集群之和，同时属于两个集群的企业计两次；按 {2} 个集群的企业名录，{1} 户次按统一社会信用代码去重为 {0} 家。",
		"Numbers of enterprises are sums over clusters, and one in two clusters counts twice; in the rosters of {2} clusters {1} listings are {0} different enterprises.",
		"기업 수는 클러스터별 합계로 두 클러스터에 속한 기업은 두 번 셉니다. {2}개 클러스터 명부의 {1}건은 통일사회신용코드 기준 {0}개사입니다."}
	BriefNoteSmall = Message{"标 * 的数据主要来自个别集群，对外发布前请注意保护企业和集群信息。",
		"Figures marked * rest mainly on single clusters; consider confidentiality before publishing them.",
		"* 표시 수치는 주로 소수 클러스터에서 나온 것이므로 공개 전에 정보 보호에 유의하십시오."}
	BriefNoteMissing = Message{"没有集群填报、未列入的数据：{0}。", "Left out because no cluster gave them: {0}.", "보고한 클러스터가 없어 싣지 않은 항목: {0}."}
	// {0} labels
	BriefNoteWithheld = Message{"未列入的数据：{0}。", "Left out: {0}.", "싣지 않은 항목: {0}."}
	// {0} clusters that are not counted, {1} of them estimated
	BriefEstimateHow = Message{"未纳入汇总的 {0} 个集群中，{1} 个可按往期报表估计；估计值以“≈”标示，不进入上述任何数据。",
		"Of the clusters that are not counted ({0}), {1} can be estimated from earlier returns. Estimates are marked “≈” and are in none of the figures above.",
		"집계되지 않은 클러스터 {0}개 중 {1}개는 이전 보고서로 추정할 수 있습니다. 추정값은 ‘≈’로 표시하며 위의 어떤 수치에도 넣지 않았습니다."}
	// {0} period, {1} label, {2} figure with its mark, {3} how many are reported and estimated
	BriefEstimate = Message{"{0}，含估计的{1}为 {2}（{3}）。", "{0}: {1} with estimates {2} ({3}).", "{0} 추정을 포함한 {1}: {2}({3})."}
	BriefNoteForm = Message{"报表版本：{0}（依据工信部企业〔2022〕119号设计）。", "Version of the form: {0} (built on the Measures of 2022, 工信部企业〔2022〕119号).",
		"서식 버전: {0} (工信部企业〔2022〕119号 근거 설계)."}
	BriefUnexpected = Message{"已纳入汇总但名录中本期不应报的集群：{0}。", "Counted although the register expects no return of them: {0}.",
		"집계되었으나 명부상 이번 기간 보고 대상이 아닌 클러스터: {0}."}
)

// Periods and amounts in running text. {0} is the year, {1} the month.
var (
	PeriodYear     = Message{"{0}年", "{0}", "{0}년"}
	PeriodHalf     = Message{"{0}年上半年", "the first half of {0}", "{0}년 상반기"}
	PeriodMonths   = Message{"{0}年1—{1}月", "the first {1} months of {0}", "{0}년 1~{1}월"}
	PeriodYearEnd  = Message{"{0}年末", "the end of {0}", "{0}년 말"}
	PeriodMonthEnd = Message{"{0}年{1}月末", "the end of {1}/{0}", "{0}년 {1}월 말"}
	// BriefAmountUnit is the unit of amounts in pictures: that of the sentences.
	BriefAmountUnit = Message{"亿元", "billion yuan", "억 위안"}
	// AmountBillion is for English, which counts in billions; the other languages write 亿元 (see Yi).
	AmountBillion = Message{"{0} 十亿元", "{0} billion yuan", "{0} 십억 위안"}
	// AmountShort is the same where there is little room.
	AmountShort = Message{"{0} 十亿元", "{0} bn yuan", "{0} 십억 위안"}
)
