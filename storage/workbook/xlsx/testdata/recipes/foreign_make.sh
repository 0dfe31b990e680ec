#!/bin/sh
# Makes the files of ../foreign, which are no workbooks of this format. Needs LibreOffice with Writer, gzip, zip, and
# node with the packages xlsx, xlsx-populate and pptxgenjs in NODE_PATH.
set -eu
cd "$(dirname "$0")/../foreign"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '代码,指标,数值\r\nT101,主导产业产值（合成数据）,120\r\n' > small.csv
cp small.csv "$work/small.csv"
made() { libreoffice --headless --convert-to "$1" --outdir . "$2" >/dev/null 2>&1; }
made xlsx "$work/small.csv" && mv small.xlsx "$work/small.xlsx"
for kind in xls ods pdf html fods; do made "$kind" "$work/small.xlsx"; done
printf '集群报送说明（合成数据）\n' > "$work/note.txt"
for kind in docx doc odt; do made "$kind" "$work/note.txt"; done
node -e '
const XLSX = require("xlsx"), populate = require("xlsx-populate");
const sheet = XLSX.utils.aoa_to_sheet([["代码", "数值"], ["T101", 120]]);
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, sheet, "指标");
XLSX.writeFile(book, "small.xlsb", { compression: true });
XLSX.writeFile(book, "small-biff5.xls", { bookType: "biff5" });
XLSX.writeFile(book, "small-2003.xml", { bookType: "xlml" });
const show = new (require("pptxgenjs"))();
show.addSlide().addText("集群报送说明（合成数据）", { x: 1, y: 1 });
show.writeFile({ fileName: "note.pptx" });
populate.fromFileAsync(process.argv[1]).then((b) => b.toFileAsync("password.xlsx", { password: "synthetic" }));
' "$work/small.xlsx"
(cd "$work" && zip -q returns.zip small.xlsx note.txt) && cp "$work/returns.zip" .
gzip -n < small.csv > small.csv.gz
