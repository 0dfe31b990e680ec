package app

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync/atomic"

	"jibao/assets"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/check"
	"jibao/forms/summary"
)

// Catalog is what the program carries with it, loaded and compiled once: every version of the form, the criteria, and the
// registers of divisions, reporting bodies and industries. It is safe for use by several goroutines. Nothing in it changes
// but the version of the criteria, which a provincial office can make its own (see [Catalog.forOffice]).
type Catalog struct {
	now        *atomic.Pointer[edition]
	divisions  *forms.DivisionRegister
	bodies     []forms.Body
	industries *forms.IndustryRegister
}

// edition is the forms compiled with one version of the criteria.
type edition struct {
	versions []*rules // oldest first
	criteria *forms.Criteria
}

// rules is one version of the form, ready to check and to sum.
type rules struct {
	*check.Engine
	sums *summary.Summarizer
}

// LoadCatalog loads what is embedded in the program. It fails only when that is faulty.
func LoadCatalog() (*Catalog, error) {
	c := &Catalog{now: new(atomic.Pointer[edition])}
	var criteria *forms.Criteria
	var err error
	if c.divisions, err = forms.LoadDivisions(assets.DivisionsCSV(), assets.RetiredDivisionsCSV()); err != nil {
		return nil, err
	}
	if c.industries, err = forms.LoadIndustries(assets.IndustriesCSV()); err != nil {
		return nil, err
	}
	if c.bodies, err = forms.LoadBodies(assets.BodiesCSV()); err != nil {
		return nil, err
	}
	if err := eachFile(assets.Criteria(), func(name string, data []byte) error {
		criteria, err = forms.LoadCriteria(name, data) // sorted by name: the newest version is the last
		return err
	}); err != nil {
		return nil, err
	}
	var versions []*forms.Form
	if err := eachFile(assets.Forms(), func(name string, data []byte) error {
		f, err := forms.LoadForm(name, data)
		versions = append(versions, f)
		return err
	}); err != nil {
		return nil, err
	}
	e, err := c.compile(versions, criteria)
	if err != nil {
		return nil, err
	}
	c.now.Store(e)
	return c, nil
}

// compile makes every version of the form ready for use with one version of the criteria.
func (c *Catalog) compile(versions []*forms.Form, criteria *forms.Criteria) (*edition, error) {
	e := &edition{criteria: criteria}
	for _, f := range versions {
		engine, err := check.Compile(f, check.Outside{Criteria: criteria, Industries: c.industries})
		if err != nil {
			return nil, err
		}
		sums, err := summary.New(f, criteria)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.FormID, err)
		}
		e.versions = append(e.versions, &rules{engine, sums})
	}
	return e, nil
}

// forOffice gives a catalog of its own to an office: another version of the criteria there leaves the others alone.
func (c *Catalog) forOffice() *Catalog {
	own := *c
	own.now = new(atomic.Pointer[edition])
	own.now.Store(c.now.Load())
	return &own
}

// use compiles everything with another version of the criteria and takes it into force.
func (c *Catalog) use(criteria *forms.Criteria) error {
	e, err := c.compile(c.Forms(), criteria)
	if err == nil {
		c.now.Store(e)
	}
	return err
}

// eachFile reads the definitions of a folder in the order of their names; there must be at least one.
func eachFile(dir fs.FS, do func(name string, data []byte) error) error {
	names, err := fs.Glob(dir, "*.yaml")
	if err != nil {
		return fmt.Errorf("list the definitions: %w", err)
	}
	if len(names) == 0 {
		return errors.New("no definition is embedded")
	}
	slices.Sort(names)
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			return fmt.Errorf("read the definition %s: %w", name, err)
		}
		if err := do(name, data); err != nil {
			return err
		}
	}
	return nil
}

// Form is the newest version of the form: the one that new returns are made with.
func (c *Catalog) Form() *forms.Form { return c.newest().Form() }

// Forms lists every version of the form, oldest first.
func (c *Catalog) Forms() []*forms.Form {
	versions := c.now.Load().versions
	out := make([]*forms.Form, len(versions))
	for i, r := range versions {
		out[i] = r.Form()
	}
	return out
}

