package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

func (c *cli) registerCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "register", Short: c.say(text.CLIRegister), Args: cobra.NoArgs}
	cmd.AddCommand(c.registerImport(), c.registerList(), c.registerHistory())
	return cmd
}

func (c *cli) registerImport() *cobra.Command {
	var dry bool
	cmd := &cobra.Command{
		Use: "import FILE.xlsx|csv", Short: c.say(text.CLIRegImport), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.either(cmd.Context(), dry, func(desk *app.Desk) error {
				p, err := desk.PreviewRegister(cmd.Context(), args[0])
				if err != nil {
					return err
				}
				if !dry && len(p.Problems) == 0 {
					if err := desk.ApplyRegister(cmd.Context(), p); err != nil {
						return err
					}
				}
				return c.showRegisterPreview(p, dry)
			})
		},
	}
	cmd.Flags().BoolVar(&dry, "dry-run", false, c.say(text.CLIFlagDryRun))
	return cmd
}

func (c *cli) showRegisterPreview(p *app.RegisterPreview, dry bool) error {
	if len(p.Problems) > 0 {
		return c.showRowProblems(p)
	}
	added, changed, same := len(p.Added), len(p.Changed), p.Unchanged
	if c.json {
		return c.document(map[string]any{"added": added, "changed": changed, "unchanged": same, "foreign": p.Foreign, "dry_run": dry})
	}
	say := text.CLIRegDone
	if dry {
		say = text.CLIRegDry
	}
	c.verdict(say, added, changed, same)
	return nil
}

// showRowProblems tells which rows keep a register from being taken in.
func (c *cli) showRowProblems(p *app.RegisterPreview) error {
	type line struct {
		Row     int    `json:"row"`
		Column  string `json:"column"`
		Message string `json:"message"`
	}
	lines := []line{}
	table := (&sheet{}).figures(0)
	for _, r := range p.Problems {
		why := app.Sentence(r.Problem, c.lang)
		lines = append(lines, line{r.Row, r.Column, why})
		table.add(c.say(text.CLIRow, r.Row), why)
	}
	if c.json {
		if err := c.document(map[string]any{"problems": lines}); err != nil {
			return err
		}
	} else {
		table.print(c.out)
	}
	c.verdict(text.CLIRegProblems, len(p.Problems))
	return errFindings
}

func (c *cli) registerList() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: c.say(text.CLIRegList), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.either(cmd.Context(), true, func(desk *app.Desk) error {
				clusters, err := desk.Clusters(cmd.Context())
				if err != nil {
					return err
				}
				type line struct {
					Cluster  string `json:"cluster"`
					Name     string `json:"name"`
					County   string `json:"county"`
					Body     string `json:"body"`
					Industry string `json:"industry"`
					Level    string `json:"level"`
					Batch    string `json:"batch"`
					Year     int    `json:"year"`
					Zone     string `json:"zone"`
					Retired  string `json:"retired"`
					Note     string `json:"note"`
				}
				lines := []line{}
				table := &sheet{}
				table.add(c.say(text.CLICode), c.say(text.CLIName), c.say(text.CLICounty), c.say(text.CLIBody), c.say(text.CLILevel))
				for _, k := range clusters {
					retired := ""
					if !k.Retired.IsZero() {
						retired = k.Retired.String()
					}
					lines = append(lines, line{
						k.Code, k.Name, k.County, k.Body, k.Industry, string(k.Level), k.Batch, k.Year, k.Zone, retired, k.Note,
					})
					table.add(k.Code, k.Name, k.County, desk.Catalog().BodyName(k.Body, c.lang), string(k.Level))
				}
				if c.json {
					return c.document(map[string]any{"clusters": lines})
				}
				table.print(c.out)
				fmt.Fprintln(c.out, len(clusters))
				return nil
			})
		},
	}
}
