import Workbooks

/// A sheet as an import looks at it: the cells that show something, by row. Many hold it, so it is shared and never changes.
final class SheetGrid: Sendable {
  struct Entry: Sendable {
    var address: CellAddress
    /// What the cell shows.
    var text: String
    var value: CellValue
    fileprivate var style: Int32
    /// The form's label that the text is, by its number in the form's `LabelIndex`.
    var label: Int32?
  }

  let index: Int
  let name: String
  let isHidden: Bool
  let hiddenRows: Set<Int>
  let entries: [Entry]
  /// What merged cells cover.
  let covered: [Entry]
  /// The rows that show something, in order, each with the position of its first entry.
  private let rows: [(row: Int, start: Int)]
  private let merges: MergeIndex
  private let numberFormats: [String]

  /// The sheets of a book as they are looked for a form's labels.
  static func all(of workbook: Workbook, labels: LabelIndex) -> [SheetGrid] {
    let texts = Workbooks.CellTexts(workbook)
    let formats = workbook.styles.map(\.numberFormat)
    return workbook.sheets.enumerated().map { index, sheet in
      SheetGrid(sheet, at: index, texts: texts, numberFormats: formats, labels: labels)
    }
  }

  private init(_ sheet: Sheet, at index: Int, texts: Workbooks.CellTexts, numberFormats: [String], labels: LabelIndex) {
    self.index = index
    name = sheet.name
    isHidden = sheet.visibility != .visible
    merges = MergeIndex(sheet.merges)
    hiddenRows = Set(sheet.rows.lazy.filter(\.value.isHidden).map(\.key))
    self.numberFormats = numberFormats
    var entries: [Entry] = []
    var covered: [Entry] = []
    var rows: [(row: Int, start: Int)] = []
    entries.reserveCapacity(sheet.cells.count)
    for var cell in sheet.cells {
      if cell.style >= numberFormats.count { cell.style = 0 }
      let text = Self.text(of: cell, texts)
      guard !text.isEmpty else { continue }
      let entry = Entry(
        address: cell.address, text: text, value: cell.value, style: Int32(clamping: cell.style),
        label: labels.label(text).map { Int32(clamping: $0) })
      if let merge = merges.range(at: cell.address), merge.first != cell.address {
        covered.append(entry)
        continue
      }
      if rows.last?.row != cell.address.row { rows.append((cell.address.row, entries.count)) }
      entries.append(entry)
    }
    (self.entries, self.covered, self.rows) = (entries, covered, rows)
  }

  private static func text(of cell: Cell, _ texts: Workbooks.CellTexts) -> String {
    switch cell.value {
    case .blank: ""
    case .formula(let formula) where formula.cached == .none: "=" + formula.expression
    default: texts.shown(cell)
    }
  }

  /// The row behind the last that shows anything.
  var rowCount: Int { (entries.last?.address.row ?? -1) + 1 }

  func entries(inRow row: Int) -> ArraySlice<Entry> {
    let index = rowIndex(row)
    guard index < rows.count, rows[index].row == row else { return [] }
    return entries[rows[index].start..<end(ofRow: index)]
  }

  /// The entries of some rows, in reading order.
  func entries(inRows wanted: Range<Int>) -> ArraySlice<Entry> {
    let (first, last) = (rowIndex(wanted.lowerBound), rowIndex(wanted.upperBound))
    guard first < last else { return [] }
    return entries[rows[first].start..<end(ofRow: last - 1)]
  }

  func entry(at address: CellAddress) -> Entry? { position(of: address).map { entries[$0] } }

  /// Where in `entries` the cell is.
  func position(of address: CellAddress) -> Int? {
    let index = rowIndex(address.row)
    guard index < rows.count, rows[index].row == address.row else { return nil }
    return (rows[index].start..<end(ofRow: index)).first { entries[$0].address.column == address.column }
  }

  /// The rows of some rows that show something, in order.
  func rows(in wanted: Range<Int>) -> some Sequence<Int> {
    let (first, last) = (rowIndex(wanted.lowerBound), rowIndex(wanted.upperBound))
    return rows[first..<max(first, last)].lazy.map(\.row)
  }

  /// The merged range that the cell is part of, or the cell alone.
  func range(at address: CellAddress) -> CellRange { merges.range(at: address) ?? CellRange(address, address) }

  func numberFormat(of entry: Entry) -> String {
    entry.style < numberFormats.count ? numberFormats[Int(entry.style)] : "General"
  }

  private func end(ofRow index: Int) -> Int { index + 1 < rows.count ? rows[index + 1].start : entries.count }

  /// The first of `rows` at or behind the row.
  private func rowIndex(_ row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
