package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/workbook/xlsx"
)

func (c *cli) inspectCommand() *cobra.Command {
	return &cobra.Command{
		Use: "inspect FILE.xlsx", Short: c.say(text.CLIInspect), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cat, err := c.registers()
			if err != nil {
				return err
			}
			in, err := app.Inspect(cmd.Context(), c.files(cat), cat, args[0])
			if refused := app.RefusalOf(err); refused != nil {
				return c.refusedFile(refused, err)
			}
			if err != nil {
				return err
			}
			return c.showIncoming(in.Form, in.Incoming)
		},
	}
}

// refusedFile tells why a file cannot be taken in.
func (c *cli) refusedFile(r *office.Refusal, err error) error {
	message := app.Sentence(err, c.lang)
	part, cell := r.Part, r.Cell
	if low := (*xlsx.RefusedError)(nil); errors.As(err, &low) { // the part of the file itself, not its sheet's name
		part, cell = low.Part, low.Cell
	}
	if c.json {
		if err := c.document(map[string]any{
			"readable": false, "code": r.Code, "part": orNull(part), "cell": orNull(cell), "message": message,
		}); err != nil {
			return err
		}
	}
	c.verdict(text.CLIUnreadable, message)
	return errFindings
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// changedLine is one cell that was changed outside the program.
type changedLine struct {
	Key   string `json:"key"`
	Sheet string `json:"sheet"`
	Cell  string `json:"cell"`
	Was   string `json:"was"`
	Is    string `json:"is"`
}

func (c *cli) showIncoming(f *forms.Form, in *office.Incoming) error {
	r := in.Return
	changed := []changedLine{}
	for _, x := range in.Changed {
		changed = append(changed, changedLine{x.Key, x.Place.Sheet, x.Place.Cell, x.Was, x.Is})
	}
	if c.json {
		notices := []map[string]string{}
		for _, n := range in.Notices {
			notices = append(notices, map[string]string{"code": n.Code, "part": n.Part})
		}
		if err := c.document(map[string]any{
			"readable": true, "form": f.ID, "form_version": f.Version, "cluster": r.Cluster, "county": r.County, "body": r.Body,
			"period": r.Period.String(), "revision": r.Revision, "fingerprint": in.Fingerprint, "declared": orNull(in.Declared),
			"intact": in.Intact, "checked_at_source": in.CheckedAtSource, "changed_cells": changed,
			"values": values(f, r), "states": states(f, r), "roster": rosterValues(f, r), "notices": notices,
			"comments": commentLines(r.Comments), "cases": caseLines(r.Cases), "send_back": in.SendBack,
			"program": in.Program, "writer": in.Writer,
		}); err != nil {
			return err
		}
	} else if !c.quiet {
		fmt.Fprintln(c.out, c.say(text.CLIInspectHead, r.Cluster, r.Name, text.Period(c.lang, r.Period), r.Revision))
		fmt.Fprintln(c.out, c.say(text.CLIFingerprint, in.Fingerprint))
		table := &sheet{}
		for _, x := range changed {
			table.add(x.Key, x.Sheet+"!"+x.Cell, x.Was+" → "+x.Is)
		}
		table.print(c.out)
	}
	switch {
	case !in.CheckedAtSource:
		c.verdict(text.CLIUnchecked)
	case in.Intact:
		c.verdict(text.CLIIntact)
	default:
		c.verdict(text.CLIChangedN, len(in.Changed))
	}
	if len(in.Changed) > 0 || !in.CheckedAtSource {
		return errFindings
	}
	return nil
}
