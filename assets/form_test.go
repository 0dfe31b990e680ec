package assets_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"go.yaml.in/yaml/v3"

	"jibao/assets"
)

// inputs and computed are the codes of the form in its order, columns those of the roster: other offices, workbooks and
// older returns know figures by these names, so a change must be seen here.
const (
	inputs = `B01 B02 B03 B04 B05 B06 B08 B09 B11 T101 T102 T103 T105 T108 T111 T113 T114 T115 T116 T117 T118 T121 T122
		T201 T202 T203 T205 T207 T208 T209 T210 T211 T212 T301 T303 T305 T306 T308 T309 T310 T401 T402 T404 T406 T407 T408
		T501 T502 T503 T504 T601 T602 T603 T604 T605 T606 T607 T609 T610 V01 V02 V03`
	computed = `B07 B10 T104 T106 T107 T109 T110 T112 T119 T120 T204 T206 T302 T304 T307 T403 T405 T608`
	columns  = `uscc name industry leading_industry size tier single_champion above_scale high_tech employees output revenue
		tax_paid rd_expense invention_patents cloud_user platform_user energy_tce exports belt_and_road green_factory note`
	rosterFed = `B02 B03 B04 B05 B06 B08 B11 T101 T103 T105 T115 T116 T117 T118 T121 T201 T205 T207 T301 T303 T401 T406 T407
		T501 T502`
	halfYear = `B02 B03 B04 B05 B06 B07 B08 B09 B10 B11 T101 T102 T103 T104 T105 T106 T107 T115 T116 T117 T118 T119 T120
		T121 T207 T301 T302 T303 T304 T501 V01 V02 V03`
	criteriaIDs = `area output sme_output_share leading_share growth quality rd_growth platform_adoption no_veto`
)

const formFile = "cluster-return-2022.1.yaml"

// definition is the part of a form file that these tests read; the strict reader is in package forms.
type definition struct {
	Sections   []struct{ Code string }
	Indicators []struct {
		Code, Section, Unit, Type, Formula string
		FromRoster                         string `yaml:"from_roster"`
		Annual                             bool
		Definition                         map[string]string
		Options                            []struct{ Code string }
	}
	Columns []struct {
		Code       string
		Definition map[string]string
	}
	Checks []struct {
		ID, Test string
		Annual   bool
	}
}

func readForm(t *testing.T) definition {
	t.Helper()
	data, err := fs.ReadFile(assets.Forms(), formFile)
	if err != nil {
		t.Fatal(err)
	}
	var d definition
	if err := yaml.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	return d
}

func same(t *testing.T, what string, got []string, want string) {
	t.Helper()
	w := strings.Fields(want)
	if strings.Join(got, " ") != strings.Join(w, " ") {
		t.Errorf("%s: %d of them\n%s\nwant %d\n%s", what, len(got), strings.Join(got, " "), len(w), strings.Join(w, " "))
	}
}

func TestFormHasTheCodesOfTheField(t *testing.T) {
	d := readForm(t)
	var in, comp, cols, fed, half, sharing []string
	section := map[string]bool{}
	for _, s := range d.Sections {
		section[s.Code] = true
	}
	for _, i := range d.Indicators {
		if i.Formula == "" {
			in = append(in, i.Code)
		} else {
			comp = append(comp, i.Code)
		}
		if i.FromRoster != "" {
			fed = append(fed, i.Code)
		}
		if !i.Annual {
			half = append(half, i.Code)
		}
		if i.Code == "T122" {
			for _, o := range i.Options {
				sharing = append(sharing, o.Code)
			}
		}
		if !section[i.Section] || !strings.HasPrefix(i.Code, i.Section) {
			t.Errorf("%s stands in section %q", i.Code, i.Section)
		}
	}
	for _, c := range d.Columns {
		cols = append(cols, c.Code)
	}
	if len(in) != 62 || len(comp) != 18 || len(cols) != 22 || len(d.Sections) != 8 {
		t.Errorf("%d entered, %d computed, %d columns, %d sections; want 62, 18, 22, 8", len(in), len(comp), len(cols), len(d.Sections))
	}
	same(t, "entered", in, inputs)
	same(t, "computed", comp, computed)
	same(t, "columns", cols, columns)
	same(t, "filled from the roster", fed, rosterFed)
	same(t, "asked for half-years", half, halfYear)
	same(t, "options of T122", sharing, "设备 物流 仓储 人力 设计")
}

