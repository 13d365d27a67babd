/// Reads one sheet's part.
struct SheetReader {
  private(set) var sheet: Sheet
  private(set) var problems: [WorkbookProblem] = []
  private let scope: ReadingScope
  private let styles: StyleTable
  private let countsFrom1904: Bool

  init(_ sheet: Sheet, scope: ReadingScope, styles: StyleTable, countsFrom1904: Bool) {
    self.sheet = sheet
    self.scope = scope
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
  }

  mutating func read(
    _ part: consuming XMLPart, strings: inout SharedStrings, limits: ReadingLimits
  ) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      if scanner.element.local.equals("sheetData") {
        try readCells(&scanner, strings: &strings)
      } else {
        try readLayout(&scanner)
      }
    }
    try scanner.finish()
  }

  private mutating func readCells(_ scanner: inout XMLScanner, strings: inout SharedStrings) throws(WorkbookError) {
    var reader = SheetDataReader(sheet.name, scope: scope, styles: styles, countsFrom1904: countsFrom1904)
    try reader.read(&scanner, strings: &strings)
    sheet.setCells(reader.cells)
    sheet.rows = reader.rows
    problems += reader.problems
  }

  private mutating func readLayout(_ scanner: inout XMLScanner) throws(WorkbookError) {
    switch scanner.element.local {
    case "mergeCells":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard let reference = scanner.string("ref"), let range = CellRange(reference) else { return }
        if !range.isSingleCell { sheet.merges.append(range) }
      }
    case "cols":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in readColumn(&scanner) }
    default: return
    }
  }

  private mutating func readColumn(_ scanner: inout XMLScanner) {
    guard let first = scanner.number("min"), let last = scanner.number("max"), first > 0, last >= first,
      first <= CellAddress.last.column + 1
    else { return }
    let columns = (first - 1)...min(last - 1, CellAddress.last.column)
    sheet.columns.append(
      ColumnLayout(
        columns, width: scope == .values ? nil : scanner.decimal("width"), isHidden: scanner.flag("hidden")))
  }
}
