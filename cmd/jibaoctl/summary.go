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
	period, by, against string
	received            bool
}

func (c *cli) countingFlags(cmd *cobra.Command, k *counting) {
	cmd.Flags().StringVar(&k.period, "period", "", c.say(text.CLIFlagPeriod))
	cmd.Flags().BoolVar(&k.received, "include-received", false, c.say(text.CLIFlagReceived))
}

// report makes the report that the flags ask for.
func (c *cli) report(cmd *cobra.Command, k counting, do func(*app.ProvinceDesk, *summary.Report) error) error {
	p, err := c.period(k.period)
	if err != nil {
		return err
	}
	o := app.SummaryOptions{Period: p, IncludeReceived: k.received, Lang: c.lang}
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
	cmd.Flags().StringVar(&k.by, "by", "", c.say(text.CLIFlagBy))
	cmd.Flags().StringVar(&k.against, "against", "", c.say(text.CLIFlagAgainst))
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

// figureLine is one indicator of a group as JSON.
type figureLine struct {
	Value    *string        `json:"value"`
	N        int            `json:"n"`
	Of       int            `json:"of"`
	Yes      *int           `json:"yes,omitempty"`
	Counts   map[string]int `json:"counts,omitempty"`
	Distinct *int           `json:"distinct,omitempty"`
	Counties *int           `json:"counties,omitempty"`
	Small    bool           `json:"small,omitempty"`
	Change   *changeLine    `json:"change,omitempty"`
}

// changeLine is the comparison with the earlier period: over the matched clusters, and over all.
type changeLine struct {
	N          int     `json:"n"`
	Now        *string `json:"now"`
	Then       *string `json:"then"`
	Difference *string `json:"difference"`
	Percent    *string `json:"percent"`
	AllNow     *string `json:"all_now"`
	AllThen    *string `json:"all_then"`
}

type groupLine struct {
	Key        string                `json:"key"`
	Label      string                `json:"label"`
	Clusters   int                   `json:"clusters"`
	Expected   int                   `json:"expected"`
	Indicators map[string]figureLine `json:"indicators"`
}

// shape is how an aggregate is printed: a share in percent with two decimals, all else as the form has it.
func shape(n *forms.Indicator) forms.Spec {
	if n.Aggregation == forms.ShareYes {
		return forms.Spec{Type: forms.Percent, Decimals: 2, Unit: "%"}
	}
	return n.Spec()
}

func groupOf(f *forms.Form, g *summary.GroupResult) groupLine {
	line := groupLine{g.Key, g.Label, g.Clusters, g.Expected, map[string]figureLine{}}
	for i, x := range g.Figures {
		n := &f.Indicators[i]
		if !x.Asked {
			continue
		}
		spec := shape(n)
		l := figureLine{Value: plain(spec, x.Value), N: x.N, Of: x.Of, Small: x.Small}
		switch n.Aggregation {
		case forms.ShareYes:
			l.Yes = &x.Yes
			if n.Type == forms.Multi {
				l.Counts = map[string]int{}
				for k, count := range x.Counts {
					l.Counts[n.Options[k].Code] = count
				}
			}
		case forms.SumPerCounty:
			l.Counties = &x.Counties
		}
		if x.Distinct != nil {
			l.Distinct = &x.Distinct.Enterprises
		}
		if g.Changes != nil {
			ch := &g.Changes[i]
			percent := forms.Spec{Type: forms.Percent, Decimals: 2}
			l.Change = &changeLine{
				ch.N, plain(spec, ch.Now), plain(spec, ch.Then), plain(spec, ch.Difference), plain(percent, ch.Percent),
				plain(spec, ch.AllNow), plain(spec, ch.AllThen),
			}
		}
		line.Indicators[n.Code] = l
	}
	return line
}

func (c *cli) showSummary(r *summary.Report, out string) error {
	missing := r.Total.Expected - r.Total.Clusters
	if c.json {
		groups := []groupLine{groupOf(r.Definition, &r.Total)}
		if r.By != summary.All && r.By != "" {
			for i := range r.Groups {
				groups = append(groups, groupOf(r.Definition, &r.Groups[i]))
			}
		}
		doc := map[string]any{
			"form": r.Result.Form.ID, "form_version": r.Result.Form.Version, "period": r.Period.String(),
			"expected": r.Total.Expected, "accepted": r.Total.Clusters - r.Total.Received, "received_included": r.Total.Received,
			"by": r.By, "groups": groups,
		}
		if !r.Against.IsZero() {
			doc["against"] = r.Against.String()
		}
		if out != "" {
			doc["path"] = out
		}
		if err := c.document(doc); err != nil {
			return err
		}
	} else if !c.quiet {
		c.printFigures(r.Definition, &r.Total)
		for i := range r.Groups {
			if r.By != summary.All && r.By != "" {
				c.printFigures(r.Definition, &r.Groups[i])
			}
		}
	}
	if out != "" {
		c.println(text.CLIWritten, out)
	}
	c.verdict(text.CLINofN, text.Period(c.lang, r.Period), r.Total.Clusters-r.Total.Received, r.Total.Expected, r.Result.Form)
	if r.Total.Received > 0 {
		c.verdict(text.CLIIncluded, r.Total.Received)
	}
	if missing > 0 {
		c.verdict(text.CLIIncomplete, missing)
		return errFindings
	}
	return nil
}

// printFigures prints one group: every asked figure with its unit and its n of N.
func (c *cli) printFigures(f *forms.Form, g *summary.GroupResult) {
	fmt.Fprintf(c.out, "%s  %d/%d\n", g.Label, g.Clusters, g.Expected)
	table := (&sheet{}).figures(2, 4)
	table.add(c.say(text.CLICode), c.say(text.CLIIndicator), c.say(text.CLIValue), c.say(text.CLIUnit), c.say(text.CLICovers))
	for i, x := range g.Figures {
		n := &f.Indicators[i]
		if !x.Asked || n.Aggregation == forms.NoTotal {
			continue
		}
		spec := shape(n)
		table.add(n.Code, n.Label.In(string(c.lang)), text.Cell(c.lang, spec, x.Value), spec.Unit, fmt.Sprintf("%d/%d", x.N, x.Of))
	}
	table.print(c.out)
	fmt.Fprintln(c.out)
}
