package demo

import (
	"context"

	"jibao/app"
	"jibao/forms"
)

// Enter records a return at a county desk as an official would: the roster from a table, then what the roster does not
// give, then the explanations that the check asks for. It is not exported.
func (r Record) Enter(ctx context.Context, desk *app.CountyDesk, cluster string, p forms.Period) (*app.Book, error) {
	return recordReturn(ctx, desk, cluster, p, r)
}
