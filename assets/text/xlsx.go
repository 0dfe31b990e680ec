package text

// Sentences for a workbook that cannot be taken, and for what was found in one and left alone. The keys are the codes
// of the reader of workbooks, as plain strings. {0} is the sheet or part concerned, {1} the cell or the detail.

// XLSXRefusal gives the sentence for the code with which a workbook was refused; ok is false for an unknown code.
func XLSXRefusal(code string) (m Message, ok bool) {
	for _, list := range [][]codeMessage{xlsxKinds(), xlsxArchive(), xlsxContent()} {
		if m, ok = find(list, code); ok {
			break
		}
	}
	return m, ok
}

// XLSXNotice gives the sentence for something that the reader met in a workbook and left alone; ok is false for an
// unknown code.
func XLSXNotice(code string) (m Message, ok bool) { return find(xlsxNotices(), code) }

type codeMessage struct {
	code string
	m    Message
}

func find(list []codeMessage, code string) (m Message, ok bool) {
	for _, c := range list {
		if c.code == code {
			return c.m, true
		}
	}
	return m, false
}

// xlsxKinds: the file is something else.
func xlsxKinds() []codeMessage {
	return []codeMessage{
		{"FILE-EMPTY", Message{
			"文件是空的（0 字节），可能没有复制或下载完整。请重新取得该文件后再报送。",
			"The file is empty (0 bytes); the copy or download probably did not finish. Please get the file again.",
			"파일이 비어 있습니다(0바이트). 복사나 내려받기가 끝나지 않았을 수 있으니 파일을 다시 받아 주세요."}},
		{"FILE-CHANGED", Message{
			"读取过程中文件发生了变化。请等待复制、下载或保存完成后再打开。",
			"The file changed while it was being read. Please wait until copying, downloading or saving has finished, then open it again.",
			"읽는 동안 파일이 바뀌었습니다. 복사, 내려받기 또는 저장이 끝난 뒤 다시 열어 주세요."}},
		{"FILE-NOT-REGULAR", Message{
			"所选的不是文件（可能是文件夹）。请选择一个 .xlsx 文件。",
			"This is not a file (perhaps a folder). Please choose an .xlsx file.",
			"파일이 아닙니다(폴더일 수 있습니다). .xlsx 파일을 선택해 주세요."}},
		{"TOO-LARGE", Message{
			"文件过大，超过 20 MB，不像是一份报表。请确认文件无误，删除图片等无关内容后另存再报送。",
			"The file is larger than 20 MB, which no return is. Please check that it is the right file, remove pictures and other extras, and save it again.",
			"파일이 20 MB를 넘습니다. 올바른 보고표인지 확인하고 그림 등 불필요한 내용을 지운 뒤 다시 저장해 주세요."}},
		{"NOT-XLSX", Message{
			"这不是 Excel 工作簿（.xlsx），无法识别其格式。请确认选对了文件。",
			"This is not an Excel workbook (.xlsx), and its format is not known. Please check that it is the right file.",
			"Excel 통합 문서(.xlsx)가 아니며 형식을 알 수 없습니다. 올바른 파일인지 확인해 주세요."}},
		{"NOT-XLSX-XLS", Message{
			"这是旧格式的工作簿（.xls 或 .et）。请在 WPS 或 Excel 中用“另存为”保存为 .xlsx 后再报送。",
			"This is a workbook in an old format (.xls or .et). Please use “Save As” in Excel or WPS to save it as .xlsx.",
			"예전 형식의 통합 문서(.xls 또는 .et)입니다. Excel이나 WPS에서 ‘다른 이름으로 저장’으로 .xlsx로 저장해 주세요."}},
		{"NOT-XLSX-OLE", Message{
			"这是旧格式的办公文件（如 .doc、.ppt、.wps），不是工作簿。请选择 .xlsx 报表文件。",
			"This is an office file of an old format (such as .doc, .ppt or .wps), not a workbook. Please choose the return's .xlsx file.",
			"예전 형식의 문서 파일(.doc, .ppt, .wps 등)이며 통합 문서가 아닙니다. 보고표 .xlsx 파일을 선택해 주세요."}},
		{"ENCRYPTED", Message{
			"工作簿设有打开密码，程序无法读取。请在 WPS 或 Excel 中取消打开密码，保存后再报送。",
			"The workbook needs a password to open and cannot be read. Please remove the password in Excel or WPS and save it again.",
			"열기 암호가 걸린 통합 문서라 읽을 수 없습니다. Excel이나 WPS에서 암호를 해제하고 저장한 뒤 다시 제출해 주세요."}},
		{"NOT-XLSX-ODS", Message{
			"这是 OpenDocument 格式的文件（如 .ods）。请用“另存为”保存为 .xlsx 后再报送。",
			"This is an OpenDocument file (such as .ods). Please use “Save As” to save it as .xlsx.",
			"OpenDocument 형식의 파일(.ods 등)입니다. ‘다른 이름으로 저장’으로 .xlsx로 저장해 주세요."}},
		{"NOT-XLSX-DOCX", Message{
			"这是 Word 文档，不是工作簿。请选择 .xlsx 报表文件。",
			"This is a Word document, not a workbook. Please choose the return's .xlsx file.",
			"Word 문서이며 통합 문서가 아닙니다. 보고표 .xlsx 파일을 선택해 주세요."}},
		{"NOT-XLSX-PPTX", Message{
			"这是演示文稿，不是工作簿。请选择 .xlsx 报表文件。",
			"This is a presentation, not a workbook. Please choose the return's .xlsx file.",
			"프레젠테이션이며 통합 문서가 아닙니다. 보고표 .xlsx 파일을 선택해 주세요."}},
		{"NOT-XLSX-XLSB", Message{
			"这是二进制工作簿（.xlsb）。请在 WPS 或 Excel 中用“另存为”保存为 .xlsx 后再报送。",
			"This is a binary workbook (.xlsb). Please use “Save As” in Excel or WPS to save it as .xlsx.",
			"이진 통합 문서(.xlsb)입니다. Excel이나 WPS에서 ‘다른 이름으로 저장’으로 .xlsx로 저장해 주세요."}},
		{"NOT-XLSX-HTML", Message{
			"这是网页文件，只是扩展名像工作簿。请在 WPS 或 Excel 中打开，用“另存为”保存为 .xlsx 后再报送。",
			"This is a web page that only carries a workbook's name. Please open it in Excel or WPS and save it as .xlsx.",
			"이름만 통합 문서인 웹 페이지 파일입니다. Excel이나 WPS에서 열어 .xlsx로 저장해 주세요."}},
		{"NOT-XLSX-XML", Message{
			"这是 XML 文件（可能是“XML 表格”），不是 .xlsx。请在 WPS 或 Excel 中打开，用“另存为”保存为 .xlsx 后再报送。",
			"This is an XML file (perhaps “XML Spreadsheet”), not an .xlsx. Please open it in Excel or WPS and save it as .xlsx.",
			"XML 파일(‘XML 스프레드시트’일 수 있음)이며 .xlsx가 아닙니다. Excel이나 WPS에서 열어 .xlsx로 저장해 주세요."}},
		{"NOT-XLSX-TEXT", Message{
			"这是文本文件（如 .csv、.txt），不是工作簿。请在 WPS 或 Excel 中打开，用“另存为”保存为 .xlsx 后再报送。",
			"This is a text file (such as .csv or .txt), not a workbook. Please open it in Excel or WPS and save it as .xlsx.",
			"텍스트 파일(.csv, .txt 등)이며 통합 문서가 아닙니다. Excel이나 WPS에서 열어 .xlsx로 저장해 주세요."}},
		{"NOT-XLSX-PDF", Message{
			"这是版式文件（PDF 或 OFD），程序不能从中取数。请选择 .xlsx 报表文件。",
			"This is a page document (PDF or OFD); figures cannot be taken from it. Please choose the return's .xlsx file.",
			"지면 문서(PDF 또는 OFD)라 수치를 읽을 수 없습니다. 보고표 .xlsx 파일을 선택해 주세요."}},
		{"NOT-XLSX-ARCHIVE", Message{
			"这是压缩包，里面才可能有报表。请先解压，再选择其中的 .xlsx 文件。",
			"This is an archive; the return may be inside. Please unpack it first and choose the .xlsx file in it.",
			"압축 파일입니다. 먼저 압축을 풀고 그 안의 .xlsx 파일을 선택해 주세요."}},
	}
}

