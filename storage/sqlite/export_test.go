package sqlite

// LookLater has files of every size looked over after they were opened, as large ones are.
func LookLater(o Options) Options {
	o.large = 1
	return o
}
