// Writes the content of content.json with excel4node: node excel4node_make.js ../content.json ../excel4node.xlsx
// It has no formulas with results, and no sheets that are very hidden.
const fs = require("fs");
const excel = require("excel4node");

const content = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const book = new excel.Workbook();
for (const spec of content.sheets) {
  const sheet = book.addWorksheet(spec.name, { hidden: spec.state !== "visible" });
  for (const [ref, c] of Object.entries(spec.cells)) {
    const { row, col } = excel.getExcelRowCol(ref);
    const cell = sheet.cell(row, col);
    if ("f" in c) cell.formula(c.f);
    else if ("s" in c) cell.string(c.s);
    else if ("date" in c) cell.date(c.date + "T00:00:00.000Z").style({ numberFormat: "yyyy-mm-dd" });
    else if ("b" in c) cell.bool(c.b);
    else cell.number(Number(c.n));
    if (c.format) cell.style({ numberFormat: c.format });
  }
}
for (const [name, refFormula] of Object.entries(content.names)) book.definedNameCollection.addDefinedName({ name, refFormula });
book.writeToBuffer().then((data) => fs.writeFileSync(process.argv[3], data));
