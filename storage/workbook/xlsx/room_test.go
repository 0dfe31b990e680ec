package xlsx

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// Many files read in one room, damaged ones among them, give just what each gives alone; and a book keeps its content
// when the next file is read in the room.
func TestRoomIsUsedAgain(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.xlsx")
	if err != nil || len(paths) < 3 {
		t.Fatalf("%v, %v", paths, err)
	}
	alone := map[string]string{}
	for _, p := range paths {
		b, err := Open(p, Limits{})
		alone[p] = said(b, err)
	}
	dir := t.TempDir()
	var room Room
	type read struct {
		path string
		book *Book
		err  error
	}
	var all []read
	for round := range 3 {
		for i, p := range paths {
			b, err := room.Open(p, Limits{})
			all = append(all, read{p, b, err})
			data, readErr := os.ReadFile(p)
			if readErr != nil {
				t.Fatal(readErr)
			}
			data[(len(data)*(i+1)/(len(paths)+2)+round)%len(data)] ^= 0x10
			fresh, freshErr := Read(data, Limits{})
			damaged := filepath.Join(dir, "damaged.xlsx")
			if err := os.WriteFile(damaged, data, 0o600); err != nil {
				t.Fatal(err)
			}
			again, againErr := room.Open(damaged, Limits{})
			if said(fresh, freshErr) != said(again, againErr) {
				t.Errorf("%s, damaged: %s", p, said(again, againErr))
			}
		}
	}
	for _, r := range all {
		if got := said(r.book, r.err); got != alone[r.path] {
			t.Errorf("%s in a used room: %s", r.path, got)
		}
	}
}

func said(b *Book, err error) string {
	if err != nil {
		return err.Error()
	}
	var out bytes.Buffer
	dumpBook(&out, b)
	return out.String()
}

// What a large file made a room grow by is given back.
func TestRoomGivesBack(t *testing.T) {
	room := Room{un: unpacker{buf: make([]byte, largestRoom+1)}}
	p := &pack{text: make([]byte, largestRoom+1), cells: make([]packedCell, largestRoom/sizeOfCell+1)}
	room.keep(p)
	if room.un.buf != nil || room.text != nil || room.cells != nil {
		t.Error("a room keeps the memory of a large file")
	}
}
