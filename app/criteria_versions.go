package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jibao/forms"
)

// How a version of the criteria came into force.
const (
	CriteriaEmbedded = "embedded" // the program carries it
	CriteriaEdited   = "edited"   // thresholds were changed here
	CriteriaImported = "imported" // from a file
	CriteriaRestored = "restored" // an earlier version was taken into use again
)

// CriteriaVersion is one entry of the history of the criteria of an office.
type CriteriaVersion struct {
	Criteria *forms.Criteria
	How      string
	When     time.Time // zero for the one that the program carries
	Who      string
	From     string // version that was in force before
	Source   string // what the change rests on
	Changes  []LimitChange
	InForce  bool
}

// LimitChange is one threshold before and after.
type LimitChange struct{ Was, Is forms.Threshold }

// keptCriteria is an entry of the history as the office file holds it. Entries are only ever added: the newest is in force,
// and a version that is taken into use again is a further entry.
type keptCriteria struct {
	Version, How, Who, From, Source string
	When                            time.Time
	YAML                            string
}

// CriteriaVersions lists the history of the criteria, the newest first; the last is the one that the program carries. An
// entry that this program cannot read is left out.
func (d *ProvinceDesk) CriteriaVersions(ctx context.Context) ([]CriteriaVersion, error) {
	kept, err := d.keptCriteria(ctx)
	if err != nil {
		return nil, err
	}
	out := []CriteriaVersion{{Criteria: d.embedded, How: CriteriaEmbedded}}
	for _, k := range kept {
		c, err := forms.LoadCriteria(k.Version, []byte(k.YAML))
		if err != nil {
			continue // CriteriaFault says so; the others can be taken into use instead
		}
		before := out[0].Criteria
		v := CriteriaVersion{Criteria: c, How: k.How, When: k.When, Who: k.Who, From: k.From, Source: k.Source, Changes: limitChanges(before, c)}
		out = slices.Insert(out, 0, v)
	}
	for i := range out {
		if out[i].Criteria.CriteriaID == d.cat.Criteria().CriteriaID {
			out[i].InForce = true
			break
		}
	}
	return out, nil
}

// limitChanges tells which thresholds differ.
func limitChanges(a, b *forms.Criteria) []LimitChange {
	var out []LimitChange
	for _, is := range b.Configured {
		was, _ := a.Threshold(is.Name)
		if was.Set != is.Set || was.Value != is.Value {
			was.Name, was.Unit = is.Name, is.Unit
			out = append(out, LimitChange{was, is})
		}
	}
	return out
}

