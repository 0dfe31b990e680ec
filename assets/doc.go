// Package assets holds what the program carries with it: the form definitions, the thresholds of recognition, the
// registers of divisions, reporting bodies and industries, the font and the icon.
//
// It is data and embedding only: it reads nothing, parses nothing and imports nothing of the program. Forms are loaded
// by package forms, the registers by the office that needs them. Where each file comes from, under which licence and by
// which recipe it is made again, stands in the README.md beside it. Words that people read are in assets/text.
//
// Start reading at embed.go; docs/form-definition.md describes the files under forms and criteria.
package assets
