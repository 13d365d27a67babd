import Testing

@testable import Workbooks

/// Styles and what lies around the cells.
struct LayoutReadingTests {
  static func sheet(_ book: SmallWorkbook) throws -> Sheet { try #require(try book.read().workbook.sheets.first) }

  @Test func `a style is put together from its lists`() throws {
    let styles = """
      <numFmts><numFmt numFmtId='170' formatCode='0&quot;台&quot;'/></numFmts>\
      <fonts><font/><font><b/><i val='0'/><u/><strike/><vertAlign val='superscript'/><sz val='10.5'/><color theme='4' tint='-0.5'/>\
      <name val='宋体'/></font></fonts>\
      <fills><fill><patternFill patternType='none'/></fill><fill><patternFill patternType='solid'><fgColor indexed='13'/>\
      <bgColor indexed='64'/></patternFill></fill></fills>\
      <borders><border/><border><left style='thin'><color auto='1'/></left><bottom style='double'><color rgb='FF00FF00'/></bottom>\
      <diagonal/></border></borders>\
      <cellXfs><xf/><xf numFmtId='170' fontId='1' fillId='1' borderId='1'><alignment horizontal='center' vertical='top' \
      wrapText='1' indent='2' textRotation='120'/><protection locked='0' hidden='1'/></xf></cellXfs>
      """
    let book = try SmallWorkbook(rows: "<row><c s='1'/></row>", styles: styles).read().workbook
    let cell = try #require(book.sheets.first?.cells.first)
    var expected = CellStyle(numberFormat: "0\"台\"", isLocked: false, isFormulaHidden: true)
    expected.font = CellFont(
      name: "宋体", size: 10.5, isBold: true, isStruck: true, underline: .single, script: .superscript,
      color: CellColor(0x254061))
    expected.fill = CellFill(foreground: CellColor(0xFFFF00))
    expected.borders = CellBorders(left: BorderLine(.thin), bottom: BorderLine(.double, color: CellColor(0x00FF00)))
    expected.alignment = CellAlignment(
      horizontal: .center, vertical: .top, wrapsText: true, indent: 2, rotation: -30)
    #expect(book.style(of: cell) == expected)
  }

  @Test func `of values too it is told what is struck out`() throws {
    let styles = """
      <fonts><font><b/></font><font><strike/></font><font><strike val='0'/></font></fonts>\
      <cellXfs><xf/><xf fontId='1'/><xf fontId='2'/><xf fontId='9'/></cellXfs>
      """
    let strings = """
      <si><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r></si>\
      <si><r><rPr><sz val='9'/><strike val='1'/></rPr><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></si>
      """
    let rows = "<row><c s='1' t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
    let book = try SmallWorkbook(rows: rows, strings: strings, styles: styles).read(.values).workbook
    #expect(book.styles.map(\.font.isStruck) == [false, true, false, false])
    var struck = CellFont()
    struck.isStruck = true
    #expect(book.sheets[0].cells.map(\.value) == [.text("甲乙"), .rich([TextRun("甲", font: struck), TextRun("乙")])])
    #expect(book.sheets[0].cells.richCells.map(\.address.column) == [1])
  }

  @Test func `a palette of the book's own counts`() throws {
    let styles = """
      <fonts><font><color indexed='8'/></font></fonts><cellXfs><xf fontId='0'/></cellXfs><colors><indexedColors>\
      \(String(repeating: "<rgbColor rgb='00112233'/>", count: 9))</indexedColors></colors>
      """
    #expect(try SmallWorkbook(styles: styles).read().workbook.styles.first?.font.color == CellColor(0x112233))
  }

  @Test func `rows and columns keep their sizes`() throws {
    let sheet = try Self.sheet(
      SmallWorkbook(
        rows: "<row r='2' ht='30.5' customHeight='1'/><row r='4' hidden='1'/>",
        before: "<sheetFormatPr defaultRowHeight='14.25' defaultColWidth='9'/><cols><col min='1' max='2' width='13.5'/>"
          + "<col min='4' max='4' width='20' hidden='1'/><col min='2' max='5' width='7'/></cols>"))
    #expect(sheet.rows == [1: RowLayout(height: 30.5), 3: RowLayout(isHidden: true)])
    #expect(sheet.columns == [ColumnLayout(0...1, width: 13.5), ColumnLayout(2...4, width: 7)])
    #expect(sheet.defaultRowHeight == 14.25)
    #expect(sheet.defaultColumnWidth == 9)
  }

  @Test func `widths are converted from the book's own font`() throws {
    let styles = """
      <fonts><font><sz val='11'/><name val='宋体'/></font></fonts><cellStyleXfs><xf fontId='0'/></cellStyleXfs>\
      <cellXfs><xf fontId='0'/></cellXfs>
      """
    let sheet = try Self.sheet(
      SmallWorkbook(before: "<cols><col min='1' max='1' width='14'/></cols>", styles: styles))
    // 14 digits of 8 pixels are 112 pixels, which are 16 digits of 7.
    #expect(sheet.columns.first?.width == 16)
  }

  @Test func `the page is read`() throws {
    let sheet = try Self.sheet(
      SmallWorkbook(
        behind: """
          <printOptions horizontalCentered='1' gridLines='1'/><pageMargins left='0.5' right='0.6' top='1' bottom='1.1' \
          header='0.2' footer='0.4'/><pageSetup paperSize='9' orientation='landscape' fitToHeight='0'/><headerFooter>\
          <oddHeader>&amp;L甲</oddHeader><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count='1'>\
          <brk id='12' man='1'/></rowBreaks>
          """,
        before: """
          <sheetPr><tabColor rgb='FFFF0000'/><pageSetUpPr fitToPage='1'/></sheetPr><sheetViews><sheetView showGridLines='0'>\
          <pane xSplit='1' ySplit='3' state='frozen'/></sheetView></sheetViews>
          """))
    let page = sheet.printSetup
    #expect(page.paper == 9)
    #expect(page.orientation == .landscape)
    #expect(page.fitToPages == FitToPages(wide: 1, tall: 0))
    #expect(page.margins.left == 0.5 && page.margins.bottom == 1.1 && page.margins.footer == 0.4)
    #expect(page.header == "&L甲" && page.footer == "&C第 &P 页")
    #expect(page.centersHorizontally && !page.centersVertically && page.printsGridLines)
    #expect(page.rowBreaks == [12])
    #expect(sheet.frozenAt == CellAddress(row: 3, column: 1))
    #expect(!sheet.showsGridLines)
    #expect(sheet.tabColor == CellColor(0xFF0000))
  }

  @Test func `drop-down lists are read in both forms`() throws {
    let sheet = try Self.sheet(
      SmallWorkbook(
        behind: """
          <dataValidations><dataValidation type='list' sqref='A1:A9 C1' errorStyle='warning' error='请选'>\
          <formula1>"甲, 乙"</formula1></dataValidation></dataValidations><extLst><ext \
          xmlns:x14='http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'><x14:dataValidations \
          xmlns:xm='http://schemas.microsoft.com/office/excel/2006/main'><x14:dataValidation type='list'><x14:formula1>\
          <xm:f>表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>
          """))
    #expect(sheet.validations.map { "\($0.range)" } == ["A1:A9", "C1", "D1"])
    #expect(sheet.validations.first?.rule == .list(["甲", "乙"]))
    #expect(sheet.validations.first?.strictness == .warning)
    #expect(sheet.validations.first?.errorMessage == "请选")
    #expect(sheet.validations.last?.rule == .listRange("表!$A$1:$A$3"))
  }

  @Test func `links, comments and merges are read`() throws {
    let sheet = try Self.sheet(
      SmallWorkbook(
        behind: """
          <mergeCells><mergeCell ref='A1:B2'/><mergeCell ref='C1'/></mergeCells><hyperlinks><hyperlink ref='A1' location='表!B1' \
          tooltip='去'/><hyperlink ref='A2' r:id='h1'/></hyperlinks>
          """,
        sheetRelationships:
          "<Relationship Id='h1' Type='\(SmallWorkbook.office)/hyperlink' Target='https://a.cn/?b&amp;c' "
          + "TargetMode='External'/>" + SmallWorkbook.relationship("c1", "comments", "../comments1.xml"),
        parts: [
          "xl/comments1.xml":
            "<comments xmlns='\(SmallWorkbook.main)'><authors><author>甲</author></authors><commentList><comment ref='B2' authorId='0'>"
            + "<text><r><t>请</t></r><r><t>核对</t></r></text></comment></commentList></comments>"
        ]))
    #expect(sheet.merges == [CellRange("A1:B2")])
    #expect(
      sheet.links == [
        CellLink(CellAddress(row: 0, column: 0), .inside("表!B1"), tip: "去"),
        CellLink(CellAddress(row: 1, column: 0), .outside("https://a.cn/?b&c")),
      ])
    #expect(sheet.comments == [CellComment(CellAddress(row: 1, column: 1), "请核对", author: "甲")])
  }

