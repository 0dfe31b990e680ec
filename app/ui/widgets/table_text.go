package widgets

import "strings"

// ParseTable reads tab-separated text as Excel, WPS and LibreOffice put it on the clipboard: rows end with a line break
// (of any system), cells are parted by tabs, and a cell that begins with a quotation mark runs to the closing one, with
// doubled marks for a mark, so that it may hold tabs and line breaks. The row that a final line break would begin is not
// there. Rows may have different lengths. Empty text has no rows.
//
// Text that only looks quoted (an inch mark in the middle, a mark that is never closed) is taken as it stands: nothing is
// thrown away.
func ParseTable(text string) [][]string {
	var rows [][]string
	var row []string
	rest := text
	for rest != "" {
		var cell string
		var end byte
		cell, end, rest = nextCell(rest)
		row = append(row, cell)
		if end != '\t' {
			rows = append(rows, row)
			row = nil
		} else if rest == "" {
			rows = append(rows, append(row, ""))
			row = nil
		}
	}
	return rows
}

// nextCell takes one cell and the separator after it: a tab, a line feed, or 0 at the end of the text.
func nextCell(s string) (cell string, end byte, rest string) {
	if s[0] == '"' {
		if cell, tail, ok := quotedCell(s); ok {
			end, rest = separator(tail)
			return cell, end, rest
		}
	}
	i := strings.IndexAny(s, "\t\r\n")
	if i < 0 {
		return s, 0, ""
	}
	end, rest = separator(s[i:])
	return s[:i], end, rest
}

// quotedCell reads a cell in quotation marks. It is one only if a separator or the end follows the closing mark.
func quotedCell(s string) (cell, tail string, ok bool) {
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		if s[i] != '"' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '"' {
			b.WriteByte('"')
			i++
			continue
		}
		tail = s[i+1:]
		if tail == "" || strings.IndexByte("\t\r\n", tail[0]) >= 0 {
			return strings.ReplaceAll(b.String(), "\r\n", "\n"), tail, true
		}
		return "", "", false
	}
	return "", "", false
}

// separator takes the separator that s begins with; CR LF and a lone CR count as a line feed.
func separator(s string) (end byte, rest string) {
	switch {
	case s == "":
		return 0, ""
	case strings.HasPrefix(s, "\r\n"):
		return '\n', s[2:]
	case s[0] == '\r':
		return '\n', s[1:]
	default:
		return s[0], s[1:]
	}
}

// FormatTable writes rows as tab-separated text that [ParseTable], Excel, WPS and LibreOffice read back as the same
// cells. Rows end with CR LF, as Excel writes them; a cell with a tab, a line break or a leading quotation mark is quoted.
func FormatTable(rows [][]string) string {
	var b strings.Builder
	for _, row := range rows {
		for i, cell := range row {
			if i > 0 {
				b.WriteByte('\t')
			}
			if cell != "" && (cell[0] == '"' || strings.ContainsAny(cell, "\t\r\n")) {
				b.WriteByte('"')
				b.WriteString(strings.ReplaceAll(cell, `"`, `""`))
				b.WriteByte('"')
			} else {
				b.WriteString(cell)
			}
		}
		b.WriteString("\r\n")
	}
	return b.String()
}
