' Saves the workbooks of the tests with LibreOffice: as they are, with one figure changed, and a template filled in.

Sub Main
  Keep "base.xlsx", "libreoffice.xlsx", False
  Keep "base.xlsx", "libreoffice-changed.xlsx", True
  FillIn
  StarDesktop.terminate
End Sub

Function OpenBook(name)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  args(0).Name = "Hidden" : args(0).Value = True
  OpenBook = StarDesktop.loadComponentFromURL("file://@WORK@/" & name, "_blank", 0, args())
End Function

Sub SaveBook(doc, name)
  Dim args(0) As New com.sun.star.beans.PropertyValue
  args(0).Name = "FilterName" : args(0).Value = "Calc MS Excel 2007 XML"
  doc.calculateAll()
  doc.storeToURL("file://@WORK@/" & name, args())
  doc.close(True)
End Sub

Function Named(doc, name)
  Named = doc.NamedRanges.getByName(name).getReferredCells().getCellByPosition(0, 0)
End Function

Sub Keep(source, target, change)
  doc = OpenBook(source)
  If change Then Named(doc, "JB_B01").setValue(99.5)
  SaveBook(doc, target)
End Sub

' What a person does in the template: types into unlocked cells, nothing else.
Sub FillIn
  doc = OpenBook("template.xlsx")
  Named(doc, "JB_B01").setValue(88.25)
  Named(doc, "JB_T102").setString("１２，３４５．６万元")
  Named(doc, "JB_T111").setValue(98765.43)
  Named(doc, "JB_T601").setString("是")
  Named(doc, "JB_cover_head").setString("张样")
  Named(doc, "JB_cover_date").setString("2023年3月14日")
  at = Named(doc, "JB_T113").getCellAddress()
  sheet = doc.Sheets.getByIndex(at.Sheet)
  sheet.getCellByPosition(at.Column + 3, at.Row).setString("不适用")
  sheet.getCellByPosition(at.Column + 4, at.Row).setString("协会未发布")
  roster = Named(doc, "JB_roster").getCellAddress()
  sheet = doc.Sheets.getByIndex(roster.Sheet)
  codes = Array(@CODES@)
  For i = 0 To 2
    r = roster.Row + 1 + i
    sheet.getCellByPosition(1, r).setString(codes(i))
    sheet.getCellByPosition(2, r).setString("样例第" & (i + 1) & "厂")
    sheet.getCellByPosition(3, r).setString("C3432")
    sheet.getCellByPosition(4, r).setString("是")
    sheet.getCellByPosition(5, r).setString("小型")
    sheet.getCellByPosition(10, r).setValue(10 * (i + 1))
    sheet.getCellByPosition(11, r).setValue(100.1 * (i + 1))
  Next i
  SaveBook(doc, "libreoffice-filled.xlsx")
End Sub