func (d *ProvinceDesk) keptCriteria(ctx context.Context) ([]keptCriteria, error) {
	all, err := d.store.Settings(ctx, settingCriteria)
	if err != nil {
		return nil, fmt.Errorf("read the criteria of the office: %w", err)
	}
	keys := make([]string, 0, len(all))
	for key := range all {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	out := make([]keptCriteria, len(keys))
	for i, key := range keys {
		if err := json.Unmarshal([]byte(all[key]), &out[i]); err != nil {
			return nil, fmt.Errorf("read the criteria of the office: %w", err)
		}
	}
	return out, nil
}

// useOwnCriteria takes the newest version of the office into force. One that this program cannot use is left aside (see
// CriteriaFault); its error is the office file's alone.
func (d *ProvinceDesk) useOwnCriteria(ctx context.Context) error {
	kept, err := d.keptCriteria(ctx)
	if err != nil || len(kept) == 0 {
		return err
	}
	last := kept[len(kept)-1]
	c, err := forms.LoadCriteria(last.Version, []byte(last.YAML))
	if err == nil {
		err = d.cat.use(c)
	}
	if err != nil {
		d.unusable = &Problem{What: ErrCriteriaFile, Args: []string{last.Version, err.Error()}}
	}
	return nil
}

// CriteriaFault is why the office's own version of the criteria cannot be used by this program, nil when it is in force.
func (d *ProvinceDesk) CriteriaFault() error { return d.unusable }

// SetThresholds changes thresholds of the criteria in force by their names, as a new version of the office's own. values are
// numbers as people type them; an empty one leaves the threshold without a value. It fails with ErrCriteriaSource,
// ErrNoThreshold, ErrThresholdValue or ErrCriteriaSame, and then changes nothing.
func (d *ProvinceDesk) SetThresholds(ctx context.Context, values map[string]string, source string) (forms.CriteriaID, error) {
	source = forms.CleanText(source)
	if source == "" {
		return forms.CriteriaID{}, &Problem{What: ErrCriteriaSource}
	}
	now := d.cat.Criteria()
	var changes []forms.ThresholdChange
	for name, typed := range values {
		t, ok := now.Threshold(name)
		if !ok {
			return forms.CriteriaID{}, &Problem{What: ErrNoThreshold, Args: []string{name}}
		}
		change := forms.ThresholdChange{Name: name}
		if typed = forms.CleanText(typed); typed != "" {
			in, err := forms.ParseInput(typed, t.Unit, forms.Places)
			if err != nil || in.Number < 0 {
				return forms.CriteriaID{}, &Problem{What: ErrThresholdValue, Args: []string{name, typed}}
			}
			change.Value, change.Set = in.Number, true
		}
		changes = append(changes, change)
	}
	origin, err := d.originOf(ctx, now, source)
	if err != nil {
		return forms.CriteriaID{}, err
	}
	version, err := d.nextVersion(ctx)
	if err != nil {
		return forms.CriteriaID{}, err
	}
	next, err := now.WithThresholds(version, origin, changes)
	if errors.Is(err, forms.ErrUnchanged) {
		return forms.CriteriaID{}, &Problem{What: ErrCriteriaSame}
	}
	if err != nil {
		return forms.CriteriaID{}, err
	}
	return next.CriteriaID, d.takeCriteria(ctx, next, CriteriaEdited, source)
}

func (d *ProvinceDesk) originOf(ctx context.Context, from *forms.Criteria, source string) (forms.Origin, error) {
	own, err := d.Office(ctx)
	if err != nil {
		return forms.Origin{}, err
	}
	return forms.Origin{From: from.Version, Office: own.Name, Author: own.Person, Day: d.clock().Format(time.DateOnly), Source: source}, nil
}

// nextVersion is a name that no version of the history has: that of the program's criteria with a number behind it.
func (d *ProvinceDesk) nextVersion(ctx context.Context) (string, error) {
	kept, err := d.keptCriteria(ctx)
	if err != nil {
		return "", err
	}
	for n := 1; ; n++ {
		version := fmt.Sprintf("%s-p%d", d.embedded.Version, n)
		if !slices.ContainsFunc(kept, func(k keptCriteria) bool { return k.Version == version }) {
			return version, nil
		}
	}
}

// takeCriteria compiles a version, keeps it as the newest entry of the history and takes it into force. Where a check reads
// a threshold that changes, the returns that wait for review are counted anew, which takes long when there are thousands.
func (d *ProvinceDesk) takeCriteria(ctx context.Context, c *forms.Criteria, how, source string) error {
	data, err := c.YAML()
	if err != nil {
		return err
	}
	kept, err := d.keptCriteria(ctx)
	if err != nil {
		return err
	}
	who, err := d.who(ctx)
	if err != nil {
		return err
	}
	before := d.cat.Criteria()
	if err := d.cat.use(c); err != nil {
		return err
	}
	entry := keptCriteria{Version: c.Version, How: how, Who: who, From: before.Version, Source: source, When: d.utc(), YAML: string(data)}
	if err := d.writeJSON(ctx, fmt.Sprintf("%s%04d", settingCriteria, len(kept)+1), entry); err != nil {
		return errors.Join(err, d.cat.use(before))
	}
	d.unusable = nil
	if !d.checksRead(limitChanges(before, c)) {
		return nil
	}
	if err := d.recount(ctx); err != nil && ctx.Err() == nil {
		return err // what is cancelled leaves the counts of the others as they were; the version is in force all the same
	}
	return nil
}

// checksRead tells whether a check of any version of the form reads one of the thresholds.
func (d *ProvinceDesk) checksRead(changes []LimitChange) bool {
	for _, r := range d.cat.now.Load().versions {
		for _, rule := range r.Form().Checks {
			test, _ := r.Test(rule.ID)
			if test == nil {
				continue
			}
			for _, x := range changes {
				if slices.Contains(test.Reads().Configured, x.Is.Name) {
					return true
				}
			}
		}
	}
	return false
}

// recount checks the returns that wait for review anew and keeps their counts.
func (d *ProvinceDesk) recount(ctx context.Context) error {
	heads, err := d.Heads(ctx, receivedNow)
	if err != nil {
		return err
	}
	for _, h := range heads {
		v, err := d.checked(ctx, h.ID)
		if err != nil {
			return err
		}
		hard, soft, explained := forms.Count(v)
		if hard == h.Hard && soft == h.Soft && explained == h.Explained {
			continue
		}
		if err := d.store.SetCounts(ctx, h.ID, hard, soft, explained, h.Filled, h.Asked); err != nil {
			return fmt.Errorf("keep the counts of %s %s: %w", h.Cluster, h.Period, err)
		}
	}
	return nil
}

// UseCriteria takes an earlier version of the history into force again; ErrCriteriaVersion when there is none of that name.
func (d *ProvinceDesk) UseCriteria(ctx context.Context, version string) error {
	all, err := d.CriteriaVersions(ctx)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.Criteria.Version != version {
			continue
		}
		if v.InForce {
			return &Problem{What: ErrCriteriaSame}
		}
		return d.takeCriteria(ctx, v.Criteria, CriteriaRestored, v.Source)
	}
	return &Problem{What: ErrCriteriaVersion, Args: []string{version}}
}

