package main

import (
	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

// openCommand takes a file in at a county office: a send-back or a receipt of the province, a template that was filled in
// without the program, or a return that was changed elsewhere.
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
				if o.Kind == app.FileReturn {
					return c.showTakenIn(o, book)
				}
				return c.showAnswer(o, book)
			})
		},
	}
}

// showTakenIn tells what came of a filled template or a return.
func (c *cli) showTakenIn(o *app.Opened, book *app.Book) error {
	r := book.Return()
	c.println(text.CLIOpened, r.Cluster, text.Period(c.lang, r.Period), len(o.Differs))
	return c.showFindings(book.Form(), book.Findings())
}

// showAnswer tells what the province sent; figures that were changed on the way, and edits that a receipt does not cover,
// are findings.
func (c *cli) showAnswer(o *app.Opened, book *app.Book) error {
	r, head := book.Return(), book.Head()
	revision := 0
	switch {
	case o.Receipt != nil:
		revision = o.Receipt.Revision
	case o.Incoming != nil:
		revision = o.Incoming.Return.Revision
	}
	if c.json {
		differs := []map[string]string{}
		for _, d := range o.Differs {
			differs = append(differs, map[string]string{"key": d.Key, "was": d.Was, "is": d.Is})
		}
		if err := c.document(map[string]any{
			"kind": o.Kind, "cluster": r.Cluster, "period": r.Period.String(), "revision": revision, "state": head.Status,
			"reason": o.Reason, "again": o.Again, "newer": o.Newer, "differs": differs, "comments": commentLines(r.Comments),
			"message": o.Sentence(c.lang),
		}); err != nil {
			return err
		}
	}
	if o.Kind == app.FileSendBack {
		for _, x := range r.Comments {
			c.printComment(x)
		}
	}
	if !c.json {
		c.verdict(text.CLIPlain, o.Sentence(c.lang))
	}
	if o.Newer || len(o.Differs) > 0 {
		return errFindings
	}
	return nil
}
