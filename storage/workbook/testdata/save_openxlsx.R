# Saves the workbooks of the tests with openxlsx of R: as it is, with one figure changed, and a template filled in.
# Rscript save_openxlsx.R WORK FOLDER; what to type stands in fill.txt, sheet, cell, kind and value between tabs.
suppressMessages(library(openxlsx))
args <- commandArgs(trailingOnly = TRUE)
work <- args[1]
folder <- args[2]
typed <- strsplit(readLines(file.path(work, "fill.txt"), encoding = "UTF-8"), "\t")
put <- function(book, sheet, at, value) {
  letters <- gsub("[0-9]", "", at)
  writeData(book, sheet, value, startCol = convertFromExcelRef(letters), startRow = as.integer(gsub("[A-Z]", "", at)), colNames = FALSE)
}
save <- function(book, name) saveWorkbook(book, file.path(folder, name), overwrite = TRUE)
save(loadWorkbook(file.path(work, "base.xlsx")), "openxlsx.xlsx")
book <- loadWorkbook(file.path(work, "base.xlsx"))
put(book, typed[[1]][1], typed[[1]][2], 99.5)
save(book, "openxlsx-changed.xlsx")
book <- loadWorkbook(file.path(work, "template.xlsx"))
for (f in typed) put(book, f[1], f[2], if (f[3] == "n") as.numeric(f[4]) else f[4])
save(book, "openxlsx-filled.xlsx")
