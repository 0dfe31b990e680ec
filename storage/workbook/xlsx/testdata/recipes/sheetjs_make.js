// Writes the content of content.json with SheetJS: node sheetjs_make.js ../content.json ../sheetjs.xlsx [sst]
// With "sst" it writes a table of shared strings and parts that are not compressed, which is its way when nothing is asked
// for; without it the strings stand in the cells (t="str").
const fs = require("fs");
const XLSX = require("xlsx");

const content = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const book = XLSX.utils.book_new();
const hidden = { visible: 0, hidden: 1, veryHidden: 2 };
book.Workbook = { Sheets: [], Names: [] };
for (const spec of content.sheets) {
  const sheet = {};
  for (const [ref, c] of Object.entries(spec.cells)) {
    let cell;
    if ("e" in c) cell = { t: "e", v: 7, f: c.f }; // 7 is #DIV/0!
    else if ("f" in c) cell = "s" in c ? { t: "s", v: c.s, f: c.f } : { t: "n", v: Number(c.n), f: c.f };
    else if ("s" in c) cell = { t: "s", v: c.s };
    else if ("date" in c) cell = { t: "n", v: (Date.parse(c.date + "T00:00:00Z") - Date.UTC(1899, 11, 30)) / 86400000, z: "yyyy-mm-dd" };
    else if ("b" in c) cell = { t: "b", v: c.b };
    else cell = { t: "n", v: Number(c.n) };
    if (c.format) cell.z = c.format;
    sheet[ref] = cell;
  }
  sheet["!ref"] = "A1:AA20";
  const note = content.comments;
  if (spec.name === note.sheet) XLSX.utils.cell_add_comment(sheet[note.cell], note.text, note.author);
  XLSX.utils.book_append_sheet(book, sheet, spec.name);
  book.Workbook.Sheets.push({ Hidden: hidden[spec.state] });
}
for (const [name, ref] of Object.entries(content.names)) book.Workbook.Names.push({ Name: name, Ref: ref });
XLSX.writeFile(book, process.argv[3], { bookSST: process.argv[4] === "sst", compression: process.argv[4] !== "sst" });
