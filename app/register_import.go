package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jibao/forms"
	"jibao/forms/office"
)

// registerFields are the columns of a register that is made elsewhere.
var registerFields = []field{
	{"code", []string{"集群代码", "代码", "编码", "Cluster code", "Code", "클러스터 코드", "코드"}},
	{"name", []string{"集群名称", "名称", "产业集群名称", "Cluster", "Cluster name", "Name", "클러스터명", "클러스터 이름", "이름"}},
	{"county", []string{"县级代码", "区划代码", "行政区划代码", "所在县代码", "县区代码", "County", "County code", "현 코드", "시군구 코드"}},
	{"body", []string{"报送主体", "报送主体代码", "上报单位", "Reporting body", "Body", "보고 주체", "보고주체 코드"}},
	{"industry", []string{"行业", "行业代码", "主导产业代码", "Industry", "Industry code", "업종", "업종 코드"}},
	{"level", []string{"级别", "认定级别", "层级", "Level", "등급", "인정 등급"}},
	{"batch", []string{"批次", "认定批次", "Batch", "차수", "인정 차수"}},
	{"year", []string{"年份", "认定年份", "认定年度", "Year", "Year of recognition", "연도", "인정 연도"}},
	{"zone", []string{"开发区", "园区", "所在园区", "Zone", "Development zone", "개발구"}},
	{"retired", []string{"退出报告期", "停报期", "Retired", "Retired from", "제외 보고기간"}},
	{"note", []string{"备注", "说明", "Note", "Remarks", "비고"}},
}

// RegisterChange is an entry that an import would change.
type RegisterChange struct {
	Row      int // of the file, 1-based
	Was, Is  forms.Cluster
	Changing []string // names of the fields
}

// RegisterPreview tells what taking in a register would do. Nothing has happened yet.
type RegisterPreview struct {
	Path      string
	Added     []forms.Cluster
	Changed   []RegisterChange
	Unchanged int
	Missing   []forms.Cluster // entries of the office that the file does not have; they stay
	Problems  []RowProblem    // with any of them nothing can be taken in
	Ignored   []string        // headers that are no column of a register
	Foreign   int             // rows of other counties, which a county office leaves out
}

// TableProblems is the error of a table whose rows are not in order.
type TableProblems struct {
	Path string
	Rows []RowProblem
}

// Error gives the number of problems, for logs; people read [Sentence] and the rows.
func (e *TableProblems) Error() string {
	return e.Path + ": " + plural(len(e.Rows), "row") + " not in order"
}

// Unwrap gives ErrRows.
func (e *TableProblems) Unwrap() error { return ErrRows }

// PreviewRegister reads a register (.xlsx or .csv) and checks every row: codes, names, counties, reporting bodies,
// industries, levels and years must be known and no code may stand twice. It fails with ErrNoHeader or ErrNoColumn when
// the table is no register; what is wrong with rows is in Problems. A county office takes its own clusters out of the
// province's list.
func (d *Desk) PreviewRegister(ctx context.Context, path string) (*RegisterPreview, error) {
	rows, err := d.files.ReadTable(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("read the register %s: %w", path, err)
	}
	o, err := d.Office(ctx)
	if err != nil {
		return nil, err
	}
	have, err := d.Clusters(ctx)
	if err != nil {
		return nil, err
	}
	at, columns := matchHeader(rows, registerFields, nil)
	if at < 0 {
		return nil, &Problem{What: ErrNoHeader, Args: []string{path}}
	}
	for _, need := range []string{"code", "name"} {
		if !slices.Contains(columns, need) {
			return nil, &Problem{What: ErrNoColumn, Args: []string{path, need}}
		}
	}
	if o.Body == "" && !slices.Contains(columns, "body") {
		return nil, &Problem{What: ErrNoColumn, Args: []string{path, "body"}}
	}
	p := &RegisterPreview{Path: path}
	for i, h := range rows[at] {
		if columns[i] == "" && strings.TrimSpace(h) != "" {
			p.Ignored = append(p.Ignored, h)
		}
	}
	p.read(d.cat, o, rows, at, columns, have)
	return p, nil
}

func (p *RegisterPreview) read(cat *Catalog, o office.Office, rows [][]string, at int, columns []string, have []forms.Cluster) {
	known := map[string]forms.Cluster{}
	for _, c := range have {
		known[c.Code] = c
	}
	first := map[string]int{}
	for i := at + 1; i < len(rows); i++ {
		if blankRow(rows[i]) {
			continue
		}
		values := map[string]string{}
		for k, s := range rows[i] {
			if k < len(columns) && columns[k] != "" {
				values[columns[k]] = forms.CleanText(s)
			}
		}
		if foreign(o, values) {
			p.Foreign++
			continue
		}
		was, old := known[values["code"]]
		c, column, problem := cat.clusterOf(o, was, values)
		if problem == nil && first[c.Code] > 0 {
			column, problem = "code", &Problem{What: ErrDuplicate, Args: []string{c.Code, strconv.Itoa(first[c.Code])}}
		}
		if problem != nil {
			p.Problems = append(p.Problems, RowProblem{Row: i + 1, Column: column, Problem: problem})
			continue
		}
		first[c.Code] = i + 1
		switch changing := clusterChanges(was, c); {
		case !old:
			p.Added = append(p.Added, c)
		case len(changing) == 0:
			p.Unchanged++
		default:
			p.Changed = append(p.Changed, RegisterChange{Row: i + 1, Was: was, Is: c, Changing: changing})
		}
	}
	for _, c := range have {
		if first[c.Code] == 0 {
			p.Missing = append(p.Missing, c)
		}
	}
}

