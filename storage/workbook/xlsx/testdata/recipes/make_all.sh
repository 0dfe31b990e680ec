#!/bin/sh
# Makes every workbook of testdata anew. Needs python3 with openpyxl and XlsxWriter, node with the packages xlsx and
# exceljs in NODE_PATH, and LibreOffice. PYTHON may name another interpreter.
set -eu
cd "$(dirname "$0")"
python=${PYTHON:-python3}
"$python" openpyxl_make.py ../content.json ../openpyxl.xlsx
"$python" xlsxwriter_make.py ../content.json ../xlsxwriter.xlsx
"$python" xlsxwriter_make.py ../content.json ../xlsxwriter-inline.xlsx memory
node sheetjs_make.js ../content.json ../sheetjs.xlsx
node sheetjs_make.js ../content.json ../sheetjs-sst.xlsx sst
node exceljs_make.js ../content.json ../exceljs.xlsx
node exceljs_make.js ../content.json ../exceljs-stream.xlsx stream
sh libreoffice_resave.sh ../xlsxwriter.xlsx ../libreoffice-of-xlsxwriter.xlsx
sh libreoffice_resave.sh ../openpyxl.xlsx ../libreoffice-of-openpyxl.xlsx
sh libreoffice_resave.sh ../exceljs.xlsx ../libreoffice-of-exceljs.xlsx
"$python" shapes_make.py ../content.json ..
