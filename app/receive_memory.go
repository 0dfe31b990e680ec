package app

import (
	"math"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// While files come in, memory is used and let go of at a great rate and little of it is kept, so that the collector of
// garbage would run all the time for a few megabytes. It runs less often meanwhile, and as often as it must once the
// program has taken receiveRoom more than it had before.
const (
	receiveGarbage = 300      // percent of what is kept; Go's own choice is 100
	receiveRoom    = 80 << 20 // bytes
)

// easing counts the receptions that are under way, for the setting is one of the whole program.
var easing struct {
	sync.Mutex
	n       int
	percent int   // as it was before
	limit   int64 // as it was before
}

// easeCollector lets the collector run less often until the function that it gives is called.
func easeCollector() (restore func()) {
	easing.Lock()
	defer easing.Unlock()
	if easing.n == 0 {
		easing.limit = debug.SetMemoryLimit(min(debug.SetMemoryLimit(-1), memoryTaken()+receiveRoom))
		easing.percent = debug.SetGCPercent(receiveGarbage)
		if easing.percent < 0 || easing.percent > receiveGarbage { // somebody chose it
			debug.SetGCPercent(easing.percent)
		}
	}
	easing.n++
	return sync.OnceFunc(func() {
		easing.Lock()
		defer easing.Unlock()
		if easing.n--; easing.n == 0 {
			debug.SetGCPercent(easing.percent)
			debug.SetMemoryLimit(easing.limit)
		}
	})
}

// memoryTaken is what Go's memory limit counts: all that the program has of the system and has not given back.
func memoryTaken() int64 {
	s := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(s)
	if s[0].Value.Kind() != metrics.KindUint64 || s[1].Value.Kind() != metrics.KindUint64 {
		return math.MaxInt64 - receiveRoom
	}
	return int64(s[0].Value.Uint64() - s[1].Value.Uint64())
}
