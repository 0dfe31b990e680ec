package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

func (c *cli) briefCommand() *cobra.Command {
	var k counting
	var out string
	cmd := &cobra.Command{
		Use: "brief", Short: c.say(text.CLIBrief), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.report(cmd, k, func(desk *app.ProvinceDesk, r *summary.Report) error {
				if out == "" {
					markdown, err := desk.Brief(cmd.Context(), r, c.lang)
					if err != nil {
						return err
					}
					if c.json {
						return c.document(map[string]string{"period": r.Period.String(), "markdown": markdown})
					}
					fmt.Fprint(c.out, markdown)
					return nil
				}
				if err := desk.SaveBrief(cmd.Context(), out, r, c.lang); err != nil {
					return err
				}
				return c.written(out)
			})
		},
	}
	c.countingFlags(cmd, &k)
	c.variantFlags(cmd, &k)
	// The bars of the pictures.
	cmd.Flags().StringVar(&k.by, "by", string(summary.ByBody), c.say(text.CLIFlagBy))
	cmd.Flags().StringVar(&k.against, "against", "", c.say(text.CLIFlagAgainst))
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

func (c *cli) criteriaCommand() *cobra.Command {
	var k counting
	cmd := &cobra.Command{
		Use: "criteria", Short: c.say(text.CLICriteria), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.report(cmd, k, func(_ *app.ProvinceDesk, r *summary.Report) error { return c.showCriteria(r) })
		},
	}
	c.countingFlags(cmd, &k)
	return cmd
}

func (c *cli) showCriteria(r *summary.Report) error {
	type line struct {
		Cluster string                     `json:"cluster"`
		Name    string                     `json:"name"`
		Results map[string]summary.Verdict `json:"results"`
		Figures map[string]*string         `json:"figures"`
	}
	m := r.Criteria
	lines := []line{}
	table := &sheet{}
	head := []string{c.say(text.CLICode), c.say(text.CLIName)}
	for _, item := range m.Criteria.Items {
		head = append(head, item.Label.In(string(c.lang)))
	}
	table.add(head...)
	failed := 0
	for _, row := range m.Rows {
		l := line{row.Cluster.Code, row.Cluster.Name, map[string]summary.Verdict{}, map[string]*string{}}
		cells := []string{row.Cluster.Code, row.Cluster.Name}
		for i, res := range row.Results {
			id := m.Criteria.Items[i].ID
			s := m.Shapes[i]
			l.Results[id] = res.Verdict
			l.Figures[id] = plain(forms.Spec{Type: s.Type, Decimals: s.Decimals, Unit: s.Unit}, res.Figure)
			cells = append(cells, c.say(text.CLIVerdictOf(string(res.Verdict))))
			if res.Verdict == summary.NotMet {
				failed++
			}
		}
		lines = append(lines, l)
		table.add(cells...)
	}
	if c.json {
		if err := c.document(map[string]any{"period": r.Period.String(), "clusters": lines}); err != nil {
			return err
		}
	} else if !c.quiet {
		table.print(c.out)
	}
	for i, t := range m.Tally {
		c.verdict(text.CLICriterionLine, m.Criteria.Items[i].Label.In(string(c.lang)), t.Met, t.NotMet, t.Unknown)
	}
	if failed > 0 {
		return errFindings
	}
	return nil
}
