package main

import (
	"strings"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/summary"
)

func (c *cli) criteriaCommand() *cobra.Command {
	var k counting
	var out string
	var recheck, due bool
	cmd := &cobra.Command{
		Use: "criteria", Short: c.say(text.CLICriteria), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.report(cmd, k, func(desk *app.ProvinceDesk, r *summary.Report) error {
				o := app.SummaryOptions{Period: r.Period, IncludeReceived: k.received, Lang: c.lang}
				if out != "" {
					if err := desk.ExportCriteriaList(cmd.Context(), out, o, recheck); err != nil {
						return err
					}
					return c.written(out)
				}
				if !recheck {
					return c.showCriteria(r)
				}
				list, err := desk.Recheck(cmd.Context(), o)
				if err != nil {
					return err
				}
				return c.showRecheck(list, due)
			})
		},
	}
	c.countingFlags(cmd, &k)
	cmd.Flags().StringVar(&out, "out", "", c.say(text.CLIFlagOut))
	cmd.Flags().BoolVar(&recheck, "recheck", false, c.say(text.CLIFlagRecheck))
	cmd.Flags().BoolVar(&due, "due", false, c.say(text.CLIFlagDue))
	cmd.AddCommand(c.thresholdsCommand(), c.criteriaVersions(), c.criteriaUse(), c.criteriaExport(), c.criteriaImport())
	return cmd
}

func (c *cli) showCriteria(r *summary.Report) error {
	type line struct {
		Cluster string                     `json:"cluster"`
		Name    string                     `json:"name"`
		Results map[string]summary.Verdict `json:"results"`
		Figures map[string]*string         `json:"figures"`
	}
	m := r.Criteria
	lines := []line{}
	table := &sheet{}
	head := []string{c.say(text.CLICode), c.say(text.CLIName)}
	for _, item := range m.Criteria.Items {
		head = append(head, item.Label.In(string(c.lang)))
	}
	table.add(head...)
	failed := 0
	for _, row := range m.Rows {
		l := line{row.Cluster.Code, row.Cluster.Name, map[string]summary.Verdict{}, map[string]*string{}}
		cells := []string{row.Cluster.Code, row.Cluster.Name}
		for i, res := range row.Results {
			id := m.Criteria.Items[i].ID
			s := m.Shapes[i]
			l.Results[id] = res.Verdict
			l.Figures[id] = plain(forms.Spec{Type: s.Type, Decimals: s.Decimals, Unit: s.Unit}, res.Figure)
			cells = append(cells, c.say(text.CLIVerdictOf(string(res.Verdict))))
			if res.Verdict == summary.NotMet {
				failed++
			}
		}
		lines = append(lines, l)
		table.add(cells...)
	}
	if c.json {
		if err := c.document(map[string]any{"period": r.Period.String(), "criteria": m.Criteria.Version, "clusters": lines}); err != nil {
			return err
		}
	} else if !c.quiet {
		table.print(c.out)
	}
	for i, t := range m.Tally {
		c.verdict(text.CLICriterionLine, m.Criteria.Items[i].Label.In(string(c.lang)), t.Met, t.NotMet, t.Unknown)
	}
	if failed > 0 {
		return errFindings
	}
	return nil
}

func (c *cli) thresholdsCommand() *cobra.Command {
	cmd := &cobra.Command{Use: "thresholds", Short: c.say(text.CLIThresholds), Args: cobra.NoArgs}
	list := &cobra.Command{
		Use: "list", Short: c.say(text.CLIThresholdList), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
				if err := desk.CriteriaFault(); err != nil {
					return err
				}
				return c.showThresholds(desk.Catalog().Criteria())
			})
		},
	}
	var source string
	set := &cobra.Command{
		Use: "set NAME=VALUE ...", Short: c.say(text.CLIThresholdSet), Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			values := map[string]string{}
			for _, arg := range args {
				name, value, ok := strings.Cut(arg, "=")
				if !ok {
					return usageError{c.say(text.CLIThresholdSet)}
				}
				values[name] = value
			}
			return c.province(cmd.Context(), false, func(desk *app.ProvinceDesk) error {
				if _, err := desk.SetThresholds(cmd.Context(), values, source); err != nil {
					return err
				}
				return c.showThresholds(desk.Catalog().Criteria())
			})
		},
	}
	set.Flags().StringVar(&source, "source", "", c.say(text.CLIFlagSource))
	cmd.AddCommand(list, set)
	return cmd
}

