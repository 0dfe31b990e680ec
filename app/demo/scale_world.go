package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"jibao/forms"
)

// Size is how large an office the demonstration at scale makes.
type Size struct {
	Clusters, Periods int
	Rows              int // of the roster of each return
}

// Full is the office of a large province taken ten times: what the program promises to be quick with.
var Full = Size{Clusters: 3000, Periods: 5, Rows: 280}

// lastYear is the year of the last period of an office at scale.
const lastYear = 2025

// periodsOf gives the periods of an office at scale, oldest first: whole years.
func periodsOf(n int) []forms.Period {
	out := make([]forms.Period, n)
	for i := range out {
		out[i] = forms.Period{Year: lastYear - n + 1 + i, Month: 12}
	}
	return out
}

// manyClusters gives n clusters of real counties: every reporting body has some, the counties are spread evenly over the
// register, and where there are more clusters than counties a county gets a second one.
func manyClusters(n int, counties []forms.Division, names forms.Divisions) []forms.Cluster {
	first := min(n, len(counties))
	chosen, bodies := map[string]bool{}, map[string]bool{}
	for _, c := range counties { // one of every body before all others
		if body := bodyOf(c.Code); len(chosen) < first && !bodies[body] {
			chosen[c.Code], bodies[body] = true, true
		}
	}
	for step := 1; len(chosen) < first; step++ { // the rest at even distances
		for i := step - 1; i < len(counties) && len(chosen) < first; i += max(1, len(counties)/first) {
			chosen[counties[i].Code] = true
		}
	}
	var out []forms.Cluster
	for suffix := 1; len(out) < n; suffix++ {
		for _, c := range counties {
			if len(out) < n && chosen[c.Code] {
				out = append(out, manyCluster(c.Code, suffix, len(out), names))
			}
		}
	}
	slices.SortFunc(out, func(a, b forms.Cluster) int { return strings.Compare(a.Code, b.Code) })
	return out
}

// manyCluster makes one of them.
func manyCluster(county string, suffix, at int, names forms.Divisions) forms.Cluster {
	t := trades[(at*7+suffix)%len(trades)]
	c := cluster(county, t.industry, t.division, InventedNote, names)
	c.Code = fmt.Sprintf("%s%02d", county, suffix)
	r := source(Seed, "register "+c.Code)
	batch := between(r, 1, 5)
	c.Batch, c.Year = fmt.Sprint(batch), 2020+int(batch)
	if !chance(r, 30) {
		c.Level = forms.Provincial
	}
	return c
}

// goal is what a cluster at scale has to come to in its last period.
func goal(c forms.Cluster, rows int) target {
	r := source(Seed, "goal "+c.Code)
	n := int64(rows)
	t := target{large: min(n/4, between(r, 2, 5)), growth: between(r, 30, 175)}
	t.smes = n - t.large
	t.giants, t.specialised, t.innovative = t.smes*between(r, 0, 2)/100, t.smes*between(r, 2, 9)/100, t.smes*between(r, 8, 25)/100
	t.champions = min(n, between(r, 0, 2))
	t.output = between(r, 400_000, 6_000_000) * n // 0.01 万元: 4,000 to 60,000 万元 an enterprise
	t.leading = t.output * between(r, 640, 950) / 1000
	t.platform, t.promotion, t.protection = chance(r, 72), chance(r, 89), chance(r, 93)
	return t
}

// earlier is how many years a return looks back to.
const earlier = 2

// life gives the enterprises of a cluster in the years that it reports and in the two before, oldest first, made from its
// last one back. None of them was founded in between, so that every roster has all rows.
func life(c, neighbour forms.Cluster, t target, periods, rows int, names forms.Divisions) [][]firm {
	_, _, place := names.Chain(c.County)
	fs := firmsOf(Seed, c, place.Name, t)
	for i := range fs {
		fs[i].since = 2021
	}
	r := source(Seed, "overlap "+c.Code)
	if neighbour.Code != c.Code && chance(r, 60) { // the large ones of the neighbour count here too
		_, _, there := names.Chain(neighbour.County)
		for i := range min(int(t.large), int(between(r, 1, 2))) {
			fs[i].code, fs[i].name = creditCode(neighbour.County, numberIn(neighbour, i)), firmName(there.Name, i, madeHere)
		}
	}
	out := make([][]firm, earlier+periods)
	for k := len(out) - 1; k >= 0; k-- {
		out[k] = fs
		if k > 0 {
			fs = yearBefore(Seed+uint64(k), c, fs, t.growth)
		}
	}
	return out
}

