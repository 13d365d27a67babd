import Workbooks

/// The heights of a sheet's rows, and what the texts in them need.
struct RowFitting {
  /// Excel's highest row, in points.
  static let highestRow = 409.0
  /// Above and below the text together, in points.
  static let margin = 4.0

  let sheet: Sheet
  /// By row, in points; 0 where a row is hidden. Rows behind the last cell are not here.
  private(set) var heights: [Double]
  private(set) var problems: [PageProblem] = []

  /// How many points of rows a page takes.
  let capacity: Double

  private let styles: [CellStyle]
  private let columns: ColumnWidths

  init(_ sheet: Sheet, styles: [CellStyle]) {
    self.sheet = sheet
    self.styles = styles
    let columns = ColumnWidths(sheet)
    self.columns = columns
    let printed = sheet.printSetup.printArea?.columns ?? 0...Self.lastColumn(of: sheet)
    capacity = sheet.printSetup.capacity(columnWidth: columns.width(of: printed))
    let last = max(sheet.cells.last?.address.row ?? -1, sheet.merges.map(\.last.row).max() ?? -1)
    heights = (0..<max(0, last + 1)).map { row in
      let layout = sheet.rows[row]
      return layout?.isHidden == true ? 0 : layout?.height ?? sheet.defaultRowHeight ?? 15
    }
  }

  private static func lastColumn(of sheet: Sheet) -> Int {
    max(
      sheet.cells.indices.reduce(0) { max($0, sheet.cells.address(at: $1).column) },
      sheet.merges.reduce(0) { max($0, $1.last.column) })
  }

  /// The most that a merge of several rows is given for its text: more than a page would be cut all the same.
  var highestMerge: Double {
    max(capacity - (sheet.printSetup.repeatedRows.map { height(of: $0) } ?? 0), 1)
  }

  /// Gives each row what its own cells need, and then each vertical merge what its rows lack, short ones first.
  mutating func fitAll() {
    var merged: [(CellRange, Double)] = []
    var merges = sheet.merges.sorted { $0.first < $1.first }[...]
    for index in sheet.cells.indices where wraps(sheet.cells.style(at: index)) {
      let address = sheet.cells.address(at: index)
      while let merge = merges.first, merge.first < address { merges.removeFirst() }
      let place = merges.first.flatMap { $0.first == address ? $0 : nil } ?? CellRange(address, address)
      guard let needed = height(neededBy: sheet.cells[index], in: place) else { continue }
      if place.rows.count == 1 { fit(place, needed) } else { merged.append((place, needed)) }
    }
    for (place, needed) in merged.sorted(by: { $0.0.rows.count < $1.0.rows.count }) {
      // Each row's share is rounded up.
      fit(place, min(needed, highestMerge - Double(place.rows.count)))
      if needed > highestMerge { report(place, needed) }
    }
  }

  /// Makes the rows of a range as high together as its text needs; what is missing is spread over them.
  mutating func fit(_ place: CellRange, _ needed: Double) {
    let given = height(of: place.rows)
    guard given < needed else { return }
    let shown = place.rows.filter { heights.indices.contains($0) && heights[$0] > 0 }
    var missing = needed - given
    for (index, row) in shown.enumerated() {
      let share = (missing / Double(shown.count - index) / 0.75).rounded(.up) * 0.75
      let height = min(heights[row] + share, max(heights[row], Self.highestRow))
      missing -= height - heights[row]
      heights[row] = height
    }
    if missing > 0, !shown.isEmpty { report(place, needed) }
  }

  /// The height of a range of rows together.
  func height(of rows: ClosedRange<Int>) -> Double {
    if rows.count == 1, heights.indices.contains(rows.lowerBound) { return heights[rows.lowerBound] }
    return rows.clamped(to: 0...max(0, heights.count - 1)).reduce(0) {
      $0 + (heights.indices.contains($1) ? heights[$1] : 0)
    }
  }

