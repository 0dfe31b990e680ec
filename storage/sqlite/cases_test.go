package sqlite_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jibao/forms"
	"jibao/forms/office"
)

var (
	firstCase  = forms.Case{Title: "整机共享检测", Summary: "共建检测中心", Body: "第一段。\n第二段。"}
	secondCase = forms.Case{Title: "“小巨人”结对", Body: "=1+1"}
)

func setCases(cs ...forms.Case) office.Edit {
	return office.Edit{Why: office.Typed, Who: "甲", Cases: &cs}
}

// What is logged of cases can be read by people, and a restart takes no step of undo away.
func TestCasesInTheLog(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setCases(firstCase)))
	must(t, o.Apply(bg, id, setCases(firstCase.With(forms.CaseBody, "改写。"), secondCase, forms.Case{})))
	must(t, o.Apply(bg, id, setCases(secondCase)))
	var got [][3]string
	es, err := o.Log(bg, office.LogFilter{Limit: 6})
	must(t, err)
	for _, e := range es {
		got = append(got, [3]string{e.Cell, e.Old, e.New})
	}
	second := "“小巨人”结对\n\n=1+1"
	if diff := cmp.Diff([][3]string{
		{"case:2", second, ""}, {"case:1:body", "改写。", "=1+1"}, {"case:1:summary", "共建检测中心", ""}, {"case:1:title", "整机共享检测", "“小巨人”结对"},
		{"case:2", "", second}, {"case:1:body", "第一段。\n第二段。", "改写。"},
	}, got); diff != "" {
		t.Error(diff)
	}
	o = reopen(t, o, options())
	for i, want := range [][]forms.Case{{firstCase.With(forms.CaseBody, "改写。"), secondCase}, {firstCase}, nil} {
		_, err := o.Undo(bg, id, "乙")
		must(t, err)
		r, _, err := o.Load(bg, id)
		must(t, err)
		if diff := cmp.Diff(want, r.Cases); diff != "" {
			t.Errorf("undo %d: %s", i+1, diff)
		}
	}
}

// A frozen revision keeps its cases while the working return goes on, and only current returns in the wanted status are
// listed.
func TestCasesOfReturns(t *testing.T) {
	o := create(t, options())
	id, err := o.NewReturn(bg, aReturn(), "甲", office.Carried)
	must(t, err)
	must(t, o.Apply(bg, id, setCases(firstCase)))
	frozen, err := o.Freeze(bg, id, 1, "", "d", "r1.xlsx", forms.People{}, nil, "甲")
	must(t, err)
	must(t, o.Apply(bg, id, setCases(secondCase)))
	kept, _, err := o.Load(bg, frozen)
	must(t, err)
	if diff := cmp.Diff([]forms.Case{firstCase}, kept.Cases); diff != "" {
		t.Errorf("the frozen revision: %s", diff)
	}

	receive := func(cluster string, revision int, cs ...forms.Case) int64 {
		r := aReturn()
		r.Cluster, r.Revision, r.Cases = cluster, revision, cs
		id, err := o.Receive(bg, r, office.Head{}, office.ReceivedFile{Digest: cluster})
		must(t, err)
		return id
	}
	receive("41078302", 1, firstCase)
	newer := receive("41078302", 2, secondCase, firstCase)
	receive("41078303", 1)
	must(t, o.Decide(bg, []office.Decision{{Return: newer, Status: forms.Accepted, Who: "乙"}}))
	receive("41078304", 1, firstCase)
	list, err := o.Cases(bg, annual, []forms.Status{forms.Accepted})
	must(t, err)
	if len(list) != 2 || list[0].Head.ID != newer || list[0].Case != secondCase || list[1].Number != 2 || list[1].Head.Revision != 2 {
		t.Errorf("the cases of accepted returns: %+v", list)
	}
	list, err = o.Cases(bg, annual, []forms.Status{forms.Accepted, forms.Received})
	must(t, err)
	if len(list) != 3 || list[2].Head.Cluster != "41078304" {
		t.Errorf("the cases of all received returns: %+v", list)
	}
	if list, err = o.Cases(bg, annual.YearAgo(), nil); err != nil || len(list) != 0 {
		t.Errorf("the cases of another period: %+v, %v", list, err)
	}
}
