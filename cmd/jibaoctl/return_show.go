package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

func (c *cli) returnShow() *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: "show", Short: c.say(text.CLIShow), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.book(cmd.Context(), w, true, func(_ *app.CountyDesk, b *app.Book) error {
				r, f, head := b.Return(), b.Form(), b.Head()
				if c.json {
					return c.document(map[string]any{
						"form": f.ID, "form_version": f.Version, "cluster": r.Cluster, "county": r.County, "body": r.Body,
						"period": r.Period.String(), "revision": head.Revision, "state": head.Status,
						"values": values(f, r), "states": states(f, r), "roster": rosterValues(f, r),
						"comments": commentLines(r.Comments), "cases": caseLines(r.Cases),
					})
				}
				c.printReturn(f, r)
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}

// states tells of every asked indicator that has no value why, and what was typed or given as the reason.
func states(f *forms.Form, r *forms.Return) map[string]map[string]string {
	out := map[string]map[string]string{}
	for i := range f.Indicators {
		cell, code := r.Cells[i], f.Indicators[i].Code
		switch {
		case !f.Asked(i, r.Period):
		case cell.State == forms.Blank:
			out[code] = map[string]string{"state": "blank"}
		case cell.State == forms.NotAvailable:
			out[code] = map[string]string{"state": "not_available", "reason": cell.Reason()}
		case cell.State == forms.Invalid:
			out[code] = map[string]string{"state": "invalid", "draft": cell.Draft()}
		}
	}
	return out
}

func (c *cli) printReturn(f *forms.Form, r *forms.Return) {
	fmt.Fprintln(c.out, r.Name, text.Period(c.lang, r.Period))
	for _, s := range f.Sections {
		table := (&sheet{}).figures(2)
		for _, i := range f.SectionOf(s.Code, r.Period) {
			n := &f.Indicators[i]
			table.add(n.Code, n.Label.In(string(c.lang)), text.Cell(c.lang, n.Spec(), r.Cells[i]), n.Unit, r.Cells[i].Note)
		}
		fmt.Fprintln(c.out)
		fmt.Fprintln(c.out, s.Title.In(string(c.lang)))
		table.print(c.out)
	}
	fmt.Fprintln(c.out)
	fmt.Fprintln(c.out, c.say(text.CLIRosterRows, len(r.Roster)))
	c.printCases(r)
}
