package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/forms/summary"
)

// CaseOptions say which typical cases of a period are looked at.
type CaseOptions struct {
	Period          forms.Period
	IncludeReceived bool // also those of returns that are received and not yet reviewed
	// By and Group choose the clusters of one group: the key of a summary's group (a reporting body, a city, an industry).
	// With summary.All, or without a Group, all clusters are looked at.
	By    summary.Group
	Group string
}

// ClusterCase is one typical case with the cluster that gave it.
type ClusterCase struct {
	Cluster forms.Cluster
	office.FiledCase
}

// CaseList holds the typical cases of a period, by cluster, and says how many clusters could have given some.
type CaseList struct {
	CaseOptions
	Cases    []ClusterCase
	Clusters int // that gave at least one case
	Filed    int // cases that they gave; more than Cases holds where some were left out
	Counted  int // returns that were looked at
	Expected int // clusters that owe a return
}

// Cases lists the typical cases in the accepted returns of a period. The province never changes a word of them.
func (d *ProvinceDesk) Cases(ctx context.Context, o CaseOptions) (*CaseList, error) {
	list := &CaseList{CaseOptions: o}
	register, err := d.Clusters(ctx)
	if err != nil {
		return nil, err
	}
	groups := summary.Options{By: o.By, Divisions: d.cat.Divisions()}
	in := map[string]forms.Cluster{}
	for _, c := range register {
		if o.Group != "" && groups.GroupOf(c) != o.Group {
			continue
		}
		in[c.Code] = c
		if c.Owes(o.Period) {
			list.Expected++
		}
	}
	status := counted(o.IncludeReceived)
	heads, err := d.Heads(ctx, office.ReturnFilter{Period: o.Period, Current: true, Status: status})
	if err != nil {
		return nil, err
	}
	for _, h := range heads {
		if _, ok := in[h.Cluster]; ok {
			list.Counted++
		}
	}
	filed, err := d.store.Cases(ctx, o.Period, status)
	if err != nil {
		return nil, fmt.Errorf("read the cases of %s: %w", o.Period, err)
	}
	for _, f := range filed {
		c, ok := in[f.Head.Cluster]
		if !ok {
			continue
		}
		if n := len(list.Cases); n == 0 || list.Cases[n-1].Cluster.Code != c.Code {
			list.Clusters++
		}
		list.Cases = append(list.Cases, ClusterCase{c, f})
	}
	list.Filed = len(list.Cases)
	return list, nil
}

// Only gives the list with those of its cases that keep wants; what was filed is counted as before.
func (l *CaseList) Only(keep func(*ClusterCase) bool) *CaseList {
	out := *l
	out.Cases = nil
	for i := range l.Cases {
		if keep(&l.Cases[i]) {
			out.Cases = append(out.Cases, l.Cases[i])
		}
	}
	return &out
}

// CaseGroups lists the groups of a grouping that have cases in a list made for all clusters, by key.
func (d *ProvinceDesk) CaseGroups(l *CaseList, by summary.Group) []string {
	groups := summary.Options{By: by, Divisions: d.cat.Divisions()}
	var keys []string
	for i := range l.Cases {
		if key := groups.GroupOf(l.Cases[i].Cluster); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

// SaveCases writes the compilation of a list to a file, whole or not at all, as what its name says: .docx, .html or .md. It
// fails with ErrBriefFormat for another ending, and with ErrNoCases when there is nothing to compile.
func (d *ProvinceDesk) SaveCases(ctx context.Context, path string, list *CaseList, l text.Lang) error {
	b, err := d.Compilation(ctx, list, l)
	if err != nil {
		return err
	}
	if len(b.Parts) == 0 {
		return &Problem{What: ErrNoCases, Args: []string{list.Period.String()}}
	}
	return d.writeDocument(ctx, path, b)
}

// CasesMarkdown gives the compilation of a list as Markdown, in language l; the office's when empty.
func (d *ProvinceDesk) CasesMarkdown(ctx context.Context, list *CaseList, l text.Lang) (string, error) {
	b, err := d.Compilation(ctx, list, l)
	if err != nil {
		return "", err
	}
	return d.briefs.BriefMarkdown(b), nil
}

// Compilation puts the cases of a list together as a document: what it rests on, then every case with its cluster, county
// and reporting body, word for word as the county wrote it.
func (d *ProvinceDesk) Compilation(ctx context.Context, list *CaseList, l text.Lang) (office.Briefing, error) {
	if l == "" {
		l = d.Lang(ctx)
	}
	o, err := d.Office(ctx)
	if err != nil {
		return office.Briefing{}, err
	}
	period := text.Period(l, list.Period)
	b := office.Briefing{Lang: string(l), Office: o.Name, Period: list.Period, Title: text.CasesTitle.In(l, period)}
	b.Opening = []string{text.CasesOpening.In(l, o.Name, period, list.Expected, list.Counted, list.Clusters, list.Filed, len(list.Cases))}
	if list.Group != "" {
		b.Opening = append(b.Opening, text.CasesScope.In(l, d.cat.GroupLabel(list.By, list.Group, l)))
	}
	if list.IncludeReceived {
		b.Opening = append(b.Opening, text.CasesUnreviewed.In(l))
	}
	for i := range list.Cases {
		c := &list.Cases[i]
		if saysSynthetic(c.Cluster.Note) {
			b.Notice = text.CasesSynthetic.In(l)
		}
		b.Parts = append(b.Parts, d.casePart(c, l))
	}
	if len(b.Parts) > 0 {
		b.Notes = office.BriefingPart{Title: text.CasesNotesHead.In(l), Sentences: []string{text.CasesNotes.In(l)}}
	}
	return b, nil
}

// casePart is the part of one case: its title, who gave it, its summary and its body.
func (d *ProvinceDesk) casePart(c *ClusterCase, l text.Lang) office.BriefingPart {
	part := office.BriefingPart{Title: c.Case.Title, Prose: true, Lead: []string{d.CaseOrigin(c, l)}}
	for i, s := range paragraphs(c.Case.Summary) {
		if i == 0 {
			s = text.CasesSummary.In(l, s)
		}
		part.Sentences = append(part.Sentences, s)
	}
	part.Sentences = append(part.Sentences, paragraphs(c.Case.Body)...)
	return part
}

// CaseOrigin says in one line which cluster gave a case: its name and code, place, reporting body, period and revision.
func (d *ProvinceDesk) CaseOrigin(c *ClusterCase, l text.Lang) string {
	_, city, county := d.cat.Divisions().Chain(c.Cluster.County)
	place := county.Name
	if city.Name != "" && l == text.ZH {
		place = city.Name + place
	} else if city.Name != "" {
		place = city.Name + " " + place
	}
	return text.CasesOrigin.In(l, c.Cluster.Name, c.Cluster.Code, place, d.cat.BodyName(c.Cluster.Body, l), text.Period(l, c.Head.Period),
		c.Head.Revision)
}

// paragraphs parts a text of a case; an empty one has none.
func paragraphs(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "\n")
}
