package app

import (
	"context"
	"errors"
	"fmt"

	"jibao/forms"
	"jibao/forms/office"
)

// Inspection is what a workbook says of itself; it needs no office.
type Inspection struct {
	Path     string
	Form     *forms.Form
	Incoming *office.Incoming // Return is filled: its computed cells are there
	// Findings are those of the checks that need no past: the figures by themselves, their relations, the roster.
	Findings []forms.Finding
}

// Inspect reads a workbook and tells what it holds, whether it is as it was exported and which cells were changed. What
// cannot be read fails with an *office.Refusal in the chain.
func Inspect(ctx context.Context, files Workbooks, cat *Catalog, path string) (*Inspection, error) {
	in, err := files.Read(ctx, path)
	if err != nil {
		return nil, fmt.Errorf("inspect %s: %w", path, err)
	}
	rules, err := cat.rules(in.Return.Form)
	if err != nil {
		return nil, err
	}
	rules.Fill(in.Return)
	return &Inspection{Path: path, Form: rules.Form(), Incoming: in, Findings: rules.Check(in.Return, forms.Past{}, 0)}, nil
}

// RefusalOf gives the refusal in an error's chain, for callers that show its code; nil when there is none.
func RefusalOf(err error) *office.Refusal {
	var r *office.Refusal
	errors.As(err, &r)
	return r
}
