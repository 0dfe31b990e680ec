#!/usr/bin/env bash
# Makes the pictures of the README and the guides again, from the real window on the demonstration, under Xvfb.
# Called by `make screenshots`, which has built the program and installed xvfb, xdotool and imagemagick.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
out=$root/docs/pictures
bin=${BIN:-$root/bin}
work=$(mktemp -d)
pids=()
finish() {
  for p in "${pids[@]}"; do kill "$p" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

"$bin/jibaoctl" demo "$work/demo" --quiet

# A free display.
number=90
while [ -e "/tmp/.X11-unix/X$number" ]; do number=$((number + 1)); done
Xvfb ":$number" -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
pids+=($!)
export DISPLAY=":$number" LIBGL_ALWAYS_SOFTWARE=1 LANG=zh_CN.UTF-8 HOME="$work"
sleep 1

window=
app=
open() { # open OFFICE: starts the program, waits for its window and lets it fill the screen
  "$bin/jibao" "$1" >"$work/log" 2>&1 &
  app=$!
  pids+=("$app")
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid "$app" 2>/dev/null | tail -n 1) && [ -n "$window" ] && break
    sleep 0.2
  done
  [ -n "$window" ] || { cat "$work/log" >&2; echo "no window appeared" >&2; exit 1; }
  sleep 2
  xdotool windowsize "$window" 1366 768 windowmove "$window" 0 0
  xdotool mousemove 1360 760
  sleep 2
}
close() { kill "$app"; wait "$app" 2>/dev/null || true; sleep 1; }
press() { xdotool key --delay 120 "$@"; sleep 0.8; }
click() { xdotool mousemove "$1" "$2" click 1; sleep 0.4; xdotool mousemove 1360 760; sleep 1.6; }
picture() { # picture NAME: keeps what the screen shows
  sleep 0.6
  import -window root +dither -colors 256 "png8:$out/$1.png"
  echo "docs/pictures/$1.png"
}

# The county desk.
open "$work/demo/counties/41078301.jibao"
picture county-todo
press Return # the newest period stands first
sleep 2
press alt+Next
press Down
xdotool type --delay 60 '1300000'
press Return
press Up
sleep 1
picture county
press F5
sleep 1
picture county-check
press ctrl+z
press F7
picture county-roster
click 230 461 # 典型经验
picture county-cases
close

# The provincial desk.
open "$work/demo/province.jibao"
picture province-todo
click 60 100 # 接收
picture province-receive
click 60 132 # 审核
picture province-review
press Return
sleep 2
picture province-return
press r
picture province-send-back
press Escape Escape
sleep 1
click 60 163 # 汇总
click 1062 23 # the period of the header
press Down Return
sleep 2
picture province
press Return # on the total
sleep 1
picture province-make-up
press Escape
sleep 1
click 60 195 # 对比
picture province-compare
click 60 226 # 认定标准
picture province-criteria
click 60 258 # 典型经验
picture province-cases
click 60 289 # 集群名录
picture province-register
close
