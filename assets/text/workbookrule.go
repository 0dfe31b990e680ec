package text

import (
	"regexp"
	"strings"

	"jibao/forms"
)

// ruleWords are the words of the expression language that join or compare.
var ruleWords = map[string]Message{
	"and": {"且", "and", "그리고"},
	"or":  {"或", "or", "또는"},
	"not": {"非", "not", "아님"},
	"in":  {"属于", "in", "다음 중"},
	"yes": {"是", "Yes", "예"},
	"no":  {"否", "No", "아니요"},
}

var (
	ruleWord  = regexp.MustCompile(`[a-z_]+`)
	ruleSigns = strings.NewReplacer("<=", "≤", ">=", "≥", "<>", "≠")
)

// Rule puts an expression of a form into words, for the list of definitions: "T103 <= T101" is
// "主导产业产值 (T103) ≤ 集群总产值 (T101)".
func Rule(l Lang, form *forms.Form, rule string) string {
	options := map[string]string{}
	for i := range form.Columns {
		for _, o := range form.Columns[i].Options {
			options[o.Code] = Words(l, o.Label)
		}
	}
	rule = ruleWord.ReplaceAllStringFunc(rule, func(word string) string {
		if m, ok := ruleWords[word]; ok {
			return m.In(l)
		}
		if label, ok := options[word]; ok && form.Column(word) == nil {
			return label
		}
		return word
	})
	s := speaker{l: l, form: form}
	return strings.ReplaceAll(s.expression(ruleSigns.Replace(rule)), "()", "")
}
