"""Writes the content of content.json in the shapes of producers that cannot be run from a script:
python3 shapes_make.py ../content.json ..

Each shape imitates what is known of how a producer lays its files out; none of them was written by that producer.

excel-shape       mc:Ignorable, x14ac attributes, spans, rich runs with phonetics, calcChain, theme, extLst
strict-shape      strict OOXML namespaces, ISO dates (t="d")
wps-shape         wrong dimension, own properties, wpsCustomData, absolute targets
google-shape      no docProps, targets without folder order, s= on every cell, trailing formatted rows
numbers-shape     no r on rows and cells, data descriptors
onlyoffice-shape  prefixed main namespace, backslash-free absolute targets, spaces in attributes, single quotes
utf16-shape       parts in UTF-16 with byte order mark
date1904-shape    dates counted from 1904
zip64-shape       zip64 sizes in every header
unsorted-shape    rows and cells out of order
"""
import io, json, re, struct, sys, zipfile, zlib
from datetime import date
from xml.sax.saxutils import escape, quoteattr

content = json.load(open(sys.argv[1], encoding="utf-8"))
target = sys.argv[2]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_REL = "http://purl.oclc.org/ooxml/officeDocument/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Shape:
    """What one producer does differently."""

    def __init__(self, **changes):
        self.main, self.rel, self.prefix = MAIN, REL, ""
        self.inline = self.iso = self.nocoord = self.d1904 = self.reverse = self.rich = False
        self.absolute = self.docprops = self.trailing = False
        self.dimension, self.encoding, self.quote, self.app = None, "utf-8", '"', ""
        self.descriptor = self.zip64 = False
        self.root = self.rowattrs = ""
        self.__dict__.update(changes)


def split(ref):
    letters, digits = re.match(r"([A-Z]+)(\d+)", ref).groups()
    col = 0
    for ch in letters:
        col = col * 26 + ord(ch) - 64
    return int(digits), col


def xstring(s):
    return re.sub(r"_(?=x[0-9a-fA-F]{4}_)", "_x005F_", s)


class Strings:
    def __init__(self, rich):
        self.rich, self.index, self.items = rich, {}, []

    def add(self, s):
        if s not in self.index:
            self.index[s] = len(self.items)
            text = escape(xstring(s))
            if self.rich and len(s) > 3 and "_" not in s and "&" not in text:
                a, b = text[:2], text[2:]
                self.items.append(
                    '<si><r><rPr><sz val="11"/></rPr><t xml:space="preserve">%s</t></r><r><t xml:space="preserve">%s</t></r>'
                    '<rPh sb="0" eb="1"><t>よみ</t></rPh><phoneticPr fontId="1"/></si>' % (a, b))
            else:
                self.items.append('<si><t xml:space="preserve">%s</t></si>' % text)
        return self.index[s]


def cell(shape, strings, ref, c):
    r = "" if shape.nocoord else ' r="%s"' % ref
    if "e" in c:
        return '<c%s t="e"><f>%s</f><v>%s</v></c>' % (r, escape(c["f"]), c["e"])
    if "f" in c and "s" in c:
        return '<c%s t="str"><f>%s</f><v>%s</v></c>' % (r, escape(c["f"]), escape(c["s"]))
    if "f" in c:
        return "<c%s><f>%s</f><v>%s</v></c>" % (r, escape(c["f"]), c["n"])
    if "s" in c:
        if shape.inline:
            return '<c%s t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (r, escape(xstring(c["s"])))
        return '<c%s t="s"><v>%d</v></c>' % (r, strings.add(c["s"]))
    if "date" in c:
        if shape.iso:
            return '<c%s s="1" t="d"><v>%sT00:00:00</v></c>' % (r, c["date"])
        epoch = date(1904, 1, 1) if shape.d1904 else date(1899, 12, 30)
        return '<c%s s="1"><v>%d</v></c>' % (r, (date.fromisoformat(c["date"]) - epoch).days)
    if "b" in c:
        return '<c%s t="b"><v>%d</v></c>' % (r, c["b"])
    style = {"0.0%": ' s="2"', "#,##0.00": ' s="3"'}.get(c.get("format"), "")
    return "<c%s%s><v>%s</v></c>" % (r, style, c["n"])


def column_name(n):
    s = ""
    while n:
        n, k = divmod(n - 1, 26)
        s = chr(65 + k) + s
    return s


