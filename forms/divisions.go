package forms

import (
	"fmt"
	"slices"
	"strings"
)

// DivisionRegister is the register of administrative divisions. The chain of a county follows from its code: the first
// two digits are its province, the first four its city.
type DivisionRegister struct {
	list    []Division // in force, sorted by code
	name    map[string]string
	alike   map[string]int // counties in force by their name
	retired map[string]Retired
}

// Retired is a code that is valid for old periods only.
type Retired struct {
	Division
	LastTable  int      // year of the last table of the ministry that has it, 0 when unknown
	Successors []string // codes that took its place
}

// LoadDivisions reads the divisions in force (columns code, name) and the retired ones (columns code, name, last_table,
// successors; may be nil).
func LoadDivisions(data, retired []byte) (*DivisionRegister, error) {
	r := &DivisionRegister{name: map[string]string{}, alike: map[string]int{}, retired: map[string]Retired{}}
	err := readRegister(data, []string{"code", "name"}, func(v []string) error {
		if len(v[0]) != 6 || !digits(v[0]) || v[1] == "" || r.name[v[0]] != "" {
			return fmt.Errorf("%q is no code of six digits with a name, or stands twice: %w", v[0], ErrRegister)
		}
		r.name[v[0]] = v[1]
		if !strings.HasSuffix(v[0], "00") {
			r.alike[v[1]]++
		}
		r.list = append(r.list, Division{Code: v[0], Name: v[1]})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("register of divisions: %w", err)
	}
	slices.SortFunc(r.list, func(a, b Division) int { return strings.Compare(a.Code, b.Code) })
	if retired == nil {
		return r, nil
	}
	err = readRegister(retired, []string{"code", "name", "last_table", "successors"}, r.addRetired)
	if err != nil {
		return nil, fmt.Errorf("register of retired divisions: %w", err)
	}
	return r, nil
}

func (r *DivisionRegister) addRetired(v []string) error {
	year, ok := smallYear(v[2])
	if len(v[0]) != 6 || !digits(v[0]) || v[1] == "" || !ok {
		return fmt.Errorf("%q, %q is no code of six digits with a name and a year: %w", v[0], v[2], ErrRegister)
	}
	r.retired[v[0]] = Retired{Division{v[0], v[1]}, year, strings.Fields(v[3])}
	return nil
}

// smallYear reads a year of four digits; an empty text is 0.
func smallYear(s string) (int, bool) {
	if s == "" {
		return 0, true
	}
	if len(s) != 4 || !digits(s) {
		return 0, false
	}
	p, err := ParsePeriod(s + "-12")
	return p.Year, err == nil
}

// Name gives the name of a code, retired ones included; "" when it is unknown.
func (r *DivisionRegister) Name(code string) string {
	if n, ok := r.name[code]; ok {
		return n
	}
	return r.retired[code].Name
}

// NameApart gives the name by which a county is told from others: with its city, or the province it is directly under,
// before it where several counties have its name. Other
// divisions have their own name; "" when the code is unknown.
func (r *DivisionRegister) NameApart(code string) string {
	name := r.Name(code)
	if r.alike[name] < 2 {
		return name
	}
	province, city, county := r.Chain(code)
	if county.Code == "" {
		return name
	}
	if city.Name == "" {
		city = province
	}
	return city.Name + name
}

// Retired gives what is known of a code that is valid for old periods only.
func (r *DivisionRegister) Retired(code string) (Retired, bool) {
	_, inForce := r.name[code]
	d, ok := r.retired[code]
	return d, ok && !inForce
}

// County tells whether a code stands for a county-level division, or for a city without counties (441900, 442000,
// 460400, 620200), which stands for itself. Retired codes count.
func (r *DivisionRegister) County(code string) bool {
	if len(code) != 6 || r.Name(code) == "" || strings.HasSuffix(code, "0000") {
		return false
	}
	if !strings.HasSuffix(code, "00") {
		return true
	}
	below := r.Counties(code)
	return len(below) == 1 && below[0].Code == code && !directlyUnder(code)
}

// Chain gives the province, city and county of a code. A municipality's city is the municipality itself; a county that
// is directly under its province has no city; a code that ends in 00 has no county unless it stands for itself; a part
// that is unknown is empty.
func (r *DivisionRegister) Chain(code string) (province, city, county Division) {
	if len(code) != 6 || !digits(code) {
		return
	}
	known := func(code string) Division {
		if name := r.Name(code); name != "" {
			return Division{Code: code, Name: name}
		}
		return Division{}
	}
	province = known(code[:2] + "0000")
	if code[2:] == "0000" {
		return province, Division{}, Division{}
	}
	switch {
	case municipality(code):
		city = province
	case !directlyUnder(code):
		city = known(code[:4] + "00")
	}
	if code[4:] != "00" || r.County(code) {
		county = known(code)
	}
	return province, city, county
}

// directlyUnder tells whether a code is in a block of counties directly under their province or autonomous region
// (4290xx, 4690xx, 6590xx): GB/T 2260 reserves 90 in the third and fourth place for them.
func directlyUnder(code string) bool { return code[2:4] == "90" }

// municipality tells whether a code is in one of the four municipalities directly under the central government. Their
// rows 110100 or 500200 ("县") are no cities that anyone speaks of.
func municipality(code string) bool {
	switch code[:2] {
	case "11", "12", "31", "50":
		return true
	}
	return false
}

// Provinces lists the provinces for a picker.
func (r *DivisionRegister) Provinces() []Division {
	return r.pick(func(code string) bool { return code[2:] == "0000" })
}

// Cities lists the cities of a province for a picker, and the counties that are directly under it: whichever is chosen,
// Counties goes on from there. A municipality is its own city.
func (r *DivisionRegister) Cities(province string) []Division {
	if len(province) != 6 {
		return nil
	}
	if name := r.name[province]; name != "" && municipality(province) {
		return []Division{{province, name}}
	}
	return r.pick(func(code string) bool {
		return code[:2] == province[:2] && code[2:] != "0000" && (code[4:] == "00") != directlyUnder(code)
	})
}

// Counties lists the counties of a city for a picker. A city without counties, and a county directly under its province,
// stand for themselves.
func (r *DivisionRegister) Counties(city string) []Division {
	if len(city) != 6 || r.name[city] == "" {
		return nil
	}
	prefix := city[:4]
	if municipality(city) {
		prefix = city[:2]
	} else if city[2:] == "0000" {
		return nil
	}
	if city[4:] == "00" {
		out := r.pick(func(code string) bool { return strings.HasPrefix(code, prefix) && code[4:] != "00" })
		if len(out) > 0 {
			return out
		}
	}
	return []Division{{city, r.name[city]}}
}

func (r *DivisionRegister) pick(wanted func(code string) bool) []Division {
	var out []Division
	for _, d := range r.list {
		if wanted(d.Code) {
			out = append(out, d)
		}
	}
	return out
}
