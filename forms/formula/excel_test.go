package formula

import (
	"errors"
	"strings"
	"testing"

	"jibao/forms"
)

// paper is a sheet for tests: indicator A1 stands at $A$1, columns of the roster below their letters.
type paper struct{ form *forms.Form }

func (p paper) Cell(code string) string { return "$" + code[:1] + "$" + code[1:] }

func (p paper) Past(which, code string) string {
	if which == "year_ago" {
		return "$Y$" + code[1:]
	}
	return ""
}

func (p paper) Column(code string) string {
	letter := string(rune('K' + p.form.ColumnIndex(code)))
	return "R!$" + letter + "$4:$" + letter + "$9"
}

func (p paper) Shown(code, option string) string {
	switch option {
	case "yes":
		return "是"
	case "no":
		return "否"
	}
	spec := forms.Spec{}
	if c := p.form.Column(code); c != nil {
		spec = c.Spec()
	} else {
		spec = p.form.Indicator(code).Spec()
	}
	return spec.Option(option).Label.ZH
}

func TestExcel(t *testing.T) {
	f := smallForm(t)
	for src, want := range map[string]string{
		"A2 / A1 * 100":                          `IF(COUNT($A$2,$A$1)<2,"",IFERROR(ROUND($A$2/$A$1*100,2),""))`,
		"(sqrt(A2 / A1) - 1) * 100":              `IF(COUNT($A$2,$A$1)<2,"",IFERROR(ROUND((SQRT($A$2/$A$1)-1)*100,2),""))`,
		"A2 - (A1 - A4) - -A1":                   `IF(COUNT($A$2,$A$1,$A$4)<3,"",IFERROR(ROUND($A$2-($A$1-$A$4)--$A$1,2),""))`,
		"min(A1, A2, 0.5)":                       `IF(COUNT($A$1,$A$2)<2,"",IFERROR(ROUND(MIN($A$1,$A$2,0.5),2),""))`,
		"count()":                                `IF(COUNTA(R!$K$4:$K$9)=0,"",IFERROR(COUNTA(R!$K$4:$K$9),""))`,
		"count(leading)":                         `IF(COUNTA(R!$K$4:$K$9)=0,"",IFERROR(COUNTIFS(R!$N$4:$N$9,"是"),""))`,
		"count(leading and size = small)":        `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNTA(R!$O$4:$O$9)=0),"",IFERROR(COUNTIFS(R!$N$4:$N$9,"是",R!$O$4:$O$9,"小型"),""))`,
		"count(size in (small, large))":          `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNTA(R!$O$4:$O$9)=0),"",IFERROR(SUM(COUNTIFS(R!$O$4:$O$9,{"大型","小型"})),""))`,
		"count(not leading and 10 <= output)":    `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNT(R!$P$4:$P$9)=0),"",IFERROR(COUNTIFS(R!$N$4:$N$9,"否",R!$P$4:$P$9,">=10"),""))`,
		"sum(output)":                            `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNT(R!$P$4:$P$9)=0),"",IFERROR(ROUND(SUM(R!$P$4:$P$9),2),""))`,
		"sum(output, leading and size <> large)": `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNT(R!$P$4:$P$9)=0,COUNTA(R!$O$4:$O$9)=0),"",IFERROR(ROUND(SUMIFS(R!$P$4:$P$9,R!$N$4:$N$9,"是",R!$O$4:$O$9,"小型"),2),""))`,
		"count(leading or size = small)":         `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNTA(R!$O$4:$O$9)=0),"",IFERROR(SUMPRODUCT(1*(((R!$N$4:$N$9="是")+(R!$O$4:$O$9="小型"))>0)),""))`,
		"sum(output, tax <= output)":             `IF(OR(COUNTA(R!$K$4:$K$9)=0,COUNT(R!$P$4:$P$9)=0,COUNT(R!$Q$4:$Q$9)=0),"",IFERROR(ROUND(SUMPRODUCT(1*(ISNUMBER(R!$Q$4:$Q$9)*ISNUMBER(R!$P$4:$P$9)*(R!$Q$4:$Q$9<=R!$P$4:$P$9)),R!$P$4:$P$9),2),""))`,
	} {
		scope := RosterRule
		if !strings.Contains(src, "count") && !strings.Contains(src, "sum") {
			scope = Computation
		}
		got, err := compile(t, f, src, scope).Excel(paper{f}, 2, false)
		if err != nil || got != want {
			t.Errorf("%s\n got %s, %v\nwant %s", src, got, err, want)
		}
	}
	for _, src := range []string{"previous(A1)", "configured(x)", "years_since_recognition()"} {
		if got, err := compile(t, f, src, Judgement).Excel(paper{f}, 2, false); !errors.Is(err, ErrNoExcel) {
			t.Errorf("%s prints as %s, %v", src, got, err)
		}
	}
	if got, err := compile(t, f, "sum(output, tax + 1 > 2)", RosterRule).Excel(paper{f}, 2, false); !errors.Is(err, ErrNoExcel) {
		t.Errorf("arithmetic over rows prints as %s, %v", got, err)
	}
	if got, _ := compile(t, f, "A1 * 2", Computation).Excel(paper{f}, 1, true); got !=
		`IF(COUNT($A$1)<1,"",IFERROR(ROUND($A$1*2,1)-IF(AND(MOD(ROUND(ABS($A$1*2)*100,0),20)=5,ABS(ROUND(ABS($A$1*2)*100,0)-ABS($A$1*2)*100)<0.000001),SIGN($A$1*2)/10,0),""))` {
		t.Errorf("half to even: %s", got)
	}
}

func TestExcelFails(t *testing.T) {
	f := smallForm(t)
	for src, want := range map[string]string{
		"A2 <= A1":                  `IFERROR(AND(NOT(COUNT($A$2,$A$1)<2),ROUND($A$2-$A$1,6)>0),FALSE)`,
		"A1 = year_ago(A1) - A2":    `IFERROR(AND(NOT(COUNT($A$1,$Y$1,$A$2)<3),ROUND($A$1-($Y$1-$A$2),6)<>0),FALSE)`,
		"not B3 or A1 > 0":          `IFERROR(AND($B$3="是",AND(NOT(COUNT($A$1)<1),ROUND($A$1-0,6)<=0)),FALSE)`,
		"B3 = no":                   `IFERROR(AND($B$3<>"",NOT(OR($B$3="否"))),FALSE)`,
		"B4 in (设备, 物流) and A1 > 0": `IFERROR(OR(AND($B$4<>"",NOT(OR(ISNUMBER(FIND("通用设备",$B$4)),ISNUMBER(FIND("物流",$B$4))))),AND(NOT(COUNT($A$1)<1),ROUND($A$1-0,6)<=0)),FALSE)`,
	} {
		got, err := compile(t, f, src, Judgement).ExcelFails(paper{f})
		if err != nil || got != want {
			t.Errorf("%s\n got %s, %v\nwant %s", src, got, err, want)
		}
	}
	for _, src := range []string{"A2 >= previous(A2)", "A3 >= 1 / 3", "count() > 1"} {
		got, err := compile(t, f, src, Judgement).ExcelFails(paper{f})
		if (src == "count() > 1") != (err == nil) {
			t.Errorf("%s prints as %s, %v", src, got, err)
		}
	}
}

func TestCriterion(t *testing.T) {
	for in, want := range map[string]string{"是": "是", "a*b?c~": "a~*b~?c~~", "<10": "=<10", "=x": "==x", "": ""} {
		if got := criterion(in); got != want {
			t.Errorf("%q is written %q, want %q", in, got, want)
		}
	}
}