// A half-year does not ask for annual figures, so what a half-year computes or checks must not rest on one.
func TestHalfYearsReadNoAnnualFigure(t *testing.T) {
	d := readForm(t)
	annual := map[string]bool{}
	for _, i := range d.Indicators {
		annual[i.Code] = i.Annual
	}
	read := func(what, expression string) {
		for _, code := range regexp.MustCompile(`[BTV][0-9]+`).FindAllString(expression, -1) {
			if yearly, known := annual[code]; yearly || !known {
				t.Errorf("%s is asked for half-years and reads %s, which is not", what, code)
			}
		}
	}
	for _, i := range d.Indicators {
		if !i.Annual {
			read(i.Code, i.Formula)
		}
	}
	if len(d.Checks) < 60 {
		t.Errorf("only %d checks", len(d.Checks))
	}
	for _, c := range d.Checks {
		if !c.Annual {
			read(c.ID, c.Test)
		}
	}
}

func TestDefinitionsSayMoreThanTheLabel(t *testing.T) {
	d := readForm(t)
	long := map[string]int{"zh": 40, "en": 60, "ko": 40}
	test := func(code string, words map[string]string) {
		for lang, least := range long {
			if n := len([]rune(words[lang])); n < least || n > 400 {
				t.Errorf("definition of %s in %s has %d characters", code, lang, n)
			}
		}
	}
	for _, i := range d.Indicators {
		test(i.Code, i.Definition)
	}
	for _, c := range d.Columns {
		test(c.Code, c.Definition)
	}
}

func TestCriteriaAreComplete(t *testing.T) {
	data, err := fs.ReadFile(assets.Criteria(), "recognition-2022.1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var c struct {
		Form       string
		Configured map[string]struct{ Value, Status, Source string }
		Items      []struct{ ID, Status, Source string }
	}
	if err := yaml.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, i := range c.Items {
		ids = append(ids, i.ID)
		if i.Source == "" {
			t.Errorf("%s names no source", i.ID)
		}
		if provincial := i.ID == "rd_growth" || i.ID == "platform_adoption"; provincial != (i.Status == "provincial") {
			t.Errorf("%s is marked %s", i.ID, i.Status)
		}
	}
	same(t, "criteria", ids, criteriaIDs)
	if c.Form != "cluster-return" || c.Configured["rd_growth"].Value != "5" || c.Configured["platform_adoption"].Value != "10" {
		t.Errorf("form %q, configured %v", c.Form, c.Configured)
	}
}

// Every text has its three languages, and each is written in its own script.
func TestThreeLanguages(t *testing.T) {
	texts := 0
	for _, files := range []fs.FS{assets.Forms(), assets.Criteria()} {
		names, err := fs.Glob(files, "*.yaml")
		if err != nil || len(names) == 0 {
			t.Fatalf("no files: %v", err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(files, name)
			if err != nil {
				t.Fatal(err)
			}
			var root yaml.Node
			if err := yaml.Unmarshal(data, &root); err != nil {
				t.Fatal(err)
			}
			texts += languages(t, name, &root)
		}
	}
	if texts < 300 {
		t.Errorf("only %d texts were looked at", texts)
	}
}

// languages looks at every mapping that has words in it, and tells how many there were.
func languages(t *testing.T, file string, n *yaml.Node) int {
	count := 0
	words := map[string]string{}
	for i, child := range n.Content {
		count += languages(t, file, child)
		if n.Kind == yaml.MappingNode && i%2 == 1 {
			words[n.Content[i-1].Value] = child.Value
		}
	}
	_, zh := words["zh"]
	_, en := words["en"]
	_, ko := words["ko"]
	if !zh && !en && !ko {
		return count
	}
	if !has(words["zh"], unicode.Han) || has(words["zh"], unicode.Hangul) {
		t.Errorf("%s:%d: zh is %q", file, n.Line, words["zh"])
	}
	if !has(words["en"], unicode.Latin) || has(words["en"], unicode.Hangul) {
		t.Errorf("%s:%d: en is %q", file, n.Line, words["en"])
	}
	if !has(words["ko"], unicode.Hangul) {
		t.Errorf("%s:%d: ko is %q", file, n.Line, words["ko"])
	}
	return count + 1
}

func has(s string, script *unicode.RangeTable) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.Is(script, r) }) >= 0
}
