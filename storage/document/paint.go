package document

import (
	"bytes"
	"fmt"
	"image/color"
	"image/png"
	"math"

	"golang.org/x/image/font/opentype"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgimg"

	"jibao/assets"
)

// dpi is the resolution of a picture: twice that of a plain screen.
const dpi = 192

// ink is a colour of a picture by what it is for.
type ink uint8

const (
	inkText ink = iota
	inkAxis
	inkTrack
	inkFirst // of the series; the others follow
)

// inks are the colours of the program: ink blue from dark to light, on white.
func (i ink) colour() color.NRGBA {
	rgb := func(v uint32) color.NRGBA { return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF} }
	switch i {
	case inkText:
		return rgb(0x23272B)
	case inkAxis:
		return rgb(0x6F757B)
	case inkTrack:
		return rgb(0xECE8E1)
	}
	series := [...]uint32{0x1D4E7A, 0x5C8CB8, 0xA9C2D9, 0xCFDCE8}
	return rgb(series[int(i-inkFirst)%len(series)])
}

func seriesInk(i int) ink { return inkFirst + ink(i) }

// pen writes with the program's own font, so that pictures look alike on every system.
type pen struct{ face font.Face }

func newPen() (*pen, error) {
	face, err := opentype.Parse(assets.Font())
	if err != nil {
		return nil, fmt.Errorf("read the font: %w", err)
	}
	descriptor := font.Font{Typeface: assets.FontFamily, Size: points(textSize)}
	return &pen{font.NewCache(font.Collection{{Font: descriptor, Face: face}}).Lookup(descriptor, descriptor.Size)}, nil
}

// points are tenths of a point as lengths of the canvas.
func points(tenths int) vg.Length { return vg.Length(tenths) / 10 }

// width is how wide a text is in tenths of a point.
func (p *pen) width(s string) int { return int(math.Ceil(float64(p.face.Width(s)) * 10)) }

// png paints a picture.
func (p *pen) png(s *sheet) ([]byte, error) {
	canvas := vgimg.NewWith(vgimg.UseWH(points(s.width), points(s.height)), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(color.White))
	for _, b := range s.boxes {
		canvas.SetColor(b.ink.colour())
		var path vg.Path // the canvas counts from its lower edge
		path.Move(vg.Point{X: points(b.x), Y: points(s.height - b.y)})
		path.Line(vg.Point{X: points(b.x + b.w), Y: points(s.height - b.y)})
		path.Line(vg.Point{X: points(b.x + b.w), Y: points(s.height - b.y - b.h)})
		path.Line(vg.Point{X: points(b.x), Y: points(s.height - b.y - b.h)})
		path.Close()
		canvas.Fill(path)
	}
	for _, w := range s.words {
		x := w.x
		if w.right {
			x -= p.width(w.text)
		}
		canvas.SetColor(w.ink.colour())
		canvas.FillString(p.face, vg.Point{X: points(x), Y: points(s.height - w.y)}, w.text)
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, canvas.Image()); err != nil {
		return nil, fmt.Errorf("write the image: %w", err)
	}
	return out.Bytes(), nil
}
