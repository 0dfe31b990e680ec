// Package chart draws pictures of numbers with canvas objects: bars by group ([Bars]), bars of parts by group ([Layers]),
// one bar of parts ([Stack]), a line
// through periods ([Trend]) and a cloud of points ([Scatter]).
//
// A chart gets its numbers as forms.Number and its words and printed values as they are to be read: it formats nothing,
// knows no office and no language, and draws no value that it was not given in print. Only places on the screen are worked
// out with floating point. Every part of a chart says its value under the mouse and, with the arrow keys, under the
// keyboard's focus; a mark is never told from others by its colour alone.
//
// Start reading at chart.go, which is what all of them have in common; where things stand is in each chart's place
// function, which tests hold.
package chart
