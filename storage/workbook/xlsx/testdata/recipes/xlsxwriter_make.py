"""Writes the content of content.json with XlsxWriter: python3 xlsxwriter_make.py ../content.json ../xlsxwriter.xlsx [memory]

With "memory" it writes in constant memory: inline strings, rows one after the other.
"""
import datetime, json, re, sys
import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

content = json.load(open(sys.argv[1], encoding="utf-8"))
options = {"constant_memory": True} if "memory" in sys.argv[3:] else {}
book = xlsxwriter.Workbook(sys.argv[2], options)
book.set_properties({"created": datetime.datetime(2024, 1, 1)})
book.set_custom_property("JibaoForm", "sme-cluster 甲 & 乙")
book.set_custom_property("JibaoRevision", 3)
date = book.add_format({"num_format": "yyyy-mm-dd"})
for spec in content["sheets"]:
    sheet = book.add_worksheet(spec["name"])
    if spec["state"] != "visible":
        sheet.hide()  # it has no "very hidden"
    for ref, c in sorted(spec["cells"].items(), key=lambda kv: xl_cell_to_rowcol(kv[0])):
        row, col = xl_cell_to_rowcol(ref)
        fmt = book.add_format({"num_format": c["format"]}) if "format" in c else None
        if "f" in c:
            sheet.write_formula(row, col, "=" + c["f"], fmt, c.get("e") or c.get("s") or float(c["n"]))
        elif "s" in c:
            sheet.write_string(row, col, c["s"], fmt)
        elif "date" in c:
            sheet.write_datetime(row, col, datetime.datetime.fromisoformat(c["date"]), date)
        elif "b" in c:
            sheet.write_boolean(row, col, c["b"], fmt)
        else:
            sheet.write_number(row, col, float(c["n"]), fmt)
    if spec["name"] == content["comments"]["sheet"] and not options:
        note = content["comments"]
        sheet.write_comment(note["cell"], note["text"], {"author": note["author"]})
for name, ref in content["names"].items():
    book.define_name(name, "=" + ref)
book.close()
