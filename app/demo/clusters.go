package demo

import (
	"fmt"
	"slices"
	"strings"

	"jibao/forms"
)

// real are the clusters of the first national list that could be confirmed: county code, industry, division of
// GB/T 4754-2017 with its section letter.
var real = []struct{ county, industry, division string }{
	{"110108", "行业应用软件", "I65"}, {"120116", "车规级芯片", "C39"}, {"310116", "纤维材料", "C28"},
	{"310113", "成套智能装备", "C34"}, {"310118", "北斗导航", "C39"}, {"310117", "新能源电力装备", "C38"},
	{"310115", "汽车电子芯片", "C39"}, {"320581", "电子氟材料", "C26"}, {"320481", "动力电池", "C38"},
	{"320206", "智能基础零部件制造", "C34"}, {"320312", "安全应急", "C35"}, {"320114", "轨道交通动力装备", "C37"},
	{"330502", "智能物流装备", "C34"}, {"341181", "智能仪器仪表", "C40"}, {"350105", "用户侧新型储能", "C38"},
	{"350603", "石英钟表", "C40"}, {"350582", "运动鞋原辅材料", "C19"}, {"350824", "显示模组及材料制造", "C39"},
	{"350211", "工业机器人", "C34"}, {"410783", "门桥式起重机械", "C34"}, {"411025", "碳硅新材料", "C30"},
	{"410422", "尼龙材料", "C28"}, {"410323", "轴承制造", "C34"}, {"440112", "智能制造装备", "C35"},
	{"440605", "氢能", "C38"}, {"440114", "箱包皮具", "C19"}, {"440881", "小家电", "C38"}, {"440282", "涂料", "C26"},
	{"440305", "智能终端芯片设计", "I65"}, {"440306", "锂电池设备制造", "C35"}, {"510105", "航空配套", "C37"},
	{"510981", "锂电材料", "C26"}, {"510107", "微波射频", "C39"}, {"510681", "油气钻采装备制造", "C35"},
	{"510703", "连接器", "C39"},
}

// trades are the industries of the invented clusters.
var trades = []struct{ industry, division string }{
	{"汽车零部件", "C36"}, {"中药材加工", "C27"}, {"装配式建材", "C30"}, {"农机装备", "C35"}, {"精密铸造", "C31"},
	{"铝精深加工", "C32"}, {"不锈钢制品", "C33"}, {"医疗器械", "C35"}, {"生物发酵", "C14"}, {"休闲食品", "C14"},
	{"家具制造", "C21"}, {"包装印刷", "C23"}, {"电线电缆", "C38"}, {"智能电网设备", "C38"}, {"光电子器件", "C39"},
	{"传感器", "C40"}, {"水泵阀门", "C34"}, {"橡胶制品", "C29"}, {"工程塑料", "C29"}, {"纺织面料", "C17"},
	{"服装加工", "C18"}, {"陶瓷新材料", "C30"}, {"石墨材料", "C30"}, {"稀土功能材料", "C32"}, {"钛及钛合金", "C32"},
	{"环保装备", "C35"}, {"矿山机械", "C35"}, {"专用车制造", "C36"}, {"玻璃制品", "C30"}, {"精细化工", "C26"},
}

// invented tells how many clusters each reporting body gets besides the real ones.
var invented = []struct {
	body string
	n    int
}{
	{"130000", 4}, {"140000", 2}, {"150000", 2}, {"210000", 2}, {"220000", 2}, {"230000", 2}, {"330000", 3},
	{"340000", 2}, {"360000", 3}, {"370000", 4}, {"420000", 4}, {"430000", 4}, {"450000", 2}, {"460000", 2},
	{"500000", 3}, {"520000", 2}, {"530000", 2}, {"540000", 2}, {"610000", 2}, {"620000", 2}, {"630000", 2},
	{"640000", 2}, {"650000", 2}, {"210200", 2}, {"330200", 2}, {"370200", 2}, {"660000", 2},
}

// InventedNote marks the register entry of a cluster that does not exist.
const InventedNote = "演示虚构集群，数据均为合成"

// RealNote marks the register entry of a real cluster's name with synthetic figures.
const RealNote = "演示数据，均为合成"

// separate are the cities that report for themselves.
var separate = []string{"210200", "330200", "350200", "370200", "440300"}

// bodyOf is how the demonstration assigns reporting bodies when it writes its register. It is a choice of the
// demonstration: a real register assigns them entry by entry.
func bodyOf(county string) string {
	city := county[:4] + "00"
	switch {
	case slices.Contains(separate, city):
		return city
	case strings.HasPrefix(county, "6590"):
		return "660000"
	}
	return county[:2] + "0000"
}

// Clusters gives the 100 clusters of the demonstration, by code. counties are all county-level divisions, by code;
// names gives a division's chain.
func Clusters(counties []forms.Division, names forms.Divisions) ([]forms.Cluster, error) {
	var out []forms.Cluster
	used := map[string]bool{}
	for _, r := range real {
		out = append(out, cluster(r.county, r.industry, r.division, RealNote, names))
		used[r.county] = true
	}
	trade := 0
	for _, b := range invented {
		var free []forms.Division
		for _, c := range counties {
			if bodyOf(c.Code) == b.body && !used[c.Code] {
				free = append(free, c)
			}
		}
		if len(free) < b.n {
			return nil, fmt.Errorf("the register of divisions has %d free counties for body %s, %d are needed", len(free), b.body, b.n)
		}
		for i := range b.n {
			c := free[(2*i+1)*len(free)/(2*b.n)]
			t := trades[trade%len(trades)]
			trade++
			out = append(out, cluster(c.Code, t.industry, t.division, InventedNote, names))
			used[c.Code] = true
		}
	}
	slices.SortFunc(out, func(a, b forms.Cluster) int { return strings.Compare(a.Code, b.Code) })
	return out, nil
}

// cluster makes one register entry with its formal name: province, county, industry.
func cluster(county, industry, division, note string, names forms.Divisions) forms.Cluster {
	province, city, place := names.Chain(county)
	name := province.Name
	if slices.Contains(separate, county[:4]+"00") {
		name += city.Name
	}
	name += place.Name + industry + "产业集群"
	return forms.Cluster{
		Code: county + "01", Name: name, County: county, Body: bodyOf(county), Industry: division,
		Level: forms.National, Batch: "1", Year: 2022, Note: note,
	}
}
