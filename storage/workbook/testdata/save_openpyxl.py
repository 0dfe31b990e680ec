"""Saves the workbooks of the tests with openpyxl: as it is, with one figure changed, and a template filled in.

python3 save_openpyxl.py WORK FOLDER"""
import json
import sys

import openpyxl

work, folder = sys.argv[1], sys.argv[2]
openpyxl.load_workbook(work + "/base.xlsx").save(folder + "/openpyxl.xlsx")
book = openpyxl.load_workbook(work + "/base.xlsx")
sheet, cell = next(iter(book.defined_names["JB_B01"].destinations))
book[sheet][cell.replace("$", "")] = 99.5
book.save(folder + "/openpyxl-changed.xlsx")
book = openpyxl.load_workbook(work + "/template.xlsx")
for typed in json.load(open(work + "/fill.json", encoding="utf-8")):
    book[typed["Sheet"]][typed["Cell"]] = typed["Value"]
book.save(folder + "/openpyxl-filled.xlsx")
