#!/bin/sh
# Saves workbooks again with LibreOffice: sh libreoffice_resave.sh ../xlsxwriter.xlsx ../libreoffice.xlsx
set -eu
dir=$(mktemp -d)
cp "$1" "$dir/in.xlsx"
libreoffice --headless --convert-to xlsx --outdir "$dir/out" "$dir/in.xlsx" >/dev/null
cp "$dir/out/in.xlsx" "$2"
rm -r "$dir"