// rosterOf gives the enterprises as the rows of a return.
func rosterOf(form *forms.Form, fs []firm) []forms.Row {
	rows := make([]forms.Row, len(fs))
	cells := make([]forms.Cell, len(fs)*len(form.Columns))
	for i := range fs {
		own := cells[i*len(form.Columns) : (i+1)*len(form.Columns)]
		for k := range form.Columns {
			own[k] = fs[i].cell(form.Columns[k].Code)
		}
		rows[i].Cells = own
	}
	return rows
}

// cell gives one column of an enterprise; blank for a column that the demonstration knows nothing of.
func (f *firm) cell(column string) forms.Cell {
	amount := func(cents int64) forms.Cell { return forms.NumberCell(forms.Number(cents * 100)) }
	switch column {
	case "uscc":
		return forms.TextCell(f.code)
	case "name":
		return forms.TextCell(f.name)
	case "industry":
		return forms.TextCell(f.industry)
	case "size":
		return forms.TextCell(f.size)
	case "tier":
		return forms.TextCell(f.tier)
	case "green_factory":
		return forms.TextCell(f.green)
	case "leading_industry":
		return forms.YesNoCell(f.leading)
	case "single_champion":
		return forms.YesNoCell(f.champion)
	case "above_scale":
		return forms.YesNoCell(f.aboveScale)
	case "high_tech":
		return forms.YesNoCell(f.highTech)
	case "cloud_user":
		return forms.YesNoCell(f.cloud)
	case "platform_user":
		return forms.YesNoCell(f.platform)
	case "belt_and_road":
		return forms.YesNoCell(f.beltRoad)
	case "employees":
		return forms.NumberCell(forms.Int(f.employees))
	case "invention_patents":
		return forms.NumberCell(forms.Int(f.patents))
	case "output":
		return amount(f.output)
	case "revenue":
		return amount(f.revenue)
	case "tax_paid":
		return amount(f.tax)
	case "rd_expense":
		return amount(f.rd)
	case "energy_tce":
		return amount(f.energy)
	case "exports":
		return amount(f.exports)
	}
	return forms.Cell{}
}

// enter puts a typed figure into its cell.
func enter(ind *forms.Indicator, v Value) (forms.Cell, error) {
	c := forms.Cell{State: forms.Filled, Note: v.Note}
	switch {
	case ind.Type.Numeric():
		typed, err := forms.ParseInput(v.Text, ind.Unit, ind.Decimals)
		if err != nil {
			return c, fmt.Errorf("enter %s: %w", ind.Code, err)
		}
		c.Num = typed.Number
	case ind.Type == forms.YesNo:
		c.Yes = v.Text == "是"
	case ind.Type == forms.Multi:
		var codes []string
		for _, o := range ind.Options {
			if slices.Contains(strings.Split(v.Text, "、"), o.Label.ZH) {
				codes = append(codes, o.Code)
			}
		}
		c.Text = strings.Join(codes, forms.MultiSep)
	default:
		c.Text = v.Text
	}
	return c, nil
}

// gaps are indicators that some clusters cannot give, with why, and those whose zero is a real zero somewhere.
var (
	gaps  = []struct{ code, why string }{{"T113", "无全国统计"}, {"T111", "县级统计年鉴尚未发布"}, {"T305", "当年未组织评测"}, {"T306", "当年未组织评测"}, {"T404", "企业未单独计量"}, {"T603", "无平台"}}
	zeros = []string{"T208", "T209", "T503", "T408", "T609"}
	holes = []string{"T111", "T114", "T210", "T211", "T305", "T402", "T610", "T604", "T122"}
)

// disturb makes figures unavailable, zero, and in a return that was sent too early blank.
func disturb(form *forms.Form, cells []forms.Cell, r *rand.Rand, early bool) {
	set := func(code string, c forms.Cell) {
		if i := form.Index(code); i >= 0 {
			cells[i] = c
		}
	}
	for _, g := range gaps {
		if chance(r, 12) {
			set(g.code, forms.Cell{State: forms.NotAvailable, Text: "（演示）" + g.why})
		}
	}
	for _, code := range zeros {
		if chance(r, 15) {
			set(code, forms.NumberCell(0))
		}
	}
	if !early {
		return
	}
	for range 1 + r.IntN(4) {
		set(holes[r.IntN(len(holes))], forms.Cell{})
	}
}
