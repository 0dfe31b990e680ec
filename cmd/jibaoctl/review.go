package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

func (c *cli) reviewCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "review", Short: c.say(text.CLIReview), Args: cobra.NoArgs}
	cmd.AddCommand(c.reviewAccept(), c.reviewSendBack(), c.reviewComments())
	return cmd
}

// reviewAccept accepts one return, or without --cluster every return of the period that waits for review and is clean.
func (c *cli) reviewAccept() *cobra.Command {
	var w which
	var out string
	cmd := &cobra.Command{
		Use: "accept", Short: c.say(text.CLIAccept), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := c.period(w.period)
			if err != nil {
				return err
			}
			return c.province(cmd.Context(), false, func(desk *app.ProvinceDesk) error {
				if w.cluster == "" {
					res, err := desk.AcceptClean(cmd.Context(), p, nil)
					if err != nil {
						return err
					}
					return c.acceptedAs(cmd, desk, res, false, out)
				}
				head, err := desk.Find(cmd.Context(), w.cluster, p)
				if err != nil {
					return err
				}
				res, err := desk.Accept(cmd.Context(), head.ID)
				if err != nil {
					return err
				}
				return c.acceptedAs(cmd, desk, res, true, out)
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagReceipt))
	return cmd
}

// acceptedAs writes the receipts of what was accepted and tells both.
func (c *cli) acceptedAs(cmd *cobra.Command, desk *app.ProvinceDesk, res app.AcceptResult, one bool, out string) error {
	paths, err := c.receipts(cmd, desk, res, one, out)
	if err != nil {
		return err
	}
	for _, p := range paths {
		c.println(text.CLIWritten, p)
	}
	return c.showAccepted(res, paths)
}

func (c *cli) showAccepted(res app.AcceptResult, receipts []string) error {
	type not struct {
		Cluster string `json:"cluster"`
		Reason  string `json:"reason"`
	}
	left := []not{}
	for _, n := range res.Not {
		why := app.Sentence(n.Why, c.lang)
		left = append(left, not{n.Head.Cluster, why})
		if !c.json {
			c.println(text.CLISetDropped, n.Head.Cluster, why)
		}
	}
	if c.json {
		if err := c.document(map[string]any{"accepted": len(res.Accepted), "not_accepted": left, "receipts": receipts}); err != nil {
			return err
		}
	}
	c.verdict(text.CLIAccepted, len(res.Accepted), len(res.Not))
	if len(res.Not) > 0 {
		return errFindings
	}
	return nil
}

func (c *cli) reviewSendBack() *cobra.Command {
	var w which
	var reason, out string
	var comments, again []string
	cmd := &cobra.Command{
		Use: "send-back", Short: c.say(text.CLISendBack), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cluster, p, err := c.parse(w)
			if err != nil {
				return err
			}
			pairs, err := c.pairs(comments)
			if err != nil {
				return err
			}
			at := make([]forms.Comment, len(pairs))
			for i, t := range pairs {
				at[i] = forms.Comment{Cell: t.Code, Text: t.Text, Status: forms.Open}
			}
			for _, s := range again {
				id, words, _ := strings.Cut(s, "=")
				at = append(at, forms.Comment{ID: id, Text: words})
			}
			return c.province(cmd.Context(), false, func(desk *app.ProvinceDesk) error {
				head, err := desk.Find(cmd.Context(), cluster, p)
				if err != nil {
					return err
				}
				if err := c.knownComments(cmd, desk, head.ID, again); err != nil {
					return err
				}
				if err := desk.SendBack(cmd.Context(), head.ID, reason, at...); err != nil {
					return err
				}
				path := ""
				if out != "" {
					if path, err = desk.WriteSendBack(cmd.Context(), head.ID, out, c.lang); err != nil {
						return err
					}
					c.println(text.CLIWritten, path)
				}
				if c.json {
					return c.document(map[string]any{
						"cluster": cluster, "period": p.String(), "revision": head.Revision, "path": orNull(path),
					})
				}
				c.verdict(text.CLISentBack, cluster, text.Period(c.lang, p), head.Revision)
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagBack))
	cmd.Flags().StringVar(&reason, "reason", "", c.say(text.CLIFlagReason))
	cmd.Flags().StringArrayVar(&comments, "comment", nil, c.say(text.CLIFlagComment))
	cmd.Flags().StringArrayVar(&again, "repeat", nil, c.say(text.CLIFlagRepeat))
	return cmd
}

// knownComments refuses an id that the revision has no comment of.
func (c *cli) knownComments(cmd *cobra.Command, desk *app.ProvinceDesk, id int64, again []string) error {
	if len(again) == 0 {
		return nil
	}
	have, _, err := desk.Comments(cmd.Context(), id)
	if err != nil {
		return err
	}
	for _, s := range again {
		one, _, _ := strings.Cut(s, "=")
		if !slices.ContainsFunc(have, func(x forms.Comment) bool { return x.ID == one }) {
			return &app.Problem{What: app.ErrNoComment, Args: []string{one}}
		}
	}
	return nil
}
