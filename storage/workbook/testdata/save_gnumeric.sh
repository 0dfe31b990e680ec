#!/bin/sh
# Saves the workbooks of the tests with Gnumeric's ssconvert: as it is; with another head of the office, for it can change
# cells of the first sheet only; and computed anew. sh save_gnumeric.sh WORK FOLDER
set -eu
work=$1 folder=$2
saved() { # target, options
  target=$1
  shift
  ssconvert --export-type=Gnumeric_Excel:xlsx2 "$@" "$work/base.xlsx" "$folder/$target" 2>"$work/gnumeric.log"
}
saved gnumeric.xlsx
saved gnumeric-changed.xlsx --set B16=另一人
saved gnumeric-recalculated.xlsx --recalc