def rows(shape, strings, cells):
    table = {}
    for ref, c in cells.items():
        row, col = split(ref)
        table.setdefault(row, {})[col] = (ref, c)
    if shape.nocoord:  # positions come from counting: empty rows and cells have to stand in between
        for row in range(1, max(table) + 1):
            table.setdefault(row, {})
    out = []
    for row in sorted(table, reverse=shape.reverse):
        cols = sorted(table[row], reverse=shape.reverse)
        if shape.nocoord and cols:
            cols = range(1, max(cols) + 1)
        inner = "".join(cell(shape, strings, *table[row][k]) if k in table[row] else "<c/>" for k in cols)
        number = "" if shape.nocoord else ' r="%d"' % row
        out.append("<row%s%s>%s</row>" % (number, shape.rowattrs, inner))
    if shape.trailing:
        last = max(table)
        out += ['<row r="%d"><c r="A%d" s="1"/><c r="B%d" s="2"/></row>' % (n, n, n) for n in range(last + 1, 1001)]
    return "".join(out)


def parts(shape):
    strings = Strings(shape.rich)
    sheets = []
    for spec in content["sheets"]:
        dimension = '<dimension ref="%s"/>' % shape.dimension if shape.dimension else ""
        note = ""
        if shape.rich:
            note = ('<mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>'
                    '<extLst><ext uri="{x}"><x14ac:other><row><c><v>99</v></c></row></x14ac:other></ext></extLst>')
        sheets.append('<worksheet xmlns="%s" xmlns:r="%s"%s>%s<sheetData>%s</sheetData>%s</worksheet>'
                      % (shape.main, shape.rel, shape.root, dimension, rows(shape, strings, spec["cells"]), note))
    base = "/xl/" if shape.absolute else ""
    sheet_list = "".join('<sheet name=%s sheetId="%d"%s r:id="rId%d"/>' % (
        quoteattr(s["name"]), i + 1, "" if s["state"] == "visible" else ' state="%s"' % s["state"], i + 1)
        for i, s in enumerate(content["sheets"]))
    names = "".join('<definedName name="%s">%s</definedName>' % (n, escape(ref)) for n, ref in content["names"].items())
    book = ('<workbook xmlns="%s" xmlns:r="%s"><workbookPr%s/><sheets>%s</sheets><definedNames>%s</definedNames></workbook>'
            % (shape.main, shape.rel, ' date1904="1"' if shape.d1904 else "", sheet_list, names))
    n = len(sheets)
    rels = "".join('<Relationship Id="rId%d" Type="%s/worksheet" Target="%sworksheets/sheet%d.xml"/>' % (i + 1, shape.rel, base, i + 1) for i in range(n))
    rels += '<Relationship Id="rId%d" Type="%s/styles" Target="%sstyles.xml"/>' % (n + 1, shape.rel, base)
    if strings.items:
        rels += '<Relationship Id="rId%d" Type="%s/sharedStrings" Target="%ssharedStrings.xml"/>' % (n + 2, shape.rel, base)
    styles = ('<styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>'
              '<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="10"/><xf numFmtId="4"/></cellXfs></styleSheet>' % shape.main)
    packrel = "http://schemas.openxmlformats.org/package/2006/relationships"
    root = '<Relationship Id="rId1" Type="%s/officeDocument" Target="%sworkbook.xml"/>' % (shape.rel, base or "xl/")
    out = {"xl/workbook.xml": book, "xl/styles.xml": styles}
    if shape.docprops:
        root += '<Relationship Id="rId2" Type="%s/extended-properties" Target="docProps/app.xml"/>' % shape.rel
        root += '<Relationship Id="rId3" Type="%s/custom-properties" Target="docProps/custom.xml"/>' % shape.rel
        out["docProps/app.xml"] = '<Properties xmlns="%s/extended-properties"><Application>%s</Application></Properties>' % (
            REL.replace("/relationships", ""), escape(shape.app))
        out["docProps/custom.xml"] = (
            '<Properties xmlns="%s/custom-properties" xmlns:vt="%s/docPropsVTypes"><property fmtid="{x}" pid="2" name="KSOProductBuildVer">'
            '<vt:lpwstr>2052-12.1.0</vt:lpwstr></property></Properties>' % ((REL.replace("/relationships", ""),) * 2))
    for i, s in enumerate(sheets):
        out["xl/worksheets/sheet%d.xml" % (i + 1)] = s
    if strings.items:
        out["xl/sharedStrings.xml"] = '<sst xmlns="%s" count="1" uniqueCount="1">%s</sst>' % (shape.main, "".join(strings.items))
    if shape.prefix:
        out = {k: prefixed(v, shape) if k.startswith("xl/") else v for k, v in out.items()}
    out["_rels/.rels"] = '<Relationships xmlns="%s">%s</Relationships>' % (packrel, root)
    out["xl/_rels/workbook.xml.rels"] = '<Relationships xmlns="%s">%s</Relationships>' % (packrel, rels)
    kinds = {"xl/workbook.xml": "sheet.main", "xl/styles.xml": "styles", "xl/sharedStrings.xml": "sharedStrings"}
    types = "".join('<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml"/>' % (
        name, kinds.get(name, "worksheet")) for name in out if name.startswith("xl/") and not name.endswith(".rels"))
    out["[Content_Types].xml"] = ('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                                  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                                  '<Default Extension="xml" ContentType="application/xml"/>%s</Types>' % types)
    return out


def prefixed(xml, shape):
    p = shape.prefix
    xml = re.sub(r"<(/?)(?![/?!])(?=\w+[\s/>])", r"<\1%s:" % p, xml)
    return xml.replace("xmlns=", "xmlns:%s=" % p)


def encode(shape, xml):
    if shape.encoding == "utf-8":
        head = HEAD if shape.quote == '"' else HEAD.replace('"', "'")
        return (head + xml).encode("utf-8")
    return (HEAD.replace("UTF-8", "UTF-16") + xml).encode("utf-16")


def archive(shape, path):
    files = {k: encode(shape, v) if k.startswith("xl/") and not k.endswith(".rels") else (HEAD + v).encode("utf-8") for k, v in parts(shape).items()}
    out, central = io.BytesIO(), b""
    for name in sorted(files, key=lambda k: (k != "[Content_Types].xml", k)):
        data, raw = files[name], name.encode()
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(data) + packer.flush()
        crc, offset = zlib.crc32(data), out.tell()
        flags = 8 if shape.descriptor else 0
        extra, sizes = b"", (len(packed), len(data))
        if shape.zip64:
            extra, sizes = struct.pack("<HHQQ", 1, 16, len(data), len(packed)), (0xFFFFFFFF, 0xFFFFFFFF)
        local = (0, 0, 0) if shape.descriptor else (crc,) + sizes
        out.write(struct.pack("<IHHHHHIIIHH", 0x04034B50, 45, flags, 8, 0, 0x5821, *local, len(raw), len(extra)) + raw + extra + packed)
        if shape.descriptor:
            out.write(struct.pack("<IIII", 0x08074B50, crc, len(packed), len(data)))
        central += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 45, 45, flags, 8, 0, 0x5821, crc, *sizes, len(raw), len(extra), 0, 0, 0, 0, offset) + raw + extra
    start, n = out.tell(), len(files)
    out.write(central)
    if shape.zip64:
        out.write(struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, n, n, len(central), start))
        out.write(struct.pack("<IIQI", 0x07064B50, 0, start + len(central), 1))
    out.write(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, n, n, len(central), start, 0))
    open(path, "wb").write(out.getvalue())


IGNORABLE = (' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac"'
             ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"')
for name, shape in {
    "excel": Shape(rich=True, root=IGNORABLE, rowattrs=' spans="1:5" x14ac:dyDescent="0.25"', docprops=True, app="Microsoft Excel", dimension="A1:AA20"),
    "strict": Shape(main=STRICT_MAIN, rel=STRICT_REL, iso=True),
    "wps": Shape(dimension="A1", absolute=True, docprops=True, app="WPS Office_12.1.0_F1E327BC"),
    "google": Shape(trailing=True),
    "numbers": Shape(nocoord=True, descriptor=True, inline=True),
    "onlyoffice": Shape(prefix="x", quote="'", docprops=True, app="ONLYOFFICE/8.0"),
    "utf16": Shape(encoding="utf-16"),
    "date1904": Shape(d1904=True),
    "zip64": Shape(zip64=True),
    "unsorted": Shape(reverse=True),
}.items():
    archive(shape, "%s/%s-shape.xlsx" % (target, name))
