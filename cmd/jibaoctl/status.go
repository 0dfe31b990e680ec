package main

import (
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

func (c *cli) statusCommand() *cobra.Command {
	var period, place string
	var remind bool
	cmd := &cobra.Command{
		Use: "status", Short: c.say(text.CLIStatus), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := c.period(period)
			if err != nil {
				return err
			}
			return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
				st, err := desk.Status(cmd.Context(), p)
				if err != nil {
					return err
				}
				if remind {
					return c.showReminder(cmd, desk, st, place)
				}
				return c.showStatus(st)
			})
		},
	}
	cmd.Flags().StringVar(&period, "period", "", c.say(text.CLIFlagPeriod))
	cmd.Flags().BoolVar(&remind, "remind", false, c.say(text.CLIFlagRemind))
	cmd.Flags().StringVar(&place, "place", "", c.say(text.CLIFlagPlace))
	return cmd
}

// showReminder prints the text that reminds the counties of what is awaited.
func (c *cli) showReminder(cmd *cobra.Command, desk *app.ProvinceDesk, st app.Status, place string) error {
	own, err := desk.Office(cmd.Context())
	if err != nil {
		return err
	}
	where := func(x *forms.Cluster) string { return desk.Catalog().Place(c.lang, own.Body == "", x) }
	words := st.Reminder(c.lang, func(x *forms.Cluster) bool { return place == "" || where(x) == place }, where)
	if c.json {
		return c.document(map[string]any{"period": st.Period.String(), "place": orNull(place), "reminder": orNull(words)})
	}
	if words == "" {
		words = c.say(text.ProvReminderNone)
	}
	c.verdict(text.CLIPlain, words)
	return nil
}

func (c *cli) showStatus(st app.Status) error {
	type line struct {
		Cluster  string `json:"cluster"`
		Name     string `json:"name"`
		State    string `json:"state"`
		Revision int    `json:"revision"`
		Late     bool   `json:"late"`
	}
	lines := []line{}
	table := &sheet{}
	table.add(c.say(text.CLICode), c.say(text.CLIName), c.say(text.CLIState), c.say(text.CLIRevision))
	for _, l := range st.Lines {
		lines = append(lines, line{l.Cluster.Code, l.Cluster.Name, string(l.State), l.Revision, l.Late})
		table.add(l.Cluster.Code, l.Cluster.Name, c.say(text.CLIStateOf(string(l.State))), strconv.Itoa(l.Revision))
	}
	if c.json {
		if err := c.document(map[string]any{
			"period": st.Period.String(), "expected": st.Expected, "received": st.Received, "accepted": st.Accepted,
			"sent_back": st.SentBack, "missing": st.Missing, "late": st.Late, "clusters": lines,
		}); err != nil {
			return err
		}
	} else if !c.quiet {
		table.print(c.out)
	}
	c.verdict(text.CLIStatusLine, text.Period(c.lang, st.Period), st.Expected, st.Received, st.Accepted, st.SentBack, st.Missing, st.Late)
	if st.Missing > 0 {
		return errFindings
	}
	return nil
}

func (c *cli) deadlineCommand() *cobra.Command {
	var period, day string
	var closed bool
	cmd := &cobra.Command{
		Use: "deadline", Short: c.say(text.CLIDeadline), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			p, err := c.period(period)
			if err != nil {
				return err
			}
			return c.either(cmd.Context(), false, func(desk *app.Desk) error {
				return c.setDeadline(cmd, desk, p, day, closed)
			})
		},
	}
	cmd.Flags().StringVar(&period, "period", "", c.say(text.CLIFlagPeriod))
	cmd.Flags().StringVar(&day, "day", "", c.say(text.CLIFlagDay))
	cmd.Flags().BoolVar(&closed, "closed", false, c.say(text.CLIFlagClosed))
	return cmd
}

func (c *cli) setDeadline(cmd *cobra.Command, desk *app.Desk, p forms.Period, day string, closed bool) error {
	ctx := cmd.Context()
	if day != "" {
		d, err := time.ParseInLocation(time.DateOnly, day, time.Local)
		if err != nil {
			return usageError{c.say(text.CLIBadDay, day)}
		}
		if err := desk.SetDeadline(ctx, p, d); err != nil {
			return err
		}
	}
	if cmd.Flags().Changed("closed") {
		if err := desk.SetClosed(ctx, p, closed); err != nil {
			return err
		}
	}
	d, err := desk.Deadline(ctx, p)
	if err != nil {
		return err
	}
	shown := "—"
	if !d.Day.IsZero() {
		shown = d.Day.Format(time.DateOnly)
	}
	if c.json {
		return c.document(map[string]any{"period": p.String(), "deadline": shown, "closed": d.Closed})
	}
	c.println(text.CLIDeadlineOK, text.Period(c.lang, p), shown)
	return nil
}