func (c *cli) showThresholds(of *forms.Criteria) error {
	type line struct {
		Name   string  `json:"name"`
		Value  *string `json:"value"`
		Unit   string  `json:"unit"`
		Status string  `json:"status"`
		Source string  `json:"source"`
	}
	lines := []line{}
	table := &sheet{}
	for _, t := range of.Configured {
		l := line{Name: t.Name, Unit: t.Unit, Status: string(t.Status), Source: t.Source}
		if t.Set {
			s := t.Value.String()
			l.Value = &s
		}
		lines = append(lines, l)
		table.add(t.Name, text.LimitName(c.lang, of, t), text.LimitUnit(c.lang, t), c.say(text.CriterionStatus(string(t.Status))), t.Source)
	}
	if c.json {
		return c.document(map[string]any{"criteria": of.ID, "version": of.Version, "from": orNull(of.Origin.From), "thresholds": lines})
	}
	if !c.quiet {
		table.print(c.out)
	}
	c.verdict(text.CLIInForce, of.CriteriaID)
	return nil
}

func (c *cli) criteriaVersions() *cobra.Command {
	return &cobra.Command{
		Use: "versions", Short: c.say(text.CLIVersions), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
				all, err := desk.CriteriaVersions(cmd.Context())
				if err != nil {
					return err
				}
				return c.showVersions(all)
			})
		},
	}
}

func (c *cli) showVersions(all []app.CriteriaVersion) error {
	type change struct {
		Name string  `json:"name"`
		Was  *string `json:"was"`
		Is   *string `json:"is"`
	}
	type line struct {
		Version string   `json:"version"`
		How     string   `json:"how"`
		When    *string  `json:"when"`
		Who     string   `json:"who"`
		From    string   `json:"from"`
		Source  string   `json:"source"`
		InForce bool     `json:"in_force"`
		Changes []change `json:"changes"`
	}
	value := func(t forms.Threshold) *string {
		if !t.Set {
			return nil
		}
		s := t.Value.String()
		return &s
	}
	lines := []line{}
	table := &sheet{}
	for _, v := range all {
		l := line{Version: v.Criteria.Version, How: v.How, Who: v.Who, From: v.From, Source: v.Source, InForce: v.InForce, Changes: []change{}}
		when := ""
		if !v.When.IsZero() {
			s := v.When.UTC().Format("2006-01-02T15:04:05Z")
			when, l.When = v.When.Local().Format("2006-01-02 15:04"), &s
		}
		var words []string
		for _, x := range v.Changes {
			l.Changes = append(l.Changes, change{x.Is.Name, value(x.Was), value(x.Is)})
			words = append(words, text.ProvLimitChange.In(c.lang, text.LimitName(c.lang, v.Criteria, x.Is), text.LimitUnit(c.lang, x.Was), text.LimitUnit(c.lang, x.Is)))
		}
		state := ""
		if v.InForce {
			state = c.say(text.CriteriaInForce)
		}
		lines = append(lines, l)
		table.add(v.Criteria.Version, c.say(text.CriteriaHow(v.How)), when, v.Who, strings.Join(words, "; "), v.Source, state)
	}
	if c.json {
		return c.document(map[string]any{"versions": lines})
	}
	table.print(c.out)
	return nil
}

func (c *cli) criteriaUse() *cobra.Command {
	return &cobra.Command{
		Use: "use VERSION", Short: c.say(text.CLIUse), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.province(cmd.Context(), false, func(desk *app.ProvinceDesk) error {
				if err := desk.UseCriteria(cmd.Context(), args[0]); err != nil {
					return err
				}
				return c.showThresholds(desk.Catalog().Criteria())
			})
		},
	}
}

func (c *cli) criteriaExport() *cobra.Command {
	var out, version string
	cmd := &cobra.Command{
		Use: "export", Short: c.say(text.CLICriteriaOut), Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return c.province(cmd.Context(), true, func(desk *app.ProvinceDesk) error {
				path, err := desk.ExportCriteria(cmd.Context(), out, version)
				if err != nil {
					return err
				}
				return c.written(path)
			})
		},
	}
	cmd.Flags().StringVar(&out, "out", ".", c.say(text.CLIFlagOut))
	cmd.Flags().StringVar(&version, "criteria-version", "", c.say(text.CLIFlagVersion))
	return cmd
}

func (c *cli) criteriaImport() *cobra.Command {
	var source string
	cmd := &cobra.Command{
		Use: "import FILE", Short: c.say(text.CLICriteriaIn), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.province(cmd.Context(), false, func(desk *app.ProvinceDesk) error {
				if _, err := desk.ImportCriteria(cmd.Context(), args[0], source); err != nil {
					return err
				}
				return c.showThresholds(desk.Catalog().Criteria())
			})
		},
	}
	cmd.Flags().StringVar(&source, "source", "", c.say(text.CLIFlagSource))
	return cmd
}
