// Package theme is the look of the windows: an own light and dark palette, three text sizes, two densities, small
// corners, no shadows and one font for every style.
//
// It holds colours and sizes and nothing else: no widget, no word, no setting that is remembered. Widgets ask for a
// colour by the names in names.go, through [ColorOf] and [SizeOf], so that they also stand in a program (or a test) whose
// theme is another one.
//
// Start reading at theme.go; the colours themselves are in palette.go.
package theme
