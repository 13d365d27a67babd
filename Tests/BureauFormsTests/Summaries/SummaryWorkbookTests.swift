import BureauForms
import TargetTables
import TestDocuments
import Testing
import Workbooks

struct SummaryWorkbookTests {
  private static func summary(_ documents: [TargetDocument]) -> CountySummary {
    var summary = CountySummary()
    for (index, document) in documents.enumerated() {
      let reading = DocumentReading(document: document)
      let reviewed = ReviewedDocument(document, reading: reading, review: Review(document), file: nil)
      summary.add(reviewed, file: "文件\(index).json")
    }
    return summary
  }

  /// What stands in a column below the header, the total left aside.
  private static func numbers(_ sheet: Sheet, column: Int) -> [Double] {
    sheet.cells.compactMap { cell in
      guard cell.address.column == column, cell.address.row > 2, case .number(let number) = cell.value else {
        return nil
      }
      return number
    }
  }

  private static func formula(_ sheet: Sheet, _ address: CellAddress) -> Formula? {
    guard case .formula(let formula) = sheet[address]?.value else { return nil }
    return formula
  }

  private func bytes(_ book: Workbook) throws -> [UInt8] {
    let folder = TemporaryFolder()
    try book.write(to: folder.path("a.xlsx"))
    return folder.bytes(of: "a.xlsx")
  }

  @Test(arguments: 0..<6)
  func `any documents give a book that is read again as it was written`(seed: UInt64) throws {
    let style: DocumentStyle = seed % 2 == 0 ? .plausible : DocumentStyle(maximumProjects: 30, hasLongTexts: seed == 1)
    let documents = (0..<12).map { TargetDocument.random(seed: seed * 50 + $0, style: style) }
    var summary = Self.summary(documents)
    summary.add(failed: [], file: "坏\u{1}.xlsx")
    let list = summary.compared(with: UnitList(text: "287001 甲局\n"))
    for language in Language.allCases {
      let book = SummaryWorkbook(summary, list: list, language: language).workbook
      let bytes = try bytes(book)
      #expect(bytes == (try self.bytes(SummaryWorkbook(summary, list: list, language: language).workbook)))
      let read = try Workbook.read(bytes, .everything)
      #expect(read.workbook.sheets == book.normalized().sheets)
      #expect(read.workbook.properties.custom.map(\.name) == [SummaryWorkbook.property])
    }
  }

  @Test func `totals are formulas over what stands above them, stored with exact sums`() throws {
    let documents = (0..<30).map { TargetDocument.random(seed: 700 + $0, style: .plausible) }
    let summary = Self.summary(documents)
    let book = SummaryWorkbook(summary, language: .chinese).workbook
    let (front, units, projects) = (book.sheets[0], book.sheets[1], book.sheets[2])
    let lines = summary.units.count
    let total = Self.formula(units, CellAddress(row: 3 + lines, column: 6))
    #expect(total?.expression == "SUBTOTAL(9,G4:G\(3 + lines))")
    let exact = try #require(summary.totals.budget.total.number)
    #expect(total?.cached == .number(exact))
    #expect(abs(Self.numbers(units, column: 6).reduce(0, +) - exact) < 0.000_001)
    #expect(abs(Self.numbers(projects, column: 5).reduce(0, +) - exact) < 0.000_001)
    let whole = Self.formula(front, CellAddress(row: 3, column: 3))
    #expect(whole == Formula("SUM('单位'!G4:G\(3 + lines))", cached: .number(exact)))
    #expect(Self.numbers(projects, column: 5).count == summary.projects.count { $0.budget.total != nil })
  }

  @Test func `sheets are set up to be read, filtered and printed`() throws {
    let documents = (0..<3).map { TargetDocument.random(seed: 40 + $0, style: .complete) }
    let book = SummaryWorkbook(Self.summary(documents), language: .chinese).workbook
    #expect(book.sheets.map(\.name) == ["总览", "单位", "项目", "审核意见", "重复", "文件"])
    for sheet in book.sheets {
      #expect(sheet.printSetup.paper == 9 && sheet.printSetup.orientation == .landscape)
      #expect(sheet.printSetup.fitToPages == FitToPages(wide: 1, tall: 0))
    }
    for sheet in book.sheets.dropFirst() {
      #expect(sheet.printSetup.repeatedRows == 2...2)
      #expect(sheet.frozenAt == CellAddress(row: 3, column: 0))
    }
    #expect(book.sheets[2].filter?.first == CellAddress(row: 2, column: 0))
    #expect(book.sheets[0].charts.map(\.kind) == [.bar, .bar])
  }

  @Test func `the largest units are charted, and the rest summed in the table below`() throws {
    let documents = (1...13).map { number in
      let budget = Budget(total: Amount(hundredthsOfYuan: Int64(number) * 1_000_001))
      let name = number < 12 ? "局\(number)" : "同名局"
      return TargetDocument(unit: Unit(code: "\(100_000 + number)", name: name), projects: [Project(budget: budget)])
    }
    let front = SummaryWorkbook(Self.summary(documents), language: .chinese).workbook.sheets[0]
    let chart = try #require(front.charts.first)
    #expect(chart.title == "单位预算数（万元）前 10，其他 3 个单位共 6.000006")
    let series = chart.series[0]
    #expect(series.categories.rows == series.values.rows && series.values.rows.count == 10)
    let names = series.categories.rows.map { front[CellAddress(row: $0, column: 0)]?.value }
    #expect(names.prefix(3) == [.text("100013 同名局"), .text("100012 同名局"), .text("局11")])
    let rest = series.values.last.row + 1
    #expect(front[CellAddress(row: rest, column: 0)]?.value == .text("其他 3 个单位"))
    #expect(front[CellAddress(row: rest, column: 2)]?.value == .number(6.000006))
  }

  @Test func `texts that look like formulas stay texts, and long ones end`() throws {
    let long = String(repeating: "长", count: 5_000)
    let document = TargetDocument(
      unit: Unit(code: "=1+1", name: "@SUM(A1)"),
      projects: [Project(code: "+1", name: "=1+1"), Project(name: long), Project(name: "-\u{0}\u{B}_x0041_\n")])
    let book = SummaryWorkbook(Self.summary([document]), language: .chinese).workbook
    let read = try Workbook.read(try bytes(book), .everything).workbook
    let names = read.sheets[2].cells.filter { $0.address.column == 4 && $0.address.row > 2 }.map(\.value)
    #expect(names.prefix(3) == [.text("=1+1"), .text(long.prefix(300) + "…"), .text("-\u{0}\u{B}_x0041_\n")])
    #expect(read.sheets[2][CellAddress(row: 3, column: 0)]?.value == .text("=1+1"))
  }

  @Test func `a county without a project or a finding is a book without charts`() throws {
    let document = TargetDocument(year: 2024, unit: Unit(code: "287001", name: "甲局"))
    var summary = CountySummary()
    summary.add(
      ReviewedDocument(
        document, reading: DocumentReading(document: document), review: Review(TargetDocument()), file: nil),
      file: "a.json")
    let book = SummaryWorkbook(summary, language: .chinese).workbook
    #expect(book.sheets[0].charts.count == (summary.totals.findings.all > 0 ? 1 : 0))
    _ = try bytes(book)
    #expect(book.sheets[2].filter == nil)
    #expect(book.sheets[2][CellAddress(row: 3, column: 0)]?.value == .text("没有项目。"))
  }
}