// xlsxArchive: the archive or its XML is damaged or was made by no office program.
func xlsxArchive() []codeMessage {
	return []codeMessage{
		{"ZIP-TRUNCATED", Message{
			"文件不完整，后半部分缺失，可能没有下载或复制完。请重新取得该文件。",
			"The file is incomplete: its end is missing, probably because a download or copy stopped. Please get the file again.",
			"파일의 뒷부분이 없습니다. 내려받기나 복사가 끝나지 않았을 수 있으니 파일을 다시 받아 주세요."}},
		{"ZIP-DIRECTORY", damaged()},
		{"ZIP-HEADER", damagedPart()},
		{"ZIP-DATA", damagedPart()},
		{"ZIP-SIZE", damagedPart()},
		{"ZIP-CRC", damagedPart()},
		{"ZIP-OVERLAP", suspicious()},
		{"ZIP-STRAY-BYTES", Message{
			"文件中夹有不属于工作簿的内容，可能在传输中受损或被其他软件附加了数据。请用 WPS 或 Excel 打开核对，另存为 .xlsx 后再报送。",
			"The file holds bytes that belong to no part of the workbook; it may have been damaged or had data appended by other software. Please open it in Excel or WPS, check it and save it again as .xlsx.",
			"통합 문서에 속하지 않는 데이터가 섞여 있습니다. 전송 중 손상되었거나 다른 프로그램이 덧붙였을 수 있으니 Excel이나 WPS에서 열어 확인하고 .xlsx로 다시 저장해 주세요."}},
		{"ZIP-NAME", suspicious()},
		{"ZIP-DUPLICATE", suspicious()},
		{"ZIP-METHOD", Message{
			"工作簿使用了不常见的压缩方式（{0}），程序无法读取。请在 WPS 或 Excel 中另存为 .xlsx 后再报送。",
			"The workbook is compressed in an unusual way ({0}) and cannot be read. Please save it again as .xlsx in Excel or WPS.",
			"통합 문서가 흔하지 않은 방식으로 압축되어({0}) 읽을 수 없습니다. Excel이나 WPS에서 .xlsx로 다시 저장해 주세요."}},
		{"ZIP-ENCRYPTED", Message{
			"工作簿内部设有压缩密码，程序无法读取。请取消密码，另存为 .xlsx 后再报送。",
			"The workbook is locked with an archive password and cannot be read. Please remove the password and save it again as .xlsx.",
			"통합 문서에 압축 암호가 걸려 있어 읽을 수 없습니다. 암호를 해제하고 .xlsx로 다시 저장해 주세요."}},
		{"TOO-MANY-PARTS", Message{
			"工作簿内容过于繁杂（内部文件超过 500 个），不像是一份报表。请删除图片、图表等无关内容后另存再报送。",
			"The workbook has more than 500 parts inside, which no return has. Please remove pictures, charts and other extras and save it again.",
			"통합 문서 내부 파일이 500개를 넘습니다. 그림, 차트 등 불필요한 내용을 지우고 다시 저장해 주세요."}},
		{"TOO-LARGE-INSIDE", Message{
			"工作簿展开后过大（超过 64 MB），不像是一份报表，已停止读取。请删除无关的工作表和内容后另存再报送。",
			"The workbook unpacks to more than 64 MB, which no return does; reading was stopped. Please remove sheets and content that do not belong to the return and save it again.",
			"통합 문서를 풀면 64 MB를 넘어 읽기를 멈추었습니다. 관계없는 시트와 내용을 지우고 다시 저장해 주세요."}},
		{"XML-MALFORMED", damagedPart()},
		{"XML-ENCODING", damagedPart()},
		{"XML-DOCTYPE", suspicious()},
		{"XML-LIMIT", suspicious()},
		{"PART-MISSING", Message{
			"工作簿缺少必要的内容（{0}），可能已损坏。请用 WPS 或 Excel 打开，另存为 .xlsx 后再报送。",
			"The workbook lacks a part that it needs ({0}); it may be damaged. Please open it in Excel or WPS and save it again as .xlsx.",
			"통합 문서에 꼭 필요한 내용({0})이 없습니다. 손상되었을 수 있으니 Excel이나 WPS에서 열어 .xlsx로 다시 저장해 주세요."}},
		{"PART-INVALID", damagedPart()},
		{"REL-MISSING", Message{
			"工作簿引用的内容不存在（{0}：{1}），可能已损坏。请用 WPS 或 Excel 打开，另存为 .xlsx 后再报送。",
			"The workbook refers to something that is not in it ({0}: {1}); it may be damaged. Please open it in Excel or WPS and save it again as .xlsx.",
			"통합 문서가 가리키는 내용이 없습니다({0}: {1}). 손상되었을 수 있으니 Excel이나 WPS에서 열어 .xlsx로 다시 저장해 주세요."}},
		{"REL-INVALID", damagedPart()},
	}
}

