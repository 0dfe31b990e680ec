package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"jibao/forms"
)

// firm is one synthetic enterprise in one year. Amounts in 0.01 万元, energy in 0.01 tonnes of standard coal.
type firm struct {
	code, name, industry                      string
	size, tier, green                         string
	leading, champion, aboveScale, highTech   bool
	cloud, platform, beltRoad                 bool
	employees, patents                        int64
	output, revenue, tax, rd, energy, exports int64
	since                                     int // first year with a roster that has it
}

// sizes with the weight of their output and their range of employees.
var sizes = map[string]struct{ weight, low, high int64 }{
	"large": {45_000, 1000, 3200}, "medium": {12_000, 300, 980}, "small": {3_000, 20, 290}, "micro": {600, 3, 19},
}

// words from which names of enterprises are put together; every name ends in （演示）.
var (
	fronts  = []string{"恒", "瑞", "华", "鼎", "宏", "盛", "启", "博", "中", "新", "金", "天", "海", "安", "德", "嘉", "隆", "锐", "远", "科"}
	middles = []string{"达", "泰", "创", "信", "源", "力", "通", "腾", "航", "联", "晟", "辉", "维", "兴", "益", "邦", "润", "诚", "朗", "佳"}
)

// firmsOf makes the enterprises of a cluster as they stand in the published year.
func firmsOf(seed uint64, c forms.Cluster, place string, t target) []firm {
	r := source(seed, "firms "+c.Code)
	n := int(t.smes + t.large)
	fs := make([]firm, n)
	for i := range fs {
		fs[i] = bareFirm(r, c, place, i, int64(i) < t.large)
	}
	gradeFirms(r, fs, t)
	shareOutput(r, fs, t)
	for i := range fs {
		fillFirm(r, &fs[i])
	}
	return fs
}

// bareFirm gives an enterprise its identity, size and industry.
func bareFirm(r *rand.Rand, c forms.Cluster, place string, i int, large bool) firm {
	f := firm{size: "large", leading: true, tier: "none", green: "none", since: 2021}
	if !large {
		switch p := between(r, 1, 100); {
		case p <= 14:
			f.size = "medium"
		case p <= 66:
			f.size = "small"
		default:
			f.size = "micro"
		}
		f.leading = chance(r, 84)
		if chance(r, 5) {
			f.since = 2022
		}
	}
	f.code = creditCode(c.County, numberIn(c, i))
	kind := madeHere
	f.industry = c.Industry + fmt.Sprintf("%d", between(r, 1, 5))
	if !f.leading {
		kind = []string{"供应链管理有限公司", "检测技术有限公司", "物流有限公司", "包装制品有限公司"}[r.IntN(4)]
		f.industry = []string{"G58", "M74", "G54", "C22"}[r.IntN(4)]
	}
	f.name = firmName(place, i, kind)
	return f
}

// madeHere ends the names of enterprises of the leading industry.
const madeHere = "科技有限公司"

// firmName is the name of the i-th enterprise of a cluster in a county.
func firmName(place string, i int, kind string) string {
	short := strings.NewReplacer("市", "", "区", "", "县", "").Replace(place)
	if len([]rune(short)) < 2 {
		short = place
	}
	return fmt.Sprintf("%s%s%s%s%s（演示）", short, fronts[(i/20)%20], middles[i%20], []string{"", "一", "二", "三"}[(i/400)%4], kind)
}

// numberIn numbers the enterprises of a county; those of its second cluster follow far behind those of the first.
func numberIn(c forms.Cluster, i int) int {
	if strings.HasSuffix(c.Code, "02") {
		return 50_000 + i
	}
	return i
}

// creditCode makes a well-formed credit code with a right check digit. The middle "MAXX" and the running number make it
// plain that it was made up.
func creditCode(county string, i int) string {
	body := fmt.Sprintf("91%sMAXX%05d", county, i+1)
	digit, _ := forms.CreditCodeCheckDigit(body) // 17 characters of the alphabet by construction
	return body + string(digit)
}

