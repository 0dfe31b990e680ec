package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

// casesCommand lists the typical cases of a period and compiles them.
func (c *cli) casesCommand() *cobra.Command {
	var k counting
	var group, out string
	cmd := &cobra.Command{
		Use: "cases", Short: c.say(text.CLICases), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := c.period(k.period)
			if err != nil {
				return err
			}
			by, err := c.grouping(k.by)
			if err != nil {
				return err
			}
			if (group == "") != (k.by == "") {
				return usageError{c.say(text.CLIMissingFlag, map[bool]string{true: "group", false: "by"}[group == ""])}
			}
			return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
				list, err := desk.Cases(cmd.Context(), app.CaseOptions{Period: p, IncludeReceived: k.received, By: by, Group: group})
				if err != nil {
					return err
				}
				if out != "" {
					if err := desk.SaveCases(cmd.Context(), out, list, c.lang); err != nil {
						return err
					}
				}
				return c.showCaseList(desk, list, out)
			})
		},
	}
	c.countingFlags(cmd, &k)
	cmd.Flags().StringVar(&k.by, "by", "", c.say(text.CLIFlagBy))
	cmd.Flags().StringVar(&group, "group", "", c.say(text.CLIFlagGroup))
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

func (c *cli) showCaseList(desk *app.ProvinceDesk, list *app.CaseList, out string) error {
	type line struct {
		Cluster       string `json:"cluster"`
		Name          string `json:"name"`
		County        string `json:"county"`
		ReportingBody string `json:"reporting_body"`
		Revision      int    `json:"revision"`
		caseLine
	}
	lines := []line{}
	for _, x := range list.Cases {
		lines = append(lines, line{
			x.Cluster.Code, x.Cluster.Name, x.Cluster.County, x.Cluster.Body, x.Head.Revision,
			caseLine{x.Number, x.Case.Title, x.Case.Summary, x.Case.Body},
		})
	}
	if c.json {
		if err := c.document(map[string]any{
			"period": list.Period.String(), "expected": list.Expected, "counted": list.Counted, "clusters": list.Clusters, "cases": lines,
			"path": orNull(out),
		}); err != nil {
			return err
		}
	} else if !c.quiet {
		for i := range list.Cases {
			x := &list.Cases[i]
			c.println(text.CLICaseLine, x.Cluster.Code, x.Number, x.Case.Title, forms.TextLength(x.Case.Body))
			fmt.Fprintln(c.out, "  "+desk.CaseOrigin(x, c.lang))
		}
	}
	if out != "" {
		c.println(text.CLIWritten, out)
	}
	c.verdict(text.CLICasesOf, text.Period(c.lang, list.Period), list.Clusters, list.Expected, list.Counted, len(list.Cases))
	return nil
}