func damaged() Message {
	return Message{
		"文件已损坏，无法读取。请向报送单位重新索取，或用 WPS、Excel 打开核对后另存为 .xlsx。",
		"The file is damaged and cannot be read. Please ask the sender for it again, or open it in Excel or WPS, check it and save it again as .xlsx.",
		"파일이 손상되어 읽을 수 없습니다. 제출 기관에 다시 요청하거나 Excel이나 WPS에서 열어 확인한 뒤 .xlsx로 다시 저장해 주세요."}
}

func damagedPart() Message {
	return Message{
		"文件已损坏（{0}），为避免读错数据，未予读取。请向报送单位重新索取，或用 WPS、Excel 打开核对后另存为 .xlsx。",
		"The file is damaged ({0}). It was not read, so that no wrong figure gets in. Please ask the sender for it again, or open it in Excel or WPS, check it and save it again as .xlsx.",
		"파일이 손상되었습니다({0}). 잘못된 수치가 들어오지 않도록 읽지 않았습니다. 제출 기관에 다시 요청하거나 Excel이나 WPS에서 열어 확인한 뒤 .xlsx로 다시 저장해 주세요."}
}

func suspicious() Message {
	return Message{
		"文件结构异常（{0}），不是办公软件正常保存的结果，为安全起见未予读取。请核实文件来源，并用 WPS 或 Excel 打开后另存为 .xlsx。",
		"The file is built in a way that no office program saves ({0}); for safety it was not read. Please check where it comes from, open it in Excel or WPS and save it again as .xlsx.",
		"파일 구조가 비정상적입니다({0}). 안전을 위해 읽지 않았습니다. 파일의 출처를 확인하고 Excel이나 WPS에서 열어 .xlsx로 다시 저장해 주세요."}
}

