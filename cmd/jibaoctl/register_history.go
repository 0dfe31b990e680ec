package main

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

// registerHistory lists who changed which entry of the register when.
func (c *cli) registerHistory() *cobra.Command {
	return &cobra.Command{
		Use: "history [CODE]", Short: c.say(text.CLIRegHistory), Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			code := strings.Join(args, "")
			return c.either(cmd.Context(), true, func(desk *app.Desk) error {
				events, err := desk.RegisterHistory(cmd.Context(), code)
				if err != nil {
					return err
				}
				return c.showRegisterHistory(events)
			})
		},
	}
}

func (c *cli) showRegisterHistory(events []app.RegisterEvent) error {
	type line struct {
		When     string   `json:"when"`
		Who      string   `json:"who"`
		Why      string   `json:"why"`
		Cluster  string   `json:"cluster"`
		Name     string   `json:"name"`
		New      bool     `json:"new"`
		Changing []string `json:"changing"`
	}
	lines := []line{}
	table := &sheet{}
	for _, e := range events {
		l := line{e.When.UTC().Format(time.RFC3339), e.Who, string(e.Why), e.Is.Code, e.Is.Name, e.New, e.Changing}
		words := strings.Join(e.Changing, ", ")
		if e.New {
			l.Changing, words = []string{}, c.say(text.ProvHistoryNew)
		}
		lines = append(lines, l)
		table.add(e.When.Local().Format("2006-01-02 15:04"), e.Who, e.Is.Code, e.Is.Name, words)
	}
	if c.json {
		return c.document(map[string]any{"events": lines})
	}
	table.print(c.out)
	return nil
}
