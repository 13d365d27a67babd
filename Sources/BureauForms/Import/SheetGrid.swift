import Workbooks

/// A sheet as an import looks at it: the cells that show something, by row. Many hold it, so it is shared and never changes.
final class SheetGrid: Sendable {
  /// A cell that shows something, in sixteen bytes: a list has millions. What it shows is asked of its grid.
  struct Entry: Sendable {
    let address: CellAddress
    /// Its position among the sheet's cells.
    fileprivate let cell: UInt32
    /// From the lowest bit: whether it is part of a merged range, whether it shows a text of the book's table as it stands;
    /// then the number behind its label's, or 0.
    private let marks: UInt32

    fileprivate init(_ address: CellAddress, cell: Int, label: Int?, isPlain: Bool, isMerged: Bool) {
      self.address = address
      self.cell = UInt32(clamping: cell)
      marks = UInt32(clamping: (label ?? -1) + 1) << 2 | (isPlain ? 2 : 0) | (isMerged ? 1 : 0)
    }

    /// The form's label that the text is, by its number in the form's `LabelIndex`.
    var label: Int? { marks < 4 ? nil : Int(marks >> 2) - 1 }
    fileprivate var isPlain: Bool { marks & 2 != 0 }
    var isMerged: Bool { marks & 1 != 0 }
  }

  let index: Int
  let name: String
  let isHidden: Bool
  let hiddenRows: Set<Int>
  let hiddenColumns: [ClosedRange<Int>]
  let entries: [Entry]
  /// Those of the entries that are labels.
  let labels: [Entry]
  /// What merged cells cover.
  let covered: [Entry]
  private let cells: CellList
  private let sharedTexts: [String]
  private let texts: ShownTexts
  /// The rows that show something, in order, each with the position of its first entry.
  private let rows: [(row: Int, start: Int)]
  private let merges: MergeIndex

  /// The sheets of a book as they are looked for a form's labels.
  static func all(of workbook: Workbook, labels: LabelIndex) -> [SheetGrid] {
    let texts = ShownTexts(workbook)
    var known = KnownLabels()
    return workbook.sheets.indices.map { index in
      SheetGrid(workbook.sheets[index], at: index, texts: texts, labels, &known)
    }
  }

  /// The labels that each sheet of a book shows, by their numbers: all that is needed to tell which form it is of.
  static func labels(of workbook: Workbook, _ labels: LabelIndex) -> [Set<Int>] {
    let texts = ShownTexts(workbook)
    var known = KnownLabels()
    return workbook.sheets.indices.map { index in
      let (cells, merges) = (workbook.sheets[index].cells, MergeIndex(workbook.sheets[index].merges))
      known.use(cells.sharedTexts)
      var found: Set<Int> = []
      for cell in 0..<cells.count {
        let look = known.look(at: cell, of: cells, texts, labels).0
        guard let label = look.label, !found.contains(label) else { continue }
        let address = cells.address(at: cell)
        if merges.range(at: address)?.first ?? address == address { found.insert(label) }
      }
      return found
    }
  }

