package assets_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"

	"jibao/assets"
)

// table reads a register, checks its heading and gives its rows.
func table(t *testing.T, data []byte, heading string) [][]string {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != heading {
		t.Fatalf("heading %q, want %q", got, heading)
	}
	return rows[1:]
}

func names(t *testing.T) map[string]string {
	t.Helper()
	byCode := map[string]string{}
	for _, r := range table(t, assets.DivisionsCSV(), "code,name") {
		byCode[r[0]] = r[1]
	}
	return byCode
}

func TestDivisions(t *testing.T) {
	rows := table(t, assets.DivisionsCSV(), "code,name")
	code := regexp.MustCompile(`^[1-8][0-9]{5}$`)
	if !slices.IsSortedFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) }) {
		t.Error("the divisions are not sorted by code")
	}
	byCode := names(t)
	if len(byCode) != len(rows) {
		t.Errorf("%d rows, %d codes", len(rows), len(byCode))
	}
	var provinces, cities, counties int
	withCounties := map[string]bool{}
	for _, r := range rows {
		switch {
		case !code.MatchString(r[0]) || r[1] == "":
			t.Errorf("row %q", r)
		case strings.HasSuffix(r[0], "0000"):
			provinces++
		case strings.HasSuffix(r[0], "00"):
			cities++
		default:
			counties++
			withCounties[r[0][:4]] = true
		}
		if byCode[r[0][:2]+"0000"] == "" {
			t.Errorf("%s lies in no province", r[0])
		}
	}
	if provinces != 34 || cities != 342 || counties != 2849 {
		t.Errorf("%d provinces, %d cities, %d counties; want 34, 342, 2849", provinces, cities, counties)
	}
	var alone []string
	for _, r := range rows {
		if strings.HasSuffix(r[0], "00") && !strings.HasSuffix(r[0], "0000") && !withCounties[r[0][:4]] {
			alone = append(alone, r[0])
		}
	}
	same(t, "cities without counties", alone, "441900 442000 460400 620200")
	for c, want := range map[string]string{"110108": "海淀区", "320581": "常熟市", "441900": "东莞市", "659012": "白杨市"} {
		if byCode[c] != want {
			t.Errorf("%s is %q, want %q", c, byCode[c], want)
		}
	}
}

func TestRetiredDivisionsAreGoneAndHaveSuccessors(t *testing.T) {
	byCode := names(t)
	rows := table(t, assets.RetiredDivisionsCSV(), "code,name,last_table,successors")
	if len(rows) == 0 {
		t.Fatal("no retired codes")
	}
	for _, r := range rows {
		if byCode[r[0]] != "" {
			t.Errorf("%s is still in use", r[0])
		}
		if !slices.Contains([]string{"2020", "2022", "2023"}, r[2]) {
			t.Errorf("%s: last table %q", r[0], r[2])
		}
		for _, s := range strings.Fields(r[3]) {
			if byCode[s] == "" || s[:2] != r[0][:2] {
				t.Errorf("%s: successor %s", r[0], s)
			}
		}
		if r[1] == "" || r[3] == "" {
			t.Errorf("row %q", r)
		}
	}
}

func TestReportingBodies(t *testing.T) {
	rows := table(t, assets.BodiesCSV(), "code,zh,en,ko")
	byCode := names(t)
	if len(rows) != 37 {
		t.Errorf("%d bodies, want 37", len(rows))
	}
	var provinces, others []string
	for _, r := range rows {
		if slices.Contains(r, "") {
			t.Errorf("row %q", r)
		}
		switch {
		case r[0] == "660000":
			others = append(others, r[0])
		case byCode[r[0]] != r[1]:
			t.Errorf("%s is %q among the bodies and %q among the divisions", r[0], r[1], byCode[r[0]])
		case strings.HasSuffix(r[0], "0000"):
			provinces = append(provinces, r[0])
		default:
			others = append(others, r[0])
		}
	}
	if len(provinces) != 31 {
		t.Errorf("%d provinces, want 31", len(provinces))
	}
	same(t, "other bodies", others, "210200 330200 350200 370200 440300 660000")
}

func TestIndustries(t *testing.T) {
	rows := table(t, assets.IndustriesCSV(), "section,division,zh,en,ko")
	// The last division of each section, as GB/T 4754-2017 has them.
	last := map[string]string{"A": "05", "B": "12", "C": "43", "D": "46", "E": "50", "F": "52", "G": "60", "H": "62", "I": "65",
		"J": "69", "K": "70", "L": "72", "M": "75", "N": "79", "O": "82", "P": "83", "Q": "85", "R": "90", "S": "96", "T": "97"}
	sections, divisions, section := 0, 0, ""
	for i, r := range rows {
		if r[2] == "" || r[3] == "" || r[4] == "" {
			t.Errorf("row %q", r)
		}
		if r[1] == "" {
			sections++
			section = r[0]
			continue
		}
		divisions++
		if r[0] != section || r[1] != fmt.Sprintf("%02d", divisions) {
			t.Errorf("row %q stands under section %s as division %02d", r, section, divisions)
		}
		if i+1 == len(rows) || rows[i+1][0] != section {
			if last[section] != r[1] {
				t.Errorf("section %s ends with %s, want %s", section, r[1], last[section])
			}
		}
	}
	if sections != 20 || divisions != 97 {
		t.Errorf("%d sections, %d divisions; want 20, 97", sections, divisions)
	}
}

func TestIcon(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(assets.Icon()))
	if err != nil {
		t.Fatal(err)
	}
	if s := img.Bounds().Size(); s.X != 256 || s.Y != 256 {
		t.Errorf("the icon is %v", s)
	}
	if _, _, _, a := img.At(0, 0).RGBA(); a != 0 {
		t.Error("the corner of the icon is not clear")
	}
	r, g, b, a := img.At(30, 128).RGBA()
	if a != 0xffff || r>>8 != 0x1d || g>>8 != 0x4e || b>>8 != 0x7a {
		t.Errorf("the tile is %x %x %x %x", r>>8, g>>8, b>>8, a>>8)
	}
}
