# The hands of the end-to-end tests: a screen of their own, the real window on it, keys, clicks and the clipboard.
# Sourced by county.sh and province.sh. BIN is where the programs are, KEEP where a picture of a failure is left.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
bin=${BIN:?BIN names the folder of jibao and jibaoctl}
keep=${KEEP:-$bin}
work=$(mktemp -d)
pids=()
step="start"
count_keys=0
count_clicks=0

finish() {
  local code=$?
  if [ "$code" != 0 ]; then
    echo "FAILED while: $step" >&2
    import -window root "$keep/e2e-$(basename "$0" .sh).png" 2>/dev/null && echo "what the screen showed: $keep/e2e-$(basename "$0" .sh).png" >&2
    [ -f "$work/log" ] && tail -n 5 "$work/log" >&2
  fi
  for p in "${pids[@]}"; do kill "$p" 2>/dev/null || true; done
  wait 2>/dev/null || true # what still writes into the folder would keep it from going
  rm -rf "$work" || true
  exit "$code"
}
trap finish EXIT

# Xvfb itself looks for a free number and tells it.
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
pids+=($!)
exec 3>&-
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
[ -s "$work/display" ] || { echo "Xvfb did not start" >&2; exit 1; }
DISPLAY=":$(cat "$work/display")"
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME="$work/home"
mkdir -p "$HOME"

says() { step=$1; echo "  $step"; }
fail() { echo "$*" >&2; exit 1; }

# until DESCRIPTION COMMAND...: waits at most a minute for a command to succeed.
until_true() {
  local what=$1
  shift
  for _ in $(seq 120); do "$@" >/dev/null 2>&1 && return; sleep 0.5; done
  fail "$what did not come true"
}

window=
app=
start() { # start [OFFICE]: the program in Chinese, its window over the whole screen
  LC_ALL= LANG=zh_CN.UTF-8 "$bin/jibao" "$@" >"$work/log" 2>&1 &
  app=$!
  pids+=("$app")
  until_true "a window" xdotool search --onlyvisible --pid "$app"
  window=$(xdotool search --onlyvisible --pid "$app" | tail -n 1)
  sleep 2
  size 1366 768
}
size() { xdotool windowsize "$window" "$1" "$2" windowmove "$window" 0 0; sleep 1.5; }
alive() { kill -0 "$app" 2>/dev/null || fail "the program has ended"; }
stop() { kill "$app"; wait "$app" 2>/dev/null || true; }
crash() { kill -9 "$app"; wait "$app" 2>/dev/null || true; }

press() { for k in "$@"; do count_keys=$((count_keys + 1)); xdotool key "$k"; sleep "${PAUSE:-0.25}"; done; }
words() { count_keys=$((count_keys + ${#1})); xdotool type --delay 35 "$1"; sleep 0.3; }
paste() { # paste TEXT: as copied in another program
  printf '%b' "$1" >"$work/clip"
  copied "$work/clip"
  press ctrl+v
  sleep 0.4
}
copied() { # copied FILE: what the clipboard then holds; the one before gives it up and ends
  xclip -selection clipboard -quiet -i "$1" >/dev/null 2>&1 &
  pids+=($!)
  sleep 0.4
}
click() { count_clicks=$((count_clicks + 1)); xdotool mousemove "$1" "$2" click 1; sleep 0.8; alive; }
tally() { echo "  [$1: $count_keys keys, $count_clicks clicks]"; count_keys=0 count_clicks=0; }


# still waits, at most half a minute, until the screen has stopped changing. A blinking cursor never stops: where a field is
# open, 'changes' is the one to use.
still() {
  local before= now
  for _ in $(seq 60); do
    sleep 0.4
    now=$(screen)
    [ "$now" = "$before" ] && { alive; return; }
    before=$now
  done
  fail "the screen does not come to rest"
}
page() { xdotool mousemove 60 "$1" click 1; count_clicks=$((count_clicks + 1)); still; } # page HEIGHT: of its name in the navigation
in_dialog() { # in_dialog PATH: into the field at the head of a dialog for files
  click 680 188; press ctrl+a; words "$1"; press Return
}

# changed COMMAND...: tells whether the screen is another one after the command. A page that did not follow is a failure.
screen() { import -window root -resize 25% rgb:- | cksum; }
changes() {
  local what=$1 before
  shift
  before=$(screen)
  "$@"
  for _ in $(seq 20); do [ "$(screen)" != "$before" ] && { alive; return; }; sleep 0.3; done
  fail "$what changed nothing on the screen"
}
