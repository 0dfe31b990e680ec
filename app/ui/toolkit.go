package ui

import (
	"encoding/json"

	"fyne.io/fyne/v2/lang"

	"jibao/assets/text"
)

// speak gives the few words that the toolkit says by itself (the menu of a text field) in a language. The toolkit speaks
// only the language of the system, so the words are put in their place under its name. Should that fail, the menu keeps
// the words it has.
func speak(l text.Lang) {
	words := map[string]string{}
	for english, m := range text.ToolkitWords() {
		words[english] = m.In(l)
	}
	data, err := json.Marshal(words)
	if err != nil {
		return
	}
	_ = lang.AddTranslationsForLocale(data, lang.SystemLocale())
}
