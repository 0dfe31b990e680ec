package app

import (
	"math"
	"runtime/debug"
	"testing"
)

// collector tells how the collector of garbage is set.
func collector() (percent int, limit int64) {
	percent = debug.SetGCPercent(100)
	debug.SetGCPercent(percent)
	return percent, debug.SetMemoryLimit(-1)
}

// The collector is as it was once the last of several receptions has ended, whichever ends first, and what somebody chose
// is left to him.
func TestEaseCollector(t *testing.T) {
	percent, limit := collector()
	one := easeCollector()
	two := easeCollector()
	p, l := collector()
	if p != receiveGarbage || l > memoryTaken()+2*receiveRoom || l > limit {
		t.Errorf("eased to %d%%, %d bytes", p, l)
	}
	one()
	one()
	if p, _ = collector(); p != receiveGarbage {
		t.Errorf("%d%% while one reception is under way", p)
	}
	two()
	if p, l = collector(); p != percent || l != limit {
		t.Errorf("%d%% and %d afterwards, before %d%% and %d", p, l, percent, limit)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(64 << 20))
	restore := easeCollector()
	if p, l = collector(); p != -1 || l > 64<<20 {
		t.Errorf("a choice of -1%% and 64 MB became %d%% and %d", p, l)
	}
	restore()
	if p, l = collector(); p != -1 || l != 64<<20 {
		t.Errorf("a choice of -1%% and 64 MB became %d%% and %d afterwards", p, l)
	}
	if taken := memoryTaken(); taken <= 0 || taken == math.MaxInt64-receiveRoom {
		t.Errorf("%d bytes taken", taken)
	}
}
