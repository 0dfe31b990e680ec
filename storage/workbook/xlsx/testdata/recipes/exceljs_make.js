// Writes the content of content.json with exceljs: node exceljs_make.js ../content.json ../exceljs.xlsx [stream]
// With "stream" it uses the streaming writer, whose archive has data descriptors.
const fs = require("fs");
const ExcelJS = require("exceljs");

async function main() {
  const content = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
  const stream = process.argv[4] === "stream";
  const book = stream ? new ExcelJS.stream.xlsx.WorkbookWriter({ filename: process.argv[3], useStyles: true }) : new ExcelJS.Workbook();
  book.created = book.modified = new Date(Date.UTC(2024, 0, 1));
  for (const [name, ref] of Object.entries(content.names)) book.definedNames.add(ref, name);
  for (const spec of content.sheets) {
    const sheet = book.addWorksheet(spec.name, { state: spec.state });
    const refs = Object.keys(spec.cells).sort((a, b) => Number(a.replace(/\D/g, "")) - Number(b.replace(/\D/g, "")));
    for (const ref of refs) {
      const c = spec.cells[ref];
      const cell = sheet.getCell(ref);
      if ("f" in c) cell.value = { formula: c.f, result: c.e ? { error: c.e } : (c.s ?? Number(c.n)) };
      else if ("s" in c) cell.value = c.s;
      else if ("date" in c) { cell.value = new Date(c.date + "T00:00:00Z"); cell.numFmt = "yyyy-mm-dd"; }
      else if ("b" in c) cell.value = c.b;
      else cell.value = Number(c.n);
      if (c.format) cell.numFmt = c.format;
    }
    if (!stream && spec.name === content.comments.sheet) sheet.getCell(content.comments.cell).note = content.comments.text;
    if (stream) await sheet.commit();
  }
  if (stream) await book.commit();
  else await book.xlsx.writeFile(process.argv[3]);
}
main();
