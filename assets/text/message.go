package text

import (
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/text/language"
)

// Lang is one of the three languages that people of an office can choose.
type Lang string

// The languages, in the order in which the program offers them.
const (
	ZH Lang = "zh" // 简体中文, the default
	EN Lang = "en" // English
	KO Lang = "ko" // 한국어
)

// Langs lists the languages in the order in which the program offers them.
func Langs() []Lang { return []Lang{ZH, EN, KO} }

// Name is the language's own name for itself.
func (l Lang) Name() string {
	switch l {
	case EN:
		return "English"
	case KO:
		return "한국어"
	default:
		return "简体中文"
	}
}

// ParseLang matches a language tag or locale name ("ko_KR.UTF-8", "en-GB", "zh") to one of the three languages.
// What matches none of them is Chinese; ok tells whether something matched.
func ParseLang(s string) (l Lang, ok bool) {
	s, _, _ = strings.Cut(s, ".")
	s, _, _ = strings.Cut(s, "@")
	tag, err := language.Parse(strings.ReplaceAll(s, "_", "-"))
	if err != nil {
		return ZH, false
	}
	base, _ := tag.Base()
	switch base.String() {
	case "zh":
		return ZH, true
	case "en":
		return EN, true
	case "ko":
		return KO, true
	}
	return ZH, false
}

// Message is one sentence or label in the three languages. {0}, {1}, … stand for arguments.
type Message struct{ ZH, EN, KO string }

// In gives the message in language l with its placeholders filled. An argument that is itself a [Message] is given in
// the same language; others are printed with fmt.Sprint.
func (m Message) In(l Lang, args ...any) string {
	s := m.ZH
	switch l {
	case EN:
		s = m.EN
	case KO:
		s = m.KO
	}
	if len(args) == 0 || !strings.Contains(s, "{") {
		return s
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		num, after, closed := strings.Cut(rest, "}")
		i, err := strconv.Atoi(num)
		if !closed || err != nil || i < 0 || i >= len(args) {
			b.WriteByte('{')
			s = rest
			continue
		}
		if inner, ok := args[i].(Message); ok {
			b.WriteString(inner.In(l))
		} else {
			fmt.Fprint(&b, args[i])
		}
		s = after
	}
}
