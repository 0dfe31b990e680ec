package demo

import (
	"fmt"
	"strconv"

	"jibao/forms"
)

// Seed of the demonstration: the same seed gives the same figures on every system.
const Seed = 20_230_420

// The periods of the demonstration.
var (
	Before   = forms.Period{Year: 2021, Month: 12} // last year, for comparisons
	Main     = forms.Period{Year: 2022, Month: 12} // the published year
	HalfYear = forms.Period{Year: 2023, Month: 6}  // with imperfect returns
)

// Case is one cluster with what its county records in each period.
type Case struct {
	Cluster forms.Cluster
	Years   map[forms.Period]Record
}

// Record is what a county has at hand for one return: its roster as a table with a header row, and the figures that the
// roster does not give, as typed text by code. Notes stand at cells. Cases are the typical cases that it tells of.
type Record struct {
	Table  [][]string
	Values []Value
	Cases  []forms.Case
}

// Value is one typed figure.
type Value struct{ Code, Text, Note string }

// World makes the demonstration's clusters with their records for the three periods; halfYears tells for how many
// clusters there is a half-year's record. counties are all county-level divisions by code.
func World(seed uint64, form *forms.Form, counties []forms.Division, names forms.Divisions, halfYears int) ([]Case, error) {
	clusters, err := Clusters(counties, names)
	if err != nil {
		return nil, err
	}
	goals := targets(seed, len(clusters))
	cases := make([]Case, len(clusters))
	for i, c := range clusters {
		_, _, place := names.Chain(c.County)
		now := firmsOf(seed, c, place.Name, goals[i])
		before := yearBefore(seed, c, now, goals[i].growth)
		p := newPlan(seed, c, goals[i], now, before)
		cases[i] = Case{Cluster: c, Years: map[forms.Period]Record{
			Before: {Table: table(form, before), Values: p.year(false)},
			Main:   {Table: table(form, now), Values: p.year(true), Cases: experience(i, c, place.Name)},
		}}
		if i < halfYears {
			half := firstHalf(now)
			cases[i].Years[HalfYear] = Record{Table: table(form, half), Values: p.half(half)}
		}
	}
	return cases, nil
}

// firstHalf gives the enterprises half a year later, with the cumulative figures of six months.
func firstHalf(fs []firm) []firm {
	out := append([]firm(nil), fs...)
	for i := range out {
		f := &out[i]
		for _, v := range []*int64{&f.output, &f.revenue, &f.tax, &f.rd, &f.energy, &f.exports} {
			*v = *v * 525 / 1000
		}
	}
	return out
}

// totals are the sums of a roster that other figures lean on.
type totals struct{ firms, smes, output, revenue, smeRD, energy int64 }

func add(fs []firm) totals {
	var t totals
	for _, f := range fs {
		t.firms++
		t.output += f.output
		t.revenue += f.revenue
		t.energy += f.energy
		if f.size != "large" {
			t.smes++
			t.smeRD += f.rd
		}
	}
	return t
}

// plan holds what the typed figures of both years are derived from, so that the years agree with each other.
type plan struct {
	goal             target
	now, before      totals
	growth           int64 // permille, of the year before the year before
	draw             func(code string, low, high int64) int64
	operator, opCode string
}

func newPlan(seed uint64, c forms.Cluster, goal target, now, before []firm) *plan {
	draw := func(code string, low, high int64) int64 {
		return between(source(seed, c.Code+" "+code), low, high)
	}
	return &plan{
		goal: goal, now: add(now), before: add(before), growth: goal.growth + draw("growth", -20, 30), draw: draw,
		operator: "集群运营服务中心（演示）", opCode: creditCode(c.County, 99_000),
	}
}

