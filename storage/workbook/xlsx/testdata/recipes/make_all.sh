#!/bin/sh
# Makes every workbook of testdata anew. Needs python3 with openpyxl and XlsxWriter; perl with Excel::Writer::XLSX; R with
# openxlsx; Go; LibreOffice and Gnumeric; node with the packages xlsx, exceljs, xlsx-populate, excel4node,
# wasm-xlsxwriter and write-excel-file in the folder that NODE_PATH names. PYTHON may name another interpreter.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-python3}
"$python" openpyxl_make.py ../content.json ../openpyxl.xlsx
"$python" xlsxwriter_make.py ../content.json ../xlsxwriter.xlsx
"$python" xlsxwriter_make.py ../content.json ../xlsxwriter-inline.xlsx memory
"$python" shapes_make.py ../content.json ..
perl excelwriter_make.pl ../content.json ../excelwriter.xlsx
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" content_tsv.py ../content.json > "$work/content.tsv"
LC_ALL=C.UTF-8 Rscript openxlsx_make.R "$work/content.tsv" ../refused/openxlsx.xlsx
cp -r golibraries_make "$work/go"
at=$(cd .. && pwd)
(cd "$work/go" && go mod init golibraries && go get github.com/tealeg/xlsx/v3 github.com/xuri/excelize/v2@v2.11.1 && go run . "$at/content.json" "$at")
node sheetjs_make.js ../content.json ../sheetjs.xlsx
node sheetjs_make.js ../content.json ../sheetjs-sst.xlsx sst
node exceljs_make.js ../content.json ../exceljs.xlsx
node exceljs_make.js ../content.json ../exceljs-stream.xlsx stream
node rustxlsxwriter_make.js ../content.json ../rustxlsxwriter.xlsx
node excel4node_make.js ../content.json ../excel4node.xlsx
node xlsxpopulate_make.js ../content.json ../xlsx-populate.xlsx
cp writeexcelfile_make.mjs "$NODE_PATH/.." # modules of this kind are looked for beside the file only
node "$NODE_PATH/../writeexcelfile_make.mjs" ../content.json ../write-excel-file.xlsx
for name in xlsxwriter openpyxl exceljs; do sh libreoffice_resave.sh ../$name.xlsx ../libreoffice-of-$name.xlsx; done
for name in xlsxwriter exceljs; do ssconvert --export-type=Gnumeric_Excel:xlsx2 ../$name.xlsx ../gnumeric-of-$name.xlsx; done
