"""Writes the content of content.json with openpyxl: python3 openpyxl_make.py ../content.json ../openpyxl.xlsx"""
import datetime, json, sys
import openpyxl
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName

content = json.load(open(sys.argv[1], encoding="utf-8"))
book = openpyxl.Workbook()
book.remove(book.active)
for spec in content["sheets"]:
    sheet = book.create_sheet(spec["name"])
    sheet.sheet_state = spec["state"]
    for ref, c in spec["cells"].items():
        cell = sheet[ref]
        if "f" in c:
            cell.value = "=" + c["f"]
        elif "s" in c:
            cell.value = c["s"]
            cell.data_type = "s"
        elif "date" in c:
            cell.value = datetime.date.fromisoformat(c["date"])
        elif "b" in c:
            cell.value = c["b"]
        else:
            cell.value = int(c["n"]) if c["n"].lstrip("-").isdigit() else float(c["n"])
        if "format" in c:
            cell.number_format = c["format"]
for name, ref in content["names"].items():
    book.defined_names.append(DefinedName(name, attr_text=ref))
note = content["comments"]
book[note["sheet"]][note["cell"]].comment = Comment(note["text"], note["author"])
stamp = datetime.datetime(2024, 1, 1)
book.properties.created = book.properties.modified = stamp
book.save(sys.argv[2])
