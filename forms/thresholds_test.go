package forms

import (
	"errors"
	"strings"
	"testing"
)

const limits = `criteria: c
version: "1"
form: small
title: {zh: 标准, en: Criteria, ko: 기준}
validity: {years: 3, source: "办法: 第一条"}
configured:
  growth: {label: {zh: 增速, en: Growth, ko: 증가율}, value: 5.5, unit: "%", status: national, source: "yes"}
  open: {status: unset}
items:
  - id: fast
    label: {zh: 增速, en: Growth, ko: 증가율}
    test: A3 > configured(growth)
    figure: A3
    threshold: {zh: "高于{growth}%", en: "above {growth} %", ko: "{growth}% 초과"}
    status: national
    source: "# 1"
  - id: other
    label: {zh: 其他, en: Other, ko: 기타}
    test: A3 > configured(growths) or A3 > configured(open)
    threshold: {zh: 未定, en: not set, ko: 미정}
    status: unset
`

func TestThresholdsWordsAndStrictness(t *testing.T) {
	c, err := LoadCriteria("c.yaml", []byte(limits))
	if err != nil {
		t.Fatal(err)
	}
	show := func(x Threshold) string { return "[" + x.Value.String() + "]" }
	if got := c.Asked(0, "zh", show); got != "高于[5.5]%" {
		t.Errorf("asked %q", got)
	}
	if got := c.Asked(0, "ko", show); got != "[5.5]% 초과" {
		t.Errorf("asked %q", got)
	}
	if !c.Items[0].Reads("growth") || c.Items[1].Reads("growth") || !c.Items[1].Reads("growths") {
		t.Error("which item reads which threshold is told wrongly")
	}
	for name, change := range map[string][2]string{
		"a threshold in words that is none": {"高于{growth}%", "高于{grow}%"}, "a name in one language only": {"{growth}% 초과", "{rate}% 초과"},
		"years that are no number": {"years: 3", "years: three"}, "validity without a source": {`, source: "办法: 第一条"`, ""},
		"a key that nobody knows": {"unit:", "units:"},
	} {
		bad := strings.Replace(limits, change[0], change[1], 1)
		if bad == limits {
			t.Fatalf("%s: nothing is changed", name)
		}
		if _, err := LoadCriteria("c.yaml", []byte(bad)); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
}

func TestWithThresholdsMakesAVersion(t *testing.T) {
	c, err := LoadCriteria("c.yaml", []byte(limits))
	if err != nil {
		t.Fatal(err)
	}
	origin := Origin{From: "1", Office: "某省", Author: "甲", Day: "2026-03-14", Source: "办法: “第三条”\n附件"}
	for _, x := range []struct {
		origin  Origin
		changes []ThresholdChange
		want    error
	}{
		{Origin{}, []ThresholdChange{{"growth", Int(8), true}}, ErrNoSource},
		{origin, []ThresholdChange{{"none", Int(8), true}}, ErrNoThreshold},
		{origin, []ThresholdChange{{"growth", Number(55_000), true}}, ErrUnchanged},
		{origin, nil, ErrUnchanged},
	} {
		if _, err := c.WithThresholds("2", x.origin, x.changes); !errors.Is(err, x.want) {
			t.Errorf("%v: %v, want %v", x.changes, err, x.want)
		}
	}
	next, err := c.WithThresholds("2", origin, []ThresholdChange{{"growth", Int(8), true}, {"open", Int(1), true}})
	if err != nil {
		t.Fatal(err)
	}
	if c.Configured[0].Value != 55_000 || c.Items[0].Status != StatusNational {
		t.Error("the version before was changed")
	}
	if next.Items[0].Status != StatusProvincial || next.Items[0].Source != origin.Source || next.Items[1].Status != StatusProvincial {
		t.Errorf("items %+v", next.Items)
	}
	data, err := next.YAML()
	if err != nil {
		t.Fatal(err)
	}
	again, err := LoadCriteria("again.yaml", data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	twice, err := again.YAML()
	if err != nil || string(twice) != string(data) {
		t.Errorf("written and read again it is written otherwise (%v):\n%s\n%s", err, data, twice)
	}
	if again.Origin != origin || again.ValidYears != 3 || again.Validity != "办法: 第一条" || again.Configured[0] != next.Configured[0] || again.Items[0] != next.Items[0] {
		t.Errorf("read again: %+v", again)
	}
	unset, err := next.WithThresholds("3", origin, []ThresholdChange{{Name: "growth"}})
	if err != nil || unset.Configured[0].Set || unset.Items[0].Status != StatusUnset {
		t.Errorf("without a value: %+v, %v", unset, err)
	}
	if data, err = unset.YAML(); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadCriteria("unset.yaml", data); err != nil {
		t.Errorf("a threshold without a value is not read again: %v\n%s", err, data)
	}
}
