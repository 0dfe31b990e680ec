package forms

// CodeFault is what is wrong with a unified social credit code.
type CodeFault uint8

// The faults. A wrong form is hard; a check digit that does not match is soft, as such codes were really issued.
const (
	CodeFine     CodeFault = iota
	CodeForm               // not 18 characters of the alphabet, or characters 3 to 8 are no digits
	CodeMismatch           // the last character is not the check digit of the others
)

// codeAlphabet are the 31 characters of GB 32100-2015: I, O, S, V and Z are left out. Their place is their value.
const codeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

// codeValue gives the value of each byte in codeAlphabet, or -1.
func codeValue(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c < 'A' || c > 'Y':
		return -1
	}
	// Letters that are left out before c: I, O, S, V.
	v := int(c-'A') + 10
	for _, gone := range [...]byte{'I', 'O', 'S', 'V'} {
		if c == gone {
			return -1
		}
		if c > gone {
			v--
		}
	}
	return v
}

// CreditCode checks a unified social credit code against GB 32100-2015: length and alphabet, the digits of the division
// (characters 3 to 8), and the check digit.
func CreditCode(code string) CodeFault {
	if len(code) != 18 {
		return CodeForm
	}
	for i := range len(code) {
		if codeValue(code[i]) < 0 || i >= 2 && i < 8 && code[i] > '9' {
			return CodeForm
		}
	}
	if want, ok := CreditCodeCheckDigit(code[:17]); !ok || want != code[17] {
		return CodeMismatch
	}
	return CodeFine
}

// CreditCodeCheckDigit gives the 18th character that belongs to the first 17 (GB 32100-2015: weights 3^(i-1) mod 31);
// ok is false where they are not 17 characters of the alphabet.
func CreditCodeCheckDigit(first17 string) (digit byte, ok bool) {
	if len(first17) != 17 {
		return 0, false
	}
	sum, weight := 0, 1
	for i := range len(first17) {
		v := codeValue(first17[i])
		if v < 0 {
			return 0, false
		}
		sum += v * weight
		weight = weight * 3 % 31
	}
	return codeAlphabet[(31-sum%31)%31], true
}
