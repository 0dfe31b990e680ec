#!/usr/bin/env bash
# Writes libraries.txt again: the licence of every library that is built into the programs, with its notices, as the
# library's own version carries it, and that of Go itself. A library begins with a line "=== path version". The modules must be in the module cache (go mod download).
set -euo pipefail
cd "$(dirname "$0")/../.."
out=assets/licence/libraries.txt
add() { # add NAME FILE...: a library with its texts
  printf "=== %s\n" "$1" >>"$out"
  shift
  for text in "$@"; do
    printf '\n' >>"$out"
    tr -d '\r' <"$text" | expand | sed 's/[[:space:]]*$//' >>"$out"
  done
  printf '\n' >>"$out"
}
: >"$out"
add "Go $(go env GOVERSION | sed 's/^go//')" "$(go env GOROOT)/LICENSE"
go list -deps -tags x11,migrated_fynedo,no_emoji -f '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}' \
  ./cmd/jibao ./cmd/jibaoctl | sort -u | while read -r path version dir; do
  texts=$(find "$dir" -maxdepth 1 -type f \( -iname 'licen[cs]e*' -o -iname 'copying*' -o -iname 'notice*' -o -iname 'patents*' \) | sort)
  [ -n "$texts" ] || { echo "no licence text in $path $version" >&2; exit 1; }
  # shellcheck disable=SC2086 # the names in the module cache have no blanks
  add "$path $version" $texts
done
