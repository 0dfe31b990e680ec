package app

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"unicode/utf8"

	"jibao/forms"
)

// Answer answers a comment of the province; the answer travels with the next export. An empty text takes the answer
// back. It fails with ErrNoComment (unknown or closed), ErrTooLong or ErrAccepted.
func (b *Book) Answer(ctx context.Context, id, answer string) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.mayEdit(); err != nil {
		return err
	}
	i := slices.IndexFunc(b.ret.Comments, func(c forms.Comment) bool { return c.ID == id && c.Status != forms.Closed })
	if i < 0 {
		return &Problem{What: ErrNoComment, Args: []string{id}}
	}
	answer = forms.CleanText(answer)
	if most := b.Form().Tolerances.CaseMax; utf8.RuneCountInString(answer) > most {
		return &Problem{What: ErrTooLong, Args: []string{id, strconv.Itoa(most)}}
	}
	all := slices.Clone(b.ret.Comments)
	all[i].Answer, all[i].Status = answer, forms.Answered
	if answer == "" {
		all[i].Status = forms.Open
	}
	if all[i] == b.ret.Comments[i] {
		return nil
	}
	if err := b.desk.store.SaveComments(ctx, b.head.ID, all, b.who); err != nil {
		return fmt.Errorf("keep an answer in %s %s: %w", b.ret.Cluster, b.ret.Period, err)
	}
	if b.head.Status == forms.Submitted { // what was exported is being changed
		if err := b.desk.store.SetStatus(ctx, b.head.ID, forms.Draft, "", b.who); err != nil {
			return fmt.Errorf("note that %s %s is changed: %w", b.ret.Cluster, b.ret.Period, err)
		}
	}
	return b.reload(ctx)
}

// unanswered gives the comments that wait for an answer.
func unanswered(cs []forms.Comment) []forms.Comment {
	var out []forms.Comment
	for _, c := range cs {
		if c.Status == forms.Open {
			out = append(out, c)
		}
	}
	return out
}

// sameAnswers tells whether every answer is in the last revision already. Comments that came in since and have no answer
// yet are no change of the return.
func sameAnswers(last, now []forms.Comment) bool {
	for _, c := range now {
		i := slices.IndexFunc(last, func(x forms.Comment) bool { return x.ID == c.ID })
		switch {
		case i < 0 && c.Answer != "" && c.Status == forms.Answered:
			return false
		case i >= 0 && last[i].Answer != c.Answer:
			return false
		}
	}
	return true
}

// mergedComments puts the comments of a send-back to those that the county has. One that is there keeps its answer,
// unless the province repeats it (then it is newer and open again, with the answer so far) or closes it.
func mergedComments(own, sent []forms.Comment) []forms.Comment {
	all := slices.Clone(own)
	for _, c := range sent {
		i := slices.IndexFunc(all, func(x forms.Comment) bool { return x.ID == c.ID })
		switch {
		case i < 0:
			all = append(all, c)
		case c.When.After(all[i].When):
			if c.Answer == "" {
				c.Answer = all[i].Answer
			}
			all[i] = c
		case c.Status == forms.Closed:
			all[i].Status = forms.Closed
		}
	}
	return all
}

// newestReason gives the comment on the whole return that was written last, of those of one send-back the first: its reason.
func newestReason(cs []forms.Comment) (reason forms.Comment, ok bool) {
	for _, c := range cs {
		if c.Cell == "" && (!ok || c.When.After(reason.When)) {
			reason, ok = c, true
		}
	}
	return reason, ok
}
