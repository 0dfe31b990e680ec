package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/app/demo"
	"jibao/assets/text"
	"jibao/forms"
	"jibao/forms/office"
	"jibao/storage/sqlite"
)

func (c *cli) demoCommand() *cobra.Command {
	scale, size := false, demo.Full
	cmd := &cobra.Command{
		Use: "demo DIR", Short: c.say(text.CLIDemo), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cat, err := c.registers()
			if err != nil {
				return err
			}
			tools := demo.Tools{Create: creator(cat), Files: c.files(cat), Catalog: cat, Version: version, Lang: c.lang}
			if scale {
				return c.demoAtScale(cmd.Context(), args[0], tools, size)
			}
			for _, name := range []string{"clusters", "periods", "rows"} {
				if cmd.Flags().Changed(name) {
					return usageError{c.say(text.CLIOnlyWith, "--"+name, "--scale")}
				}
			}
			res, err := demo.Run(cmd.Context(), args[0], tools, c.stages())
			if err != nil {
				return err
			}
			return c.showDemo(res)
		},
	}
	cmd.Flags().BoolVar(&scale, "scale", false, c.say(text.CLIFlagScale))
	cmd.Flags().IntVar(&size.Clusters, "clusters", size.Clusters, c.say(text.CLIFlagClusters))
	cmd.Flags().IntVar(&size.Periods, "periods", size.Periods, c.say(text.CLIFlagPeriods))
	cmd.Flags().IntVar(&size.Rows, "rows", size.Rows, c.say(text.CLIFlagRows))
	return cmd
}

// Bounds of an office at scale: two clusters a county, the years of the registers, and what a roster may hold.
const (
	mostClusters = 5000
	mostPeriods  = 10
	mostRows     = 2000
)

// demoAtScale makes one large provincial office.
func (c *cli) demoAtScale(ctx context.Context, dir string, tools demo.Tools, size demo.Size) error {
	for _, b := range []struct {
		flag             string
		value, low, most int
	}{{"--clusters", size.Clusters, 1, mostClusters}, {"--periods", size.Periods, 1, mostPeriods}, {"--rows", size.Rows, 4, mostRows}} {
		if b.value < b.low || b.value > b.most {
			return usageError{c.say(text.CLIOutOfRange, b.flag, b.low, b.most)}
		}
	}
	var progress func(done, total int)
	if !c.quiet {
		progress = c.progress(text.CLIReceiving)
	}
	res, err := demo.Scale(ctx, dir, tools, size, progress)
	if err != nil {
		return err
	}
	if c.json {
		return c.document(map[string]any{
			"file": res.Path, "clusters": res.Clusters, "periods": res.Periods, "returns": res.Returns, "revisions": res.Revisions,
			"accepted": res.Accepted, "rows": res.Rows,
		})
	}
	c.println(text.CLIScaleDone, res.Clusters, res.Periods, res.Revisions, res.Accepted, res.Rows)
	c.println(text.CLIDemoFiles, res.Path)
	return nil
}

// creator makes office files for the demonstration. No dated backups are kept of them: they can be made again.
func creator(cat *app.Catalog) func(context.Context, string, office.Office, app.Clock) (app.Store, error) {
	return func(ctx context.Context, path string, o office.Office, clock app.Clock) (app.Store, error) {
		whole, err := cat.NewOffice(o, clock())
		if err != nil {
			return nil, err
		}
		opts := options(cat, clock, false)
		opts.Keep = -1
		return sqlite.Create(ctx, path, whole, opts)
	}
}

func (c *cli) stages() func(demo.Stage, int, int) {
	if c.quiet {
		return nil
	}
	words := map[demo.Stage]text.Message{
		demo.Recording: text.CLIRecording, demo.Receiving: text.CLIReceiving, demo.Summing: text.CLISumming,
	}
	shows := map[demo.Stage]func(int, int){}
	for s, w := range words {
		shows[s] = c.progress(w)
	}
	return func(s demo.Stage, done, total int) { shows[s](done, total) }
}

// headlines are the figures that the demonstration shows, as the published briefing gives them.
var headlines = []string{"B03", "T101", "T103", "T104", "T115", "T116", "T117", "T118", "T119", "T120", "T602", "T604", "T605"}

func (c *cli) showDemo(res *demo.Result) error {
	r := res.Report
	if c.json {
		files := []fileLine{}
		for _, v := range res.Imperfect {
			files = append(files, lineOf(v))
		}
		return c.document(map[string]any{
			"clusters": res.Clusters, "accepted": map[string]int{
				demo.Before.String(): res.Accepted[demo.Before], demo.Main.String(): res.Accepted[demo.Main],
			},
			"summary": groupOf(r.Definition, &r.Total, nil), "imperfect": files,
			"files": []string{res.Places.Register, res.Places.Province, res.Places.Counties, res.Places.Returns, res.Places.Imperfect, res.Places.Summary},
		})
	}
	if c.quiet {
		return nil
	}
	c.println(text.CLIDemoDone, res.Clusters, res.Accepted[demo.Before], res.Accepted[demo.Main])
	fmt.Fprintln(c.out)
	c.println(text.CLIDemoHead, r.Total.Clusters, r.Total.Expected)
	table := (&sheet{}).figures(2, 4)
	for _, code := range headlines {
		c.headline(table, r.Definition, code, res)
	}
	table.print(c.out)
	fmt.Fprintln(c.out)
	c.println(text.CLIDemoImperfect)
	for _, v := range res.Imperfect {
		c.printVerdict(v)
	}
	fmt.Fprintln(c.out)
	for _, f := range append([]string{res.Places.Province, res.Places.Counties, res.Places.Returns, res.Places.Imperfect, res.Places.Summary}, res.Briefs...) {
		c.println(text.CLIDemoFiles, f)
	}
	return nil
}

func (c *cli) headline(table *sheet, f *forms.Form, code string, res *demo.Result) {
	i := f.Index(code)
	if i < 0 {
		return
	}
	n := &f.Indicators[i]
	x := res.Report.Total.Figures[i]
	spec := shape(n)
	table.add(code, n.Label.In(string(c.lang)), text.Cell(c.lang, spec, x.Value), spec.Unit, fmt.Sprintf("%d/%d", x.N, x.Of))
}
