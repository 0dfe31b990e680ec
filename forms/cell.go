package forms

import "strings"

// State is one of the states of a cell. Blank and NotAvailable are never counted as zero.
type State uint8

// The states. Zero is a Filled cell whose number is 0.
const (
	Blank        State = iota // not yet entered
	Filled                    // holds a value of its type
	NotAvailable              // the figure does not exist; Reason says why
	Invalid                   // what was typed is no value of the cell's type; kept as a draft, blocks submission
)

// Cell is one figure of a return. What its value is, depends on the type of its indicator or column:
// Integer, Decimal and Percent use Num; YesNo uses Yes; Text uses Text; Choice uses Text with the code of the option;
// Multi uses Text with the codes of the options in the form's order, joined by MultiSep.
type Cell struct {
	State State
	Yes   bool
	Num   Number
	// Text is the text or option codes of a Filled cell, the reason of a NotAvailable one and what was typed of an
	// Invalid one.
	Text string
	// Note is a remark of the official on this cell; it is printed and travels with the return.
	Note string
}

// MultiSep joins the option codes of a Multi cell.
const MultiSep = ","

// NumberCell, TextCell and YesNoCell make filled cells.
func NumberCell(n Number) Cell { return Cell{State: Filled, Num: n} }

// TextCell makes a filled cell of a Text, Choice or Multi type; see Cell.Text.
func TextCell(s string) Cell { return Cell{State: Filled, Text: s} }

// YesNoCell makes a filled cell of type YesNo.
func YesNoCell(yes bool) Cell { return Cell{State: Filled, Yes: yes} }

// Codes are the option codes of a filled Multi cell, in the form's order.
func (c Cell) Codes() []string {
	if c.State != Filled || c.Text == "" {
		return nil
	}
	return strings.Split(c.Text, MultiSep)
}

// SameValue tells whether two cells hold the same state and value; notes do not count.
func (c Cell) SameValue(d Cell) bool { c.Note, d.Note = "", ""; return c == d }

// Reason is why a NotAvailable cell has no figure, and Draft what was typed into an Invalid one.
func (c Cell) Reason() string {
	if c.State == NotAvailable {
		return c.Text
	}
	return ""
}

// Draft is what was typed into an Invalid cell.
func (c Cell) Draft() string {
	if c.State == Invalid {
		return c.Text
	}
	return ""
}
