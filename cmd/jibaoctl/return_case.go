package main

import (
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

// caseLine is one typical case of a return in JSON.
type caseLine struct {
	Number  int    `json:"number"`
	Title   string `json:"title"`
	Summary string `json:"summary"`
	Body    string `json:"body"`
}

func caseLines(cs []forms.Case) []caseLine {
	out := make([]caseLine, len(cs))
	for i, c := range cs {
		out[i] = caseLine{i + 1, c.Title, c.Summary, c.Body}
	}
	return out
}

// caseFlags are what one call of the command does.
type caseFlags struct {
	number               int
	title, summary, body string
	bodyFile             string
	remove, copied       bool
	given                func(flag string) bool // was it on the command line?
}

// returnCase lists the typical cases of a return, and before that sets, removes or copies some.
func (c *cli) returnCase() *cobra.Command {
	var w which
	var k caseFlags
	cmd := &cobra.Command{
		Use: "case", Short: c.say(text.CLICase), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			k.given = cmd.Flags().Changed
			if k.remove && k.number == 0 {
				return usageError{c.say(text.CLIMissingFlag, "number")}
			}
			if k.given("body") && k.bodyFile != "" {
				return usageError{c.say(text.CLITwoFlags, "body", "body-file")}
			}
			if k.bodyFile != "" {
				body, err := c.textFile(k.bodyFile)
				if err != nil {
					return err
				}
				k.body = body
			}
			return c.book(cmd.Context(), w, !k.changes(), func(_ *app.CountyDesk, b *app.Book) error {
				if err := k.apply(cmd, b); err != nil {
					return err
				}
				return c.showCases(b)
			})
		},
	}
	c.whichFlags(cmd, &w)
	f := cmd.Flags()
	f.IntVar(&k.number, "number", 0, c.say(text.CLIFlagNumber))
	f.StringVar(&k.title, "title", "", c.say(text.CLIFlagTitle))
	f.StringVar(&k.summary, "summary", "", c.say(text.CLIFlagSummary))
	f.StringVar(&k.body, "body", "", c.say(text.CLIFlagCaseBody))
	f.StringVar(&k.bodyFile, "body-file", "", c.say(text.CLIFlagBodyFile))
	f.BoolVar(&k.remove, "remove", false, c.say(text.CLIFlagRemoveCase))
	f.BoolVar(&k.copied, "copy", false, c.say(text.CLIFlagCopyCases))
	return cmd
}

func (k *caseFlags) changes() bool {
	return k.remove || k.copied || k.given("title") || k.given("summary") || k.given("body") || k.given("body-file")
}

func (k *caseFlags) apply(cmd *cobra.Command, b *app.Book) error {
	switch {
	case !k.changes():
		return nil
	case k.remove:
		return b.RemoveCase(cmd.Context(), k.number)
	case k.copied:
		_, err := b.CopyCases(cmd.Context())
		return err
	}
	n := k.number
	if n == 0 {
		n = len(b.Return().Cases) + 1
	}
	one := b.Case(n)
	for _, part := range []struct {
		flag string
		part forms.CasePart
		text string
	}{{"title", forms.CaseTitle, k.title}, {"summary", forms.CaseSummary, k.summary}, {"body", forms.CaseBody, k.body}, {"body-file", forms.CaseBody, k.body}} {
		if k.given(part.flag) {
			one = one.With(part.part, part.text)
		}
	}
	return b.PutCase(cmd.Context(), n, one)
}

// textFile reads a text in UTF-8, with or without a byte order mark.
func (c *cli) textFile(path string) (string, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read %s: %w", path, err)
	}
	if !utf8.Valid(data) {
		return "", usageError{c.say(text.CLINotUTF8, path)}
	}
	return strings.TrimPrefix(string(data), "\ufeff"), nil
}

// showCases lists the cases of a return; a case that a check finds fault with is a finding.
func (c *cli) showCases(b *app.Book) error {
	r := b.Return()
	if c.json {
		if err := c.document(map[string]any{"cases": caseLines(r.Cases)}); err != nil {
			return err
		}
	} else if !c.quiet {
		c.printCases(r)
	}
	var bad []forms.Finding
	for _, f := range b.Findings() {
		if len(f.Cells) > 0 {
			if _, _, ofCase := forms.SplitCaseKey(f.Cells[0]); ofCase {
				bad = append(bad, f)
			}
		}
	}
	for _, f := range bad {
		c.println(text.CLIListLine, text.Finding(c.lang, b.Form(), f))
	}
	c.verdict(text.CLICasesN, len(r.Cases), b.Form().Cases.Max)
	if len(bad) > 0 {
		return errFindings
	}
	return nil
}

// printCases prints the cases of a return for people.
func (c *cli) printCases(r *forms.Return) {
	for i, one := range r.Cases {
		fmt.Fprintln(c.out)
		fmt.Fprintln(c.out, text.CaseNumber(c.lang, i+1)+"  "+one.Title)
		for _, p := range []forms.CasePart{forms.CaseSummary, forms.CaseBody} {
			if one.Part(p) != "" {
				fmt.Fprintln(c.out, c.say(text.CLICasePart, c.say(text.CasePartName(p)), forms.TextLength(one.Part(p)), one.Part(p)))
			}
		}
	}
}
