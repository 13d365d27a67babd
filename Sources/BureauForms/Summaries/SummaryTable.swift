import TargetTables
import Workbooks

/// A list of a summary as a sheet of its own: title, header, rows, and sums below those columns that have one.
struct SummaryTable {
  enum Value {
    case text(String?)
    case centered(String?)
    case year(Int?)
    case whole(Int)
    case amount(AmountTotal)
  }

  struct Column {
    var head: Message
    /// In characters, as `ColumnLayout.width`.
    var width: Double
    var isSummed = false

    init(_ head: Message, _ width: Double, isSummed: Bool = false) {
      self.head = head
      self.width = width
      self.isSummed = isSummed
    }
  }

  var name: Message
  var title: Message
  var about: Message
  var columns: [Column]
  var rows: [[Value]]
  /// What stands where there are no rows.
  var nothing: Message

  /// The row of the first line.
  static let firstRow = 3
  /// A sheet has some more rows than this.
  static let mostRows = 1_000_000

  /// The range that a column's values stand in; nil where there are none, or not all.
  func range(ofColumn column: Int) -> CellRange? {
    guard !rows.isEmpty, rows.count <= Self.mostRows else { return nil }
    return CellRange(
      CellAddress(row: Self.firstRow, column: column),
      CellAddress(row: Self.firstRow + rows.count - 1, column: column))
  }

  func sheet(in language: Language) -> Sheet {
    var cells = [
      SummaryCell.text(title.text(in: language), .title).at(0, 0),
      SummaryCell.text(aboutShown.text(in: language), .about).at(1, 0),
    ]
    cells += columns.enumerated().map { SummaryCell.text($1.head.text(in: language), .head).at(2, $0) }
    for (index, row) in rows.prefix(Self.mostRows).enumerated() {
      for (column, value) in row.enumerated() { cells.append(value.cell.at(Self.firstRow + index, column)) }
    }
    if rows.isEmpty { cells.append(SummaryCell.text(nothing.text(in: language), .about).at(Self.firstRow, 0)) }
    cells += totals(in: language)
    var sheet = Sheet(name: name.text(in: language), cells: cells)
    lay(out: &sheet, language)
    return sheet
  }

  private var aboutShown: Message {
    guard rows.count > Self.mostRows else { return about }
    let rest = rows.count - Self.mostRows
    return Message(
      "\(about.chinese)；一张工作表放不下，另有 \(rest) 行见 JSON 汇总",
      "\(about.english); \(rest) more lines do not fit on a sheet, see the summary as JSON")
  }

  /// Subtotals follow a filter; the values they are stored with are exact sums.
  private func totals(in language: Language) -> [Cell] {
    guard !rows.isEmpty, columns.contains(where: \.isSummed) else { return [] }
    let row = Self.firstRow + min(rows.count, Self.mostRows)
    let label = columns.firstIndex { !$0.isSummed } ?? 0
    return columns.enumerated().map { index, column in
      guard column.isSummed else {
        let text = index == label ? Message("合计", "Total").text(in: language) : nil
        return SummaryCell.text(text, .totalText).at(row, index)
      }
      return sum(ofColumn: index).at(row, index)
    }
  }

  private func sum(ofColumn column: Int) -> SummaryCell {
    var amounts = AmountTotal()
    var (whole, isWhole) = (0, false)
    for row in rows where row.indices.contains(column) {
      switch row[column] {
      case .whole(let number): (whole, isWhole) = (whole + number, true)
      case .amount(let amount): amounts.add(amount)
      case .text, .centered, .year: continue
      }
    }
    let formula = range(ofColumn: column).map { "SUBTOTAL(9,\($0))" }
    return isWhole
      ? .sum(formula, Double(whole), .totalWhole) : .sum(formula, amounts.number, .totalAmount)
  }

  private func lay(out sheet: inout Sheet, _ language: Language) {
    let last = columns.count - 1
    sheet.merges = [0, 1].map { CellRange(CellAddress(row: $0, column: 0), CellAddress(row: $0, column: last)) }
    if rows.isEmpty {
      let row = Self.firstRow
      sheet.merges.append(CellRange(CellAddress(row: row, column: 0), CellAddress(row: row, column: last)))
    } else {
      let end = Self.firstRow + min(rows.count, Self.mostRows) - 1
      sheet.filter = CellRange(CellAddress(row: 2, column: 0), CellAddress(row: end, column: last))
      sheet.numberTexts = CellRange(
        CellAddress(row: Self.firstRow, column: 0), CellAddress(row: end, column: last))
    }
    sheet.columns = columns.enumerated().map { ColumnLayout($0...$0, width: $1.width) }
    sheet.rows[0] = RowLayout(height: 36)
    sheet.frozenAt = CellAddress(row: Self.firstRow, column: 0)
    sheet.printSetup = .summary(in: language)
    sheet.printSetup.repeatedRows = 2...2
    _ = PageFitting.fit(&sheet, styles: SummaryStyle.all)
    // Lines of a list go to the next page one by one: the spreadsheet program knows best where.
    sheet.printSetup.rowBreaks = []
  }
}

/// What one cell of a summary holds, and how it looks.
struct SummaryCell {
  /// Names longer than this end in an ellipsis: a row could not show them.
  private static let longestText = 300

  var value: CellValue
  var style: SummaryStyle

  static func text(_ text: String?, _ style: SummaryStyle) -> SummaryCell {
    guard let text, !text.isEmpty else { return SummaryCell(value: .blank, style: style) }
    let isLong = text.utf8.count > longestText && text.count > longestText
    return SummaryCell(value: .text(isLong ? text.prefix(longestText) + "…" : text), style: style)
  }

  static func number(_ number: Double?, _ style: SummaryStyle) -> SummaryCell {
    SummaryCell(value: number.map { .number($0) } ?? .blank, style: style)
  }

  /// The formula, stored with what it comes to; the number alone where there is no formula.
  static func sum(_ formula: String?, _ number: Double?, _ style: SummaryStyle) -> SummaryCell {
    guard let formula, let number else { return .number(number, style) }
    return SummaryCell(value: .formula(Formula(formula, cached: .number(number))), style: style)
  }

  func at(_ row: Int, _ column: Int) -> Cell {
    Cell(CellAddress(row: row, column: column), value, style: style.rawValue)
  }
}

extension SummaryTable.Value {
  fileprivate var cell: SummaryCell {
    switch self {
    case .text(let text): .text(text, .text)
    case .centered(let text): .text(text, .centered)
    case .year(let year): .number(year.map { Double($0) }, .year)
    case .whole(let number): .number(Double(number), .whole)
    case .amount(let amount): .number(amount.number, .amount)
    }
  }
}

extension PrintSetup {
  /// A4 across, as wide as the page.
  static func summary(in language: Language) -> PrintSetup {
    var setup = PrintSetup()
    setup.paper = 9
    setup.orientation = .landscape
    setup.fitToPages = FitToPages(wide: 1, tall: 0)
    setup.footer = Message("&C第 &P 页，共 &N 页", "&C&P / &N").text(in: language)
    setup.margins.left = 0.5
    setup.margins.right = 0.5
    setup.centersHorizontally = true
    return setup
  }
}
