package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
)

// ExportOptions say where and how a return is exported.
type ExportOptions struct {
	// Path is a file, or a folder that exists: then the file gets its default name (集群代码_报告期_r修订号_指纹8位.xlsx).
	Path string
	// Reason is required for every revision from the second on.
	Reason string
	Lang   text.Lang // of the workbook; the office's when empty
}

// Exported tells about a workbook that was exported.
type Exported struct {
	Path        string
	Revision    int
	Fingerprint string
	// Again is set when nothing had changed since the last revision: the file has the same revision and the same bytes.
	Again bool
	// Unanswered are the comments of the province that the file lists as open.
	Unanswered []forms.Comment
}

// ExportName is the default file name of a revision.
func ExportName(cluster string, p forms.Period, revision int, fingerprint string) string {
	if len(fingerprint) > 8 {
		fingerprint = fingerprint[:8]
	}
	return fmt.Sprintf("%s_%s_r%d_%s.xlsx", cluster, p, revision, fingerprint)
}

// NextExport tells what Export would do: the revision it would give, and whether that is the last one again because
// nothing changed. From the second revision on Export asks for a reason, but not for the same one again.
func (b *Book) NextExport(ctx context.Context) (revision int, again bool, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	last, head, err := b.lastRevision(ctx)
	if err != nil || last == nil {
		return 1, false, err
	}
	if b.unchanged(last) {
		return head.Revision, true, nil
	}
	return head.Revision + 1, false, nil
}

// Export writes the return as a workbook and keeps it as the next revision. It fails with *NotClean, which carries the
// findings, when a hard check fails or a soft one is not explained, with ErrReasonNeeded, and with ErrAccepted when an
// accepted return has changed. A return that did not change since its last revision is written again with the same
// revision and the same bytes.
//
// The order makes a crash harmless: the bytes are first written and flushed to a temporary file beside the target, then
// the revision is kept in the office file together with its bytes, then the temporary file takes its name. A crash
// before the second step leaves no revision and no file under the name; a crash after it leaves a revision whose export,
// asked for again, writes exactly those bytes. No file can reach the province that the office does not know.
func (b *Book) Export(ctx context.Context, o ExportOptions) (Exported, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.reload(ctx); err != nil {
		return Exported{}, err
	}
	last, head, err := b.lastRevision(ctx)
	if err != nil {
		return Exported{}, err
	}
	if last != nil && b.unchanged(last) {
		return b.exportAgain(ctx, head, o)
	}
	if err := b.mayEdit(); err != nil {
		return Exported{}, err
	}
	if bad := notClean(b.findings); bad != nil {
		return Exported{}, bad
	}
	revision, reason := 1, ""
	if last != nil {
		revision = head.Revision + 1
		if reason = forms.CleanText(o.Reason); reason == "" {
			return Exported{}, &Problem{What: ErrReasonNeeded, Args: []string{fmt.Sprint(revision)}}
		}
	}
	return b.exportNew(ctx, revision, reason, o)
}

func notClean(fs []forms.Finding) error {
	var bad []forms.Finding
	for _, f := range fs {
		if f.Severity == forms.Hard || !f.Explained {
			bad = append(bad, f)
		}
	}
	if bad == nil {
		return nil
	}
	return &NotClean{bad}
}

// exportNew makes the next revision; see Export for the order of its steps.
func (b *Book) exportNew(ctx context.Context, revision int, reason string, o ExportOptions) (Exported, error) {
	out := *b.ret
	out.Revision, out.Reason = revision, reason
	out.People.Date = b.desk.clock().Format(time.DateOnly)
	sheet, err := b.desk.outgoing(ctx, &out, b.past, b.findings, o.Lang)
	if err != nil {
		return Exported{}, err
	}
	made, err := b.desk.files.Write(ctx, "", sheet)
	if err != nil {
		return Exported{}, fmt.Errorf("make the workbook of %s %s: %w", out.Cluster, out.Period, err)
	}
	path := exportPath(o.Path, ExportName(out.Cluster, out.Period, revision, made.Fingerprint))
	staged, err := stage(path, made.Bytes)
	if err != nil {
		return Exported{}, err
	}
	defer staged.drop()
	_, err = b.desk.store.Freeze(ctx, b.head.ID, revision, reason, made.Fingerprint, filepath.Base(path), out.People, made.Bytes, b.who)
	if err != nil {
		return Exported{}, fmt.Errorf("keep revision %d of %s %s: %w", revision, out.Cluster, out.Period, err)
	}
	if err := staged.keep(); err != nil {
		return Exported{}, err
	}
	return Exported{Path: path, Revision: revision, Fingerprint: made.Fingerprint, Unanswered: unanswered(out.Comments)}, b.reload(ctx)
}

