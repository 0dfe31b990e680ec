package ui

import (
	"path/filepath"
	"slices"
	"strings"

	"jibao/app"
	"jibao/app/ui/widgets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// newOffice is the view model of the start page: what a new office is to be. It is plain Go.
type newOffice struct {
	cat    *app.Catalog
	home   string
	Role   office.Role
	Body   string
	Prov   string
	City   string
	County string
	Name   string
	Person string
	Path   string // "" means the suggested one
}

func newNewOffice(cat *app.Catalog, home string) *newOffice {
	return &newOffice{cat: cat, home: home, Role: office.County}
}

// setProvince, setCity and setCounty choose a division; what lies below one that changed is open again, unless there is
// only one.
func (n *newOffice) setProvince(code string) {
	n.Prov, n.City, n.County = code, "", ""
	n.suggestBody()
	if list := n.cat.Divisions().Cities(code); len(list) == 1 {
		n.setCity(list[0].Code)
	}
}

func (n *newOffice) setCity(code string) {
	n.City, n.County = code, ""
	n.suggestBody()
	if list := n.cat.Divisions().Counties(code); len(list) == 1 {
		n.County = list[0].Code
	}
}

// setCounty also chooses the province and the city that the county lies in: who knows its name or code needs no other.
func (n *newOffice) setCounty(code string) {
	n.County = code
	if province, city, county := n.cat.Divisions().Chain(code); county.Code == code {
		n.Prov, n.City = province.Code, city.Code
		n.suggestBody()
	}
}

// suggestBody proposes whom the office reports to: its city where that reports by itself, else its province. Another one
// can be chosen.
func (n *newOffice) suggestBody() {
	for _, code := range []string{n.City, n.Prov} {
		if code != "" && slices.ContainsFunc(n.cat.Bodies(), func(b forms.Body) bool { return b.Code == code }) {
			n.Body = code
			return
		}
	}
}

// setRole changes what the office does; a suggested name goes with it.
func (n *newOffice) setRole(r office.Role) { n.Role = r }

// choices of the pickers.
func (n *newOffice) provinces() []widgets.Choice {
	return divisionChoices(n.cat.Divisions().Provinces())
}
func (n *newOffice) cities() []widgets.Choice {
	return divisionChoices(n.cat.Divisions().Cities(n.Prov))
}
func (n *newOffice) counties() []widgets.Choice {
	d := n.cat.Divisions()
	if n.City != "" {
		return divisionChoices(d.Counties(n.City))
	}
	provinces := d.Provinces()
	if n.Prov != "" {
		provinces = slices.DeleteFunc(slices.Clone(provinces), func(p forms.Division) bool { return p.Code != n.Prov })
	}
	var all []forms.Division // of the whole country, until a province is chosen
	for _, p := range provinces {
		for _, c := range d.Cities(p.Code) {
			all = append(all, d.Counties(c.Code)...)
		}
	}
	return divisionChoices(all)
}

func divisionChoices(list []forms.Division) []widgets.Choice {
	out := make([]widgets.Choice, 0, len(list))
	for _, d := range list {
		out = append(out, widgets.Choice{Value: d.Code, Text: d.Name, Search: d.Code})
	}
	return out
}

func (n *newOffice) bodies(l text.Lang) []widgets.Choice {
	out := make([]widgets.Choice, 0, len(n.cat.Bodies())+1)
	for _, b := range n.cat.Bodies() {
		out = append(out, widgets.Choice{Value: b.Code, Text: text.Words(l, b.Name), Search: b.Code + " " + b.Name.ZH + " " + b.Name.EN})
	}
	return out
}

// nameHint is how such an office is usually called.
func (n *newOffice) nameHint() string {
	code, suffix := n.County, "工业和信息化局"
	if n.Role == office.Province {
		return n.cat.BodyName(n.Body, text.ZH) + "工业和信息化主管部门"
	}
	if name := n.cat.Divisions().Name(code); name != "" {
		return name + suffix
	}
	return ""
}

// path is where the office file will be: the person's own choice, or a name after the office in the home folder.
func (n *newOffice) path() string {
	if p := strings.TrimSpace(n.Path); p != "" {
		if filepath.Ext(p) == "" {
			p += officeExt
		}
		return p
	}
	name := n.County
	if n.Role == office.Province {
		name = n.Body
	}
	if name == "" {
		name = string(n.Role)
	}
	return filepath.Join(n.home, name+officeExt)
}

// officeExt ends the names of office files.
const officeExt = ".jibao"

// office gives what the storage is to make.
func (n *newOffice) office() office.Office {
	o := office.Office{Role: n.Role, Body: n.Body, County: n.County, Name: n.Name, Person: n.Person}
	if n.Role == office.Province {
		o.County = ""
	}
	return o
}
