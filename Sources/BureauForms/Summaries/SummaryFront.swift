import TargetTables
import Workbooks

/// The first sheet: the figures of the whole, what wants a look, charts, and the tables that the charts are drawn from.
struct SummaryFront {
  private let book: SummaryContent
  private let language: Language
  private let units: SummaryTable
  private let totals: SummaryTotals
  private var cells: [Cell] = []
  private var merges: [CellRange] = []
  private var links: [CellLink] = []
  private var charts: [Chart] = []
  private var heights: [Int: Double] = [0: 36]
  private var row = 2
  private var breaks: [Int] = []

  private static let columns = 8
  private static let columnWidth = 17.0
  /// Four columns, in pixels, with a gap between the charts.
  private static let chartWidth = 470
  private static let chartRows = 17
  /// A row of 15 points, in pixels.
  private static let rowPixels = 20

  /// - Parameter units: the table of units, whose columns are summed here.
  init(_ book: SummaryContent, units: SummaryTable) {
    self.book = book
    self.units = units
    language = book.language
    totals = book.summary.totals
    addTitle()
    addFigures()
    addAttention()
    addCharts()
    addYears()
  }

  var title: Message {
    let years = Set(book.units.compactMap(\.year))
    guard years.count == 1, let year = years.first else {
      return Message("预算绩效目标汇总", "Summary of budget performance targets")
    }
    return Message("\(year)年预算绩效目标汇总", "Summary of budget performance targets, \(year)")
  }

  var sheet: Sheet {
    var sheet = Sheet(name: Message("总览", "Overview").text(in: language), cells: cells)
    sheet.merges = merges
    sheet.links = links
    sheet.charts = charts
    sheet.columns = [ColumnLayout(0...Self.columns - 1, width: Self.columnWidth)]
    sheet.rows = heights.mapValues { RowLayout(height: $0) }
    sheet.showsGridLines = false
    sheet.printSetup = .summary(in: language)
    sheet.printSetup.rowBreaks = breaks
    return sheet
  }

  private mutating func put(_ cell: SummaryCell, _ column: Int, over columns: Int = 1) {
    for offset in 0..<columns {
      cells.append((offset == 0 ? cell : SummaryCell(value: .blank, style: cell.style)).at(row, column + offset))
    }
    guard columns > 1 else { return }
    merges.append(
      CellRange(CellAddress(row: row, column: column), CellAddress(row: row, column: column + columns - 1)))
  }

  private mutating func put(_ text: Message, _ style: SummaryStyle, _ column: Int = 0, over columns: Int = 1) {
    put(.text(text.text(in: language), style), column, over: columns)
  }
}

// The figures.
extension SummaryFront {
  private mutating func addTitle() {
    row = 0
    put(title, .title, over: Self.columns)
    row = 1
    let about = Message("依 \(totals.files) 个文件汇总；金额单位：万元", "files: \(totals.files); amounts in 万元")
    put(about, .about, over: Self.columns)
    row = 2
  }

  private func whole(_ number: Int, sumOf column: Int? = nil) -> SummaryCell {
    .sum(column.flatMap { sum(of: $0) }, Double(number), .bigWhole)
  }

  private func amount(_ total: AmountTotal, sumOf column: Int) -> SummaryCell {
    .sum(sum(of: column), total.number, .bigAmount)
  }

  /// The sum of a column on the sheet of units.
  private func sum(of column: Int) -> String? {
    units.range(ofColumn: column).map { "SUM(\(units.name.text(in: language).quotedSheetName)!\($0))" }
  }

  private mutating func addFigures() {
    let (budget, findings) = (totals.budget, totals.findings)
    band([
      (Message("单位", "Units"), whole(totals.units)),
      (Message("项目", "Projects"), whole(totals.projects, sumOf: SummaryContent.unitProjects)),
      (Message("绩效指标", "Indicators"), whole(totals.indicators, sumOf: SummaryContent.unitIndicators)),
      (Message("预算数", "Budget"), amount(budget.total, sumOf: SummaryContent.unitBudget)),
      (Message("财政资金", "Fiscal"), amount(budget.fiscal, sumOf: SummaryContent.unitBudget + 1)),
      (Message("其他资金", "Other"), amount(budget.other, sumOf: SummaryContent.unitBudget + 2)),
      (Message("文件", "Files"), whole(totals.files)),
      (Message("未能读取", "Not read"), whole(totals.unreadable)),
    ])
    let keys = { (lines: [SummaryUnitYear]) in Set(lines.compactMap { $0.unit?.key }) }
    let withFindings = keys(book.units.filter { $0.findings.all > 0 })
    let first = SummaryContent.unitFindings
    band([
      (Message("审核意见", "Findings"), whole(findings.all)),
      (Message("错误", "Errors"), whole(findings.errors, sumOf: first)),
      (Message("警告", "Warnings"), whole(findings.warnings, sumOf: first + 1)),
      (Message("提示", "Notes"), whole(findings.notes, sumOf: first + 2)),
      (Message("有错误的单位", "Units with errors"), whole(keys(book.units.filter { $0.findings.errors > 0 }).count)),
      (Message("没有意见的单位", "Clean units"), whole(totals.units - withFindings.count)),
      (Message("重复的项目编码", "Doubled codes"), whole(book.summary.doubledCodes.count)),
      (
        Message("名单中缺表的单位", "Units missing"),
        book.list.map { whole($0.missing.count) } ?? .text("—", .centered)
      ),
    ])
  }