// foreign tells whether a row of a register belongs to another county than a county office's own. The county of a row is
// what its column says, or else what its cluster code begins with.
func foreign(o office.Office, values map[string]string) bool {
	if o.Role != office.County || o.County == "" {
		return false
	}
	county := values["county"]
	if county == "" && len(values["code"]) == 8 {
		county = values["code"][:6]
	}
	return county != o.County
}

// clusterOf reads one row over the entry that is there already; a column that the file does not have changes nothing.
func (c *Catalog) clusterOf(o office.Office, was forms.Cluster, values map[string]string) (forms.Cluster, string, *Problem) {
	e := was
	set := func(to *string, key string) {
		if v, ok := values[key]; ok {
			*to = v
		}
	}
	set(&e.Code, "code")
	set(&e.Name, "name")
	set(&e.Batch, "batch")
	set(&e.Zone, "zone")
	set(&e.Note, "note")
	if set(&e.County, "county"); e.County == "" && len(e.Code) == 8 {
		e.County = e.Code[:6] // a cluster code begins with the code of its county
	}
	if v := values["body"]; v != "" {
		b, ok := c.Body(v)
		if !ok {
			return e, "body", &Problem{What: ErrUnknownBody, Args: []string{v, e.Code}}
		}
		e.Body = b.Code
	} else if e.Body == "" {
		e.Body = o.Body
	}
	if o.Body != "" && e.Body != o.Body {
		return e, "body", &Problem{What: ErrOtherBody, Args: []string{e.Body, e.Code, o.Body}}
	}
	if v, ok := values["industry"]; ok {
		cell, _ := forms.ParseCell(forms.Spec{Type: forms.Text, Code: true}, v)
		e.Industry = cell.Text
	}
	if column, problem := c.readYears(&e, values); problem != nil {
		return e, column, problem
	}
	if problem := c.checkCluster(&e); problem != nil {
		return e, columnOf(problem), problem
	}
	return e, "", nil
}

func (c *Catalog) readYears(e *forms.Cluster, values map[string]string) (string, *Problem) {
	if v, ok := values["level"]; ok || e.Level == "" {
		if e.Level = readLevel(v); e.Level == "" {
			return "level", &Problem{What: ErrLevel, Args: []string{v, e.Code}}
		}
	}
	if v := strings.TrimSuffix(values["year"], "年"); v != "" {
		n, err := forms.ParseInput(v, "", 0)
		if err != nil {
			return "year", &Problem{What: ErrYear, Args: []string{v, e.Code}}
		}
		e.Year = int(n.Number / forms.One)
	}
	if v := values["retired"]; v != "" {
		p, err := forms.ParsePeriod(v)
		if err != nil {
			return "retired", &Problem{What: ErrPeriodNotAsked, Args: []string{v}}
		}
		e.Retired = p
	}
	return "", nil
}

// readLevel understands a level of recognition in three languages; an empty text is the national level.
func readLevel(s string) forms.Level {
	switch headerKey(s) {
	case "", "national", "国家级", "国家", "국가급", "국가":
		return forms.National
	case "provincial", "省级", "省", "市级", "성급", "성":
		return forms.Provincial
	}
	return ""
}

func columnOf(p *Problem) string {
	for what, column := range map[error]string{
		ErrClusterCode: "code", ErrUnknownCounty: "county", ErrNotOurCounty: "county", ErrNoName: "name",
		ErrUnknownBody: "body", ErrUnknownIndustry: "industry", ErrLevel: "level", ErrYear: "year",
	} {
		if errors.Is(p, what) {
			return column
		}
	}
	return ""
}

// clusterChanges names the fields in which two entries differ.
func clusterChanges(a, b forms.Cluster) []string {
	var out []string
	add := func(name string, differs bool) {
		if differs {
			out = append(out, name)
		}
	}
	add("name", a.Name != b.Name)
	add("county", a.County != b.County)
	add("body", a.Body != b.Body)
	add("industry", a.Industry != b.Industry)
	add("level", a.Level != b.Level)
	add("batch", a.Batch != b.Batch)
	add("year", a.Year != b.Year)
	add("zone", a.Zone != b.Zone)
	add("retired", a.Retired != b.Retired)
	add("note", a.Note != b.Note)
	return out
}

// ApplyRegister takes a previewed register in, whole; entries that the file does not have stay. It fails with
// *TableProblems when rows are not in order.
func (d *Desk) ApplyRegister(ctx context.Context, p *RegisterPreview) error {
	if len(p.Problems) > 0 {
		return &TableProblems{Path: p.Path, Rows: p.Problems}
	}
	cs := slices.Clone(p.Added)
	for _, c := range p.Changed {
		cs = append(cs, c.Is)
	}
	return d.saveClusters(ctx, cs, office.Imported)
}