// xlsxContent: the workbook is whole, and a sheet or cell is not as it must be.
func xlsxContent() []codeMessage {
	return []codeMessage{
		{"SHEET-DUPLICATE", Message{
			"工作簿中有重名的工作表“{0}”。请在 WPS 或 Excel 中打开，改名后保存再报送。",
			"The workbook has two sheets named “{0}”. Please open it in Excel or WPS, rename one and save it.",
			"이름이 같은 시트 ‘{0}’이(가) 둘 있습니다. Excel이나 WPS에서 열어 이름을 바꾸고 저장해 주세요."}},
		{"NAME-DUPLICATE", Message{
			"工作簿中名称“{1}”被定义了两次，且所指单元格不同。请在“名称管理器”中删除多余的一个，保存后再报送。",
			"The name “{1}” is defined twice in the workbook, for different cells. Please delete one in the Name Manager and save it.",
			"이름 ‘{1}’이(가) 서로 다른 셀에 두 번 정의되어 있습니다. ‘이름 관리자’에서 하나를 지우고 저장해 주세요."}},
		{"TOO-MANY-ROWS", Message{
			"工作表“{0}”有内容的行超过 20000 行，不像是一份报表。请删除多余的行后保存再报送。",
			"Sheet “{0}” has more than 20,000 rows with content, which no return has. Please delete the surplus rows and save it.",
			"시트 ‘{0}’에 내용이 있는 행이 20,000개를 넘습니다. 불필요한 행을 지우고 저장해 주세요."}},
		{"TOO-MANY-COLUMNS", Message{
			"工作表“{0}”有内容的列超过 200 列（见 {1}），不像是一份报表。请删除多余的列后保存再报送。",
			"Sheet “{0}” has more than 200 columns with content (see {1}), which no return has. Please delete the surplus columns and save it.",
			"시트 ‘{0}’에 내용이 있는 열이 200개를 넘습니다({1} 참조). 불필요한 열을 지우고 저장해 주세요."}},
		{"CELL-REFERENCE", Message{
			"工作表“{0}”中有无效的单元格位置（{1}），文件可能已损坏。请用 WPS 或 Excel 打开核对，另存为 .xlsx 后再报送。",
			"Sheet “{0}” has a cell address that is none ({1}); the file may be damaged. Please open it in Excel or WPS, check it and save it again as .xlsx.",
			"시트 ‘{0}’에 잘못된 셀 위치({1})가 있습니다. 손상되었을 수 있으니 Excel이나 WPS에서 열어 확인하고 .xlsx로 다시 저장해 주세요."}},
		{"CELL-DUPLICATE", Message{
			"工作表“{0}”的 {1} 出现了两次，无法判断以哪个为准。请用 WPS 或 Excel 打开核对，另存为 .xlsx 后再报送。",
			"In sheet “{0}”, {1} occurs twice, and it cannot be told which one counts. Please open it in Excel or WPS, check it and save it again as .xlsx.",
			"시트 ‘{0}’의 {1}이(가) 두 번 나와 어느 것이 맞는지 알 수 없습니다. Excel이나 WPS에서 열어 확인하고 .xlsx로 다시 저장해 주세요."}},
		{"CELL-TYPE", unreadableCell()},
		{"CELL-VALUE", unreadableCell()},
		{"CELL-STYLE", unreadableCell()},
		{"STRING-INDEX", unreadableCell()},
		{"STRING-CHARACTER", Message{
			"文件中有无效字符（{0}，{1}）。请用 WPS 或 Excel 打开，重新输入该处文字，保存后再报送。",
			"The file holds a character that is none ({0}, {1}). Please open it in Excel or WPS, type that text again and save it.",
			"파일에 올바르지 않은 문자가 있습니다({0}, {1}). Excel이나 WPS에서 열어 그 글을 다시 입력하고 저장해 주세요."}},
	}
}

