// Saves the workbooks of the tests with exceljs: as it is, with one figure changed, and a template filled in.
// node save_exceljs.js WORK FOLDER
const fs = require("fs");
const ExcelJS = require("exceljs");
const JSZip = require("jszip");
const [work, folder] = process.argv.slice(2);
const typed = JSON.parse(fs.readFileSync(work + "/fill.json", "utf8"));
async function save(from, to, change) {
  const book = new ExcelJS.Workbook();
  // exceljs knows the document properties only with prefixes before their names, as Office writes them.
  const zip = await JSZip.loadAsync(fs.readFileSync(work + "/" + from));
  zip.remove("docProps/core.xml");
  await book.xlsx.load(await zip.generateAsync({ type: "nodebuffer" }));
  change(book);
  await book.xlsx.writeFile(folder + "/" + to);
}
async function main() {
  await save("base.xlsx", "exceljs.xlsx", () => {});
  await save("base.xlsx", "exceljs-changed.xlsx", (book) => {
    const [, sheet, cell] = book.definedNames.getRanges("JB_B01").ranges[0].match(/^'?(.*?)'?!(.*)$/);
    book.getWorksheet(sheet).getCell(cell.replace(/\$/g, "")).value = 99.5;
  });
  await save("template.xlsx", "exceljs-filled.xlsx", (book) => {
    for (const { Sheet, Cell, Value } of typed) book.getWorksheet(Sheet).getCell(Cell).value = Value;
  });
}
main();
