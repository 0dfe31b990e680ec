#!/usr/bin/env bash
# A provincial office does its whole work in the real window on the hundred returns of the demonstration (synthetic):
# receives a folder, sends one return back with a comment at a cell, takes in what the county answers, accepts it and then
# all others, and exports the summary. What it must come to is worked out by figures.py from the workbooks alone.
. "$(dirname "$0")/window.sh"
office="$work/province.jibao"
period=2022-12
of() { "$bin/jibaoctl" --office "$1" "${@:2}"; }
ctl() { of "$office" "$@"; }
status() { { ctl status --period $period --json || true; } >"$work/status.json"; }    # its exit code tells of what is missing
counts() { status; grep -Eq "\"$1\": $2,?\$" "$work/status.json"; }
state() { status; python3 "$here/figures.py" state "$work/status.json" "$1" "$2"; }
to_do=69 receive=100 review=132 summary=163                                           # heights of the pages in the navigation

says "make the demonstration and an empty office with its register"
"$bin/jibaoctl" demo "$work/demo" --quiet >/dev/null
"$bin/jibaoctl" office create --role province --name 合成 --person 合成 "$office" >/dev/null
ctl register import "$work/demo/register.csv" >/dev/null
cp -r "$work/demo/returns/$period" "$work/sent"

says "receive a folder"
start "$office"
page $receive
press ctrl+shift+o; still
in_dialog "$work/sent"
until_true "a hundred returns received" counts received 100
still
tally "receive a hundred returns"

says "send the first return back, with a comment at a cell and a reason"
page $review
press Return; still                                    # the return, at the first thing to look at
changes "asking for a comment" press c
paste '请核对此项与统计快报数'; press ctrl+Return; still
changes "asking for the reason" press r
paste '请核实后重新报送（合成）'; press ctrl+Return
until_true "one return sent back" counts sent_back 1
still
cluster=$(python3 "$here/figures.py" which "$work/status.json" sent_back)
tally "send a return back"

says "write the file of the send-back"
find_return() {                                        # by its code, from the list of what is to do
  page $to_do
  press ctrl+f; words "$cluster"; press Return; still
  press Return; still
}
find_return
press F8; still
in_dialog "$work/back.xlsx"
until_true "the file of the send-back" test -s "$work/back.xlsx"
still
tally "write its file"

says "the county reads it, corrects, answers and exports the next revision"
county="$work/demo/counties/$cluster.jibao"
of "$county" open --json "$work/back.xlsx" >"$work/open.json" || true    # comments are findings
grep -q 请核对此项与统计快报数 "$work/open.json" || fail "the county does not find the comment"
comment=$(python3 "$here/figures.py" comment "$work/open.json")
which=(--cluster "$cluster" --period $period)
of "$county" return set "${which[@]}" T610=1234 >/dev/null || true
of "$county" return answer "${which[@]}" "$comment=已核对，属实" >/dev/null || true
for id in $(of "$county" return check --json "${which[@]}" | python3 "$here/figures.py" open); do
  of "$county" return explain "$id" "${which[@]}" --text 经核实属实 >/dev/null || true
done
mkdir "$work/again"
of "$county" return export "${which[@]}" --reason 按审核意见更正 --out "$work/again" >/dev/null
second=$(ls "$work"/again/"${cluster}_${period}"_r2_*.xlsx)
rm "$work/sent/${cluster}_${period}"_r1_*.xlsx && cp "$second" "$work/sent/"

says "receive the corrected revision"
page $receive
press ctrl+o; still
in_dialog "$second"
until_true "the second revision" state "$cluster" received
still

says "accept it, and then all that is clean"
find_return
press a
until_true "one return accepted" counts accepted 1
still
tally "take in a correction and accept it"
page $review
press F9
until_true "every clean return accepted" counts accepted 100
still

says "export the summary"
page $summary
press F8; still
in_dialog "$work/summary.xlsx"
until_true "the summary workbook" test -s "$work/summary.xlsx"
still
tally "accept all and export the summary"

says "look at every page"
for y in 69 100 132 163 195 226 258 289 331 362 393; do page $y; done
alive
stop

says "compare the totals with the workbooks of the counties"
"$bin/jibaoctl" form show --json >"$work/form.json"
mkdir "$work/read"
for f in "$work"/sent/*.xlsx; do "$bin/jibaoctl" inspect --json "$f" >"$work/read/$(basename "$f").json"; done
for by in all body county; do
  ctl summary --period $period --by $by --json >"$work/summary-$by.json"
  python3 "$here/figures.py" sums "$work/summary-$by.json" "$work/form.json" "$work"/read/*.json || fail "the totals by $by are not those of the workbooks"
done
python3 "$here/figures.py" exported "$work/summary.xlsx" "$work/form.json" "$work"/read/*.json || fail "the exported summary is not what the workbooks come to"
echo "province: ok"
