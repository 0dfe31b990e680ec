package main

import (
	"time"

	"github.com/spf13/cobra"

	"jibao/app"
	"jibao/assets/text"
	"jibao/forms"
)

// commentLine is one comment of the province in JSON.
type commentLine struct {
	ID     string `json:"id"`
	Cell   string `json:"cell"` // "" concerns the whole return
	Seen   string `json:"seen"`
	Text   string `json:"text"`
	Author string `json:"author"`
	When   string `json:"when"`
	Status string `json:"status"`
	Answer string `json:"answer"`
}

func commentOf(c forms.Comment) commentLine {
	when := ""
	if !c.When.IsZero() {
		when = c.When.UTC().Format(time.RFC3339)
	}
	return commentLine{c.ID, c.Cell, c.Seen, c.Text, c.Author, when, string(c.Status), c.Answer}
}

func commentLines(cs []forms.Comment) []commentLine {
	out := make([]commentLine, len(cs))
	for i, c := range cs {
		out[i] = commentOf(c)
	}
	return out
}

// printComment prints a comment for people, with its answer below it.
func (c *cli) printComment(x forms.Comment) {
	cell := x.Cell
	if cell == "" {
		cell = c.say(text.CLIWhole)
	}
	c.println(text.CLICommentLine, x.ID, cell, c.say(text.CommentState(string(x.Status))), x.Text)
	if x.Answer != "" {
		c.println(text.CLIAnswerIs, x.Answer)
	}
}

// returnAnswer answers comments of the province by their id.
func (c *cli) returnAnswer() *cobra.Command {
	var w which
	cmd := &cobra.Command{
		Use: "answer ID=TEXT ...", Short: c.say(text.CLIAnswer), Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			typed, err := c.pairs(args)
			if err != nil {
				return err
			}
			return c.book(cmd.Context(), w, false, func(_ *app.CountyDesk, b *app.Book) error {
				for _, t := range typed {
					if err := b.Answer(cmd.Context(), t.Code, t.Text); err != nil {
						return err
					}
				}
				all := b.Return().Comments
				if c.json {
					return c.document(map[string]any{"comments": commentLines(all)})
				}
				for _, x := range all {
					c.printComment(x)
				}
				c.verdict(text.CLICommentsN, len(all), countOpen(all))
				return nil
			})
		},
	}
	c.whichFlags(cmd, &w)
	return cmd
}

func countOpen(cs []forms.Comment) int {
	n := 0
	for _, x := range cs {
		if x.Status == forms.Open {
			n++
		}
	}
	return n
}
