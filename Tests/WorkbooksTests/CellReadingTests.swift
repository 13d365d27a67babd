import Testing

@testable import Workbooks

/// What programs write into `sheetData`, and what it means.
struct CellReadingTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var rows: String
    var expected: [String: String]

    init(_ description: String, _ rows: String, _ expected: [String: String]) {
      testDescription = description
      self.rows = rows
      self.expected = expected
    }
  }

  static let cases = [
    Case(
      "numbers", "<row r='1'><c r='A1'><v>1.50</v></c><c r='B1' t='n'><v> 2 </v></c></row>", ["A1": "1.5", "B1": "2"]),
    Case("a row without r", "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>", ["A1": "1", "A2": "2"]),
    Case(
      "cells without r count on", "<row r='3'><c r='C3'><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      ["C3": "1", "D3": "2", "A4": "3"]),
    Case(
      "rows and cells out of order",
      "<row r='2'><c r='B2'><v>4</v></c><c r='A2'><v>3</v></c></row><row r='1'>"
        + "<c r='A1'><v>1</v></c></row>", ["A1": "1", "A2": "3", "B2": "4"]),
    Case("of two in one place the later", "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", ["A1": "2"]),
    Case("a cell names its row itself", "<row r='5'><c r='A7'><v>1</v></c></row>", ["A7": "1"]),
    Case("booleans", "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>", ["A1": "TRUE", "B1": "FALSE"]),
    Case("errors", "<row><c t='e'><v>#DIV/0!</v></c></row>", ["A1": "#DIV/0!"]),
    Case("inline text", "<row><c t='inlineStr'><is><t>绩效</t></is></c></row>", ["A1": "绩效"]),
    Case(
      "inline runs",
      "<row><c t='inlineStr'><is><r><t xml:space='preserve'>绩 </t></r><r><rPr><b/></rPr><t>效</t></r></is>"
        + "</c></row>", ["A1": "绩 效"]),
    Case("inline text and a value", "<row><c t='inlineStr'><v>9</v><is><t>甲</t></is></c></row>", ["A1": "甲"]),
    Case("inline text in a value", "<row><c t='inlineStr'><v>甲</v></c></row>", ["A1": "甲"]),
    Case(
      "phonetic runs are no text",
      "<row><c t='inlineStr'><is><t>目标</t><rPh sb='0' eb='1'><t>mubiao</t></rPh></is></c></row>",
      ["A1": "目标"]),
    Case("CDATA", "<row><c t='str'><v><![CDATA[a<b&amp;]]>&amp;c</v></c></row>", ["A1": "a<b&amp;&c"]),
    Case(
      "characters by escape", "<row><c t='str'><v>a_x000D_b_x005F_x0041__x4E2D__xD83D__xDE00__x00g0_</v></c></row>",
      ["A1": "a\rb_x0041_中😀_x00g0_"]),
    Case(
      "blanks where they are kept, and where not",
      "<row><c t='inlineStr'><is><t xml:space='preserve'> a </t></is></c><c t='inlineStr'><is><t> b </t></is></c></row>",
      ["A1": " a ", "B1": "b"]),
    Case(
      "a formula's last value", "<row><c t='str'><f>A2&amp;\"x\"</f><v>yx</v></c><c><f>1+1</f><v>2</v></c></row>",
      ["A1": "yx", "B1": "2"]),
    Case("a formula without a value", "<row><c><f>1+1</f></c></row>", ["A1": ""]),
    Case(
      "days in ISO", "<row><c t='d'><v>2022-01-31</v></c><c t='d'><v>2022-01-31T12:00:00Z</v></c></row>",
      ["A1": "44592", "B1": "44592.5"]),
    Case("comments between", "<!-- a --><row><!-- b --><c><v>1<!-- c -->2</v></c><?go on?></row>", ["A1": "12"]),
    Case("line ends in text", "<row><c t='str'><v>a\r\nb\rc</v></c></row>", ["A1": "a\nb\nc"]),
    Case(
      "a stray cell in the last place", "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>", ["XFD1048576": "1"]),
  ]

  @Test(arguments: cases)
  func `cells are read as they are meant`(_ example: Case) throws {
    #expect(try SmallWorkbook(rows: example.rows).texts() == example.expected)
  }

  @Test func `shared strings are named by their number`() throws {
    let strings = "<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r><rPh sb='0' eb='1'><t>yi</t></rPh></si><si/>"
    let rows = "<row><c t='s'><v>1</v></c><c t='s'><v>0</v></c><c t='s'><v>2</v></c><c t='s'><v>0</v></c></row>"
    #expect(
      try SmallWorkbook(rows: rows, strings: strings).texts() == ["A1": "乙丙", "B1": "甲", "D1": "甲"])
  }

  @Test func `runs keep their fonts where all is read`() throws {
    let run = "<r><rPr><b/><sz val='12'/><color rgb='FFFF0000'/><rFont val='宋体'/></rPr><t>红</t></r><r><t>黑</t></r>"
    let book = try SmallWorkbook(rows: "<row><c t='s'><v>0</v></c></row>", strings: "<si>\(run)</si>").read().workbook
    let font = CellFont(name: "宋体", size: 12, isBold: true, color: CellColor(0xFF0000))
    #expect(book.sheets.first?.cells.first?.value == .rich([TextRun("红", font: font), TextRun("黑")]))
  }

  @Test(
    arguments: [
      ("<row><c t='s'><v>7</v></c></row>", "A1", .noSharedString("7")),
      ("<row><c t='s'><v>-1</v></c></row>", "A1", .noSharedString("-1")),
      ("<row><c r='B1'><v>NaN</v></c></row>", "B1", .notANumber("NaN")),
      ("<row><c r='B1'><v>1e999</v></c></row>", "B1", .notANumber("1e999")),
      ("<row><c r='B1'><v>0x10</v></c></row>", "B1", .notANumber("0x10")),
    ] as [(String, String, WorkbookProblem.CellFault)])
  func `a cell that cannot be read costs that cell a problem`(
    _ rows: String, _ place: String, _ fault: WorkbookProblem.CellFault
  ) throws {
    let read = try SmallWorkbook(rows: rows, strings: "<si><t>甲</t></si>").read()
    #expect(read.problems.map(\.kind) == [.badCell(fault)])
    #expect(read.problems.first?.cell == CellAddress(place))
    #expect(read.problems.first?.sheet == "表")
  }

  @Test(arguments: ["XFE1", "A1048577", "A0", "1A", "AAAA1", "A99999999999", "", "表1"])
  func `a reference past the sheet's end is a problem, and the cell is passed over`(_ reference: String) throws {
    let read = try SmallWorkbook(rows: "<row><c r='\(reference)'><v>1</v></c></row>").read()
    #expect(read.problems.map(\.kind) == [.badCell(.notACell(reference))])
    #expect(read.workbook.sheets.first?.cells.isEmpty == true)
  }

  @Test func `more cells than a row has are a problem`() throws {
    let cells = String(repeating: "<c><v>1</v></c>", count: 16_386)
    let read = try SmallWorkbook(rows: "<row>\(cells)</row>").read(.values)
    #expect(read.workbook.sheets.first?.cells.count == 16_384)
    #expect(read.problems.map(\.kind) == [.badCell(.pastTheSheet), .badCell(.pastTheSheet)])
  }

  @Test func `a row's number and a merge's range that are none are problems`() throws {
    let read = try SmallWorkbook(
      rows: "<row r='0'><c><v>1</v></c></row>", behind: "<mergeCells><mergeCell ref='A1:B'/></mergeCells>"
    ).read()
    #expect(read.problems.map(\.kind) == [.badCell(.notARow("0")), .badCell(.notARange("A1:B"))])
  }

  /// Excel writes `=""` so; a program that does not calculate leaves the type out.
  @Test func `a formula whose result is an empty text has a result`() throws {
    let rows = "<row><c t='str'><f>\"\"</f><v></v></c><c><f>1+1</f><v></v></c><c t='str'><f>A1</f></c></row>"
    let cells = try SmallWorkbook(rows: rows).read(.values).workbook.sheets[0].cells
    let results = cells.map { cell -> Formula.Result? in
      guard case .formula(let formula) = cell.value else { return nil }
      return formula.cached
    }
    #expect(results == [.text(""), Formula.Result.none, Formula.Result.none])
  }

  @Test func `a shared formula is moved to the cells that share it`() throws {
    let rows = """
      <row r='1'><c r='B1'><f t='shared' ref='B1:B3' si='0'>A1*$C$1+SUM(A1:A$2)&amp;"A1"&amp;'A1'!A1+LOG10(A1)</f></c></row>
      <row r='2'><c r='C2'><f t='shared' si='0'/></c></row>
      """
    let cells = try SmallWorkbook(rows: rows).read().workbook.sheets.first?.cells ?? []
    #expect(
      cells.last?.value == .formula(Formula("B2*$C$1+SUM(B2:B$2)&\"A1\"&'A1'!B2+LOG10(B2)", cached: .none)))
  }

  @Test func `days count from 1904 where the book says so`() throws {
    let styles = "<cellXfs><xf numFmtId='14'/></cellXfs>"
    let book = SmallWorkbook(
      rows: "<row><c><v>0</v></c><c><v>43130</v></c></row>", styles: styles, book: "<workbookPr date1904='1'/>")
    #expect(try book.texts() == ["A1": "1904/1/1", "B1": "2022/1/31"])
  }

  @Test func `a style past the list is the default one`() throws {
    let book = SmallWorkbook(rows: "<row><c s='99'><v>1</v></c></row>", styles: "<cellXfs><xf numFmtId='9'/></cellXfs>")
    #expect(try book.texts() == ["A1": "100%"])
  }
}