// FormOf gives the form of an id; ErrFormUnknown when this version of the program does not have it. Storage reads returns
// with it.
func (c *Catalog) FormOf(id forms.FormID) (*forms.Form, error) {
	r, err := c.rules(id)
	if err != nil {
		return nil, err
	}
	return r.Form(), nil
}

// Engine gives the compiled form of an id, for whoever writes or reads workbooks; ErrFormUnknown as FormOf.
func (c *Catalog) Engine(id forms.FormID) (*check.Engine, error) {
	r, err := c.rules(id)
	if err != nil {
		return nil, err
	}
	return r.Engine, nil
}

func (c *Catalog) newest() *rules {
	versions := c.now.Load().versions
	return versions[len(versions)-1]
}

func (c *Catalog) rules(id forms.FormID) (*rules, error) {
	for _, r := range c.now.Load().versions {
		if r.Form().FormID == id {
			return r, nil
		}
	}
	return nil, &Problem{What: ErrFormUnknown, Args: []string{id.String()}}
}

// Criteria are the conditions of recognition that are watched.
func (c *Catalog) Criteria() *forms.Criteria { return c.now.Load().criteria }

// Divisions is the register of administrative divisions.
func (c *Catalog) Divisions() *forms.DivisionRegister { return c.divisions }

// Bodies lists the reporting bodies.
func (c *Catalog) Bodies() []forms.Body { return c.bodies }

// Industries is the register of industries.
func (c *Catalog) Industries() *forms.IndustryRegister { return c.industries }

// BodyName gives the name of a reporting body; its code when it is unknown.
func (c *Catalog) BodyName(code string, l text.Lang) string {
	for i := range c.bodies {
		if c.bodies[i].Code == code {
			return c.bodies[i].Name.In(string(l))
		}
	}
	return code
}

// Body finds a reporting body by its code or by its name in any of the three languages, short forms included ("河南" is
// 河南省).
func (c *Catalog) Body(codeOrName string) (forms.Body, bool) {
	key := headerKey(codeOrName)
	if key == "" {
		return forms.Body{}, false
	}
	var short []forms.Body
	for _, b := range c.bodies {
		for _, name := range []string{b.Code, b.Name.ZH, b.Name.EN, b.Name.KO} {
			if headerKey(name) == key {
				return b, true
			}
		}
		if strings.HasPrefix(headerKey(b.Name.ZH), key) && len([]rune(key)) >= 2 {
			short = append(short, b)
		}
	}
	if len(short) == 1 {
		return short[0], true
	}
	return forms.Body{}, false
}

// checkCluster is what is wrong with an entry of the register, or nil.
func (c *Catalog) checkCluster(e *forms.Cluster) *Problem {
	e.Name, e.Zone, e.Note, e.Batch = forms.CleanText(e.Name), forms.CleanText(e.Zone), forms.CleanText(e.Note), forms.CleanText(e.Batch)
	no := func(what error, args ...string) *Problem { return &Problem{What: what, Args: args} }
	switch {
	case len(e.Code) != 8 || strings.Trim(e.Code, "0123456789") != "":
		return no(ErrClusterCode, e.Code)
	case !c.divisions.County(e.County):
		return no(ErrUnknownCounty, e.County, e.Code)
	case !strings.HasPrefix(e.Code, e.County):
		return no(ErrNotOurCounty, e.Code, e.Code[:6], e.County)
	case e.Name == "":
		return no(ErrNoName, e.Code)
	case !slices.ContainsFunc(c.bodies, func(b forms.Body) bool { return b.Code == e.Body }):
		return no(ErrUnknownBody, e.Body, e.Code)
	case e.Industry != "" && !c.industries.Valid(e.Industry):
		return no(ErrUnknownIndustry, e.Industry, e.Code)
	case e.Level != forms.National && e.Level != forms.Provincial:
		return no(ErrLevel, string(e.Level), e.Code)
	case e.Year != 0 && (e.Year < 1949 || e.Year > 2099):
		return no(ErrYear, fmt.Sprint(e.Year), e.Code)
	}
	return nil
}
