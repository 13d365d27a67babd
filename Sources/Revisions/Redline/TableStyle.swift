import Workbooks

/// The looks of our own tables' cells.
enum TableStyle: CaseIterable {
  case title, about, head, text, centered, amount, link, sumText, sumAmount

  var style: CellStyle {
    switch self {
    case .title: Self.make(font: CellFont(name: "黑体", size: 18), horizontal: .center, isBoxed: false)
    case .about: Self.make(horizontal: .left, isBoxed: false)
    case .head:
      Self.make(
        font: CellFont(name: "黑体", size: 11), horizontal: .center, fill: CellFill(foreground: CellColor(0xE8E8E8)))
    case .text: Self.make(horizontal: .left)
    case .centered: Self.make(horizontal: .center)
    case .amount: Self.make(horizontal: .right, numberFormat: "#,##0.00####")
    case .link:
      Self.make(
        font: CellFont(name: "宋体", size: 11, underline: .single, color: CellColor(0x0B4F9C)), horizontal: .center)
    case .sumText: Self.make(font: CellFont(name: "宋体", size: 11, isBold: true), horizontal: .center)
    case .sumAmount:
      Self.make(
        font: CellFont(name: "宋体", size: 11, isBold: true), horizontal: .right, numberFormat: "#,##0.00####")
    }
  }

  private static func make(
    font: CellFont = CellFont(name: "宋体", size: 11), horizontal: CellAlignment.Horizontal, fill: CellFill? = nil,
    isBoxed: Bool = true, numberFormat: String = "@"
  ) -> CellStyle {
    let line = BorderLine(.thin)
    let box = CellBorders(left: line, right: line, top: line, bottom: line)
    return CellStyle(
      font: font, fill: fill, borders: isBoxed ? box : CellBorders(),
      alignment: CellAlignment(horizontal: horizontal, vertical: .center, wrapsText: true), numberFormat: numberFormat)
  }
}

/// A sheet as it is written row by row.
struct TableSheet {
  private(set) var cells: [Cell] = []
  private(set) var merges: [CellRange] = []
  private(set) var links: [CellLink] = []
  private(set) var row = 0
  private let styles: [TableStyle: Int]

  init(styles: [TableStyle: Int]) { self.styles = styles }

  mutating func add(_ values: [(CellValue, TableStyle)]) {
    for (column, value) in values.enumerated() {
      cells.append(Cell(CellAddress(row: row, column: column), value.0, style: styles[value.1] ?? 0))
    }
    row += 1
  }

  /// A line over all columns.
  mutating func addLine(_ text: String, _ style: TableStyle, columns: Int) {
    merges.append(CellRange(CellAddress(row: row, column: 0), CellAddress(row: row, column: columns - 1)))
    add([(.text(text), style)])
  }

  mutating func skipRow() { row += 1 }

  /// Links a cell of the row that was added last.
  mutating func link(column: Int, to target: String) {
    links.append(CellLink(CellAddress(row: row - 1, column: column), .inside(target)))
  }

  func sheet(name: String, widths: [Double], headRow: Int) -> Sheet {
    var sheet = Sheet(name: name, cells: cells)
    sheet.merges = merges
    sheet.links = links
    sheet.columns = widths.enumerated().map { ColumnLayout($0...$0, width: $1) }
    sheet.rows[0] = RowLayout(height: 32)
    sheet.frozenAt = CellAddress(row: headRow + 1, column: 0)
    sheet.printSetup.paper = 9
    sheet.printSetup.orientation = .landscape
    sheet.printSetup.fitToPages = FitToPages(wide: 1, tall: 0)
    sheet.printSetup.repeatedRows = headRow...headRow
    sheet.printSetup.footer = "&C第 &P 页，共 &N 页"
    return sheet
  }
}