// exportAgain writes the kept bytes of the last revision.
func (b *Book) exportAgain(ctx context.Context, head office.Head, o ExportOptions) (Exported, error) {
	data, err := b.desk.store.Workbook(ctx, head.ID)
	if err != nil {
		return Exported{}, fmt.Errorf("read revision %d of %s %s: %w", head.Revision, head.Cluster, head.Period, err)
	}
	path := exportPath(o.Path, ExportName(head.Cluster, head.Period, head.Revision, head.Digest))
	if err := writeFile(path, data); err != nil {
		return Exported{}, err
	}
	return Exported{Path: path, Revision: head.Revision, Fingerprint: head.Digest, Again: true}, nil
}

// exportPath puts the default name behind a folder.
func exportPath(path, name string) string {
	if path == "" {
		return name
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return filepath.Join(path, name)
	}
	if strings.HasSuffix(path, "/") || strings.HasSuffix(path, string(os.PathSeparator)) {
		return filepath.Join(path, name)
	}
	return path
}

// lastRevision loads the newest frozen revision; nil when nothing was exported. mu is held.
func (b *Book) lastRevision(ctx context.Context) (*forms.Return, office.Head, error) {
	heads, err := b.desk.Heads(ctx, office.ReturnFilter{Cluster: b.ret.Cluster, Period: b.ret.Period})
	if err != nil {
		return nil, office.Head{}, err
	}
	var newest office.Head
	for _, h := range heads {
		if !h.Working && h.Revision > newest.Revision {
			newest = h
		}
	}
	if newest.ID == 0 {
		return nil, office.Head{}, nil
	}
	r, _, err := b.desk.store.Load(ctx, newest.ID)
	if err != nil {
		return nil, office.Head{}, fmt.Errorf("read revision %d of %s %s: %w", newest.Revision, newest.Cluster, newest.Period, err)
	}
	b.engine.Fill(r)
	return r, newest, nil
}

// unchanged tells whether the return is what the last revision holds. An explanation that went stale counts as a change:
// what it was given for is gone. So does an answer to the province, which must travel. mu is held.
func (b *Book) unchanged(last *forms.Return) bool {
	return len(Differences(b.Form(), last, b.ret)) == 0 && sameAnswers(last.Comments, b.ret.Comments)
}

// Template writes a blank return of a cluster for a period, to be filled in without the program.
func (d *Desk) Template(ctx context.Context, cluster string, p forms.Period, path string, lang text.Lang) (string, error) {
	c, err := d.Cluster(ctx, cluster)
	if err != nil {
		return "", err
	}
	f := d.cat.Form()
	if !f.AsksFor(p) {
		return "", &Problem{What: ErrPeriodNotAsked, Args: []string{p.String()}}
	}
	past, err := d.pastOf(ctx, cluster, p, f)
	if err != nil {
		return "", err
	}
	out, err := d.outgoing(ctx, forms.NewReturn(f, c, p), past, nil, lang)
	if err != nil {
		return "", err
	}
	out.Template = true
	made, err := d.files.Write(ctx, exportPath(path, fmt.Sprintf("%s_%s.xlsx", cluster, p)), out)
	if err != nil {
		return "", fmt.Errorf("write the template of %s %s: %w", cluster, p, err)
	}
	return made.Path, nil
}

// outgoing puts a return together for the writer of workbooks.
func (d *Desk) outgoing(ctx context.Context, r *forms.Return, past forms.Past, fs []forms.Finding, lang text.Lang) (office.Outgoing, error) {
	blanks, err := d.Blanks(ctx)
	if err != nil {
		return office.Outgoing{}, err
	}
	if lang == "" {
		lang = d.Lang(ctx)
	}
	province, city, county := d.cat.Divisions().Chain(r.County)
	return office.Outgoing{
		Return: r, Past: past, Findings: fs,
		BodyName: d.cat.BodyName(r.Body, lang), ProvinceName: province.Name, CityName: city.Name, CountyName: county.Name,
		FormNumber: blanks.FormNumber, Approval: blanks.Approval, Lang: string(lang), Program: d.version,
	}, nil
}
