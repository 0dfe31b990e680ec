package main

import (
	"time"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

func (c *cli) returnCheck() *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: "check", Short: c.say(text.CLICheck), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.book(cmd.Context(), w, true, func(_ *app.CountyDesk, b *app.Book) error {
				found, err := b.Check(cmd.Context())
				if err != nil {
					return err
				}
				return c.showFindings(b.Form(), found)
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}

// findingLine is one failed check as JSON.
type findingLine struct {
	ID          string   `json:"id"`
	Key         string   `json:"key"`
	Severity    string   `json:"severity"`
	Kind        string   `json:"kind"`
	Cells       []string `json:"cells"`
	Left        *string  `json:"left"`
	Right       *string  `json:"right"`
	Difference  *string  `json:"difference"`
	Message     string   `json:"message"`
	Advice      string   `json:"advice"`
	Explained   bool     `json:"explained"`
	Stale       bool     `json:"stale"`
	Explanation string   `json:"explanation,omitempty"`
}

func (c *cli) findingLine(f *forms.Form, n forms.Finding) findingLine {
	return findingLine{
		n.Check, n.Key, string(n.Severity), string(n.Kind), n.Cells, side(n.Left), side(n.Right),
		plain(forms.Spec{Type: n.Left.Type, Decimals: n.Left.Decimals}, n.Diff), text.Finding(c.lang, f, n),
		text.Advice(c.lang, n), n.Explained, n.Stale, n.Explanation,
	}
}

func side(o forms.Operand) *string {
	return plain(forms.Spec{Type: o.Type, Decimals: o.Decimals}, o.Value)
}

// showFindings prints failed checks with the verdict; it ends in errFindings when something is left to do: a hard
// failure, or a soft one without explanation.
func (c *cli) showFindings(f *forms.Form, found []forms.Finding) error {
	hard, soft, explained := forms.Count(found)
	if c.json {
		lines := make([]findingLine, len(found))
		for i := range found {
			lines[i] = c.findingLine(f, found[i])
		}
		verdict := "clean"
		if soft > 0 {
			verdict = "soft"
		}
		if hard > 0 {
			verdict = "hard"
		}
		if err := c.document(map[string]any{"verdict": verdict, "findings": lines}); err != nil {
			return err
		}
	}
	table := &sheet{}
	for i := range found {
		mark := c.say(text.CLISoftMark)
		if found[i].Severity == forms.Hard {
			mark = c.say(text.CLIHardMark)
		}
		if found[i].Explained {
			mark += " " + c.say(text.CLIDoneMark)
		}
		table.add(mark, found[i].Key, text.Finding(c.lang, f, found[i]))
	}
	if !c.json && !c.quiet {
		table.print(c.out)
	}
	switch {
	case hard > 0:
		c.verdict(text.CLIHardN, hard, soft, explained)
	case soft > 0:
		c.verdict(text.CLISoftN, soft, explained)
	default:
		c.verdict(text.CLIClean)
	}
	if hard > 0 || soft > explained {
		return errFindings
	}
	return nil
}

func (c *cli) returnExplain() *cobra.Command {
	var w which
	var why string
	cmd := &cobra.Command{
		Use: "explain CHECK", Short: c.say(text.CLIExplain), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.book(cmd.Context(), w, false, func(_ *app.CountyDesk, b *app.Book) error {
				n, err := explain(cmd, b, args[0], why)
				if err != nil {
					return err
				}
				if c.json {
					return c.document(map[string]any{"check": args[0], "explained": n})
				}
				c.println(text.CLIExplained, n)
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().StringVar(&why, "text", "", c.say(text.CLIFlagText))
	return cmd
}

// explain answers the finding with the key, or every finding of a check of the roster's rows, and counts them.
func explain(cmd *cobra.Command, b *app.Book, check, why string) (int, error) {
	var keys []string
	for _, f := range b.Findings() {
		if f.Key == check || f.Check == check {
			keys = append(keys, f.Key)
		}
	}
	if len(keys) == 0 {
		keys = []string{check} // the desk says that there is no such finding
	}
	for _, k := range keys {
		if err := b.Explain(cmd.Context(), k, why); err != nil {
			return 0, err
		}
	}
	return len(keys), nil
}

func (c *cli) returnLog() *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: "log", Short: c.say(text.CLILog), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.book(cmd.Context(), w, true, func(_ *app.CountyDesk, b *app.Book) error {
				entries, err := b.Log(cmd.Context(), 0)
				if err != nil {
					return err
				}
				type line struct {
					When  string `json:"when"`
					Who   string `json:"who"`
					Cell  string `json:"cell"`
					Old   string `json:"old"`
					New   string `json:"new"`
					Why   string `json:"why"`
					Batch int64  `json:"batch"`
				}
				lines := make([]line, len(entries))
				table := &sheet{}
				for i, e := range entries {
					lines[i] = line{e.When.UTC().Format(time.RFC3339), e.Who, e.Cell, e.Old, e.New, string(e.Why), e.Batch}
					table.add(e.When.Local().Format(time.DateTime), e.Who, e.Cell, e.Old+" → "+e.New, string(e.Why))
				}
				if c.json {
					return c.document(map[string]any{"log": lines})
				}
				table.print(c.out)
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}