  @Test(arguments: [ReadingScope.values, .everything])
  func `texts in boxes are read with their places, and pictures told`(scope: ReadingScope) throws {
    let text =
      "<xdr:txBody><a:p><a:r><a:t>应为</a:t></a:r><a:r><a:t>36</a:t></a:r></a:p>"
      + "<a:p><a:r><a:t>万元</a:t></a:r></a:p></xdr:txBody>"
    let anchor = "<xdr:from><xdr:col>1</xdr:col><xdr:row>4</xdr:row></xdr:from>"
    let read = try SmallWorkbook(
      sheetRelationships: SmallWorkbook.relationship("d1", "drawing", "../drawings/drawing1.xml"),
      parts: [
        "xl/drawings/drawing1.xml": """
        <xdr:wsDr xmlns:xdr='http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing' \
        xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><xdr:oneCellAnchor>\(anchor)<xdr:sp>\(text)</xdr:sp>\
        </xdr:oneCellAnchor><xdr:oneCellAnchor>\(anchor)<xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>
        """,
        "xl/drawings/_rels/drawing1.xml.rels": SmallWorkbook.relationships(
          SmallWorkbook.relationship("p1", "image", "../media/image1.png")),
      ]
    ).read(scope)
    #expect(read.workbook.sheets[0].textBoxes == [TextBox(CellAddress(row: 4, column: 1), "应为36\n万元")])
    #expect(read.problems.map(\.kind) == [.notCarried("pictures"), .notCarried("shapes")])
  }

  @Test func `of alternatives the fallback is read`() throws {
    let styles = """
      <fonts><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><mc:Choice Requires='x'>\
      <font><sz val='9'/></font></mc:Choice><mc:Fallback><font><sz val='12'/></font></mc:Fallback></mc:AlternateContent></fonts>\
      <cellXfs><xf fontId='0'/></cellXfs>
      """
    #expect(try SmallWorkbook(styles: styles).read().workbook.styles.map(\.font.size) == [12])
  }
}
