// Writes the content of content.json with rust_xlsxwriter, as the package wasm-xlsxwriter has it:
// node rustxlsxwriter_make.js ../content.json ../rustxlsxwriter.xlsx
const fs = require("fs");
const { Workbook, Format, Formula, ExcelDateTime, Note } = require("wasm-xlsxwriter");

const content = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const book = new Workbook();
for (const spec of content.sheets) {
  const sheet = book.addWorksheet();
  sheet.setName(spec.name);
  if (spec.state !== "visible") sheet.setHidden(true);
  for (const [ref, c] of Object.entries(spec.cells)) {
    const [, letters, digits] = ref.match(/^([A-Z]+)(\d+)$/);
    const row = Number(digits) - 1;
    const col = [...letters].reduce((n, ch) => n * 26 + ch.charCodeAt(0) - 64, 0) - 1;
    if ("f" in c) sheet.writeFormula(row, col, new Formula(c.f).setResult(c.e ?? c.s ?? c.n));
    else if ("s" in c) sheet.writeString(row, col, c.s);
    else if ("date" in c) {
      const [y, m, d] = c.date.split("-").map(Number);
      sheet.writeDatetimeWithFormat(row, col, ExcelDateTime.fromYMD(y, m, d), new Format().setNumFormat("yyyy-mm-dd"));
    } else if ("b" in c) sheet.writeBoolean(row, col, c.b);
    else if (c.format) sheet.writeWithFormat(row, col, Number(c.n), new Format().setNumFormat(c.format));
    else sheet.writeNumber(row, col, Number(c.n));
  }
  const note = content.comments;
  if (spec.name === note.sheet) sheet.insertNote(19, 3, new Note(note.text).setAuthor(note.author));
}
for (const [name, ref] of Object.entries(content.names)) book.defineName(name, "=" + ref);
fs.writeFileSync(process.argv[3], book.saveToBufferSync());
