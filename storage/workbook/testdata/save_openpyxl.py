"""Saves the workbook of the tests with openpyxl: as it is, and with one figure changed."""
import sys

import openpyxl

source, folder = sys.argv[1], sys.argv[2]
openpyxl.load_workbook(source).save(folder + "/openpyxl.xlsx")
book = openpyxl.load_workbook(source)
sheet, cell = next(iter(book.defined_names["JB_B01"].destinations))
book[sheet][cell.replace("$", "")] = 99.5
book.save(folder + "/openpyxl-changed.xlsx")
