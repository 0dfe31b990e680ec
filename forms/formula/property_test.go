package formula

import (
	"math/big"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"jibao/forms"
)

// tree is an expression drawn at random together with its value in exact rationals, computed here and not by the package.
type tree struct {
	src   string
	value *big.Rat // nil: blank
}

// operands are the figures that drawn expressions read; A4 is blank.
var operands = []string{"A1", "A2", "B1", "A4"}

func drawTree(t *rapid.T, values map[string]*big.Rat, depth int) tree {
	if depth == 0 || rapid.IntRange(0, 3).Draw(t, "leaf") == 0 {
		if rapid.Bool().Draw(t, "literal") {
			n := forms.Number(rapid.Int64Range(1, 10_000_000).Draw(t, "number"))
			return tree{n.String(), rational(n)}
		}
		code := rapid.SampledFrom(operands).Draw(t, "code")
		return tree{code, values[code]}
	}
	a, b := drawTree(t, values, depth-1), drawTree(t, values, depth-1)
	blank := a.value == nil || b.value == nil
	switch op := rapid.SampledFrom([]string{"+", "-", "*", "/", "neg", "abs", "min", "max"}).Draw(t, "op"); op {
	case "neg":
		if a.value == nil {
			return tree{"-(" + a.src + ")", nil}
		}
		return tree{"-(" + a.src + ")", new(big.Rat).Neg(a.value)}
	case "abs":
		if a.value == nil {
			return tree{"abs(" + a.src + ")", nil}
		}
		return tree{"abs(" + a.src + ")", new(big.Rat).Abs(a.value)}
	case "min", "max":
		out := tree{op + "(" + a.src + ", " + b.src + ")", a.value}
		if blank {
			out.value = nil
		} else if (a.value.Cmp(b.value) > 0) == (op == "min") {
			out.value = b.value
		}
		return out
	default:
		out := tree{src: "(" + a.src + ") " + op + " (" + b.src + ")"}
		if blank || op == "/" && b.value.Sign() == 0 {
			return out
		}
		out.value = new(big.Rat)
		switch op {
		case "+":
			out.value.Add(a.value, b.value)
		case "-":
			out.value.Sub(a.value, b.value)
		case "*":
			out.value.Mul(a.value, b.value)
		case "/":
			out.value.Quo(a.value, b.value)
		}
		return out
	}
}

func rational(n forms.Number) *big.Rat { return big.NewRat(int64(n), int64(forms.One)) }

// An expression gives what exact rationals give: the same blank, and a value that differs by no more than nineteen
// digits must lose.
func TestValueAgainstRationals(t *testing.T) {
	f := smallForm(t)
	rapid.Check(t, func(t *rapid.T) {
		env := &Env{Cells: make([]forms.Cell, len(f.Indicators))}
		values := map[string]*big.Rat{}
		for _, code := range operands[:3] {
			n := forms.Number(rapid.Int64Range(-50_000_000_000, 50_000_000_000).Draw(t, code))
			env.Cells[f.Index(code)], values[code] = forms.NumberCell(n), rational(n)
		}
		drawn := drawTree(t, values, 3)
		x, err := Compile(f, drawn.src, Computation)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := x.Number(env)
		if !ok {
			huge := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(12), nil))
			if drawn.value != nil && new(big.Rat).Abs(drawn.value).Cmp(huge) < 0 && !strings.Contains(drawn.src, "/") && !strings.Contains(drawn.src, "*") {
				t.Fatalf("%s is blank, it is %s", x, drawn.value.FloatString(6))
			}
			return
		}
		if drawn.value == nil {
			t.Fatalf("%s is %s, it should be blank", x, got)
		}
		exact, _ := new(big.Rat).SetString(got.String())
		off := new(big.Rat).Sub(exact, drawn.value)
		size := new(big.Rat).Add(new(big.Rat).Abs(drawn.value), big.NewRat(1, 1))
		if bound := size.Mul(size, big.NewRat(1, 1_000_000)); off.Abs(off).Cmp(bound) > 0 {
			t.Fatalf("%s is %s, rationals give %s", x, got, drawn.value.FloatString(20))
		}
	})
}

// The formulas of the form give exactly the figure that rationals give, rounded once half up.
func TestRatiosAreExact(t *testing.T) {
	f := smallForm(t)
	share := compile(t, f, "A2 / A1 * 100", Computation)
	growth := compile(t, f, "(A2 / A1 - 1) * 100", Computation)
	root := compile(t, f, "(sqrt(A2 / A1) - 1) * 100", Computation)
	rapid.Check(t, func(t *rapid.T) {
		// up to 10^9 万元 with two decimals: five times the output of all clusters together
		a := forms.Number(rapid.Int64Range(1, 100_000_000_000).Draw(t, "A1")) * 100
		b := forms.Number(rapid.Int64Range(0, 100_000_000_000).Draw(t, "A2")) * 100
		env := &Env{Cells: make([]forms.Cell, len(f.Indicators))}
		env.Cells[f.Index("A1")], env.Cells[f.Index("A2")] = forms.NumberCell(a), forms.NumberCell(b)
		hundred, one := big.NewRat(100, 1), big.NewRat(1, 1)
		ratio := new(big.Rat).Quo(rational(b), rational(a))
		exactly(t, share, env, new(big.Rat).Mul(ratio, hundred))
		exactly(t, growth, env, new(big.Rat).Mul(new(big.Rat).Sub(ratio, one), hundred))
		wide := new(big.Float).SetPrec(400).SetRat(ratio)
		wide.Sqrt(wide)
		r, _ := wide.Rat(nil)
		exactly(t, root, env, r.Mul(r.Sub(r, one), hundred))
	})
}