// gradeFirms hands out the tiers and titles of the target: each SME once, at its highest tier.
func gradeFirms(r *rand.Rand, fs []firm, t target) {
	var smes []int
	for _, size := range []string{"medium", "small", "micro"} {
		var of []int
		for i := range fs {
			if fs[i].size == size {
				of = append(of, i)
			}
		}
		r.Shuffle(len(of), func(a, b int) { of[a], of[b] = of[b], of[a] })
		smes = append(smes, of...)
	}
	at := 0
	for _, g := range []struct {
		tier string
		n    int64
	}{{"little_giant", t.giants}, {"specialised", t.specialised}, {"innovative", t.innovative}} {
		for range g.n {
			f := &fs[smes[at]]
			f.tier, f.since = g.tier, 2021
			f.highTech = g.tier != "innovative" || chance(r, 55)
			at++
		}
	}
	for i := range t.champions {
		if i < t.large {
			fs[i].champion = true
		} else {
			fs[smes[i-t.large]].champion = true
		}
	}
}

// shareOutput splits the leading and the other output of the cluster over its enterprises.
func shareOutput(r *rand.Rand, fs []firm, t target) {
	for _, group := range []struct {
		leading bool
		total   int64
	}{{true, t.leading}, {false, t.output - t.leading}} {
		var at []int
		var weights []int64
		for i := range fs {
			if fs[i].leading == group.leading {
				at = append(at, i)
				weights = append(weights, sizes[fs[i].size].weight*between(r, 60, 140)/100)
			}
		}
		if len(at) == 0 { // a very small cluster may have no enterprise outside its leading industry
			continue
		}
		for k, v := range split(group.total, weights) {
			fs[at[k]].output = v
		}
	}
}

// fillFirm gives the rest of an enterprise's figures in proportion to its output.
func fillFirm(r *rand.Rand, f *firm) {
	size := sizes[f.size]
	f.employees = between(r, size.low, size.high)
	f.revenue = f.output * between(r, 900, 1040) / 1000
	f.tax = f.revenue * between(r, 18, 52) / 1000
	f.aboveScale = f.output >= 2000_00 && f.size != "micro" && strings.HasPrefix(f.industry, "C")
	rd := between(r, 4, 22)
	if f.highTech {
		rd = between(r, 32, 70)
	}
	f.rd = f.output * rd / 1000
	f.energy = f.output * between(r, 30, 90) / 1000
	if chance(r, 28) {
		f.exports = f.revenue * between(r, 20, 300) / 1000
	}
	f.beltRoad = f.exports > 0 && chance(r, 45)
	f.patents = between(r, 0, 3)
	if f.highTech {
		f.patents = between(r, 2, 18)
	}
	f.cloud, f.platform = chance(r, 58), chance(r, 31)
	switch p := between(r, 1, 100); {
	case f.size == "large" && p <= 35:
		f.green = "national"
	case f.size == "large" || f.size == "medium" && p <= 9:
		f.green = "provincial"
	}
}

// yearBefore gives the enterprises as they stood a year earlier: newcomers are not there yet, amounts are smaller by the
// cluster's growth and a little of their own, some stood a tier lower.
func yearBefore(seed uint64, c forms.Cluster, fs []firm, growth int64) []firm {
	r := source(seed, "year before "+c.Code)
	var out []firm
	for _, f := range fs {
		if f.since > 2021 {
			continue
		}
		back := func(v int64) int64 { return v * 1000 / (1000 + growth + between(r, -25, 25)) }
		f.output, f.revenue, f.tax = back(f.output), back(f.revenue), back(f.tax)
		f.rd, f.energy, f.exports = back(f.rd), back(f.energy), back(f.exports)
		f.employees = max(1, f.employees*between(r, 950, 1010)/1000)
		if f.patents > 0 && chance(r, 45) {
			f.patents--
		}
		f.champion = f.champion && !chance(r, 9)
		f.highTech = f.highTech && !chance(r, 7)
		if p := between(r, 1, 100); p <= 10 {
			f.tier = lower(f.tier)
			f.cloud, f.platform = f.cloud && p > 5, f.platform && p > 5
		}
		out = append(out, f)
	}
	return out
}

// lower is the tier below.
func lower(tier string) string {
	switch tier {
	case "little_giant":
		return "specialised"
	case "specialised":
		return "innovative"
	}
	return "none"
}
