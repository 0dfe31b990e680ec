package xlsx

// once remembers numbers to find one that comes twice. While they ascend, which rows and columns nearly always do, it
// only lists them.
type once struct {
	list  []int32
	set   bitset // of the listed numbers, once one did not ascend
	mixed bool
}

// bitset is a set of small numbers.
type bitset []uint64

func (b bitset) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }
func (b bitset) add(i int)      { b[i>>6] |= 1 << (i & 63) }

// reset forgets all numbers.
func (o *once) reset() { o.list, o.mixed = o.list[:0], false }

// add is false for a number that was added before. Numbers go up to MaxRow.
func (o *once) add(i int) bool {
	if !o.mixed && (len(o.list) == 0 || int32(i) > o.list[len(o.list)-1]) {
		o.list = append(o.list, int32(i))
		return true
	}
	if !o.mixed {
		o.mixed = true
		o.rebuild()
	}
	for i>>6 >= len(o.set) {
		o.set = append(o.set, make(bitset, max(64, len(o.set)))...)
	}
	if o.set.has(i) {
		return false
	}
	o.set.add(i)
	return true
}

func (o *once) rebuild() {
	clear(o.set)
	last := int(o.list[len(o.list)-1])
	for last>>6 >= len(o.set) {
		o.set = append(o.set, make(bitset, max(64, len(o.set)))...)
	}
	for _, i := range o.list {
		o.set.add(int(i))
	}
}
