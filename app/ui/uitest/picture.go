package uitest

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// Picture compares what is painted on a canvas with the picture that is kept as testdata/name.png of the package under
// test. A person looks at a picture when it changes: the new one is left in testdata/changed (which git does not keep)
// and the test fails. Moved over the old one, it is accepted; so it is with JIBAO_ACCEPT_PICTURES=1 in the environment,
// which accepts all of a run.
//
// Channels may differ by rounding: machines multiply and add in other orders.
func Picture(t testing.TB, c fyne.Canvas, name string) {
	t.Helper()
	got := c.Capture()
	kept := filepath.Join("testdata", name+".png")
	want, err := readPicture(kept)
	var where image.Rectangle
	switch {
	case errors.Is(err, fs.ErrNotExist):
		where = got.Bounds()
	case err != nil:
		t.Fatal(err)
	default:
		where = difference(want, got)
	}
	if where.Empty() {
		return
	}
	if os.Getenv("JIBAO_ACCEPT_PICTURES") == "1" {
		writePicture(t, kept, got)
		t.Logf("%s is accepted as it is now", kept)
		return
	}
	changed := filepath.Join("testdata", "changed", name+".png")
	writePicture(t, changed, got)
	t.Errorf("the picture %s is another one within %v; look at %s", kept, where, changed)
}

func readPicture(path string) (image.Image, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return png.Decode(bytes.NewReader(data))
}

func writePicture(t testing.TB, path string, img image.Image) {
	t.Helper()
	var b bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.BestCompression}
	err := enc.Encode(&b, opaque(img))
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, b.Bytes(), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// opaque leaves out the alpha channel, which a window does not have: the file is smaller.
func opaque(img image.Image) image.Image {
	out := image.NewRGBA(img.Bounds())
	for y := img.Bounds().Min.Y; y < img.Bounds().Max.Y; y++ {
		for x := img.Bounds().Min.X; x < img.Bounds().Max.X; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			i := out.PixOffset(x, y)
			out.Pix[i], out.Pix[i+1], out.Pix[i+2], out.Pix[i+3] = uint8(r>>8), uint8(g>>8), uint8(b>>8), 0xff
		}
	}
	return out
}

// rounding is how far a channel of a pixel may be off, of 255.
const rounding = 6

// difference is the smallest rectangle that holds every pixel that differs; all of it when the sizes differ.
func difference(a, b image.Image) image.Rectangle {
	if a.Bounds() != b.Bounds() {
		return b.Bounds()
	}
	var out image.Rectangle
	for y := b.Bounds().Min.Y; y < b.Bounds().Max.Y; y++ {
		for x := b.Bounds().Min.X; x < b.Bounds().Max.X; x++ {
			if !same(a, b, x, y) {
				out = out.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return out
}

func same(a, b image.Image, x, y int) bool {
	ar, ag, ab, _ := a.At(x, y).RGBA()
	br, bg, bb, _ := b.At(x, y).RGBA()
	near := func(m, n uint32) bool {
		m, n = m>>8, n>>8
		return m <= n+rounding && n <= m+rounding
	}
	return near(ar, br) && near(ag, bg) && near(ab, bb)
}
