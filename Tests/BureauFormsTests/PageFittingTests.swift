import Testing
import Workbooks

@testable import BureauForms

struct PageFittingTests {
  static let wrapped = [
    CellStyle(), CellStyle(font: CellFont(name: "宋体", size: 10), alignment: CellAlignment(wrapsText: true)),
  ]

  static func at(_ place: String) -> CellAddress { CellAddress(place) ?? CellAddress(row: 0, column: 0) }

  static func sheet(_ cells: [(String, String)], merges: [String] = [], rows: Int = 0, height: Double = 20) -> Sheet {
    var sheet = Sheet(name: "1", cells: cells.map { Cell(at($0.0), .text($0.1), style: 1) })
    sheet.merges = merges.compactMap { CellRange($0) }
    // 100 points a column.
    sheet.columns = [ColumnLayout(0...3, width: 133.0 / 7)]
    for row in 0..<rows { sheet.rows[row] = RowLayout(height: height) }
    if rows > 0 { sheet.set(Cell(CellAddress(row: rows - 1, column: 3), .text("末"))) }
    return sheet
  }

  static func fit(_ sheet: Sheet) -> (Sheet, [PageProblem]) {
    var sheet = sheet
    let problems = PageFitting.fit(&sheet, styles: wrapped)
    return (sheet, problems)
  }

  @Test func `a row is as high as its wrapped text needs`() {
    let (sheet, problems) = Self.fit(Self.sheet([("A1", String(repeating: "长", count: 25)), ("A2", "短")], rows: 2))
    // Three lines of 14.5 points and the margin.
    #expect(sheet.rows[0]?.height == 47.75)
    #expect(sheet.rows[1]?.height == 20)
    #expect(problems.isEmpty)
  }

  @Test func `a row is never made lower, and fitting again changes nothing`() {
    let (sheet, _) = Self.fit(Self.sheet([("A1", "短"), ("B2", "一\n二\n三\n四")], rows: 2, height: 90))
    #expect(sheet.rows[0]?.height == 90)
    #expect(Self.fit(sheet).0 == sheet)
  }

  @Test func `a merged cell uses all its columns`() {
    let (sheet, _) = Self.fit(Self.sheet([("A1", String(repeating: "长", count: 25))], merges: ["A1:C1"], rows: 1))
    #expect(sheet.rows[0]?.height == 20)
  }

  @Test func `what a vertical merge lacks is spread over its rows`() {
    let (sheet, _) = Self.fit(Self.sheet([("A1", String(repeating: "长", count: 45))], merges: ["A1:A3"], rows: 3))
    // Five lines need 76.5 points, 16.5 more than there are.
    #expect((0..<3).map { sheet.rows[$0]?.height } == [26, 25.25, 25.25])
  }

  @Test func `a text past the highest row is reported`() {
    let (sheet, problems) = Self.fit(Self.sheet([("B2", String(repeating: "长", count: 900))], rows: 3))
    #expect(sheet.rows[1]?.height == 409)
    #expect(problems.map(\.cell) == [Self.at("B2")])
  }

  @Test func `text that does not wrap, and numbers, leave rows alone`() {
    var sheet = Self.sheet([], rows: 2)
    sheet.set(Cell(Self.at("A1"), .text(String(repeating: "长", count: 90))))
    sheet.set(Cell(Self.at("A2"), .number(1_234_567_890_123), style: 1))
    #expect(Self.fit(sheet).0 == sheet)
  }

  @Test func `pages end between rows`() {
    // A4 has 733.9 points between the usual margins; 719 are used.
    let (sheet, _) = Self.fit(Self.sheet([], rows: 100))
    #expect(sheet.printSetup.rowBreaks == [35, 70])
  }

  @Test func `repeated rows take their room on each page but the first`() {
    var sheet = Self.sheet([], rows: 100)
    sheet.printSetup.repeatedRows = 0...1
    #expect(Self.fit(sheet).0.printSetup.rowBreaks == [35, 68])
  }

