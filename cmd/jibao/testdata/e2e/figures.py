"""What the county types and what must come out of it, worked out here and nowhere else.

    figures.py roster            280 synthetic enterprises as a spreadsheet copies them (tab-separated)
    figures.py keys FORM.json    what is done in each section, one action a line, for the hands at the keyboard
    figures.py compare SHOW.json INSPECT.json
    figures.py sums SUMMARY.json FORM.json INSPECT.json...     every figure of every group of a province from its workbooks
    figures.py exported SUMMARY.xlsx FORM.json INSPECT.json... the same against the exported workbook
    figures.py which STATUS.json STATE                         the clusters in a state
    figures.py state STATUS.json CLUSTER STATE                 whether a cluster is in it
    figures.py comment OPENED.json                             the comment that a county is to answer
    figures.py open <CHECK.json                                the checks that it is to explain
Numbers are Fractions and Decimals; no binary floating point stands between a figure and its comparison.
"""
import json
import sys
import zipfile
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from xml.etree import ElementTree

DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
SIZES = ["large", "medium", "small", "micro"]
SIZE_WORDS = {"large": "大型", "medium": "中型", "small": "小型", "micro": "微型"}
TIERS = ["none", "innovative", "specialised", "little_giant"]
TIER_WORDS = {"none": "无", "innovative": "创新型中小企业", "specialised": "专精特新中小企业", "little_giant": "专精特新“小巨人”企业"}
YES = {True: "是", False: "否"}


def credit_code(i):
    body = "91410783MAXX" + f"{i:05d}"
    total = sum(DIGITS.index(c) * pow(3, k, 31) for k, c in enumerate(body))
    return body + DIGITS[(31 - total % 31) % 31]


def roster():
    rows = []
    for i in range(1, 281):
        size = SIZES[0] if i <= 2 else SIZES[1] if i <= 40 else SIZES[2] if i <= 230 else SIZES[3]
        output = {"large": 90000, "medium": 16000, "small": 4000, "micro": 900}[size] + i * Decimal("1.25")
        staff = {"large": 1200, "medium": 350, "small": 60, "micro": 10}[size] + i % 7
        leading = i % 10 != 0
        tier = "none" if size in ("large", "micro") else "little_giant" if i <= 6 else "specialised" if i <= 30 else "innovative" if i <= 80 else "none"
        rows.append({
            "uscc": credit_code(i), "name": f"长垣试验企业{i:03d}号（合成）", "industry": "C343" if leading else "G543",
            "leading_industry": leading, "size": size, "tier": tier, "single_champion": i == 3, "above_scale": leading and i <= 150,
            "high_tech": i % 5 == 0, "employees": Decimal(staff), "output": output, "revenue": (output * Decimal("0.96")).quantize(Decimal("0.01")),
            "tax_paid": (output * Decimal("0.03")).quantize(Decimal("0.01")), "rd_expense": (output * Decimal("0.025")).quantize(Decimal("0.01")),
            "invention_patents": Decimal(i % 4), "cloud_user": i % 2 == 0, "platform_user": i % 3 == 0,
            "energy_tce": (output * Decimal("0.05")).quantize(Decimal("0.01")), "exports": Decimal("120.50") if i % 9 == 0 else Decimal(0),
            "belt_and_road": i % 18 == 0, "green_factory": "provincial" if i in (3, 4) else "none",
        })
    return rows


GREEN_WORDS = {"none": "无", "provincial": "省级"}


def cell(key, v):
    if isinstance(v, bool):
        return YES[v]
    if key == "size":
        return SIZE_WORDS[v]
    if key == "tier":
        return TIER_WORDS[v]
    if key == "green_factory":
        return GREEN_WORDS[v]
    if key == "output":
        return f"{v:,.2f}"  # as a spreadsheet shows it
    return str(v)


# What is typed by hand, as people type it, and what the program must keep of it. A value alone is kept as it is.
TYPED = {
    "B01": ("12.5", "12.50"), "B09": ("1380000", "1380000.00"),
    "T102": ("1,450,000", "1450000.00"), "T108": ("1300000", "1300000.00"), "T111": ("6000000", "6000000.00"), "T114": "6",
    "T202": ("37000", "37000.00"), "T203": ("34000", "34000.00"), "T208": "0", "T209": "3", "T210": "4", "T211": "5",
    "T305": "20", "T306": "10", "T402": ("78000", "78000.00"), "T404": ("20000", "20000.00"), "T408": "2", "T503": "1",
    "T603": "1", "T606": "9", "T607": "3", "T609": ("500", "500.00"), "T610": "1200", "V01": "0", "V02": "0", "V03": "0",
}
YESNO = {"T212": True, "T308": True, "T309": True, "T310": False, "T504": True, "T601": True, "T602": True, "T604": True, "T605": True}
MULTI = {"T122": ("设备、物流", ["设备", "物流"])}
UNAVAILABLE = "T113"
# Sections from here on are filled by pasting a column of a spreadsheet, the earlier ones by typing.
PASTED = ["T3", "T6", "V"]


