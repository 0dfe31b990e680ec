package demo

import "math/rand/v2"

// split shares total over the weights exactly: every share is the whole part of its due, and what is left goes to the
// largest remainders, first come first served. The weights are positive.
func split(total int64, weights []int64) []int64 {
	var sum int64
	for _, w := range weights {
		sum += w
	}
	out := make([]int64, len(weights))
	rest := make([]int64, len(weights))
	left := total
	for i, w := range weights {
		// total × w stays far below 2^63 for every use in the demonstration (18·10^9 × 10^6).
		out[i] = total * w / sum
		rest[i] = total * w % sum
		left -= out[i]
	}
	for ; left > 0; left-- {
		best := 0
		for i := range rest {
			if rest[i] > rest[best] {
				best = i
			}
		}
		out[best]++
		rest[best] = -1
	}
	return out
}

// source is a random stream of its own for one purpose, so that a change of one does not move the others.
func source(seed uint64, purpose string) *rand.Rand {
	h := uint64(14695981039346656037)
	for _, c := range []byte(purpose) {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return rand.New(rand.NewPCG(seed, h))
}

// between gives a whole number from low to high, both included.
func between(r *rand.Rand, low, high int64) int64 { return low + r.Int64N(high-low+1) }

// chance is true in percent of a hundred cases.
func chance(r *rand.Rand, percent int64) bool { return r.Int64N(100) < percent }
