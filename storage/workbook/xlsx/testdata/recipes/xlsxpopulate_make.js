// Writes the content of content.json with xlsx-populate: node xlsxpopulate_make.js ../content.json ../xlsx-populate.xlsx
// It has no formulas with results.
const fs = require("fs");
const XlsxPopulate = require("xlsx-populate");

async function main() {
  const content = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
  const book = await XlsxPopulate.fromBlankAsync();
  for (const spec of content.sheets) {
    const sheet = book.addSheet(spec.name);
    for (const [ref, c] of Object.entries(spec.cells)) {
      const cell = sheet.cell(ref);
      if ("f" in c) cell.formula(c.f);
      else if ("s" in c) cell.value(c.s);
      else if ("date" in c) cell.value(45351).style("numberFormat", "yyyy-mm-dd");
      else if ("b" in c) cell.value(c.b);
      else cell.value(Number(c.n));
      if (c.format) cell.style("numberFormat", c.format);
    }
  }
  book.deleteSheet("Sheet1");
  for (const spec of content.sheets) book.sheet(spec.name).hidden({ visible: false, hidden: true, veryHidden: "very" }[spec.state]);
  for (const [name, ref] of Object.entries(content.names)) {
    const [, sheet, cell] = ref.match(/^'(.*)'!(.*)$/);
    book.definedName(name, book.sheet(sheet.replace(/''/g, "'")).cell(cell.replace(/\$/g, "")));
  }
  await book.toFileAsync(process.argv[3]);
}
main();
