// Saves the workbooks of the tests with SheetJS: as it is, with one figure changed, and a template filled in.
// node save_sheetjs.js WORK FOLDER
const fs = require("fs");
const XLSX = require("xlsx");
const [work, folder] = process.argv.slice(2);
const read = (name) => XLSX.readFile(work + "/" + name, { cellStyles: true, cellNF: true, cellFormula: true });
const save = (book, name) => XLSX.writeFile(book, folder + "/" + name, { compression: true });
save(read("base.xlsx"), "sheetjs.xlsx");
const book = read("base.xlsx");
const ref = book.Workbook.Names.find((n) => n.Name === "JB_B01").Ref;
const [, sheet, cell] = ref.match(/^'?(.*?)'?!(.*)$/);
const at = cell.replace(/\$/g, "");
book.Sheets[sheet][at].v = 99.5;
delete book.Sheets[sheet][at].w;
save(book, "sheetjs-changed.xlsx");
const template = read("template.xlsx");
for (const { Sheet, Cell, Value } of JSON.parse(fs.readFileSync(work + "/fill.json", "utf8")))
  XLSX.utils.sheet_add_aoa(template.Sheets[Sheet], [[Value]], { origin: Cell });
save(template, "sheetjs-filled.xlsx");
