package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

func (c *cli) formCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "form", Short: c.say(text.CLIForm), Args: cobra.NoArgs}
	cmd.AddCommand(c.formList(), c.formShow(), c.formTemplate())
	return cmd
}

func (c *cli) formList() *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: c.say(text.CLIFormList), Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			cat, err := c.registers()
			if err != nil {
				return err
			}
			type line struct {
				Form       string `json:"form"`
				Version    string `json:"version"`
				Title      string `json:"title"`
				Indicators int    `json:"indicators"`
				Columns    int    `json:"columns"`
			}
			lines := []line{}
			table := &sheet{}
			for _, f := range cat.Forms() {
				lines = append(lines, line{f.ID, f.Version, f.Title.In(string(c.lang)), len(f.Indicators), len(f.Columns)})
				table.add(f.ID, f.Version, f.Title.In(string(c.lang)))
			}
			if c.json {
				return c.document(map[string]any{"forms": lines})
			}
			table.print(c.out)
			return nil
		},
	}
}

// formLine is one indicator as `form show --json` gives it.
type formLine struct {
	Code        string `json:"code"`
	Section     string `json:"section"`
	Label       string `json:"label"`
	Unit        string `json:"unit"`
	Type        string `json:"type"`
	Decimals    int    `json:"decimals"`
	Annual      bool   `json:"annual"`
	Formula     string `json:"formula,omitempty"`
	FromRoster  string `json:"from_roster,omitempty"`
	Aggregation string `json:"aggregation"`
	Definition  string `json:"definition"`
}

func (c *cli) formShow() *cobra.Command {
	return &cobra.Command{
		Use: "show [ID]", Short: c.say(text.CLIFormShow), Args: cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			cat, err := c.registers()
			if err != nil {
				return err
			}
			f, err := pickForm(cat, args)
			if err != nil {
				return err
			}
			lang := string(c.lang)
			lines := make([]formLine, len(f.Indicators))
			table := (&sheet{}).figures(3)
			table.add(c.say(text.CLICode), c.say(text.CLIIndicator), c.say(text.CLIUnit), "", "")
			for i := range f.Indicators {
				n := &f.Indicators[i]
				lines[i] = formLine{
					n.Code, n.Section, n.Label.In(lang), n.Unit, string(n.Type), n.Decimals, n.Annual, n.Formula, n.FromRoster,
					string(n.Aggregation), n.Definition.In(lang),
				}
				table.add(n.Code, n.Label.In(lang), n.Unit, strconv.Itoa(n.Decimals), n.Formula+n.FromRoster)
			}
			if c.json {
				return c.document(map[string]any{"form": f.ID, "version": f.Version, "title": f.Title.In(lang), "indicators": lines})
			}
			table.print(c.out)
			return nil
		},
	}
}

// pickForm gives the form of an id, in its newest version; without an id the newest form.
func pickForm(cat *app.Catalog, args []string) (*forms.Form, error) {
	if len(args) == 0 {
		return cat.Form(), nil
	}
	all := cat.Forms()
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].ID == args[0] || all[i].FormID.String() == args[0] {
			return all[i], nil
		}
	}
	return nil, &app.Problem{What: app.ErrFormUnknown, Args: []string{args[0]}}
}

func (c *cli) formTemplate() *cobra.Command {
	var w which
	var out string
	cmd := &cobra.Command{
		Use: "template", Short: c.say(text.CLITemplate), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cluster, p, err := c.parse(w)
			if err != nil {
				return err
			}
			return c.either(cmd.Context(), true, func(desk *app.Desk) error {
				path, err := desk.Template(cmd.Context(), cluster, p, out, c.lang)
				if err != nil {
					return err
				}
				return c.written(path)
			})
		},
	}
	c.whichFlags(cmd, &w)
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	return cmd
}

// written tells where a file was saved.
func (c *cli) written(path string) error {
	if c.json {
		return c.document(map[string]string{"path": path})
	}
	c.println(text.CLIWritten, path)
	return nil
}
