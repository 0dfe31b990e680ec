package forms

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// ErrRegister is in the chain of every error of reading a register.
var ErrRegister = errors.New("not a register of the expected form")

// Industries tells which industry codes exist.
type Industries interface {
	// Valid tells whether a code ("C34", "C3432") is a division of GB/T 4754-2017 with its section letter, or a group or
	// class under one.
	Valid(code string) bool
}

// Industry is a section or a division of GB/T 4754-2017.
type Industry struct {
	Code  string // "C" or "C34"
	Label Words
}

// IndustryRegister is the register of industries.
type IndustryRegister struct {
	sections, divisions []Industry
	at                  map[string]int // divisions by code
}

// LoadIndustries reads the register of industries (columns section, division, zh, en, ko; a row without a division is a
// section).
func LoadIndustries(data []byte) (*IndustryRegister, error) {
	r := &IndustryRegister{at: map[string]int{}}
	err := readRegister(data, []string{"section", "division", "zh", "en", "ko"}, func(v []string) error {
		ind := Industry{Code: v[0] + v[1], Label: Words{ZH: v[2], EN: v[3], KO: v[4]}}
		switch _, twice := r.at[ind.Code]; {
		case len(v[0]) != 1 || v[0][0] < 'A' || v[0][0] > 'T' || len(v[1]) != 0 && len(v[1]) != 2 || !digits(v[1]) || twice:
			return fmt.Errorf("%q, %q is no section and division, or stands twice: %w", v[0], v[1], ErrRegister)
		case v[1] == "":
			r.sections = append(r.sections, ind)
		default:
			r.at[ind.Code] = len(r.divisions)
			r.divisions = append(r.divisions, ind)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("register of industries: %w", err)
	}
	return r, nil
}

// Valid tells whether code is a division with its section letter, alone or followed by the one or two digits of a group
// or class.
func (r *IndustryRegister) Valid(code string) bool {
	if !industryForm(code) {
		return false
	}
	_, ok := r.at[code[:3]]
	return ok
}

// industryForm tells whether a code is a section letter and two to four digits.
func industryForm(code string) bool {
	return len(code) >= 3 && len(code) <= 5 && code[0] >= 'A' && code[0] <= 'T' && digits(code[1:])
}

// ValidIndustry checks an industry code against the register, or against its form alone where there is none.
func ValidIndustry(r Industries, code string) bool {
	if r == nil {
		return industryForm(code)
	}
	return r.Valid(code)
}

// Divisions lists the divisions of the register in its order; Sections its sections.
func (r *IndustryRegister) Divisions() []Industry { return slices.Clone(r.divisions) }

// Sections lists the sections of the register.
func (r *IndustryRegister) Sections() []Industry { return slices.Clone(r.sections) }

// Division gives the division that a code belongs to; ok is false for a code that is not valid.
func (r *IndustryRegister) Division(code string) (Industry, bool) {
	if !r.Valid(code) {
		return Industry{}, false
	}
	return r.divisions[r.at[code[:3]]], true
}

// Body is a reporting body.
type Body struct {
	Code string // six digits
	Name Words
}

// LoadBodies reads the register of reporting bodies (columns code, zh, en, ko), in its order.
func LoadBodies(data []byte) ([]Body, error) {
	var out []Body
	err := readRegister(data, []string{"code", "zh", "en", "ko"}, func(v []string) error {
		if len(v[0]) != 6 || !digits(v[0]) || slices.ContainsFunc(out, func(b Body) bool { return b.Code == v[0] }) {
			return fmt.Errorf("%q is no code of six digits, or stands twice: %w", v[0], ErrRegister)
		}
		out = append(out, Body{Code: v[0], Name: Words{ZH: v[1], EN: v[2], KO: v[3]}})
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("register of reporting bodies: %w", err)
	}
	return out, nil
}

// readRegister reads a CSV file with a header and gives the named columns of each row, trimmed, in the order of names.
func readRegister(data []byte, names []string, row func(values []string) error) error {
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))))
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("reading the header: %w: %w", ErrRegister, err)
	}
	at := make([]int, len(names))
	for i, name := range names {
		if at[i] = slices.Index(header, name); at[i] < 0 {
			return fmt.Errorf("the column %q is missing: %w", name, ErrRegister)
		}
	}
	values := make([]string, len(names))
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrRegister, err)
		}
		for i := range names {
			values[i] = strings.TrimSpace(record[at[i]])
		}
		if err := row(values); err != nil {
			line, _ := in.FieldPos(0)
			return fmt.Errorf("line %d: %w", line, err)
		}
	}
}
