package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

// counting are the flags of commands that count returns of a period.
type counting struct {
	period, by, against             string
	received, estimate, publication bool
}

func (c *cli) countingFlags(cmd *cobra.Command, k *counting) {
	cmd.Flags().StringVar(&k.period, "period", "", c.say(text.CLIFlagPeriod))
	cmd.Flags().BoolVar(&k.received, "include-received", false, c.say(text.CLIFlagReceived))
}

// variantFlags choose between a report for work and one for publication.
func (c *cli) variantFlags(cmd *cobra.Command, k *counting) {
	cmd.Flags().BoolVar(&k.estimate, "estimate", false, c.say(text.CLIFlagEstimate))
	cmd.Flags().BoolVar(&k.publication, "publication", false, c.say(text.CLIFlagPublication))
}

// report makes the report that the flags ask for.
func (c *cli) report(cmd *cobra.Command, k counting, do func(*app.ProvinceDesk, *summary.Report) error) error {
	p, err := c.period(k.period)
	if err != nil {
		return err
	}
	if k.estimate && k.publication {
		return usageError{c.say(text.CLIBothVariants)}
	}
	o := app.SummaryOptions{Period: p, IncludeReceived: k.received, Lang: c.lang, Estimate: k.estimate, Publication: k.publication}
	if k.against != "" {
		if o.Against, err = forms.ParsePeriod(k.against); err != nil {
			return err
		}
	}
	if o.By, err = c.grouping(k.by); err != nil {
		return err
	}
	return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
		r, err := desk.Summary(cmd.Context(), o)
		if err != nil {
			return err
		}
		return do(desk, r)
	})
}

func (c *cli) grouping(s string) (summary.Group, error) {
	if s == "" {
		return summary.All, nil
	}
	for _, g := range summary.Groupings() {
		if string(g) == s {
			return g, nil
		}
	}
	return "", usageError{c.say(text.CLIBadGroup, s)}
}

func (c *cli) summaryCommand() *cobra.Command {
	var k counting
	var out string
	cmd := &cobra.Command{
		Use: "summary", Short: c.say(text.CLISummary), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.report(cmd, k, func(desk *app.ProvinceDesk, r *summary.Report) error {
				if out != "" {
					if err := desk.ExportSummary(cmd.Context(), out, r); err != nil {
						return err
					}
				}
				return c.showSummary(r, out)
			})
		},
	}
	c.countingFlags(cmd, &k)
	c.variantFlags(cmd, &k)
	cmd.Flags().StringVar(&k.by, "by", "", c.say(text.CLIFlagBy))
	cmd.Flags().StringVar(&k.against, "against", "", c.say(text.CLIFlagAgainst))
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

func (c *cli) showSummary(r *summary.Report, out string) error {
	missing := r.Total.Expected - r.Total.Clusters
	if c.json {
		if err := c.document(summaryDocument(r, out)); err != nil {
			return err
		}
	} else if !c.quiet {
		c.printGroups(r)
	}
	if out != "" {
		c.println(text.CLIWritten, out)
	}
	c.verdict(text.CLINofN, text.Period(c.lang, r.Period), r.Total.Clusters-r.Total.Received, r.Total.Expected, r.Result.Form)
	if r.Total.Received > 0 {
		c.verdict(text.CLIIncluded, r.Total.Received)
	}
	if r.Publication {
		c.verdict(text.CLIWithheldN, withheld(r))
	}
	if missing > 0 {
		c.verdict(text.CLIIncomplete, missing)
		return errFindings
	}
	return nil
}

// printGroups prints the total and the groups; with estimates also what is missing and by which rule it is estimated.
func (c *cli) printGroups(r *summary.Report) {
	estimates := func(int) *summary.EstimatedGroup { return nil }
	if r.Estimates != nil {
		estimates = func(i int) *summary.EstimatedGroup {
			if i < 0 {
				return &r.Estimates.Total
			}
			return &r.Estimates.Groups[i]
		}
	}
	c.printFigures(r.Definition, &r.Total, estimates(-1))
	for i := range r.Groups {
		if r.By != summary.All && r.By != "" {
			c.printFigures(r.Definition, &r.Groups[i], estimates(i))
		}
	}
	if r.Estimates == nil || len(r.Estimates.Clusters) == 0 {
		return
	}
	table := &sheet{}
	table.add(c.say(text.CLICode), c.say(text.CLIName), c.say(text.EstFrom))
	for _, e := range r.Estimates.Clusters {
		from := c.say(text.EstNoPast)
		if !e.From.IsZero() {
			from = text.Period(c.lang, e.From)
		}
		table.add(e.Cluster.Code, e.Cluster.Name, from)
	}
	c.println(text.EstMissing, r.Estimates.Total.Missing, r.Estimates.Total.Carried)
	table.print(c.out)
	c.println(text.EstRule)
}

// printFigures prints one group: every asked figure with its unit and its n of N; e may be nil.
func (c *cli) printFigures(f *forms.Form, g *summary.GroupResult, e *summary.EstimatedGroup) {
	fmt.Fprintf(c.out, "%s  %d/%d\n", g.Label, g.Clusters, g.Expected)
	table := (&sheet{}).figures(2, 4, 5)
	head := []string{c.say(text.CLICode), c.say(text.CLIIndicator), c.say(text.CLIValue), c.say(text.CLIUnit), c.say(text.CLICovers)}
	if e != nil {
		head = append(head, c.say(text.EstWith))
	}
	table.add(head...)
	for i, x := range g.Figures {
		n := &f.Indicators[i]
		if !x.Asked || n.Aggregation == forms.NoTotal {
			continue
		}
		spec := shape(n)
		value := text.Cell(c.lang, spec, x.Value)
		if x.Withheld != summary.Published {
			value = text.WithheldMark
		}
		row := []string{n.Code, n.Label.In(string(c.lang)), value, spec.Unit, fmt.Sprintf("%d/%d", x.N, x.Of)}
		if e != nil {
			row = append(row, estimated(c.lang, spec, &e.Figures[i]))
		}
		table.add(row...)
	}
	table.print(c.out)
	fmt.Fprintln(c.out)
}

// estimated prints a figure with its estimates and how many clusters are reported and estimated: "≈391.11  3+1/4".
func estimated(l text.Lang, spec forms.Spec, f *summary.EstimatedFigure) string {
	if f.Estimated == 0 {
		return ""
	}
	return fmt.Sprintf("%s%s  %d+%d/%d", text.EstimateMark, text.Cell(l, spec, f.Value), f.Reported, f.Estimated, f.Of)
}