  @Test func `a group that a page holds is kept whole`() {
    let (sheet, _) = Self.fit(Self.sheet([("A31", "产出指标")], merges: ["A31:A40"], rows: 60))
    #expect(sheet.printSetup.rowBreaks == [30])
    #expect(sheet.merges.map(\.description) == ["A31:A40"])
  }

  @Test func `a group that no page holds is split, and its text stands again`() {
    let (sheet, _) = Self.fit(
      Self.sheet([("A3", "产出指标"), ("B3", "数量指标"), ("B33", "质量指标")], merges: ["A3:A60", "B3:B32", "B33:B60"], rows: 60))
    // The second level fits on a page and so decides where the first is split.
    #expect(sheet.printSetup.rowBreaks == [32])
    #expect(sheet.merges.map(\.description) == ["A3:A32", "B3:B32", "A33:A60", "B33:B60"])
    #expect(sheet[Self.at("A33")]?.value == .text("产出指标"))
  }

  @Test func `a group of many pages is split on each`() {
    let (sheet, _) = Self.fit(Self.sheet([("A1", "产出指标")], merges: ["A1:A100"], rows: 100))
    #expect(sheet.merges.map(\.description) == ["A1:A35", "A36:A70", "A71:A100"])
    #expect(sheet[Self.at("A71")]?.value == .text("产出指标"))
  }

  @Test func `a part that is left alone in a row is no merge`() {
    let (sheet, _) = Self.fit(Self.sheet([("A1", "产出指标")], merges: ["A1:A36"], rows: 36))
    #expect(sheet.merges.map(\.description) == ["A1:A35"])
    #expect(sheet[Self.at("A36")]?.value == .text("产出指标"))
  }

  @Test func `a header does not stand alone at the end of a page`() {
    var sheet = Self.sheet([("A31", "产出指标")], merges: ["A31:A40"], rows: 60)
    sheet.printSetup.repeatedRows = 29...29
    #expect(Self.fit(sheet).0.printSetup.rowBreaks == [29])
  }

  @Test func `breaks that a sheet has stay`() {
    var sheet = Self.sheet([], rows: 50)
    sheet.printSetup.rowBreaks = [10]
    #expect(Self.fit(sheet).0.printSetup.rowBreaks == [10, 45])
  }

  @Test func `pages past the breaks that a sheet can have are left to the printing program, and told`() throws {
    var book = Workbook(sheets: [Self.sheet([("A36001", "产出指标")], merges: ["A36001:A36100"], rows: 36_100)])
    let problems = PageFitting.fit(&book.sheets[0], styles: Self.wrapped)
    #expect(book.sheets[0].printSetup.rowBreaks == (1...1_023).map { $0 * 35 })
    #expect(problems == [PageProblem(.unbroken, cell: Self.at("A35806"))])
    #expect(book.sheets[0].merges.map(\.description) == ["A36001:A36100"])
    book.styles = Self.wrapped
    #expect(try !book.packed().isEmpty)
  }

  @Test func `an empty sheet has nothing to fit`() {
    let sheet = Sheet(name: "空")
    #expect(Self.fit(sheet).0 == sheet)
  }

  @Test(arguments: [
    CellStyle(font: CellFont(size: 12)), CellStyle(font: CellFont(size: 10, isBold: true)),
    CellStyle(font: CellFont(size: 10), fill: CellFill(foreground: CellColor(0xE7E6E6))),
  ])
  func `a heading does not stand alone at the end of a page`(heading: CellStyle) {
    var sheet = Self.sheet([("A36", "正文")], rows: 60)
    sheet.set(Cell(Self.at("A35"), .text("一、标题"), style: 2))
    _ = PageFitting.fit(&sheet, styles: Self.wrapped + [heading])
    #expect(sheet.printSetup.rowBreaks == [34])
  }

  @Test func `a merged text longer than a page is reported once, and takes one page at most`() {
    let text = String(repeating: "长", count: 700)
    let (sheet, problems) = Self.fit(Self.sheet([("A1", text)], merges: ["A1:A10"], rows: 10))
    #expect(problems.map(\.cell) == [Self.at("A1")])
    #expect(sheet.printSetup.rowBreaks.isEmpty)
  }
}
