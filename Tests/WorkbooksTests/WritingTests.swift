import Glibc
import Testing

@testable import Workbooks

struct WritingTests {
  let folder = TemporaryFolder()

  static func sample() -> Workbook {
    var style = CellStyle(font: CellFont(name: "宋体", size: 10.5), numberFormat: "@")
    style.borders = CellBorders(
      left: BorderLine(.thin), right: BorderLine(.thin), top: BorderLine(.thin, color: CellColor(0)),
      bottom: BorderLine(.double, color: CellColor(0xFF0000)))
    style.alignment = CellAlignment(horizontal: .center, vertical: .center, wrapsText: true)
    var sheet = Sheet(
      name: "1",
      cells: [
        Cell(CellAddress(row: 0, column: 0), .text("绩效 <&> _x0041_ \r\u{1}"), style: 1),
        Cell(CellAddress(row: 0, column: 1), .blank, style: 1),
        Cell(CellAddress(row: 1, column: 0), .number(5)), Cell(CellAddress(row: 1, column: 1), .boolean(true)),
        Cell(CellAddress(row: 1, column: 2), .error("#N/A")),
        Cell(CellAddress(row: 1, column: 3), .formula(Formula("SUM(A2,1)", cached: .number(6)))),
        Cell(
          CellAddress(row: 2, column: 0),
          .rich([TextRun("红", font: CellFont(color: CellColor(0xFF0000))), TextRun(" 黑 ")])),
        Cell(CellAddress(row: 2, column: 1), .text(String(repeating: "_x0041_", count: 4_681))),
      ])
    sheet.merges = [CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 1))]
    sheet.columns = [ColumnLayout(0...1, width: 13.0)]
    sheet.rows = [0: RowLayout(height: 32), 1: RowLayout(isHidden: true)]
    sheet.printSetup.paper = 9
    sheet.printSetup.repeatedRows = 0...0
    sheet.printSetup.footer = "&C第 &P 页"
    sheet.printSetup.rowBreaks = [2]
    sheet.printSetup.fitToPages = FitToPages(wide: 1, tall: 0)
    sheet.links = [CellLink(CellAddress(row: 1, column: 0), .inside("'二 月'!A1"))]
    sheet.comments = [CellComment(CellAddress(row: 5, column: 0), " 请核对\n第二行 ", author: "财政局")]
    sheet.validations = [
      DataValidation(
        CellRange(CellAddress(row: 3, column: 0), CellAddress(row: 9, column: 0)), .list(["产出指标", "效益指标"])),
      DataValidation(
        CellRange(CellAddress(row: 3, column: 1), CellAddress(row: 9, column: 1)), .list((1...300).map { "选项\($0)" })),
    ]
    var other = Sheet(name: "二 月", cells: [Cell(CellAddress(row: 0, column: 0), .text(" 前后 "))])
    other.frozenAt = CellAddress(row: 1, column: 1)
    other.showsGridLines = false
    other.isProtected = true
    var book = Workbook(sheets: [sheet, other], styles: [CellStyle(), style])
    book.definedNames = [
      DefinedName("项目.编码", expression: "'1'!$A$1", isHidden: true),
      DefinedName("局部", sheet: 1, expression: "'二 月'!$A$1"),
    ]
    book.properties.title = "标题"
    book.properties.custom = [CustomProperty("模板", "zhengding-2022")]
    return book
  }

  @Test func `one workbook gives the same bytes each time`() throws {
    try Self.sample().write(to: folder.path("a.xlsx"))
    try Self.sample().write(to: folder.path("b.xlsx"))
    #expect(folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
    #expect(folder.bytes(of: "a.xlsx").starts(with: [0x50, 0x4B]))
    #expect(folder.names == ["a.xlsx", "b.xlsx"])
    if let copy = getenv("KEEP_WRITTEN") { try Self.sample().write(to: String(cString: copy)) }
  }
}
