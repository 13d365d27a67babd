import CXLSXWriter

extension OutputSheet {
  /// The height that the library takes for a row's where none is given, in points.
  static let defaultRowHeight = 15.0

  func setSizes(of sheet: Sheet) throws(WorkbookError) {
    let height = sheet.defaultRowHeight ?? Self.defaultRowHeight
    if height != Self.defaultRowHeight { worksheet_set_default_row(pointer, height, 0) }
    for (row, layout) in sheet.rows.sorted(by: { $0.key < $1.key }) {
      try set(row, layout, defaultHeight: height)
    }
    for column in sheet.writtenColumns { try set(column) }
  }

  /// The library leaves out a height of 15 even where the default is another; the next number above is written as 15.
  private func set(_ row: Int, _ layout: RowLayout, defaultHeight: Double) throws(WorkbookError) {
    var height = layout.height ?? defaultHeight
    if layout.height == Self.defaultRowHeight { height = Self.defaultRowHeight.nextUp }
    var options = lxw_row_col_options(hidden: layout.isHidden ? 1 : 0, level: 0, collapsed: 0)
    try check(worksheet_set_row_opt(pointer, UInt32(row), height, nil, &options))
  }

  private func set(_ column: ColumnLayout) throws(WorkbookError) {
    var options = lxw_row_col_options(hidden: column.isHidden ? 1 : 0, level: 0, collapsed: 0)
    let width = column.width ?? ColumnLayout.usualWidth
    try check(
      worksheet_set_column_opt(
        pointer, UInt16(column.columns.lowerBound), UInt16(column.columns.upperBound),
        ColumnLayout.argument(forWidth: width), nil, &options))
  }
}

extension ColumnLayout {
  /// The width of a column that nobody has set: 64 pixels.
  static let usualWidth = written(width: 64.0 / 7)

  /// The width that a file ends up with: whole pixels, in 256ths of a digit.
  static func written(width: Double) -> Double {
    ((width * 7).rounded() / 7 * 256).rounded(.down) / 256
  }

  /// What the library is told, in characters without the padding, so that it writes `written(width:)`.
  static func argument(forWidth width: Double) -> Double {
    let pixels = (width * 7).rounded()
    return pixels < 12 ? pixels / 12 : (pixels - 5) / 7
  }
}

extension Sheet {
  /// The columns as they are written. The library has no default width, so that columns that are not listed get it here.
  var writtenColumns: [ColumnLayout] {
    guard let defaultColumnWidth else { return columns }
    var written: [ColumnLayout] = []
    var next = 0
    for column in columns {
      if column.columns.lowerBound > next {
        written.append(ColumnLayout(next...column.columns.lowerBound - 1, width: defaultColumnWidth))
      }
      written.append(
        ColumnLayout(column.columns, width: column.width ?? defaultColumnWidth, isHidden: column.isHidden))
      next = column.columns.upperBound + 1
    }
    if next <= CellAddress.last.column {
      written.append(ColumnLayout(next...CellAddress.last.column, width: defaultColumnWidth))
    }
    return written
  }
}
