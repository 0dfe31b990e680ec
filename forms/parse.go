package forms

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// ErrOption is why a draft of a Choice, Multi or YesNo cell is no value: it names none of the choices.
var ErrOption = errors.New("not one of the choices")

// ParseCell reads what a person typed or a file holds. Nothing but blanks is Blank; what is a value of the type is
// Filled; anything else is Invalid and keeps its text, for nothing that was typed is thrown away. converted tells that a
// typed unit changed the figure (see [Typed]).
//
// Numbers go through [ParseInput]. Yes and no are understood as words of the three languages, as 1 and 0, √ and ×. A
// choice is understood by its code or by its label in any of the three languages; several choices are parted by
// ,，、;； or a line break and kept in the order of the form. A text that is too long stays Filled: the check says so.
func ParseCell(spec Spec, typed string) (c Cell, converted bool) {
	c, converted, err := readCell(spec, typed)
	if err != nil {
		return Cell{State: Invalid, Text: CleanText(typed)}, false
	}
	return c, converted
}

// DraftError tells why the draft of an Invalid cell is no value of its type: ErrNotANumber, ErrTooPrecise, ErrTooLarge
// or ErrOption is in its chain. It is nil for a text that would be a value.
func DraftError(spec Spec, draft string) error {
	_, _, err := readCell(spec, draft)
	return err
}

func readCell(spec Spec, typed string) (Cell, bool, error) {
	text := CleanText(typed)
	if text == "" {
		return Cell{}, false, nil
	}
	switch {
	case spec.Type.Numeric():
		n, err := ParseInput(text, spec.Unit, spec.Decimals)
		return NumberCell(n.Number), n.Converted, err
	case spec.Type == YesNo:
		yes, ok := yesWords[matchKey(text)]
		if !ok {
			return Cell{}, false, fmt.Errorf("%q: %w", text, ErrOption)
		}
		return YesNoCell(yes), false, nil
	case spec.Type == Choice:
		i := matchOption(spec.Options, text)
		if i < 0 {
			return Cell{}, false, fmt.Errorf("%q: %w", text, ErrOption)
		}
		return TextCell(spec.Options[i].Code), false, nil
	case spec.Type == Multi:
		c, err := readMulti(spec.Options, typed)
		return c, false, err
	}
	if spec.Code {
		text = cleanCode(text)
	}
	return TextCell(text), false, nil
}

// yesWords are the spellings of yes and no, as matchKey gives them.
var yesWords = map[string]bool{
	"是": true, "有": true, "对": true, "yes": true, "y": true, "true": true, "1": true, "√": true, "✓": true, "✔": true,
	"예": true, "네": true, "있음": true, "o": true, "○": true,
	"否": false, "无": false, "不": false, "不是": false, "没有": false, "no": false, "n": false, "false": false,
	"0": false, "×": false, "✗": false, "✘": false, "x": false,
	"아니오": false, "아니요": false, "없음": false,
}

// matchOption finds the option that a text names by code or label, or -1. An exact code wins.
func matchOption(options []Option, text string) int {
	for i := range options {
		if options[i].Code == text {
			return i
		}
	}
	key := matchKey(text)
	for i := range options {
		o := &options[i]
		if matchKey(o.Code) == key || matchKey(o.Label.ZH) == key || matchKey(o.Label.EN) == key || matchKey(o.Label.KO) == key {
			return i
		}
	}
	return -1
}

func readMulti(options []Option, typed string) (Cell, error) {
	if i := matchOption(options, CleanText(typed)); i >= 0 {
		return TextCell(options[i].Code), nil // a label that holds one of the separators
	}
	var chosen []int
	for _, part := range strings.FieldsFunc(typed, func(r rune) bool { return strings.ContainsRune(",，、;；\r\n", r) }) {
		part = CleanText(part)
		if part == "" {
			continue
		}
		i := matchOption(options, part)
		if i < 0 {
			return Cell{}, fmt.Errorf("%q: %w", part, ErrOption)
		}
		chosen = append(chosen, i)
	}
	if len(chosen) == 0 {
		return Cell{}, fmt.Errorf("%q: %w", typed, ErrOption)
	}
	slices.Sort(chosen)
	chosen = slices.Compact(chosen)
	codes := make([]string, len(chosen))
	for k, i := range chosen {
		codes[k] = options[i].Code
	}
	return TextCell(strings.Join(codes, MultiSep)), nil
}
