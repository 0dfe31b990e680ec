package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
)

// fileLine is the verdict on one file as JSON.
type fileLine struct {
	Path         string   `json:"path"`
	Verdict      string   `json:"verdict"`
	Code         *string  `json:"code"`
	Message      string   `json:"message"`
	Cluster      *string  `json:"cluster"`
	Period       *string  `json:"period"`
	Revision     int      `json:"revision"`
	Hard         int      `json:"hard"`
	Soft         int      `json:"soft"`
	Explained    int      `json:"explained"`
	ChangedCells int      `json:"changed_cells"`
	Remarks      []string `json:"remarks"`
}

func (c *cli) importCommand() *cobra.Command {
	var o app.ReceiveOptions
	cmd := &cobra.Command{
		Use: "import FILE|DIR ...", Short: c.say(text.CLIImport), Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Lang = c.lang
			return c.province(cmd.Context(), o.DryRun, func(desk *app.ProvinceDesk) error {
				lines := []fileLine{}
				remarks := 0
				tally, err := desk.Receive(cmd.Context(), args, o, c.progress(text.CLIReceiving), func(v app.Verdict) {
					remarks += v.Hard + v.ChangedCells
					if c.json {
						lines = append(lines, lineOf(v))
					} else if !c.quiet {
						c.printVerdict(v)
					}
				})
				if err != nil {
					return err
				}
				return c.showTally(tally, lines, o.DryRun, remarks)
			})
		},
	}
	cmd.Flags().BoolVar(&o.DryRun, "dry-run", false, c.say(text.CLIFlagDryRun))
	cmd.Flags().IntVar(&o.Jobs, "jobs", 0, c.say(text.CLIFlagJobs))
	return cmd
}

func lineOf(v app.Verdict) fileLine {
	l := fileLine{
		Path: v.Path, Verdict: string(v.Outcome), Code: orNull(v.Code), Message: v.Message, Cluster: orNull(v.Cluster),
		Revision: v.Revision, Hard: v.Hard, Soft: v.Soft, Explained: v.Explained, ChangedCells: v.ChangedCells,
		Remarks: []string{},
	}
	if !v.Period.IsZero() {
		l.Period = orNull(v.Period.String())
	}
	for _, r := range v.Remarks {
		l.Remarks = append(l.Remarks, r.Code)
	}
	return l
}

// printVerdict prints the one line of a file, and its remarks below.
func (c *cli) printVerdict(v app.Verdict) {
	fmt.Fprintf(c.out, "%s\t%s\n", v.Path, v.Message)
	for _, r := range v.Remarks {
		fmt.Fprintf(c.out, "\t%s\n", r.Sentence)
	}
}

func (c *cli) showTally(t app.Tally, lines []fileLine, dry bool, findings int) error {
	if c.json {
		if err := c.document(map[string]any{
			"files": lines, "received": t.Received, "older": t.Older, "duplicate": t.Duplicate, "refused": t.Refused,
			"dry_run": dry,
		}); err != nil {
			return err
		}
	}
	say := text.CLITally
	if dry {
		say = text.CLITallyDry
	}
	c.verdict(say, t.Received, t.Older, t.Duplicate, t.Refused)
	if t.Refused > 0 || findings > 0 {
		return errFindings
	}
	return nil
}

// progress prints how far a long command is, how fast it goes and what is left, on standard error: in place and at most
// five times a second where a person looks at a terminal, else every tenth of the work.
func (c *cli) progress(what text.Message) func(done, total int) {
	if c.quiet {
		return nil
	}
	live := terminal(c.err)
	var began, last time.Time
	tenth := 0
	return func(done, total int) {
		end := "\n"
		if began.IsZero() {
			began = time.Now()
		}
		switch {
		case done == total:
		case live && time.Since(last) >= 200*time.Millisecond:
			end = "    \r" // over what a longer line before it left
		case !live && done*10/total > tenth:
		default:
			return
		}
		last, tenth = time.Now(), done*10/max(total, 1)
		fmt.Fprint(c.err, c.say(text.CLIProgress, what, text.Progress(c.lang, done, total, last.Sub(began))), end)
	}
}

// terminal tells whether a person watches what is written.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