def half_up(x, decimals=2):
    if isinstance(x, Fraction):
        x = Decimal(x.numerator) / Decimal(x.denominator)
    return str(x.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def share(a, b):
    return half_up(Fraction(a) / Fraction(b) * 100)


def expected():
    rows = roster()
    sme = [r for r in rows if r["size"] != "large"]
    count = lambda rs, f: str(sum(1 for r in rs if f(r)))
    total = lambda rs, k: sum((r[k] for r in rs), Decimal(0))
    money = lambda x: half_up(x)
    v = {code: t if isinstance(t, str) else t[1] for code, t in TYPED.items()} | YESNO | {c: t[1] for c, t in MULTI.items()}
    d = lambda code: Decimal(v[code])
    v |= {
        "B02": str(len(rows)), "B03": str(len(sme)), "B04": count(rows, lambda r: r["above_scale"]), "B05": count(rows, lambda r: r["leading_industry"]),
        "B06": str(total(rows, "employees")), "B08": money(total(rows, "revenue")), "B11": money(total(rows, "tax_paid")),
        "T101": money(total(rows, "output")), "T103": money(total([r for r in rows if r["leading_industry"]], "output")), "T105": money(total(sme, "output")),
        "T115": count(rows, lambda r: r["single_champion"]), "T116": count(rows, lambda r: r["tier"] == "little_giant"),
        "T117": count(rows, lambda r: r["tier"] == "specialised"), "T118": count(rows, lambda r: r["tier"] == "innovative"),
        "T121": count(rows, lambda r: r["high_tech"]), "T201": money(total(sme, "rd_expense")), "T205": money(total(rows, "rd_expense")),
        "T207": str(total(rows, "invention_patents")), "T301": count(sme, lambda r: r["platform_user"]), "T303": count(rows, lambda r: r["cloud_user"]),
        "T401": money(total(rows, "energy_tce")), "T406": count(rows, lambda r: r["green_factory"] == "national"),
        "T407": count(rows, lambda r: r["green_factory"] == "provincial"), "T501": money(total(rows, "exports")), "T502": count(rows, lambda r: r["belt_and_road"]),
    }
    v["T119"] = str(d("T116") + d("T117") + d("T118"))
    root = lambda a, b: half_up(((d(a) / d(b)).sqrt() - 1) * 100)
    v |= {
        "B07": share(d("B03"), d("B02")), "B10": share(d("B08") - d("B09"), d("B09")), "T104": share(d("T103"), d("T101")),
        "T106": share(d("T105"), d("T101")), "T107": share(d("T101") - d("T102"), d("T102")), "T109": root("T101", "T108"),
        "T110": money(min(d("T101"), d("T102"), d("T108"))), "T112": share(d("T103"), d("T111")), "T120": share(d("T119"), d("B03")),
        "T204": root("T201", "T203"), "T206": share(d("T205"), d("B08")), "T302": share(d("T301"), d("B03")), "T304": share(d("T303"), d("B02")),
        "T307": share(d("T306"), d("T305")), "T403": half_up(Fraction(d("T401")) / Fraction(d("T101")), 4), "T405": share(d("T404"), d("T401")),
        "T608": share(d("T607"), d("T606")),
    }
    return v


def typed(code):
    if code in TYPED:
        return TYPED[code] if isinstance(TYPED[code], str) else TYPED[code][0]
    if code in YESNO:
        return YES[YESNO[code]]
    return MULTI[code][0] if code in MULTI else None


def keys(form):
    """Rows of a section follow each other; a run of neighbours of a pasted section is one column of a spreadsheet."""
    sections = {}
    for ind in form["indicators"]:
        sections.setdefault(ind["section"], []).append(ind["code"])
    for section, codes in sections.items():
        print("section", section)
        run = []
        for at, code in enumerate(codes + [None]):
            words = typed(code)
            if section in PASTED and words is not None:
                run.append(words)
                continue
            if run:
                print("paste", "\\n".join(run))
                print("down", len(run))
                run = []
            if code is None:
                continue
            if code == UNAVAILABLE:
                print("unavailable")
                print("down", 1)
            elif words is None:
                print("down", 1)
            elif code in YESNO or code in MULTI:
                print("paste", words)
                print("down", 1)
            else:
                print("type", words)


def same(what, got, want):
    if got != want:
        print(f"{what}: got {got!r}, want {want!r}", file=sys.stderr)
        return 1
    return 0


def compare(show, inspect):
    wrong = 0
    want = expected()
    for name, doc in (("the office", show), ("the workbook", inspect)):
        values = {k: v for k, v in doc["values"].items() if v is not None}
        for code in sorted(want.keys() | values.keys()):
            wrong += same(f"{name}, {code}", values.get(code), want.get(code))
        wrong += same(f"{name}, rows", len(doc["roster"]), 280)
        for i, (got, row) in enumerate(zip(doc["roster"], roster())):
            for key, v in row.items():
                if isinstance(v, Decimal):
                    wrong += same(f"{name}, row {i + 1}, {key}", Decimal(got[key]), v)
                else:
                    wrong += same(f"{name}, row {i + 1}, {key}", got[key], v)
    wrong += same("intact", inspect["intact"], True)
    wrong += same("fingerprint", inspect["fingerprint"], inspect["declared"])
    wrong += same("revision", inspect["revision"], 1)
    return wrong


# Every ratio of the form: its parts, what is done with their sums, and its decimals. None is no figure.
def quotient(a, b):
    return a / b if b else None


def percent(a, b, minus=0):
    q = quotient(a, b)
    return None if q is None else (q - minus) * 100


def yearly(a, b):
    q = quotient(a, b)
    return None if q is None else (Fraction((Decimal(q.numerator) / Decimal(q.denominator)).sqrt()) - 1) * 100


RATIOS = {
    "B07": (["B03", "B02"], percent, 2), "B10": (["B08", "B09"], lambda a, b: percent(a, b, 1), 2), "T104": (["T103", "T101"], percent, 2),
    "T106": (["T105", "T101"], percent, 2), "T107": (["T101", "T102"], lambda a, b: percent(a, b, 1), 2), "T109": (["T101", "T108"], yearly, 2),
    "T112": (["T103", "T111"], percent, 2), "T119": (["T116", "T117", "T118"], lambda a, b, c: a + b + c, 0),
    "T120": (["T116", "T117", "T118", "B03"], lambda a, b, c, d: percent(a + b + c, d), 2), "T204": (["T201", "T203"], yearly, 2),
    "T206": (["T205", "B08"], percent, 2), "T302": (["T301", "B03"], percent, 2), "T304": (["T303", "B02"], percent, 2),
    "T307": (["T306", "T305"], percent, 2), "T403": (["T401", "T101"], quotient, 4), "T405": (["T404", "T401"], percent, 2),
    "T608": (["T607", "T606"], percent, 2),
}


def once_per_county(workbooks, code):
    """The figure of a county counts once, as its cluster with the lowest code has it."""
    counties = {}
    for w in sorted(workbooks, key=lambda w: w["cluster"]):
        counties.setdefault(w["county"], Fraction(w["values"][code]))
    return sum(counties.values())


def aggregates(indicators, workbooks):
    """What the workbooks come to: by code the value as a Decimal or None, the clusters in it, and of a share those with yes."""
    out = {}
    rule = {i["code"]: i["aggregation"] for i in indicators}
    for ind in indicators:
        code = ind["code"]
        parts, does, decimals = RATIOS.get(code, ([code], None, 4))
        filled = [w for w in workbooks if all(w["values"].get(p) is not None for p in parts)]
        value, yes = None, None
        if ind["aggregation"] == "share_yes":
            yes = sum(1 for w in filled if w["values"][code])
            value = percent(Fraction(yes), Fraction(len(filled)))
            decimals = 2
        elif ind["aggregation"] != "none" and filled:
            sums = [once_per_county(filled, p) if rule[p] == "sum_per_county" else sum(Fraction(w["values"][p]) for w in filled) for p in parts]
            value = does(*sums) if does else sums[0]
        out[code] = (None if value is None else Decimal(half_up(Fraction(value), decimals)), len(filled), yes)
    return out


def grouped(workbooks, key):
    """The workbooks of a group of a summary, whatever it is grouped by."""
    return [w for w in workbooks if key in ("all", w["body"], w["county"])]


def sums(summary, form, workbooks):
    wrong, seen = 0, 0
    for group in summary["groups"]:
        key, mine = group["key"], grouped(workbooks, group["key"])
        seen += len(mine) if key != "all" or len(summary["groups"]) == 1 else 0
        wrong += same(f"{key}, clusters", group["clusters"], len(mine))
        for code, (value, n, yes) in aggregates(form["indicators"], mine).items():
            got = group["indicators"][code]
            wrong += same(f"{key}, {code}, filled", got["n"], n)
            wrong += same(f"{key}, {code}", None if got["value"] is None else Decimal(got["value"]), value)
            if yes is not None:
                wrong += same(f"{key}, {code}, yes", got["yes"], yes)
    return wrong + same("clusters in groups", seen, len(workbooks))


# The exported summary is read as what it is: a package of XML.
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheet(path, title):
    """The cells of a sheet: a dictionary from (row, column letters) to text."""
    with zipfile.ZipFile(path) as z:
        names = {r.get("Id"): r.get("Target") for r in ElementTree.fromstring(z.read("xl/_rels/workbook.xml.rels"))}
        book = ElementTree.fromstring(z.read("xl/workbook.xml"))
        target = next(names[s.get(LINK)] for s in book.iter(SHEET + "sheet") if s.get("name") == title)
        shared = []
        if "xl/sharedStrings.xml" in z.namelist():
            shared = ["".join(t.text or "" for t in si.iter(SHEET + "t")) for si in ElementTree.fromstring(z.read("xl/sharedStrings.xml")).iter(SHEET + "si")]
        rows = ElementTree.fromstring(z.read("xl/" + target.removeprefix("/xl/")))
    cells = {}
    for c in rows.iter(SHEET + "c"):
        v, kind = c.find(SHEET + "v"), c.get("t")
        text = "".join(t.text or "" for t in c.iter(SHEET + "t")) if kind == "inlineStr" else "" if v is None else shared[int(v.text)] if kind == "s" else v.text
        letters = c.get("r").rstrip("0123456789")
        cells[int(c.get("r")[len(letters):]), letters] = text or ""
    return cells


def letters(n):
    s = ""
    while n:
        n, rest = divmod(n - 1, 26)
        s = chr(65 + rest) + s
    return s


def exported(path, form, workbooks):
    """The sheet of groups: two columns for the total and for each reporting body, in the order of their codes."""
    wrong, cells = 0, sheet(path, "分组汇总")
    rows = {cells.get((r, "A")): r for r in range(1, 400) if cells.get((r, "A"))}
    groups = ["all"] + sorted({w["body"] for w in workbooks})
    wrong += same("columns of groups", sum(1 for k in range(4, 400, 2) if cells.get((5, letters(k)))), len(groups))
    for k, key in enumerate(groups):
        mine, at, beside = grouped(workbooks, key), letters(4 + 2 * k), letters(5 + 2 * k)
        wrong += same(f"{key}, head", cells[4, at].split("\n")[-1], f"{len(mine)}/{len(mine)}")
        for code, (value, n, _) in aggregates(form["indicators"], mine).items():
            if code not in rows:
                continue
            got = cells.get((rows[code], at), "")
            wrong += same(f"{key}, {code}, given", cells.get((rows[code], beside)), f"{n}/{len(mine)}")
            wrong += same(f"{key}, {code}", Decimal(got) if got.lstrip("-").replace(".", "", 1).isdigit() else None, value)
    missing = [i["code"] for i in form["indicators"] if i["aggregation"] != "none" and i["code"] not in rows]
    return wrong + same("indicators without a row", missing, [])


def load(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def main(args):
    match args:
        case ["roster"]:
            print("\n".join("\t".join(cell(k, v) for k, v in r.items()) for r in roster()))
        case ["keys", form]:
            keys(load(form))
        case ["compare", show, inspect]:
            return 1 if compare(load(show), load(inspect)) else 0
        case ["sums", summary, form, *workbooks]:
            return 1 if sums(load(summary), load(form), [load(w) for w in workbooks]) else 0
        case ["exported", summary, form, *workbooks]:
            return 1 if exported(summary, load(form), [load(w) for w in workbooks]) else 0
        case ["which", status, state]:
            print("\n".join(c["cluster"] for c in load(status)["clusters"] if c["state"] == state))
        case ["state", status, cluster, state]:
            return 0 if any(c["cluster"] == cluster and c["state"] == state for c in load(status)["clusters"]) else 1
        case ["comment", opened]:
            print(load(opened)["comments"][0]["id"])
        case ["open"]:
            print("\n".join(f["id"] for f in json.load(sys.stdin)["findings"] if f["severity"] == "soft" and not f["explained"]))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
