package document

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jibao/assets/text"
	"jibao/forms/office"
)

func TestWriteIsTheSameEveryTime(t *testing.T) {
	b := sample(t, text.ZH)
	for _, name := range []string{"b.md", "b.HTML", "b.docx"} {
		var files [2][]byte
		for i := range files {
			path := filepath.Join(t.TempDir(), name)
			if err := Write(t.Context(), path, b); err != nil {
				t.Fatal(err)
			}
			var err error
			if files[i], err = os.ReadFile(path); err != nil {
				t.Fatal(err)
			}
		}
		if len(files[0]) == 0 || !bytes.Equal(files[0], files[1]) {
			t.Errorf("%s: other bytes the second time", name)
		}
	}
}

func TestWriteRefusesOtherFormats(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.pdf", "b.doc", "b", "docx"} {
		var format *office.FormatError
		if err := Write(t.Context(), filepath.Join(dir, name), sample(t, text.EN)); !errors.As(err, &format) || format.Name != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, name := range []string{"b.md", "b.html", "b.docx"} {
		if err := Write(ctx, filepath.Join(dir, name), sample(t, text.EN)); !errors.Is(err, context.Canceled) {
			t.Errorf("cancelled, %s: %v", name, err)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("written all the same: %v, %v", left, err)
	}
}

// A text of several paragraphs stays one in every format, with what says where it comes from above it, and no line of it
// becomes a list or a heading.
func TestProse(t *testing.T) {
	b := office.Briefing{Lang: "zh", Title: "汇编", Parts: []office.BriefingPart{{
		Title: "经验", Prose: true, Lead: []string{"某集群_某县"}, Sentences: []string{"1. 第一段。", "- 第二段。", "<b>第三段。"},
	}}}
	if got, want := Markdown(b), "# 汇编\n\n## 一、经验\n\n*某集群\\_某县*\n\n1\\. 第一段。\n\n\\- 第二段。\n\n\\<b\\>第三段。\n"; got != want {
		t.Errorf("Markdown:\n%q, want\n%q", got, want)
	}
	page, err := HTML(t.Context(), b)
	if err != nil || !strings.Contains(string(page), `<p class="lead">某集群_某县</p>`+"\n<p>1. 第一段。</p>\n<p>- 第二段。</p>\n<p>&lt;b&gt;第三段。</p>") {
		t.Errorf("HTML: %v\n%s", err, page)
	}
	body := string(opened(t, b)["word/document.xml"])
	if !strings.Contains(body, `<w:pStyle w:val="Lead"/>`) || strings.Count(body, `w:val="BodyText"`) != 3 {
		t.Errorf("Word:\n%s", body)
	}
}