func exactly(t *rapid.T, x *Expr, env *Env, want *big.Rat) {
	got := x.Cell(env, 2, false)
	s := want.FloatString(2)
	if strings.Trim(s, "-0.") == "" {
		s = "0.00"
	}
	if got.State == forms.Blank {
		if new(big.Rat).Abs(want).Cmp(rational(forms.MaxNumber)) < 0 {
			t.Fatalf("%s is blank, it is %s", x, s)
		}
		return
	}
	if got.Num.Fixed(2) != s {
		t.Fatalf("%s is %s, rationals give %s (%s)", x, got.Num, s, want.FloatString(12))
	}
}

// A blank operand never counts as zero: with it blank, sums, products and quotients are blank.
func TestBlankOperandNeverCountsAsZero(t *testing.T) {
	f := smallForm(t)
	for _, src := range []string{"A1 + A4", "A4 - A1", "A1 * A4", "A4 / A1", "A4 * 0", "min(A1, A4)", "max(A4, A1)", "sqrt(A4)", "abs(A4)", "-A4"} {
		x := compile(t, f, src, Computation)
		for _, state := range []forms.Cell{{}, {State: forms.NotAvailable, Text: "x"}, {State: forms.Invalid, Text: "六十"}} {
			env := envOf(t, f, "A1=5")
			env.Cells[f.Index("A4")] = state
			if got, ok := x.Number(env); ok {
				t.Errorf("%s is %s with an operand in state %d", src, got, state.State)
			}
		}
		if _, ok := x.Number(envOf(t, f, "A1=5 A4=0")); !ok {
			t.Errorf("%s is blank with a zero", src)
		}
	}
}

func TestRoundHalfEven(t *testing.T) {
	for in, want := range map[string][2]string{
		"0.125": {"0.13", "0.12"}, "0.135": {"0.14", "0.14"}, "-0.125": {"-0.13", "-0.12"}, "0.1251": {"0.13", "0.13"}, "0.1249": {"0.12", "0.12"},
		"2.5": {"2.50", "2.50"}, "0.005": {"0.01", "0.00"}, "-0.001": {"0.00", "0.00"},
	} {
		d := compile(t, smallForm(t), strings.TrimPrefix(in, "-"), Computation)
		v, _ := d.Number(&Env{})
		if strings.HasPrefix(in, "-") {
			v = v.Neg()
		}
		for i, halfEven := range []bool{false, true} {
			if n, ok := Round(v, 2, halfEven); !ok || n.Fixed(2) != want[i] {
				t.Errorf("%s, half even %v: %s, want %s", in, halfEven, n.Fixed(2), want[i])
			}
		}
	}
}

func FuzzCompile(f *testing.F) {
	form := smallForm(f)
	for _, src := range []string{
		"A2 / A1 * 100", "(sqrt(A1 / A4) - 1) * 100", "A3 > 70 or not B3 and B4 in (设备, 物流)", "abs(A1 - year_ago(A1)) <= 0.15 * previous(B2)",
		"count(size in (large, small) and leading)", "sum(output, tax > 0 or output <> 5)", "min(years_since_recognition() / 3, 1) * 100", "configured(x) < - -1", "yes = B3",
	} {
		for scope := range uint8(4) {
			f.Add(src, scope)
		}
	}
	rows := roster(f, form, "是 large 10.5 -1", "- small 5 5")
	f.Fuzz(func(t *testing.T, src string, scope uint8) {
		x, err := Compile(form, src, Scope(scope%4))
		if err != nil {
			return
		}
		printed := x.String()
		again, err := Compile(form, printed, Scope(scope%4))
		if err != nil || again.String() != printed {
			t.Fatalf("%q prints as %q, which compiles to %v, %v", src, printed, again, err)
		}
		for _, env := range []*Env{{}, {Cells: envOf(t, form, "A1=5 A2=0 B1=3 B3=是").Cells, Roster: rows, Row: rows[0].Cells}} {
			if x.Kind() == Condition {
				if x.Truth(env) != again.Truth(env) {
					t.Fatalf("%q and %q differ", src, printed)
				}
				continue
			}
			if a, b := x.Cell(env, 2, false), again.Cell(env, 2, false); a != b {
				t.Fatalf("%q is %v, %q is %v", src, a, printed, b)
			}
		}
		_, _ = x.Excel(paper{form}, 2, true)
	})
}
