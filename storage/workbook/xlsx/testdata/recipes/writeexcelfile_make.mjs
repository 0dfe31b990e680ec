// Writes the content of content.json with write-excel-file: node writeexcelfile_make.mjs ../content.json
// ../write-excel-file.xlsx. It has no hidden sheets, no defined names, and no results of formulas.
import fs from "fs";
import writeExcelFile from "write-excel-file/node";

const content = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const sheets = content.sheets.map((spec) => {
  const data = [];
  for (const [ref, c] of Object.entries(spec.cells)) {
    const [, letters, digits] = ref.match(/^([A-Z]+)(\d+)$/);
    const col = [...letters].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0);
    while (data.length < Number(digits)) data.push([]);
    const row = data[Number(digits) - 1];
    while (row.length < col) row.push(null);
    let cell;
    if ("f" in c) cell = { type: "Formula", value: "=" + c.f };
    else if ("s" in c) cell = { type: String, value: c.s };
    else if ("date" in c) cell = { type: Date, value: new Date(c.date + "T00:00:00Z"), format: "yyyy-mm-dd" };
    else if ("b" in c) cell = { type: Boolean, value: c.b };
    else cell = { type: Number, value: Number(c.n) };
    if (c.format) cell.format = c.format;
    row[col - 1] = cell;
  }
  return { data, sheet: spec.name };
});
await writeExcelFile(sheets).toFile(process.argv[3]);
