#!/usr/bin/env bash
# A provincial office receives the hundred workbooks of the demonstration (synthetic) in the real window; its totals are
# then compared with those that figures.py adds up from the workbooks themselves.
. "$(dirname "$0")/window.sh"
office="$work/province.jibao"
ctl() { "$bin/jibaoctl" --office "$office" "$@"; }

says "make the demonstration and an empty office with its register"
"$bin/jibaoctl" demo "$work/demo" --quiet >/dev/null
"$bin/jibaoctl" office create --role province --name 合成 --person 合成 "$office" >/dev/null
ctl register import "$work/demo/register.csv" >/dev/null

says "receive a folder"
start "$office"
click 60 100                                           # the page of receiving
press ctrl+shift+o; sleep 1
click 600 195                                          # the path
press ctrl+a; words "$work/demo/returns/2022-12"; press Return
received() { { ctl status --period 2022-12 --json || true; } | grep -q '"received": 100'; }
until_true "a hundred returns received" received
tally "receive a hundred returns"

says "look at every page"
for y in 69 100 132 163 195 226 258 289 321 352; do click 60 "$y"; done
stop

says "accept them and compare the totals"
ctl review accept --period 2022-12 >/dev/null
ctl summary --period 2022-12 --json >"$work/summary.json"
"$bin/jibaoctl" form show --json >"$work/form.json"
mkdir "$work/read"
for f in "$work"/demo/returns/2022-12/*.xlsx; do "$bin/jibaoctl" inspect --json "$f" >"$work/read/$(basename "$f").json"; done
python3 "$here/figures.py" sums "$work/summary.json" "$work/form.json" "$work"/read/*.json || fail "the totals are not those of the workbooks"
echo "province: ok"
