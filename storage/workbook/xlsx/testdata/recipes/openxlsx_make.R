# Writes the content of content.json with openxlsx of R: Rscript openxlsx_make.R content.tsv ../openxlsx.xlsx, where
# content.tsv has sheet, state, cell, kind, value and format between tabs, and escapes for the ends of lines.
# It has no results of formulas; truth values, numbers and texts stand in columns of one type, so each cell is put alone.
suppressMessages(library(openxlsx))
args <- commandArgs(trailingOnly = TRUE)
book <- createWorkbook()
for (line in strsplit(readLines(args[1], encoding = "UTF-8"), "\t")) {
  if (line[1] == "name") {
    createNamedRegion(book, line[2], rows = as.integer(line[4]), cols = as.integer(line[5]), name = line[3])
    next
  }
  if (!(line[2] %in% names(book))) addWorksheet(book, line[2], visible = line[3])
  row <- as.integer(line[4])
  col <- as.integer(line[5])
  value <- gsub("\\n", "\n", line[7], fixed = TRUE)
  if (line[6] == "f") writeFormula(book, line[2], value, startCol = col, startRow = row)
  else {
    x <- switch(line[6], s = value, b = value == "true", date = as.Date(value), n = as.numeric(value))
    writeData(book, line[2], x, startCol = col, startRow = row, colNames = FALSE)
  }
  format <- if (line[6] == "date") "yyyy-mm-dd" else line[8]
  if (!is.na(format) && format != "NA") addStyle(book, line[2], createStyle(numFmt = format), rows = row, cols = col)
}
saveWorkbook(book, args[2], overwrite = TRUE)
