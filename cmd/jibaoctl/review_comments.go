package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

// reviewComments shows comments, answers and changes of the newest revision side by side, and closes comments.
func (c *cli) reviewComments() *cobra.Command {
	var w which
	var settled []string
	cmd := &cobra.Command{
		Use: "comments", Short: c.say(text.CLIComments), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cluster, p, err := c.parse(w)
			if err != nil {
				return err
			}
			return c.province(cmd.Context(), len(settled) == 0, func(desk *app.ProvinceDesk) error {
				head, err := desk.Find(cmd.Context(), cluster, p)
				if err != nil {
					return err
				}
				if len(settled) > 0 {
					if err := desk.CloseComments(cmd.Context(), head.ID, settled...); err != nil {
						return err
					}
				}
				v, err := desk.Review(cmd.Context(), head.ID)
				if err != nil {
					return err
				}
				return c.showReviewComments(v)
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().StringArrayVar(&settled, "close", nil, c.say(text.CLIFlagClose))
	return cmd
}

func (c *cli) showReviewComments(v *app.Review) error {
	type line struct {
		commentLine
		Was     string `json:"was"`
		Is      string `json:"is"`
		Changed bool   `json:"changed"`
		Gone    bool   `json:"gone"`
	}
	lines := make([]line, len(v.Comments))
	all := make([]forms.Comment, len(v.Comments))
	for i, x := range v.Comments {
		lines[i], all[i] = line{commentOf(x.Comment), x.Was, x.Is, x.Changed, x.Gone}, x.Comment
		c.printComment(x.Comment)
		if x.Changed {
			c.println(text.CLIWasIs, x.Was, x.Is)
		}
	}
	if c.json {
		return c.document(map[string]any{
			"cluster": v.Head.Cluster, "period": v.Head.Period.String(), "revision": v.Head.Revision, "reason": v.Head.Reason,
			"comments": lines,
		})
	}
	c.verdict(text.CLICommentsN, len(all), countOpen(all))
	return nil
}

// receipts writes the receipts of what was accepted: of one return to a file or into a folder, of many into a folder.
func (c *cli) receipts(cmd *cobra.Command, desk *app.ProvinceDesk, res app.AcceptResult, one bool, out string) ([]string, error) {
	switch {
	case out == "" || len(res.Accepted) == 0:
		return []string{}, nil
	case !one:
		return desk.WriteReceipts(cmd.Context(), res.Accepted, out, c.lang)
	}
	path, err := desk.WriteReceipt(cmd.Context(), res.Accepted[0].ID, out, c.lang)
	if err != nil {
		return nil, fmt.Errorf("after the return was accepted: %w", err)
	}
	return []string{path}, nil
}
