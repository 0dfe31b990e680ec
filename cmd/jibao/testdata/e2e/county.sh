#!/usr/bin/env bash
# A county records a whole return in the real window, from the first start to the workbook. What it must come to is worked
# out by figures.py alone.
. "$(dirname "$0")/window.sh"
office="$HOME/Jibao/410783.jibao"
ctl() { "$bin/jibaoctl" --office "$office" "$@"; }
of=(--cluster 41078301 --period 2022-12)
"$bin/jibaoctl" form show --json >"$work/form.json"

says "create an office on the start page"
start
press Tab Tab Tab Tab                                  # past the role, the province and the city
words 410783; press Tab Tab Tab                        # Changyuan: city, province, body and name follow
paste 演示员; press Return
until_true "the office file" test -s "$office"
sleep 2

says "set a period and register a cluster"
press ctrl+n; sleep 0.5
words 2022-12; press Tab; words 2023-02-28; press Return; sleep 1
click 226 222                                          # the button of the empty page
paste 河南省长垣市门桥式起重机械产业集群; press Tab Tab
words C34; press Tab; words 1; press Tab; words 2022; press Return
until_true "the cluster" sh -c "'$bin/jibaoctl' --office '$office' register list | grep -q 41078301"
sleep 1

says "begin the return"
press Return
until_true "the return" ctl return show "${of[@]}"
sleep 1.5
tally "first start to first cell"

says "paste 280 enterprises as copied from a spreadsheet"
press F7
python3 "$here/figures.py" roster >"$work/roster.tsv"
copied "$work/roster.tsv"
press ctrl+v
rows() { [ "$(ctl return show --json "${of[@]}" | grep -c '"uscc"')" = 280 ]; }
until_true "the roster of 280 rows" rows
tally "a roster of 280 rows"

says "fill the sections"
press alt+Next alt+Next                                # the cases and the findings; the first section comes after them
python3 "$here/figures.py" keys "$work/form.json" >"$work/keys"
while read -r -u 4 what rest; do
  case $what in
    section) press alt+Next; sleep 0.3 ;;
    down) for _ in $(seq "$rest"); do press Down; done ;;
    type) words "$rest"; press Return ;;
    paste) paste "$rest" ;;
    unavailable) unavailable=1 ;;
  esac
done 4<"$work/keys"
sleep 1
tally "the figures"

says "go from a finding to its cell, and write the note that it asks for"
check() { ctl return check --json "${of[@]}" >"$work/check.json" || true; }
gone() { check; ! grep -q "$1" "$work/check.json"; }
press F5; sleep 0.8
press Return; sleep 0.8                                # the first finding: T601 wants a name in its note
tally "a finding to its cell"
press F6
paste '集群运营中心（合成） 91410783MAXX00001J'; press ctrl+Return
until_true "the note of T601" gone T601-NOTE

says "say why there is no figure"
press F5; sleep 0.8
press Return; sleep 0.8                                # now the first: T113 has no figure
press F6 Tab Return; sleep 0.6
paste 无全国统计; press ctrl+Return
until_true "T113 not available" gone T113-REQUIRED

says "it is not exported while a check is not explained"
press F8; sleep 1
ls "$HOME"/Jibao/*.xlsx >/dev/null 2>&1 && fail "a return with an open check was exported"

says "explain the check"
press F5; sleep 0.8
press F2; paste 已核实，情况属实; press ctrl+Return
clean() { ctl return check "${of[@]}"; }
until_true "a clean return" clean

says "kill the program in the middle of typing"
before=$(ctl return show --json "${of[@]}" | cksum)
press alt+Next
words 77                                               # not committed: the figure of before must be there afterwards
crash
[ "$(ctl return show --json "${of[@]}" | cksum)" = "$before" ] || fail "what was saved is not there after a crash"
ctl doctor >/dev/null || true                          # its exit status also speaks of deadlines
start "$office"
sleep 2
clean || fail "the explained return is not clean after a crash"

says "export"
tally "since then"
press F8; sleep 1.5
press Tab Tab Tab Tab                                  # past the four names of the cover, to the folder
press ctrl+a
mkdir -p "$work/out"
words "$work/out"
press Return
exported() { ls "$work"/out/41078301_2022-12_r1_*.xlsx; }
until_true "the workbook" exported
tally "export"
press Escape
ctl return show --json "${of[@]}" >"$work/show.json"
"$bin/jibaoctl" inspect --json "$(exported)" >"$work/inspect.json" || fail "the workbook is not intact"
python3 "$here/figures.py" compare "$work/show.json" "$work/inspect.json" || fail "the return is not what was typed"

says "every page in three languages and three sizes"
for language in 1 2 3; do
  press F1; sleep 0.6
  for y in 69 100 132 163 206 237 269; do click 60 "$y"; done
  for wide in "1024 700" "1366 768"; do size ${wide% *} ${wide#* }; alive; done
  click 1180 23                                        # the languages, with a menu below
  press Down; [ "$language" = 1 ] || press Down; press Return
  sleep 1
done
alive
echo "county: ok"
