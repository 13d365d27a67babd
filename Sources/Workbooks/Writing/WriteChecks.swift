/// What a workbook cannot hold. The library lets much of it through, and the file is then damaged. Cells are checked when they
/// are written.
extension Workbook {
  func checkShape() throws(WorkbookError) {
    guard !countsFrom1904 else { throw WorkbookError(.unwritable(.book(.daysFrom1904))) }
    for sheet in sheets {
      do {
        try sheet.checkShape()
      } catch {
        throw error.inSheet(sheet.name)
      }
    }
  }
}

extension Sheet {
  fileprivate func checkShape() throws(WorkbookError) {
    if visibility == .veryHidden { throw WorkbookError(.unwritable(.sheet(.veryHidden))) }
    try checkMerges()
    try checkSizes()
    try checkNotes()
    try printSetup.check()
    // The library cuts what a name stands for at 127 bytes, and print titles state the sheet twice.
    if printSetup.repeatedRows != nil, printSetup.repeatedColumns != nil, SheetName.quoted(name).utf8.count > 45 {
      throw WorkbookError(.unwritable(.page(.titles)))
    }
    if let frozenAt { try Self.check(frozenAt) }
  }

  fileprivate static func check(_ address: CellAddress) throws(WorkbookError) {
    guard (0...CellAddress.last.row).contains(address.row), (0...CellAddress.last.column).contains(address.column)
    else { throw WorkbookError(.unwritable(.sheet(.outside))) }
  }

  private func checkMerges() throws(WorkbookError) {
    // By column, the last row that a merge takes.
    let columns = min(merges.lazy.map(\.last.column).max() ?? 0, CellAddress.last.column) + 1
    var takenUntil = Array(repeating: -1, count: max(columns, 0))
    for merge in merges.sorted(by: { $0.first < $1.first }) {
      try Self.check(merge.first)
      try Self.check(merge.last)
      guard !merge.isSingleCell else {
        throw WorkbookError(.unwritable(.sheet(.singleCellMerge)), cell: merge.first)
      }
      for column in merge.columns {
        guard takenUntil[column] < merge.first.row else {
          throw WorkbookError(.unwritable(.sheet(.overlappingMerge(merge))), cell: merge.first)
        }
        takenUntil[column] = merge.last.row
      }
    }
  }

  private func checkSizes() throws(WorkbookError) {
    for (row, layout) in rows {
      guard (0...CellAddress.last.row).contains(row) else { throw WorkbookError(.unwritable(.sheet(.outside))) }
      try Self.checkHeight(layout.height)
    }
    try Self.checkHeight(defaultRowHeight)
    try Self.checkWidth(defaultColumnWidth)
    var next = 0
    for column in columns {
      guard column.columns.lowerBound >= next, column.columns.upperBound <= CellAddress.last.column else {
        throw WorkbookError(.unwritable(.sheet(.columnOrder)))
      }
      next = column.columns.upperBound + 1
      try Self.checkWidth(column.width)
    }
  }

  private static func checkHeight(_ height: Double?) throws(WorkbookError) {
    guard let height else { return }
    guard (0...409.5).contains(height) else { throw WorkbookError(.unwritable(.sheet(.rowHeight(height)))) }
  }

  private static func checkWidth(_ width: Double?) throws(WorkbookError) {
    guard let width else { return }
    guard (0...255.8).contains(width) else { throw WorkbookError(.unwritable(.sheet(.columnWidth(width)))) }
  }
}

extension Cell {
  func check() throws(WorkbookError) {
    try Sheet.check(address)
    try value.check()
  }
}

extension CellValue {
  fileprivate func check() throws(WorkbookError) {
    switch self {
    case .blank, .boolean: return
    case .text(let text): try Self.check(text)
    case .rich(let runs): try Self.check(runs.map(\.text).joined())
    case .number(let number): try Self.check(number)
    case .error(let error): try Self.check(error: error)
    case .formula(let formula): try Self.check(formula)
    }
  }

  private static func check(_ text: String) throws(WorkbookError) {
    guard text.utf8.count > StoredText.longest, text.utf16.count > StoredText.longest else { return }
    throw WorkbookError(.unwritable(.cell(.longText(text.utf16.count))))
  }

  private static func check(_ number: Double) throws(WorkbookError) {
    guard number.isFinite, abs(number) < 1e300 || number.toSixteenDigits.isFinite else {
      throw WorkbookError(.unwritable(.cell(.number("\(number)"))))
    }
  }

  private static func check(error: String) throws(WorkbookError) {
    guard CellValue.errors.contains(error) else { throw WorkbookError(.unwritable(.cell(.errorValue(error)))) }
  }

  private static func check(_ formula: Formula) throws(WorkbookError) {
    guard !formula.expression.isEmpty, formula.expression.utf16.count <= 8_192,
      StoredText.escaped(formula.expression) == formula.expression
    else { throw WorkbookError(.unwritable(.cell(.formula))) }
    switch formula.cached {
    case .none, .boolean: return
    case .text(let text): try check(text)
    case .number(let number): try check(number)
    case .error(let error): try check(error: error)
    }
  }

  /// The error values that Excel knows.
  static let errors: Set<String> = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!",
  ]
}
