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
	return &cobra.Command{
		Use: "demo DIR", Short: c.say(text.CLIDemo), Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			cat, err := c.registers()
			if err != nil {
				return err
			}
			tools := demo.Tools{Create: creator(cat), Files: c.files(cat), Catalog: cat, Version: version, Lang: c.lang}
			res, err := demo.Run(cmd.Context(), args[0], tools, c.stages())
			if err != nil {
				return err
			}
			return c.showDemo(res)
		},
	}
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
