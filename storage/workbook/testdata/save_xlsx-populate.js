// Saves the workbooks of the tests with xlsx-populate: as it is, with one figure changed, and a template filled in.
// node save_xlsx-populate.js WORK FOLDER
const fs = require("fs");
const XlsxPopulate = require("xlsx-populate");
const [work, folder] = process.argv.slice(2);
const typed = JSON.parse(fs.readFileSync(work + "/fill.json", "utf8"));
async function save(from, to, change) {
  const book = await XlsxPopulate.fromFileAsync(work + "/" + from);
  change(book);
  await book.toFileAsync(folder + "/" + to);
}
async function main() {
  await save("base.xlsx", "xlsx-populate.xlsx", () => {});
  await save("base.xlsx", "xlsx-populate-changed.xlsx", (book) => book.definedName("JB_B01").value(99.5));
  await save("template.xlsx", "xlsx-populate-filled.xlsx", (book) => {
    for (const { Sheet, Cell, Value } of typed) book.sheet(Sheet).cell(Cell).value(Value);
  });
}
main();