  private init(
    _ sheet: Sheet, at index: Int, texts: ShownTexts, _ formLabels: LabelIndex, _ known: inout KnownLabels
  ) {
    let (cells, sharedTexts, merges) = (sheet.cells, sheet.cells.sharedTexts, MergeIndex(sheet.merges))
    known.use(sharedTexts)
    var entries: [Entry] = []
    var labels: [Entry] = []
    var covered: [Entry] = []
    var rows: [(row: Int, start: Int)] = []
    entries.reserveCapacity(cells.count)
    rows.reserveCapacity(32)
    labels.reserveCapacity(32)
    var merged = merges.row(0)
    for cell in 0..<cells.count {
      let address = cells.address(at: cell)
      let (found, isPlain) = known.look(at: cell, of: cells, texts, formLabels)
      guard found != .nothing else { continue }
      if merged.row != address.row { merged = merges.row(address.row, below: merged) }
      let merge = merged.isEmpty ? nil : merges.range(at: address, in: merged)
      let entry = Entry(address, cell: cell, label: found.label, isPlain: isPlain, isMerged: merge != nil)
      if let merge, merge.first != address {
        covered.append(entry)
        continue
      }
      if rows.last?.row != address.row { rows.append((address.row, entries.count)) }
      if found.label != nil { labels.append(entry) }
      entries.append(entry)
    }
    self.index = index
    name = sheet.name
    isHidden = sheet.visibility != .visible
    hiddenRows = Set(sheet.rows.lazy.filter(\.value.isHidden).map(\.key))
    hiddenColumns = sheet.columns.filter(\.isHidden).map(\.columns)
    (self.cells, self.sharedTexts, self.merges) = (cells, sharedTexts, merges)
    self.texts = texts
    (self.entries, self.labels, self.covered, self.rows) = (entries, labels, covered, rows)
  }

  /// How many cells the sheet has, whatever they show.
  var cellCount: Int { cells.count }

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

  func entry(at address: CellAddress) -> Entry? {
    let index = rowIndex(address.row)
    guard index < rows.count, rows[index].row == address.row else { return nil }
    for position in rows[index].start..<end(ofRow: index) where entries[position].address.column == address.column {
      return entries[position]
    }
    return nil
  }

  /// The rows of some rows that show something, in order.
  func rows(in wanted: Range<Int>) -> some Sequence<Int> {
    let (first, last) = (rowIndex(wanted.lowerBound), rowIndex(wanted.upperBound))
    return rows[first..<max(first, last)].lazy.map(\.row)
  }

  /// The merged range that the cell is part of, or the cell alone.
  func range(at address: CellAddress) -> CellRange { merges.range(at: address) ?? CellRange(address, address) }

  /// The merged range that the entry's cell is part of, or the cell alone.
  func range(of entry: Entry) -> CellRange {
    entry.isMerged ? range(at: entry.address) : CellRange(entry.address, entry.address)
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

// What entries show.
extension SheetGrid {
  /// A cell with what it shows and holds.
  struct Content: Sendable {
    let address: CellAddress
    /// What the cell shows.
    var text: String
    /// What it holds, where that is not the text itself.
    var value: CellValue?
    fileprivate let style: Int
  }

  /// The entry's position among the sheet's cells.
  func position(of entry: Entry) -> Int { Int(entry.cell) }

  /// What the entry shows.
  func text(of entry: Entry) -> String {
    let cell = Int(entry.cell)
    if entry.isPlain, let number = cells.sharedText(at: cell) { return sharedTexts[number] }
    return texts.text(of: cells[cell])
  }

  func content(of entry: Entry) -> Content {
    let cell = Int(entry.cell)
    if entry.isPlain { return Content(address: entry.address, text: text(of: entry), style: cells.style(at: cell)) }
    let whole = cells[cell]
    return Content(address: entry.address, text: texts.text(of: whole), value: whole.value, style: whole.style)
  }

  /// What the entry shows, where it holds just that; nil where its value is to be looked at.
  func plainText(of entry: Entry) -> String? { entry.isPlain ? text(of: entry) : nil }

  /// Whether both entries show the same.
  func showSame(_ one: Entry, _ other: Entry) -> Bool {
    if one.isPlain, other.isPlain, cells.sharedText(at: Int(one.cell)) == cells.sharedText(at: Int(other.cell)) {
      return true
    }
    return text(of: one) == text(of: other)
  }

  /// What a cell holds, whatever its format shows of it.
  func value(of content: Content) -> String {
    content.value.map { texts.value(of: Cell(content.address, $0, style: content.style)) } ?? content.text
  }

  /// Whether a number shows as a day or a time.
  func isTime(_ content: Content) -> Bool { texts.isTime(content.style) }

  func numberFormat(of content: Content) -> String { texts.numberFormat(content.style) }
}
