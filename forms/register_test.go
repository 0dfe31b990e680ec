package forms

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func asset(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "assets", "register", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestCreditCode(t *testing.T) {
	for code, want := range map[string]CodeFault{
		"91350100M000100Y43": CodeFine, "91110000101623741K": CodeFine, "911101066976941872": CodeFine,
		"91350100M000100Y44": CodeMismatch, "91350100M000100Y4": CodeForm, "91350100M000100Y433": CodeForm, "91350100I000100Y43": CodeForm,
		"91A50100M000100Y43": CodeForm, "91350100m000100Y43": CodeForm, "": CodeForm, "９1350100M00010": CodeForm, "91350100M000100YZ3": CodeForm,
	} {
		if got := CreditCode(code); got != want {
			t.Errorf("%s: %d, want %d", code, got, want)
		}
	}
	for i, c := range []byte(codeAlphabet) {
		if codeValue(c) != i {
			t.Errorf("the value of %c is %d, want %d", c, codeValue(c), i)
		}
	}
	for c := range 256 {
		if strings.IndexByte(codeAlphabet, byte(c)) != codeValue(byte(c)) {
			t.Errorf("byte %d has the value %d", c, codeValue(byte(c)))
		}
	}
}

func TestCheckDigitMakesACodeFine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := rapid.StringMatching(`[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{9}`).Draw(t, "body")
		digit, ok := CreditCodeCheckDigit(body)
		if !ok || CreditCode(body+string(digit)) != CodeFine {
			t.Fatalf("%s with %c is not fine", body, digit)
		}
		i := rapid.IntRange(0, 16).Draw(t, "i")
		changed := []byte(body)
		changed[i] = codeAlphabet[(codeValue(changed[i])+1)%10]
		if string(changed) != body && CreditCode(string(changed)+string(digit)) == CodeFine {
			t.Fatalf("%s: a changed character goes unnoticed", changed)
		}
	})
	if _, ok := CreditCodeCheckDigit("I1110000101623741"); ok {
		t.Error("a body outside the alphabet has a check digit")
	}
}

func TestIndustries(t *testing.T) {
	r, err := LoadIndustries(asset(t, "industries.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Sections()) != 20 || len(r.Divisions()) != 97 {
		t.Errorf("%d sections and %d divisions, GB/T 4754-2017 has 20 and 97", len(r.Sections()), len(r.Divisions()))
	}
	for code, want := range map[string]bool{
		"C34": true, "C343": true, "C3432": true, "C34321": false, "C3": false, "C": false, "A34": false, "c34": false, "C44": false, "C99": false,
		"": false, "34": false, "I65": true, "C4A": false, "中34": false,
	} {
		if r.Valid(code) != want {
			t.Errorf("%q: %v", code, !want)
		}
	}
	if d, ok := r.Division("C3432"); !ok || d.Code != "C34" || d.Label.ZH == "" || d.Label.KO == "" {
		t.Errorf("C3432 is in %+v", d)
	}
	if !ValidIndustry(nil, "C99") || ValidIndustry(nil, "Z99") || ValidIndustry(r, "C99") {
		t.Error("without a register the form of the code counts, with one the register")
	}
	if _, err := LoadIndustries([]byte("section,zh\nA,x\n")); !errors.Is(err, ErrRegister) {
		t.Errorf("a missing column: %v", err)
	}
	if _, err := LoadIndustries([]byte("section,division,zh,en,ko\nA,01,a,b,c\nA,01,a,b,c\n")); !errors.Is(err, ErrRegister) || !strings.Contains(err.Error(), "line 3") {
		t.Errorf("a division twice: %v", err)
	}
}

func TestBodies(t *testing.T) {
	bodies, err := LoadBodies(asset(t, "bodies.csv"))
	if err != nil || len(bodies) != 37 {
		t.Fatalf("%d reporting bodies, %v", len(bodies), err)
	}
	if !slices.ContainsFunc(bodies, func(b Body) bool { return b.Name.ZH == "新疆生产建设兵团" }) {
		t.Error("the corps is missing")
	}
}

func TestDivisions(t *testing.T) {
	r, err := LoadDivisions(asset(t, "divisions.csv"), asset(t, "retired.csv"))
	if err != nil {
		t.Fatal(err)
	}
	var _ Divisions = r
	for code, want := range map[string][3]string{
		"410783": {"河南省", "新乡市", "长垣市"},
		"110108": {"北京市", "北京市", "海淀区"},
		"500229": {"重庆市", "重庆市", "城口县"},
		"441900": {"广东省", "东莞市", "东莞市"},
		"429004": {"湖北省", "", "仙桃市"},
		"469001": {"海南省", "", "五指山市"},
		"659001": {"新疆维吾尔自治区", "", "石河子市"},
		"330104": {"浙江省", "杭州市", "江干区"},
		"410700": {"河南省", "新乡市", ""},
		"410000": {"河南省", "", ""},
		"999999": {"", "", ""},
		"41078":  {"", "", ""},
		"41078a": {"", "", ""},
	} {
		p, c, k := r.Chain(code)
		if got := [3]string{p.Name, c.Name, k.Name}; got != want {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
	}
	if d, ok := r.Retired("330104"); !ok || d.LastTable != 2020 || !slices.Equal(d.Successors, []string{"330102", "330114"}) || !r.County("330104") {
		t.Errorf("330104 is %+v", d)
	}
	if r.County("410700") || !r.County("410783") || !r.County("442000") || r.County("429000") || r.County("000000") {
		t.Error("counties")
	}
}

// Whatever a person picks from province to county, every county in force can be reached, once.
// Many counties share a name (鼓楼区 is in four cities); with the city before it every county has one of its own.
func TestNamesApart(t *testing.T) {
	r, err := LoadDivisions(asset(t, "divisions.csv"), nil)
	if err != nil {
		t.Fatal(err)
	}
	for code, want := range map[string]string{
		"320106": "南京市鼓楼区", "410204": "开封市鼓楼区", "410783": "长垣市", "320100": "南京市", "110101": "东城区", "999999": "",
	} {
		if got := r.NameApart(code); got != want {
			t.Errorf("%s: %q, want %q", code, got, want)
		}
	}
	seen := map[string]string{}
	for _, p := range r.Provinces() {
		for _, city := range r.Cities(p.Code) {
			for _, county := range r.Counties(city.Code) {
				name := r.NameApart(county.Code)
				if other := seen[name]; other != "" && other != county.Code {
					t.Errorf("%s and %s are both %s", other, county.Code, name)
				}
				seen[name] = county.Code
			}
		}
	}
}

func TestPickersReachEveryCounty(t *testing.T) {
	r, err := LoadDivisions(asset(t, "divisions.csv"), nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, p := range r.Provinces() {
		for _, c := range r.Cities(p.Code) {
			for _, k := range r.Counties(c.Code) {
				seen[k.Code]++
				if province, _, county := r.Chain(k.Code); province.Code != p.Code || county.Code != k.Code {
					t.Errorf("%s is picked under %s", k.Code, p.Name)
				}
			}
		}
	}
	counties := 0
	for _, d := range r.list {
		if !r.County(d.Code) {
			continue
		}
		counties++
		if seen[d.Code] != 1 {
			t.Errorf("%s %s is offered %d times", d.Code, d.Name, seen[d.Code])
		}
	}
	if counties != len(seen) || counties < 2800 {
		t.Errorf("%d counties, %d offered", counties, len(seen))
	}
}
