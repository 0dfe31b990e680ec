package xlsx

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ending is a context that ends when it was asked so many times.
type ending struct {
	context.Context
	left int
}

func (e *ending) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

// Reading ends in the middle of a file when its context does, wherever the file is long: in rows and in what is
// passed over.
func TestReadingEndsWithItsContext(t *testing.T) {
	long := strings.Repeat(`<row/>`, 20_000)
	path := filepath.Join(t.TempDir(), "long.xlsx")
	for name, data := range map[string][]byte{
		"rows":        withRows(t, long),
		"passed over": withRows(t, `<row><c><v>1</v><extLst>`+strings.Repeat("<x/>", 20_000)+`</extLst></c></row>`),
	} {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		var room Room
		whole := &ending{t.Context(), 1 << 30}
		if _, err := room.OpenNew(whole, path, Limits{}, nil); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		asked := 1<<30 - whole.left
		if asked < 20_000/0x200 {
			t.Errorf("%s: the context was asked %d times only", name, asked)
		}
		b, err := room.OpenNew(&ending{t.Context(), asked / 2}, path, Limits{}, nil)
		if !errors.Is(err, context.Canceled) || b != nil {
			t.Errorf("%s: ended in the middle: %v, %v", name, b != nil, err)
		}
	}
}