  /// What the text of a cell needs where it spans a range; nil where it is not wrapped.
  func height(neededBy cell: Cell, in place: CellRange) -> Double? {
    guard wraps(cell.style), let (text, size) = Self.text(of: cell.value), !text.isEmpty else { return nil }
    // Looked at where it stands: a style is large to copy.
    let style = known(cell.style)
    let measure = TextMeasure(size: max(size, styles[style].font.size), isBold: styles[style].font.isBold)
    let lines: Int
    switch styles[style].alignment.rotation {
    case 0:
      let width = columns.width(of: place.columns) * 0.98 - 4 - Double(styles[style].alignment.indent) * 7
      lines = measure.lines(of: text, in: width)
    case 255: lines = text.unicodeScalars.count
    default: return nil
    }
    return Double(lines) * measure.lineHeight + Self.margin
  }

  private func wraps(_ style: Int) -> Bool { !styles.isEmpty && styles[known(style)].alignment.wrapsText }

  private func known(_ style: Int) -> Int { styles.indices.contains(style) ? style : 0 }

  /// Whether a row is a heading of the next: its first text is larger or bolder, or stands on a ground of its own.
  func isHeading(_ row: Int, of next: Int) -> Bool {
    guard let heading = style(ofRow: row), let text = style(ofRow: next) else { return false }
    if heading.font.size != text.font.size { return heading.font.size > text.font.size }
    return heading.font.isBold && !text.font.isBold || heading.fill != nil && text.fill == nil
  }

  /// The style of the first text in a row.
  private func style(ofRow row: Int) -> CellStyle? {
    for cell in sheet.cells(inRow: row) {
      guard let (text, _) = Self.text(of: cell.value), !text.isEmpty else { continue }
      return styles.indices.contains(cell.style) ? styles[cell.style] : styles.first
    }
    return nil
  }

  mutating func report(_ place: CellRange, _ needed: Double) {
    guard !problems.contains(where: { $0.cell == place.first }) else { return }
    problems.append(PageProblem(.tooHigh(needed: needed, given: height(of: place.rows)), cell: place.first))
  }

  mutating func reportUnbroken(from row: Int) {
    problems.append(PageProblem(.unbroken, cell: CellAddress(row: row, column: 0)))
  }

  /// The text that a cell may wrap, and the largest size in it. Numbers are never wrapped.
  private static func text(of value: CellValue) -> (text: String, size: Double)? {
    switch value {
    case .text(let text): (text, 0)
    case .rich(let runs): (runs.map(\.text).joined(), runs.compactMap(\.font?.size).max() ?? 0)
    default: nil
    }
  }
}

/// Where the columns of a sheet stand, in points.
struct ColumnWidths {
  /// The left edges, and the right edge of the last column that is listed.
  private let edges: [Double]
  private let defaultWidth: Double

  init(_ sheet: Sheet) {
    let usual = Self.points(sheet.defaultColumnWidth) ?? 48
    defaultWidth = usual
    var edges = [0.0]
    for layout in sheet.columns {
      while edges.count <= layout.columns.lowerBound { edges.append((edges.last ?? 0) + usual) }
      guard layout.columns.count < 1_000 else { break }
      let width = layout.isHidden ? 0 : Self.points(layout.width) ?? usual
      for _ in layout.columns { edges.append((edges.last ?? 0) + width) }
    }
    self.edges = edges
  }

  /// The width of some neighbouring columns together.
  func width(of columns: ClosedRange<Int>) -> Double {
    edge(columns.upperBound + 1) - edge(columns.lowerBound)
  }

  private func edge(_ column: Int) -> Double {
    column < edges.count ? edges[column] : (edges.last ?? 0) + Double(column - edges.count + 1) * defaultWidth
  }

  /// Seven pixels a digit, four pixels three points.
  private static func points(_ width: Double?) -> Double? {
    width.map { ($0 * 7).rounded() * 0.75 }
  }
}
