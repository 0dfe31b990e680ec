package chart

import "jibao/forms"

// scale turns numbers into places on an axis.
type scale struct {
	low, high forms.Number
	from, to  float32 // pixels
}

// at is the place of a number. It is for drawing only.
func (s scale) at(n forms.Number) float32 {
	if s.high == s.low {
		return s.from
	}
	return s.from + (s.to-s.from)*float32(float64(n-s.low)/float64(s.high-s.low))
}

// ticks gives about count round numbers that cover low to high, with the step between them. Every one is exact.
func ticks(low, high forms.Number, count int) (marks []forms.Number, step forms.Number) {
	if high <= low {
		high = low + forms.One
	}
	step = 1
	for i := 0; (high-low)/step > forms.Number(max(1, count)); i++ {
		switch i % 3 { // 1, 2, 5, 10, 20, 50, …
		case 0:
			step *= 2
		case 1:
			step = step / 2 * 5
		default:
			step *= 2
		}
	}
	first := low / step * step
	if first > low {
		first -= step
	}
	for n := first; ; n += step {
		marks = append(marks, n)
		if n >= high {
			return marks, step
		}
	}
}

// span gives the smallest and largest of numbers; ok is false without any.
func span(n int, value func(i int) (v forms.Number, there bool)) (low, high forms.Number, ok bool) {
	for i := range n {
		v, there := value(i)
		switch {
		case !there:
			continue
		case !ok:
			low, high, ok = v, v, true
		default:
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high, ok
}