// ExportCriteria writes a version of the criteria as a file; "" is the version in force. A folder gets a default name.
func (d *ProvinceDesk) ExportCriteria(ctx context.Context, path, version string) (string, error) {
	all, err := d.CriteriaVersions(ctx)
	if err != nil {
		return "", err
	}
	for _, v := range all {
		if v.Criteria.Version != version && (version != "" || !v.InForce) {
			continue
		}
		data, err := v.Criteria.YAML()
		if err != nil {
			return "", err
		}
		path = exportPath(path, fmt.Sprintf("%s-%s.yaml", v.Criteria.ID, v.Criteria.Version))
		return path, writeFile(path, data)
	}
	return "", &Problem{What: ErrCriteriaVersion, Args: []string{version}}
}

// largestCriteria is up to which size a file of criteria is read.
const largestCriteria = 4 << 20

// ImportCriteria takes a file of criteria in, strictly: everything in it must be known, and every test and figure must fit
// the form. It fails with ErrCriteriaSource, ErrCriteriaFile, or ErrCriteriaTaken when its version is there with other
// content. A file that is there already and not in force is taken into use again.
func (d *ProvinceDesk) ImportCriteria(ctx context.Context, path, source string) (forms.CriteriaID, error) {
	if source = forms.CleanText(source); source == "" {
		return forms.CriteriaID{}, &Problem{What: ErrCriteriaSource}
	}
	refuse := func(err error) (forms.CriteriaID, error) {
		return forms.CriteriaID{}, &Problem{What: ErrCriteriaFile, Args: []string{filepath.Base(path), faults(err)}}
	}
	info, err := os.Stat(path)
	if err != nil {
		return forms.CriteriaID{}, fmt.Errorf("read the criteria %s: %w", path, err)
	}
	if !info.Mode().IsRegular() || info.Size() > largestCriteria {
		return refuse(errors.New(filepath.Base(path)))
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return forms.CriteriaID{}, fmt.Errorf("read the criteria %s: %w", path, err)
	}
	c, err := forms.LoadCriteria(filepath.Base(path), data)
	if err != nil {
		return refuse(err)
	}
	if _, err := d.cat.compile(d.cat.Forms(), c); err != nil {
		return refuse(err)
	}
	if c.ID != d.embedded.ID {
		return refuse(fmt.Errorf("criteria: %s ≠ %s", c.ID, d.embedded.ID))
	}
	known, err := d.CriteriaVersions(ctx)
	if err != nil {
		return forms.CriteriaID{}, err
	}
	canonical, err := c.YAML()
	if err != nil {
		return forms.CriteriaID{}, err
	}
	for _, v := range known {
		if v.Criteria.Version != c.Version {
			continue
		}
		if was, err := v.Criteria.YAML(); err != nil || string(was) != string(canonical) {
			return forms.CriteriaID{}, errors.Join(&Problem{What: ErrCriteriaTaken, Args: []string{c.Version}}, err)
		}
		return c.CriteriaID, d.UseCriteria(ctx, c.Version)
	}
	return c.CriteriaID, d.takeCriteria(ctx, c, CriteriaImported, source)
}

// faults is the first lines of what is wrong with a definition, with their places in the file.
func faults(err error) string {
	lines := strings.Split(err.Error(), "\n")
	return strings.Join(lines[:min(3, len(lines))], "; ")
}

// OwnLimits gives the thresholds behind a check that this office has set otherwise than the program that counties check
// with: what it finds by them the county did not see. ours and theirs are in the same order.
func (d *ProvinceDesk) OwnLimits(form forms.FormID, check string) (ours, theirs []forms.Threshold) {
	r, err := d.cat.rules(form)
	if err != nil {
		return nil, nil
	}
	test, _ := r.Test(check)
	if test == nil {
		return nil, nil
	}
	for _, name := range test.Reads().Configured {
		is, _ := d.cat.Criteria().Threshold(name)
		was, _ := d.embedded.Threshold(name)
		if is.Set != was.Set || is.Value != was.Value {
			ours, theirs = append(ours, is), append(theirs, was)
		}
	}
	return ours, theirs
}
