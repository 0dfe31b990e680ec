package main

import (
	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

// openCommand takes a file in at a county office: a template that was filled in without the program, or a return that
// was changed elsewhere.
func (c *cli) openCommand() *cobra.Command {
	return &cobra.Command{
		Use: "open FILE.xlsx", Short: c.say(text.CLIOpen), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.county(cmd.Context(), false, func(desk *app.CountyDesk) error {
				o, err := desk.OpenFile(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				if o.Kind == app.FileRoster {
					return usageError{c.say(text.CLIOpenRoster, args[0])}
				}
				book, err := desk.TakeIn(cmd.Context(), o)
				if err != nil {
					return err
				}
				r := book.Return()
				c.println(text.CLIOpened, r.Cluster, text.Period(c.lang, r.Period), len(o.Differs))
				return c.showFindings(book.Form(), book.Findings())
			})
		},
	}
}
