package main

import (
	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/storage/sqlite"
)

func (c *cli) backupCommand() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use: "backup", Short: c.say(text.CLIBackup), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if out == "" {
				return usageError{c.say(text.CLIMissingFlag, "out")}
			}
			return c.either(cmd.Context(), true, func(desk *app.Desk) error {
				path, err := desk.Backup(cmd.Context(), out)
				if err != nil {
					return err
				}
				if c.json {
					return c.document(map[string]string{"path": path})
				}
				c.verdict(text.CLIBackedUp, path)
				return nil
			})
		},
	}
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

func (c *cli) restoreCommand() *cobra.Command {
	return &cobra.Command{
		Use: "restore FILE", Short: c.say(text.CLIRestore), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if c.office == "" {
				return usageError{c.say(text.CLINoOffice)}
			}
			aside, err := sqlite.Restore(cmd.Context(), args[0], c.office)
			if err != nil {
				return err
			}
			if c.json {
				return c.document(map[string]any{"office": c.office, "kept": orNull(aside)})
			}
			if aside == "" {
				aside = "—"
			}
			c.verdict(text.CLIRestored, args[0], aside)
			return nil
		},
	}
}

func (c *cli) doctorCommand() *cobra.Command {
	return &cobra.Command{
		Use: "doctor", Short: c.say(text.CLIDoctor), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.either(cmd.Context(), false, func(desk *app.Desk) error {
				found, err := desk.Doctor(cmd.Context(), c.lang, nil)
				if err != nil {
					return err
				}
				return c.showDiagnosis(found)
			})
		},
	}
}

// showDiagnosis prints what the doctor found, what is wrong first.
func (c *cli) showDiagnosis(found []app.Condition) error {
	type line struct {
		Code    string `json:"code"`
		Good    bool   `json:"good"`
		Serious bool   `json:"serious"`
		Message string `json:"message"`
	}
	lines := []line{}
	bad := 0
	table := &sheet{}
	for _, n := range found {
		lines = append(lines, line{n.Code, n.Good, n.Serious, n.Sentence})
		mark := "✓"
		if !n.Good {
			bad++
			mark = "×"
		}
		table.add(mark, n.Sentence)
	}
	if c.json {
		if err := c.document(map[string]any{"healthy": bad == 0, "conditions": lines}); err != nil {
			return err
		}
	} else if !c.quiet {
		table.print(c.out)
	}
	if bad > 0 {
		c.verdict(text.CLIUnwell, bad)
		return errFindings
	}
	c.verdict(text.CLIHealthy)
	return nil
}
