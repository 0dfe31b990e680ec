package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
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