  private mutating func band(_ figures: [(head: Message, figure: SummaryCell)]) {
    heights[row] = 21
    for (column, figure) in figures.enumerated() { put(figure.head, .head, column) }
    row += 1
    heights[row] = 33
    for (column, figure) in figures.enumerated() { put(figure.figure, column) }
    row += 1
  }

  private mutating func addAttention() {
    heights[row] = 27
    put(Message("需要留意", "Worth a look"), .heading, over: Self.columns)
    row += 1
    let points = SummaryAttention(book.summary, list: book.list).points
    for point in points {
      heights[row] = 18
      links.append(CellLink(CellAddress(row: row, column: 0), .inside(target(of: point.subject))))
      put(point.message, .link, over: Self.columns)
      row += 1
    }
    if points.isEmpty {
      put(Message("没有。", "Nothing."), .point, over: Self.columns)
      row += 1
    }
  }

  private func target(of subject: SummaryAttention.Subject) -> String {
    let name =
      switch subject {
      case .files: Message("文件", "Files")
      case .doubles: Message("重复", "Doubles")
      case .unitList: Message("名单核对", "Unit list")
      case .units: Message("单位", "Units")
      case .projects: Message("项目", "Projects")
      }
    return name.text(in: language).quotedSheetName + "!A1"
  }
}

// The charts, and below them what they are drawn from.
extension SummaryFront {
  private mutating func addCharts() {
    let budgets = SummaryRanking(budgetsOf: book)
    let findings = SummaryRanking(findingsOf: book)
    row += 1
    let chartRow = row
    row += Self.chartRows
    breaks.append(row)
    let top = row
    add(budgets, at: 0, chartRow: chartRow, color: CellColor(0x4472C4))
    let end = row
    row = top
    add(findings, at: Self.columns / 2, chartRow: chartRow, color: CellColor(0xC55A11))
    row = max(row, end)
  }

  private mutating func add(_ ranking: SummaryRanking, at column: Int, chartRow: Int, color: CellColor) {
    heights[row] = 27
    put(ranking.title, .heading, column, over: 4)
    row += 1
    guard !ranking.lines.isEmpty else { return put(ranking.nothing, .point, column, over: 4) }
    put(ranking.heads[0], .head, column, over: 2)
    put(ranking.heads[1], .head, column + 2)
    put(ranking.heads[2], .head, column + 3)
    row += 1
    let first = row
    for line in ranking.lines { put(line, column) }
    let last = row - 1
    if let rest = ranking.rest { put(rest, column) }
    func range(_ offset: Int) -> CellRange {
      CellRange(CellAddress(row: first, column: column + offset), CellAddress(row: last, column: column + offset))
    }
    let series = Chart.Series(
      sheet: Message("总览", "Overview").text(in: language), categories: range(0), values: range(2), color: color)
    let title = ranking.chartTitle.text(in: language)
    charts.append(
      Chart(
        .bar, title: title, series: [series], at: CellAddress(row: chartRow, column: column), width: Self.chartWidth,
        height: (Self.chartRows - 1) * Self.rowPixels, font: CellFont(name: "宋体", size: 9),
        numberFormat: ranking.numberFormat, description: title))
  }

  private mutating func put(_ line: SummaryRanking.Line, _ column: Int) {
    heights[row] = 18
    put(.text(line.name.text(in: language), .text), column, over: 2)
    put(line.figure, column + 2)
    put(line.second, column + 3)
    row += 1
  }

  private mutating func addYears() {
    let years = book.summary.years
    guard years.count > 1 else { return }
    row += 1
    heights[row] = 27
    put(Message("按年度", "By year"), .heading, over: Self.columns)
    row += 1
    let heads = [
      Message("年度", "Year"), Message("文件", "Files"), Message("项目", "Projects"), Message("绩效指标", "Indicators"),
      Message("预算数", "Budget"), Message("财政资金", "Fiscal"), Message("其他资金", "Other"), Message("审核意见", "Findings"),
    ]
    for (column, head) in heads.enumerated() { put(head, .head, column) }
    row += 1
    for line in years {
      let none = Message("（未注明）", "(not stated)").text(in: language)
      put(line.year.map { .number(Double($0), .year) } ?? .text(none, .centered), 0)
      for (column, count) in [line.files.count, line.projects, line.indicators].enumerated() {
        put(.number(Double(count), .whole), column + 1)
      }
      for (column, total) in [line.budget.total, line.budget.fiscal, line.budget.other].enumerated() {
        put(.number(total.number, .amount), column + 4)
      }
      put(.number(Double(line.findings.all), .whole), 7)
      row += 1
    }
  }
}
