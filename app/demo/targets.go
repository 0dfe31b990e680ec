package demo

import (
	"math/rand/v2"

	"jibao/forms"
)

// Published are the totals of the first 100 clusters as they were published on 2023-04-20. They are split over the
// clusters and enterprises; the demonstration shows that the aggregation gives them back. Amounts in 0.01 万元.
var published = struct {
	smes, output, leading                      int64
	champions, giants, specialised, innovative int64
	platform, promotion, protection            int
}{
	smes: 28_000, output: 180_000_000_00, leading: 156_600_000_00, // 87 % of the output
	champions: 55, giants: 294, specialised: 1_487, innovative: 5_000,
	platform: 72, promotion: 89, protection: 93, // "over 70 %", "almost 90 %", "over 90 %"
}

// target is what one cluster has to come to in the published year.
type target struct {
	smes, output, leading                      int64
	champions, giants, specialised, innovative int64
	large                                      int64
	platform, promotion, protection            bool
	growth                                     int64 // of output against the year before, in 0.1 %
}

// targets splits the published totals over n clusters.
func targets(seed uint64, n int) []target {
	r := source(seed, "targets")
	weight := func(low, high int64) []int64 {
		w := make([]int64, n)
		for i := range w {
			w[i] = between(r, low, high)
		}
		return w
	}
	smes := split(published.smes, weight(700, 1300))
	output := split(published.output, weight(50, 190))
	leading := leadingOutput(r, output)
	quality := func(total int64) []int64 {
		w := make([]int64, n)
		for i := range w {
			w[i] = smes[i] * between(r, 75, 125)
		}
		return split(total, w)
	}
	giants, specialised, innovative := quality(published.giants), quality(published.specialised), quality(published.innovative)
	champions := split(published.champions, weight(1, 100))
	platform, promotion, protection := pick(r, n, published.platform), pick(r, n, published.promotion), pick(r, n, published.protection)
	out := make([]target, n)
	for i := range out {
		out[i] = target{
			smes: smes[i], output: output[i], leading: leading[i], champions: champions[i], giants: giants[i],
			specialised: specialised[i], innovative: innovative[i], large: between(r, 2, 5),
			platform: platform[i], promotion: promotion[i], protection: protection[i], growth: between(r, 60, 175),
		}
	}
	return out
}

// leadingOutput gives each cluster a share of the leading industry between about 72 and 96 %, higher where the output
// is large, so that the mean of the shares differs visibly from the share of the sums.
func leadingOutput(r *rand.Rand, output []int64) []int64 {
	low, high := output[0], output[0]
	for _, o := range output {
		low, high = min(low, o), max(high, o)
	}
	w := make([]int64, len(output))
	for i, o := range output {
		permille := 730 + 180*(o-low)/(high-low) + between(r, 0, 30)
		w[i] = o / 1000 * permille / 1000
	}
	return split(published.leading, w)
}

// pick marks k of n.
func pick(r *rand.Rand, n, k int) []bool {
	marked := make([]bool, n)
	for _, i := range r.Perm(n)[:k] {
		marked[i] = true
	}
	return marked
}

// money prints an amount of 0.01 万元 as it is typed.
func money(cents int64) string { return forms.Number(cents * 100).Fixed(2) }
