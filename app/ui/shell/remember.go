package shell

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// parseWidths reads "code=80;name=240"; what cannot be read is left out.
func parseWidths(s string) map[string]float32 {
	out := map[string]float32{}
	for _, pair := range strings.Split(s, ";") {
		key, value, ok := strings.Cut(pair, "=")
		w, err := strconv.ParseFloat(value, 32)
		if ok && err == nil && w >= 20 && w <= 2000 {
			out[key] = float32(w)
		}
	}
	return out
}

func formatWidths(widths map[string]float32) string {
	parts := make([]string, 0, len(widths))
	for _, key := range slices.Sorted(maps.Keys(widths)) {
		parts = append(parts, key+"="+strconv.FormatFloat(float64(widths[key]), 'f', 0, 32))
	}
	return strings.Join(parts, ";")
}
