package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms/office"
)

// listCommand gives the list of clusters that goes to the ministry.
func (c *cli) listCommand() *cobra.Command {
	var k counting
	var out string
	cmd := &cobra.Command{
		Use: "list", Short: c.say(text.CLIList), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := c.period(k.period)
			if err != nil {
				return err
			}
			o := app.SummaryOptions{Period: p, IncludeReceived: k.received, Lang: c.lang}
			return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
				t, err := desk.ClusterList(cmd.Context(), o)
				if err != nil {
					return err
				}
				if out != "" {
					if err := desk.SaveTable(cmd.Context(), out, t); err != nil {
						return err
					}
				}
				return c.showList(t, out)
			})
		},
	}
	c.countingFlags(cmd, &k)
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

// showList prints the list where it was not written to a file.
func (c *cli) showList(t office.Table, out string) error {
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = make([]string, len(row))
		for k, cell := range row {
			if rows[i][k] = cell.Text; cell.IsNumber {
				rows[i][k] = cell.Num.Fixed(cell.Decimals)
			}
		}
	}
	switch {
	case c.json:
		doc := map[string]any{"period": t.Period.String(), "columns": t.Heads, "rows": rows}
		if out != "" {
			doc["path"] = out
		}
		return c.document(doc)
	case out != "":
		return c.written(out)
	case !c.quiet:
		table := &sheet{}
		table.add(t.Heads...)
		for _, row := range rows {
			table.add(row...)
		}
		table.print(c.out)
		fmt.Fprintln(c.out)
	}
	return nil
}