func unreadableCell() Message {
	return Message{
		"工作表“{0}”单元格 {1} 的内容无法识别，文件可能已损坏。请用 WPS 或 Excel 打开核对该单元格，另存为 .xlsx 后再报送。",
		"Cell {1} of sheet “{0}” cannot be understood; the file may be damaged. Please open it in Excel or WPS, check that cell and save it again as .xlsx.",
		"시트 ‘{0}’의 셀 {1}을(를) 이해할 수 없습니다. 손상되었을 수 있으니 Excel이나 WPS에서 열어 그 셀을 확인하고 .xlsx로 다시 저장해 주세요."}
}

// xlsxNotices: met and left alone.
func xlsxNotices() []codeMessage {
	return []codeMessage{
		{"MACROS", Message{
			"工作簿含有宏（{0}）。程序不运行宏，只读取单元格数据。",
			"The workbook holds macros ({0}). They are not run; only cells are read.",
			"통합 문서에 매크로가 있습니다({0}). 매크로는 실행하지 않고 셀만 읽습니다."}},
		{"EXTERNAL-LINK", Message{
			"工作簿引用了其他文件（{0}）。程序不打开外部链接，只采用已保存的数值。",
			"The workbook refers to other files ({0}). Links are not followed; only the values saved in it are used.",
			"통합 문서가 다른 파일을 참조합니다({0}). 외부 링크는 열지 않고 저장된 값만 사용합니다."}},
		{"DDE", Message{
			"工作簿含有调用其他程序的链接（{0}，{1}）。程序不会执行，请核实文件来源。",
			"The workbook holds a link that starts another program ({0}, {1}). It is not followed; please check where the file comes from.",
			"통합 문서에 다른 프로그램을 부르는 링크가 있습니다({0}, {1}). 실행하지 않으니 파일의 출처를 확인해 주세요."}},
		{"EMBEDDED-OBJECT", Message{
			"工作簿中嵌有其他文件或控件（{0}），程序不读取这些内容。",
			"The workbook holds embedded files or controls ({0}); they are not read.",
			"통합 문서에 다른 파일이나 컨트롤이 들어 있습니다({0}). 이 내용은 읽지 않습니다."}},
		{"HYPERLINK", Message{
			"工作表中有超链接（{0}）。程序不会打开链接。",
			"The sheet holds hyperlinks ({0}); they are not opened.",
			"시트에 하이퍼링크가 있습니다({0}). 링크는 열지 않습니다."}},
		{"CONNECTION", Message{
			"工作簿含有外部数据连接（{0}）。程序不连接外部数据，只采用已保存的数值。",
			"The workbook holds data connections ({0}). They are not used; only the values saved in it are.",
			"통합 문서에 외부 데이터 연결이 있습니다({0}). 연결하지 않고 저장된 값만 사용합니다."}},
		{"OTHER-SHEET", Message{
			"“{1}”是图表页或对话框页，没有单元格数据，未读取。",
			"“{1}” is a chart sheet or dialog sheet without cells and was not read.",
			"‘{1}’은(는) 셀이 없는 차트 시트나 대화 상자 시트라 읽지 않았습니다."}},
	}
}
