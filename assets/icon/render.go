//go:build ignore

// Renders icon.svg as icon.png, 256 pixels square: go run ./assets/icon/render.go, from the root of the repository.
package main

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"github.com/fyne-io/oksvg"
	"github.com/srwiley/rasterx"
)

const side = 256

func main() {
	if err := render(filepath.FromSlash("assets/icon")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func render(dir string) error {
	icon, err := oksvg.ReadIcon(filepath.Join(dir, "icon.svg"), oksvg.StrictErrorMode)
	if err != nil {
		return fmt.Errorf("reading the drawing: %w", err)
	}
	img := image.NewRGBA(image.Rect(0, 0, side, side))
	icon.SetTarget(0, 0, side, side)
	icon.Draw(rasterx.NewDasher(side, side, rasterx.NewScannerGV(side, side, img, img.Bounds())), 1)
	out, err := os.Create(filepath.Join(dir, "icon.png"))
	if err != nil {
		return fmt.Errorf("writing the picture: %w", err)
	}
	if err := png.Encode(out, img); err != nil {
		out.Close()
		return fmt.Errorf("writing the picture: %w", err)
	}
	return out.Close()
}
