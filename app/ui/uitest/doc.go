// Package uitest shows windows to tests, as an official would see and use them: a window with the program's own theme and
// font ([Window]), what is painted on it ([Walk], [Find], [Said]), keys ([Press], [Type]), the way round by Tab
// ([TabRound]), texts that are cut ([CutTexts]) and pictures that are kept and compared ([Picture]).
//
// Only tests import it. It knows no page and no office; pages are built by the tests of their own packages. All of it
// works on Fyne's test driver, without a display.
package uitest
