"""Writes the content of content.json as lines of fields between tabs, for recipes without JSON: python3 content_tsv.py
../content.json > content.tsv"""
import json, re, sys

content = json.load(open(sys.argv[1], encoding="utf-8"))


def place(ref):
    letters, digits = re.match(r"\$?([A-Z]+)\$?(\d+)", ref).groups()
    col = 0
    for ch in letters:
        col = col * 26 + ord(ch) - 64
    return int(digits), col


for spec in content["sheets"]:
    for ref, c in spec["cells"].items():
        kind = next(k for k in ("f", "s", "date", "b", "n") if k in c)
        value = json.dumps(c[kind]) if kind == "b" else c[kind].replace("\n", "\\n")
        print("cell", spec["name"], spec["state"], *place(ref), kind, value, c.get("format", "NA"), sep="\t")
for name, ref in content["names"].items():
    sheet, cell = re.match(r"'(.*)'!(.*)", ref).groups()
    print("name", sheet.replace("''", "'"), name, *place(cell), sep="\t")
