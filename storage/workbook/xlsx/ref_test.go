package xlsx

import (
	"testing"

	"pgregory.net/rapid"
)

func TestRefs(t *testing.T) {
	for ref, want := range map[string][2]int{"A1": {1, 1}, "D20": {4, 20}, "$D$20": {4, 20}, "Z9": {26, 9}, "AA10": {27, 10}, "XFD1048576": {MaxColumn, MaxRow}} {
		if col, row, ok := ParseRef(ref); !ok || col != want[0] || row != want[1] {
			t.Errorf("%s: %d, %d, %v", ref, col, row, ok)
		}
	}
	for _, ref := range []string{"", "A", "1", "A0", "A01", "a1", "XFE1", "A1048577", "AAAA1", "A1B", "A-1", "$$A1", "A$", "A1:B2", "Ａ1"} {
		if col, row, ok := ParseRef(ref); ok {
			t.Errorf("%q was taken as %d, %d", ref, col, row)
		}
	}
	if CellRef(0, 1) != "" || CellRef(1, 0) != "" || CellRef(MaxColumn+1, 1) != "" || CellRef(1, MaxRow+1) != "" {
		t.Error("an address outside the sheet")
	}
	rapid.Check(t, func(t *rapid.T) {
		col, row := rapid.IntRange(1, MaxColumn).Draw(t, "col"), rapid.IntRange(1, MaxRow).Draw(t, "row")
		ref := CellRef(col, row)
		if c, r, ok := ParseRef(ref); !ok || c != col || r != row {
			t.Fatalf("%d, %d became %s and then %d, %d", col, row, ref, c, r)
		}
		if c, r, ok := parseAddress([]byte(ref)); !ok || c != col || r != row {
			t.Fatalf("%s as a cell's own address: %d, %d", ref, c, r)
		}
	})
}

func TestAreas(t *testing.T) {
	for ref, want := range map[string]Area{
		"'指标'!$D$20":              {"指标", 4, 20, 4, 20},
		"=指标!$D$20":               {"指标", 4, 20, 4, 20},
		"'it''s'!$A$1:$C$3":       {"it's", 1, 1, 3, 3},
		"'a!b'!A1":                {"a!b", 1, 1, 1, 1},
		"B2:C4":                   {"", 2, 2, 3, 4},
		"S!$A:$B":                 {"S", 1, 1, 2, MaxRow},
		"S!$1:$2":                 {"S", 1, 1, MaxColumn, 2},
		"'2024 上半年（一）'!$A$1:$A$1": {"2024 上半年（一）", 1, 1, 1, 1},
	} {
		if got, ok := ParseArea(ref); !ok || got != want {
			t.Errorf("%s: %+v %v, want %+v", ref, got, ok, want)
		}
	}
	for _, ref := range []string{"", "#REF!", "指标!#REF!", "A1,B2", "S!A1,S!B1", "[1]S!A1", "'[a.xlsx]S'!A1", "1+1", "'S!A1", "S'!A1", "''!A1", "!A1",
		"S!A", "S!1", "S!C3:A1", "S!A1:B", "OFFSET(S!A1,1,1)", "a b!A1", "S!A1:S!B2", "'a'b'!A1"} {
		if got, ok := ParseArea(ref); ok {
			t.Errorf("%q was taken as %+v", ref, got)
		}
	}
}

func TestClassify(t *testing.T) {
	for code, want := range map[string]Format{
		"": FormatGeneral, "General": FormatGeneral, "0.00": FormatNumber, "#,##0": FormatNumber, "0.00E+00": FormatNumber, "# ?/?": FormatNumber,
		"0%": FormatPercent, `0.0"%"`: FormatNumber, "@": FormatText, `"共"@`: FormatText, "0;-0;0;@": FormatNumber,
		"yyyy-mm-dd": FormatDate, `yyyy"年"m"月"d"日"`: FormatDate, "[$-804]yyyy/m/d;@": FormatDate, "h:mm AM/PM": FormatDate, "[h]:mm": FormatDate,
		"[mm]:ss": FormatDate, "e/m/d": FormatDate, "[Red]0;[Green]0": FormatNumber, `_ * #,##0.00_ ;_ * \-#,##0.00_ `: FormatNumber,
		`0\d`: FormatNumber, `"day"0`: FormatNumber, "[$¥-804]#,##0": FormatNumber, `0"`: FormatNumber, "[DBNum2]General": FormatNumber,
	} {
		if got := classify(code); got != want {
			t.Errorf("%q: %d, want %d", code, got, want)
		}
	}
	for id, want := range map[string]Format{"0": FormatGeneral, "1": FormatNumber, "4": FormatNumber, "9": FormatPercent, "10": FormatPercent, "11": FormatNumber,
		"14": FormatDate, "22": FormatDate, "31": FormatDate, "44": FormatNumber, "47": FormatDate, "48": FormatNumber, "49": FormatText, "57": FormatDate, "": FormatGeneral, "x": FormatGeneral, "999": FormatGeneral} {
		if got := builtin(id); got != want {
			t.Errorf("built-in %q: %d, want %d", id, got, want)
		}
	}
}