// year gives the typed figures of the published year or of the one before. The amounts that describe earlier years are
// those that the earlier return filed, or would have filed.
func (p *plan) year(main bool) []Value {
	t, scale := p.now, int64(1000)
	if !main {
		t, scale = p.before, 920
	}
	earlier := func(v int64) int64 { return v * 1000 / (1000 + p.growth) }
	prior := totals{output: p.before.output, revenue: p.before.revenue, smeRD: p.before.smeRD, energy: p.before.energy}
	beyond := totals{output: earlier(prior.output), smeRD: earlier(prior.smeRD)}
	if !main {
		prior = totals{output: beyond.output, revenue: earlier(t.revenue), smeRD: beyond.smeRD, energy: earlier(t.energy)}
		beyond = totals{output: earlier(beyond.output), smeRD: earlier(beyond.smeRD)}
	}
	values := []Value{
		{Code: "B01", Text: money(p.draw("B01", 300, 9500))},
		{Code: "B09", Text: money(prior.revenue)}, {Code: "T102", Text: money(prior.output)},
		{Code: "T108", Text: money(beyond.output)},
		{Code: "T111", Text: money(t.output * p.draw("T111", 1300, 3400) / 1000)},
		{Code: "T113", Text: money(p.draw("T113", 400, 4800))},
		{Code: "T122", Text: []string{"设备、物流", "设备、物流、仓储", "物流、人力", "设备、设计", "仓储、设计"}[p.draw("T122", 0, 4)]},
		{Code: "T202", Text: money(prior.smeRD)}, {Code: "T203", Text: money(beyond.smeRD)},
		{Code: "T402", Text: money(prior.energy)}, {Code: "T404", Text: money(t.energy * p.draw("T404", 180, 420) / 1000)},
		{Code: "T609", Text: money(p.draw("T609", 200_00, 4000_00) * scale / 1000)},
	}
	values = append(values, p.counts(t, scale)...)
	return append(values, p.governance(main)...)
}

// counts are the typed whole numbers.
func (p *plan) counts(t totals, scale int64) []Value {
	var out []Value
	for _, c := range []struct {
		code      string
		low, high int64
	}{
		{"T114", 1, 6}, {"T208", 0, 3}, {"T209", 2, 15}, {"T210", 4, 18}, {"T211", 5, 19}, {"T408", 3, 16},
		{"T503", 2, 14}, {"T610", 400, 3200},
	} {
		out = append(out, count(c.code, p.draw(c.code, c.low, c.high)*scale/1000))
	}
	assessed := t.smes * p.draw("T305", 220, 480) / 1000
	return append(out, count("T305", assessed), count("T306", assessed*p.draw("T306", 300, 620)/1000))
}

// governance gives the yes/no figures, the plan's targets and the veto items. The published shares stand for the main
// year; the year before is a little behind.
func (p *plan) governance(main bool) []Value {
	goal := p.goal
	targets, met := p.draw("T606", 6, 14), int64(0)
	if main {
		met = targets * p.draw("T607", 340, 460) / 1000
	} else if p.draw("behind", 1, 100) <= 6 {
		goal.protection = false
	}
	platforms := int64(0)
	if goal.platform {
		platforms = p.draw("T603", 1, 3)
	}
	out := []Value{
		{Code: "T601", Text: "是", Note: fmt.Sprintf("%s，统一社会信用代码 %s", p.operator, p.opCode)},
		{Code: "T602", Text: yes(goal.platform)}, count("T603", platforms),
		{Code: "T604", Text: yes(goal.promotion)}, {Code: "T605", Text: yes(goal.protection)},
		count("T606", targets), count("T607", met),
	}
	for _, y := range []struct {
		code    string
		percent int64
	}{{"T212", 92}, {"T308", 85}, {"T309", 74}, {"T310", 66}, {"T504", 58}} {
		out = append(out, Value{Code: y.code, Text: yes(p.draw(y.code, 1, 100) <= y.percent)})
	}
	return append(out, veto()...)
}

// half gives the typed figures of the half-year.
func (p *plan) half(fs []firm) []Value {
	t := add(fs)
	return append([]Value{
		{Code: "B09", Text: money(t.revenue * 1000 / (1000 + p.growth))},
		{Code: "T102", Text: money(t.output * 1000 / (1000 + p.growth))},
	}, veto()...)
}

func veto() []Value { return []Value{count("V01", 0), count("V02", 0), count("V03", 0)} }

func count(code string, n int64) Value { return Value{Code: code, Text: strconv.FormatInt(n, 10)} }
