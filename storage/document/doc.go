// Package document writes a briefing as a Word document, as a web page that needs nothing else, and as Markdown, with its
// pictures drawn by the program.
//
// It says nothing of its own: sentences, captions and the figures on the bars come with the briefing, and a bar's length
// is worked out in whole numbers. The same briefing gives the same bytes. Start reading at write.go, for a picture at
// chart.go.
package document
