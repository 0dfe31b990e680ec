package formula

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// Error is a fault in an expression. It speaks to those who write forms.
type Error struct {
	Source string
	Pos    int // byte offset in Source
	What   string
}

// Error gives the fault, the expression and where in it the fault stands.
func (e *Error) Error() string {
	return fmt.Sprintf("expression %q, at %d: %s", e.Source, e.Pos+1, e.What)
}

type tokenKind uint8

const (
	tokenEnd    tokenKind = iota
	tokenNumber           // 0.15
	tokenWord             // T101, and, 设备
	tokenSign             // + <= (
)

type token struct {
	kind tokenKind
	text string
	pos  int
}

// Bounds of an expression: no form comes near them, and a hostile one cannot exhaust the stack.
const (
	maxSource = 4000 // bytes
	maxDepth  = 60   // nesting
)

// lex cuts an expression into tokens; the last one is tokenEnd.
func lex(src string) ([]token, error) {
	if len(src) > maxSource {
		return nil, &Error{Source: src[:40] + "…", What: fmt.Sprintf("longer than %d bytes", maxSource)}
	}
	if !utf8.ValidString(src) {
		return nil, &Error{Source: src, What: "not valid UTF-8"}
	}
	var tokens []token
	for pos := 0; pos < len(src); {
		r, size := utf8.DecodeRuneInString(src[pos:])
		end := pos + size
		kind := tokenSign
		switch {
		case unicode.IsSpace(r):
			pos = end
			continue
		case r >= '0' && r <= '9':
			kind, end = tokenNumber, numberEnd(src, pos)
		case unicode.IsLetter(r):
			kind, end = tokenWord, wordEnd(src, end)
		case r == '<' && end < len(src) && (src[end] == '=' || src[end] == '>'), r == '>' && end < len(src) && src[end] == '=':
			end++
		case r == '+' || r == '-' || r == '*' || r == '/' || r == '(' || r == ')' || r == ',' || r == '=' || r == '<' || r == '>':
		default:
			return nil, &Error{Source: src, Pos: pos, What: fmt.Sprintf("%q has no meaning here", r)}
		}
		tokens = append(tokens, token{kind, src[pos:end], pos})
		pos = end
	}
	return append(tokens, token{kind: tokenEnd, pos: len(src)}), nil
}

// numberEnd finds the end of digits with at most one point that is followed by a digit.
func numberEnd(src string, pos int) int {
	point := false
	for ; pos < len(src); pos++ {
		c := src[pos]
		if c == '.' && !point && pos+1 < len(src) && src[pos+1] >= '0' && src[pos+1] <= '9' {
			point = true
			continue
		}
		if c < '0' || c > '9' {
			break
		}
	}
	return pos
}

func wordEnd(src string, pos int) int {
	for pos < len(src) {
		r, size := utf8.DecodeRuneInString(src[pos:])
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			break
		}
		pos += size
	}
	return pos
}
