#!/bin/sh
# Cuts jibao.otf from Noto Sans CJK SC Regular. Needs hb-subset (Debian: libharfbuzz-bin) and the font collection of
# Debian's fonts-noto-cjk. Usage: assets/font/make.sh [NotoSansCJK-Regular.ttc [output.otf]]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
collection=${1:-/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc}
output=${2:-$here/jibao.otf}

# Code points that the font lacks are left out silently by hb-subset; ../font_test.go names those that must be there.
ranges=0020-007E                    # ASCII
ranges=$ranges,00A0-024F            # Latin-1, Latin Extended: pinyin with tones, names
ranges=$ranges,0250-02FF,0300-036F  # phonetic letters (ɑ, ɡ of pinyin), modifiers, combining marks
ranges=$ranges,0370-03FF,0400-04FF  # Greek and Cyrillic, both in GBK
ranges=$ranges,1E00-1EFF            # Latin Extended Additional
ranges=$ranges,2000-206F,2070-209F  # general punctuation, superscripts
ranges=$ranges,20A0-20CF,2100-218F  # currency, letter-like, number forms
ranges=$ranges,2190-23FF            # arrows, mathematics, technical
ranges=$ranges,2460-24FF            # enclosed figures
ranges=$ranges,2500-27BF            # lines, blocks, shapes, symbols, dingbats
ranges=$ranges,2E80-2FFF            # radicals, description characters
ranges=$ranges,3000-30FF,3105-312F  # CJK punctuation, kana, bopomofo
ranges=$ranges,3131-318E            # Hangul letters, seen while an input method composes
ranges=$ranges,31C0-31E3,3200-33FF  # strokes, enclosed and squared forms (㎡ ㎢ ㈱)
ranges=$ranges,4E00-9FFF            # all hanzi of GBK and the later additions of the block
ranges=$ranges,AC00-D7A3            # all Hangul syllables
ranges=$ranges,F900-FAFF            # compatibility ideographs
ranges=$ranges,FE10-FE1F,FE30-FE4F,FE50-FE6F,FF00-FFEF,FFFD  # vertical, small, full-width forms

hb-subset --face-index=2 --layout-features=kern,locl --no-hinting --name-IDs=0,1,2,3,4,5,6,13,14 \
	--unicodes="$ranges" --text-file="$here/rare.txt" --output-file="$output" "$collection"
sha256sum "$output"
