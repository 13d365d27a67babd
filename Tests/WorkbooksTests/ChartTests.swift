import Testing

@testable import Workbooks

struct ChartTests {
  let folder = TemporaryFolder()

  private static func range(_ text: String) -> CellRange {
    CellRange(text) ?? CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 0))
  }

  private static func book(
    _ kind: Chart.Kind = .bar, title: String? = "各单位 <&> 预算", sheet: String = "数 据",
    values: String = "B1:B3", width: Int = 480
  ) -> Workbook {
    var sheet1 = Sheet(name: "数 据")
    sheet1.setCells(
      (0..<3).flatMap { row in
        [
          Cell(CellAddress(row: row, column: 0), .text("单位\(row) <&>")),
          Cell(CellAddress(row: row, column: 1), .number(Double(row) - 1.5)),
        ]
      })
    let series = Chart.Series(
      sheet: sheet, categories: range("A1:A3"), values: range(values), color: CellColor(0x4472C4))
    sheet1.charts = [
      Chart(
        kind, title: title, series: [series], at: CellAddress(row: 4, column: 0), width: width,
        font: CellFont(name: "宋体", size: 9), numberFormat: "#,##0.00", description: "说明 \"1\"")
    ]
    sheet1.filter = range("A1:B3")
    sheet1.numberTexts = range("A2:A3")
    return Workbook(sheets: [sheet1])
  }

  @Test(arguments: Chart.Kind.allCases)
  func `a book with charts is read again without them, and says so`(kind: Chart.Kind) throws {
    let book = Self.book(kind)
    try book.write(to: folder.path("a.xlsx"))
    try book.write(to: folder.path("b.xlsx"))
    let bytes = folder.bytes(of: "a.xlsx")
    #expect(bytes == folder.bytes(of: "b.xlsx"))
    let read = try Workbook.read(bytes, .everything)
    #expect(read.problems.map(\.kind) == [.notCarried("autoFilter"), .notCarried("charts")])
    #expect(read.workbook.sheets == book.normalized().sheets)
  }

  @Test func `a lying chart has its first bar on top, its numbers at the bars, and what the cells hold`() throws {
    try Self.book().write(to: folder.path("a.xlsx"))
    let chart = try folder.bytes(of: "a.xlsx").withUnsafeBufferPointer { bytes in
      var package = try InputPackage(bytes, limits: ReadingLimits())
      let part = try package.xml("xl/charts/chart1.xml")
      return withExtendedLifetime(part) { String(decoding: part.text, as: UTF8.self) }
    }
    let categories = try #require(chart.split(separator: "<c:catAx>").last?.split(separator: "</c:catAx>").first)
    #expect(categories.contains(#"<c:orientation val="maxMin"/>"#) && !categories.contains("<c:delete"))
    #expect(chart.contains(#"<c:barDir val="bar"/>"#))
    #expect(chart.contains("<c:f>'数 据'!$B$1:$B$3</c:f>") && chart.contains("<c:v>-1.5</c:v>"))
    #expect(chart.contains("<c:v>单位2 &lt;&amp;&gt;</c:v>"))
  }

  @Test(arguments: [
    book(title: "=A1"), book(title: "\u{1}"), book(sheet: "没有"), book(values: "B1:C3"), book(width: 0),
    book(title: String(repeating: "长", count: 256)),
  ])
  func `what no program could draw is refused, with its cell`(book: Workbook) throws {
    let error = try #require(throws: WorkbookError.self) { try book.write(to: folder.path("a.xlsx")) }
    #expect(error.sheet == "数 据" && error.cell == CellAddress(row: 4, column: 0))
  }
}
