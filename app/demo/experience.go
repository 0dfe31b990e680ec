package demo

import (
	"strings"

	"jibao/forms"
)

// Every everyNth cluster, beginning with firstToTell, gives a typical case in the published year.
const (
	everyNth    = 8
	firstToTell = 5
)

// experience makes the typical cases of the i-th cluster; most have none. Every text says that it is made up.
func experience(i int, c forms.Cluster, place string) []forms.Case {
	if i%everyNth != firstToTell {
		return nil
	}
	of := strings.NewReplacer("{place}", place, "{cluster}", c.Name)
	t := experiences[i/everyNth%len(experiences)]
	return []forms.Case{{Title: of.Replace(t.Title), Summary: of.Replace(t.Summary), Body: of.Replace(t.Body)}}
}

var experiences = []forms.Case{
	{
		Title:   "共建检验检测中心，小厂也用得起大设备（演示）",
		Summary: "【合成样例】{place}引导集群内企业共同出资建设检验检测中心，按次收费、成本共担，缩短送检时间，降低小微企业检测成本。",
		Body: "本文为演示用的合成样例，其中的做法和数据均为虚构，不反映任何真实情况。\n" +
			"一、背景和问题。{cluster}的中小企业多而分散，单个企业购置大型检测设备不经济，产品送外地检测往返需要一周左右，旺季排队时间更长，影响交货，也影响新产品定型。\n" +
			"二、主要做法。一是由运营机构牵头，龙头企业和中小企业按产值比例出资，共建检验检测中心，设备统一采购、统一管理。二是实行会员制和按次收费相结合，会员企业优先安排，非会员企业按成本价使用，收费标准每年公示一次。三是开放预约平台，送样、取报告、缴费都在网上办理，检测进度随时可查。四是与职业院校合作培养检测人员，工程师每月到企业现场服务，帮助企业查找质量问题的原因。\n" +
			"三、取得成效。（以下数字为虚构）检测时间由七天缩短到两天，单次费用平均下降三成，当年服务企业一百二十余家，带动二十余项新产品完成定型。\n" +
			"四、可供借鉴之处。先从企业共性需求最强的环节入手；出资与使用权挂钩而不排斥小企业；收费公开、账目公开，保证长期运行。",
	},
	{
		Title:   "“链主”企业开放订单，带动配套企业协同改造（演示）",
		Summary: "【合成样例】{place}组织龙头企业向集群内配套企业开放订单和工艺标准，以订单促改造，推动上下游一起数字化。",
		Body: "本文为演示用的合成样例，其中的做法和数据均为虚构，不反映任何真实情况。\n" +
			"一、背景和问题。{cluster}内配套企业设备联网率低，龙头企业的订单信息不能及时传到车间，交期不稳，库存偏高。\n" +
			"二、主要做法。龙头企业公布配套目录和质量标准，配套企业通过统一的轻量化平台接单、排产和反馈质量；运营机构提供上云补贴和现场辅导，先易后难，一企一策。\n" +
			"三、取得成效。（以下数字为虚构）六十家配套企业接入平台，平均交期缩短两成，库存下降一成半。\n" +
			"四、可供借鉴之处。让企业先得订单、再谈改造，改造内容由订单需要决定，投入小、见效快。",
	},
	{
		Title:   "共享仓储和干线物流，降低集群综合成本（演示）",
		Summary: "【合成样例】{place}整合集群内零散的仓库和货运需求，建立共享仓和集中发运机制，降低中小企业物流成本。",
		Body: "本文为演示用的合成样例，其中的做法和数据均为虚构，不反映任何真实情况。\n" +
			"一、背景和问题。{cluster}的企业各自租库、各自找车，旺季一库难求，零担运价高。\n" +
			"二、主要做法。盘活闲置厂房改造共享仓，统一仓储管理系统；由运营机构集中与物流企业谈判干线运价，企业按需下单，每天定点发车。\n" +
			"三、取得成效。（以下数字为虚构）入驻企业八十五家，仓储成本下降两成，零担运价下降一成。\n" +
			"四、可供借鉴之处。以共同的成本痛点为切口，先小范围试行，再逐步扩大。",
	},
}
