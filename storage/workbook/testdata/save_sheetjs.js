// Saves the workbook of the tests with SheetJS: as it is, and with one figure changed.
const XLSX = require("xlsx");
const [source, folder] = process.argv.slice(2);
const read = () => XLSX.readFile(source, { cellStyles: true, cellNF: true, cellFormula: true });
XLSX.writeFile(read(), folder + "/sheetjs.xlsx", { compression: true });
const book = read();
const ref = book.Workbook.Names.find((n) => n.Name === "JB_B01").Ref;
const [, sheet, cell] = ref.match(/^'?(.*?)'?!(.*)$/);
const at = cell.replace(/\$/g, "");
book.Sheets[sheet][at].v = 99.5;
delete book.Sheets[sheet][at].w;
XLSX.writeFile(book, folder + "/sheetjs-changed.xlsx", { compression: true });
