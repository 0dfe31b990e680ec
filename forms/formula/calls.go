package formula

// call types a function.
func (t *typer) call(n *node) error {
	n.kind = Number
	switch n.text {
	case "sqrt", "abs":
		n.op = opSqrt
		if n.text == "abs" {
			n.op = opAbs
		}
		if len(n.args) != 1 {
			return t.fault(n, "%s takes one number", n.text)
		}
		return t.numbers(n.args)
	case "min", "max":
		n.op = opMin
		if n.text == "max" {
			n.op = opMax
		}
		if len(n.args) < 2 {
			return t.fault(n, "%s takes two or more numbers", n.text)
		}
		return t.numbers(n.args)
	case "year_ago":
		return t.past(n, yearAgo)
	case "previous":
		return t.past(n, previous)
	case "same_year":
		return t.past(n, sameYear)
	case "count", "sum":
		return t.roster(n)
	case "configured":
		return t.configured(n)
	case "years_since_recognition":
		n.op = opYears
		if len(n.args) != 0 || t.scope != Judgement || t.row {
			return t.fault(n, "%s takes nothing and stands in checks and criteria only", n.text)
		}
		return nil
	}
	return t.fault(n, "there is no function %q", n.text)
}

// past types year_ago(T101): one code of an indicator.
func (t *typer) past(n *node, at when) error {
	if t.scope != Judgement || t.row {
		return t.fault(n, "%s reads the past: it stands in checks and criteria only", n.text)
	}
	if len(n.args) != 1 || n.args[0].op != opWord {
		return t.fault(n, "%s takes one code of an indicator", n.text)
	}
	code := n.args[0]
	n.text, n.args = code.text, nil
	return t.cell(n, at)
}

// roster types count() count(cond) sum(column) sum(column, cond).
func (t *typer) roster(n *node) error {
	if t.scope != Judgement && t.scope != RosterRule || t.row {
		return t.fault(n, "%s reads the roster: it stands in roster rules, checks and criteria only", n.text)
	}
	t.row = true
	defer func() { t.row = false }()
	if n.text == "count" {
		n.op = opCount
		if len(n.args) > 1 {
			return t.fault(n, "count takes a condition or nothing")
		}
		return t.conditions(n.args)
	}
	n.op = opSum
	if len(n.args) < 1 || len(n.args) > 2 || n.args[0].op != opWord {
		return t.fault(n, "sum takes a column, and a condition or nothing")
	}
	if err := t.number(n.args[0]); err != nil {
		return err
	}
	n.decimals, n.unit = n.args[0].decimals, n.args[0].unit
	return t.conditions(n.args[1:])
}

func (t *typer) configured(n *node) error {
	n.op = opConfigured
	if t.scope == RosterRule || t.row {
		return t.fault(n, "a roster rule reads no threshold")
	}
	if len(n.args) != 1 || n.args[0].op != opWord {
		return t.fault(n, "configured takes the name of a threshold")
	}
	n.text, n.args = n.args[0].text, nil
	return nil
}
