package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

func (c *cli) returnCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "return", Short: c.say(text.CLIReturn), Args: cobra.NoArgs}
	cmd.AddCommand(
		c.returnNew(), c.returnSet(),
		c.returnPairs("note CODE=NOTE ...", text.CLINote, (*app.Book).Note),
		c.returnPairs("unavailable CODE=REASON ...", text.CLINA, (*app.Book).SetNotAvailable),
		c.returnRoster(), c.returnExplain(), c.returnAnswer(), c.returnCase(), c.returnShow(), c.returnCheck(), c.returnLog(), c.returnExport(),
	)
	return cmd
}

func (c *cli) returnNew() *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: "new", Short: c.say(text.CLINew), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cluster, p, err := c.parse(w)
			if err != nil {
				return err
			}
			return c.county(cmd.Context(), false, func(desk *app.CountyDesk) error {
				if _, err := desk.NewReturn(cmd.Context(), cluster, p); err != nil {
					return err
				}
				if c.json {
					return c.document(map[string]string{"cluster": cluster, "period": p.String()})
				}
				c.println(text.CLIBegun, cluster, p)
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}

// pairs takes CODE=VALUE arguments apart.
func (c *cli) pairs(args []string) ([]app.Typed, error) {
	out := make([]app.Typed, len(args))
	for i, a := range args {
		code, value, ok := strings.Cut(a, "=")
		if !ok || code == "" {
			return nil, usageError{c.say(text.CLIBadPair, a)}
		}
		out[i] = app.Typed{Code: strings.TrimSpace(code), Text: value}
	}
	return out, nil
}

func (c *cli) returnSet() *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: "set CODE=VALUE ...", Short: c.say(text.CLISet), Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			typed, err := c.pairs(args)
			if err != nil {
				return err
			}
			return c.book(cmd.Context(), w, false, func(_ *app.CountyDesk, b *app.Book) error {
				pasted, err := b.SetMany(cmd.Context(), typed)
				if err != nil {
					return err
				}
				return c.showPasted(b, pasted)
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}

// showPasted tells what became of typed cells. Drafts and cells that could not be entered are findings.
func (c *cli) showPasted(b *app.Book, p app.Pasted) error {
	type entered struct {
		Key       string  `json:"key"`
		Value     *string `json:"value"`
		Converted bool    `json:"converted"`
		Draft     bool    `json:"draft"`
		Text      string  `json:"text,omitempty"`
	}
	type dropped struct {
		Code   string `json:"code"`
		Text   string `json:"text"`
		Reason string `json:"reason"`
	}
	doc := struct {
		Entered []entered `json:"entered"`
		Dropped []dropped `json:"dropped"`
	}{[]entered{}, []dropped{}}
	for _, e := range p.Entered {
		ind := b.Form().Indicator(e.Key)
		doc.Entered = append(doc.Entered, entered{e.Key, plain(ind.Spec(), e.Cell), e.Converted, e.Draft != nil, e.Cell.Draft()})
		shown := text.Cell(c.lang, ind.Spec(), e.Cell)
		switch {
		case e.Draft != nil:
			c.println(text.CLISetDraft, e.Key, e.Cell.Draft())
		case e.Converted:
			c.println(text.CLISetUnit, e.Key, ind.Unit, shown)
		default:
			c.println(text.CLISetLine, e.Key, ind.Label.In(string(c.lang)), shown)
		}
	}
	for _, d := range p.Dropped {
		why := app.Sentence(d.Why, c.lang)
		doc.Dropped = append(doc.Dropped, dropped{d.Code, d.Text, why})
		c.println(text.CLISetDropped, d.Code, why)
	}
	if c.json {
		if err := c.document(doc); err != nil {
			return err
		}
	}
	if len(p.Dropped) > 0 || p.Drafts() > 0 {
		return errFindings
	}
	return nil
}

// returnPairs is a command that sets something of single cells by CODE=TEXT.
func (c *cli) returnPairs(use string, short text.Message, set func(*app.Book, context.Context, string, string) error) *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: use, Short: c.say(short), Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			typed, err := c.pairs(args)
			if err != nil {
				return err
			}
			return c.book(cmd.Context(), w, false, func(_ *app.CountyDesk, b *app.Book) error {
				for _, t := range typed {
					if err := set(b, cmd.Context(), t.Code, t.Text); err != nil {
						return err
					}
				}
				c.println(text.CLIDone)
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}

func (c *cli) returnRoster() *cobra.Command {
	var w which
	var dry, remove bool
	cmd := &cobra.Command{
		Use: "roster FILE", Short: c.say(text.CLIRoster), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.book(cmd.Context(), w, dry, func(_ *app.CountyDesk, b *app.Book) error {
				table, err := b.ReadRoster(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				preview, err := b.PreviewRoster(table)
				if err != nil {
					return err
				}
				if !dry {
					if err := b.ApplyRoster(cmd.Context(), preview, remove); err != nil {
						return err
					}
				}
				return c.showRoster(b, preview, dry, remove)
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().BoolVar(&dry, "dry-run", false, c.say(text.CLIFlagDryRun))
	cmd.Flags().BoolVar(&remove, "remove-missing", false, c.say(text.CLIFlagRemove))
	return cmd
}

// showRoster tells what an import of enterprises does or would do.
func (c *cli) showRoster(b *app.Book, p *app.RosterPreview, dry, remove bool) error {
	removed := 0
	if remove && !dry {
		removed = len(p.Missing)
	}
	if c.json {
		if err := c.document(map[string]any{
			"added": len(p.Added), "changed": len(p.Changed), "unchanged": p.Unchanged, "missing": len(p.Missing),
			"removed": removed, "drafts": len(p.Drafts), "twice": p.Twice, "unmatched": notNil(p.Unmatched), "dry_run": dry,
		}); err != nil {
			return err
		}
	}
	for _, code := range sortedKeys(p.Twice) {
		c.println(text.CLIRosterTwice, code, strings.Trim(fmt.Sprint(p.Twice[code]), "[]"))
	}
	for _, d := range p.Drafts {
		label := d.Column
		if col := b.Form().Column(d.Column); col != nil {
			label = col.Label.In(string(c.lang))
		}
		c.println(text.CLIRosterDraft, d.Line, label, d.Text)
	}
	if len(p.Unmatched) > 0 {
		c.println(text.CLIRosterOther, strings.Join(p.Unmatched, c.say(text.CLIListComma)))
	}
	fate := text.CLIKept
	switch {
	case dry:
		fate = text.CLINothingDone
	case remove:
		fate = text.CLIRemoved
	}
	c.verdict(text.CLIRosterDone, len(p.Added), len(p.Changed), p.Unchanged, len(p.Missing), fate)
	if len(p.Drafts) > 0 || len(p.Twice) > 0 {
		return errFindings
	}
	return nil
}

func (c *cli) returnExport() *cobra.Command {
	var w which
	var o app.ExportOptions
	cmd := &cobra.Command{
		Use: "export", Short: c.say(text.CLIExport), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.Path == "" {
				return usageError{c.say(text.CLIMissingFlag, "out")}
			}
			o.Lang = c.lang
			return c.book(cmd.Context(), w, false, func(_ *app.CountyDesk, b *app.Book) error {
				out, err := b.Export(cmd.Context(), o)
				var bad *app.NotClean
				if errors.As(err, &bad) {
					if err := c.showFindings(b.Form(), b.Findings()); err != nil {
						return err
					}
					return errFindings
				}
				if err != nil {
					return err
				}
				if c.json {
					return c.document(map[string]any{
						"path": out.Path, "revision": out.Revision, "fingerprint": out.Fingerprint, "again": out.Again,
						"unanswered": commentLines(out.Unanswered),
					})
				}
				say := text.CLIExported
				if out.Again {
					say = text.CLIExportSame
				}
				if n := len(out.Unanswered); n > 0 {
					c.println(text.CLIUnanswered, n)
				}
				c.verdict(say, out.Path, out.Revision, out.Fingerprint[:8])
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().StringVar(&o.Path, "out", "", c.say(text.CLIFlagOut))
	cmd.Flags().StringVar(&o.Reason, "reason", "", c.say(text.CLIFlagReason))
	return cmd
}
