import Workbooks

/// A sheet as an import looks at it: the cells that show something, by row.
struct SheetGrid {
  struct Entry: Hashable {
    var address: CellAddress
    /// What the cell shows.
    var text: String
    var value: CellValue
    var numberFormat: String
    /// The text's `LabelKey`; nil for a text too long to be a label.
    var key: String?
  }

  let index: Int
  let name: String
  let isHidden: Bool
  private(set) var entries: [Entry] = []
  private(set) var covered: [Entry] = []
  private let rowRanges: [Int: Range<Int>]
  private let merges: MergeIndex
  let hiddenRows: Set<Int>

  init(_ workbook: Workbook, sheet index: Int) {
    let sheet = workbook.sheets[index]
    self.index = index
    name = sheet.name
    isHidden = sheet.visibility != .visible
    merges = MergeIndex(sheet.merges)
    hiddenRows = Set(sheet.rows.filter(\.value.isHidden).keys)
    entries.reserveCapacity(sheet.cells.count)
    var ranges: [Int: Range<Int>] = [:]
    var keys = LabelKeys()
    for cell in sheet.cells {
      var text = workbook.shownText(of: cell)
      if case .formula(let formula) = cell.value, formula.cached == .none { text = "=" + formula.expression }
      guard !text.isEmpty else { continue }
      let entry = Entry(
        address: cell.address, text: text, value: cell.value, numberFormat: workbook.style(of: cell).numberFormat,
        key: keys.key(of: text))
      if let merge = merges.range(at: cell.address), merge.first != cell.address {
        covered.append(entry)
        continue
      }
      ranges[cell.address.row] = (ranges[cell.address.row]?.lowerBound ?? entries.count)..<(entries.count + 1)
      entries.append(entry)
    }
    rowRanges = ranges
  }

  /// The row behind the last that shows anything.
  var rowCount: Int { (entries.last?.address.row ?? -1) + 1 }

  func entries(inRow row: Int) -> ArraySlice<Entry> { rowRanges[row].map { entries[$0] } ?? [] }

  func entry(at address: CellAddress) -> Entry? { entries(inRow: address.row).first { $0.address == address } }

  /// The entries of some rows, in reading order.
  func entries(inRows rows: Range<Int>) -> ArraySlice<Entry> {
    let start = position(ofRow: rows.lowerBound)
    return entries[start..<max(start, position(ofRow: rows.upperBound))]
  }

  /// The merged range that the cell is part of, or the cell alone.
  func range(at address: CellAddress) -> CellRange { merges.range(at: address) ?? CellRange(address, address) }

  /// The first entry at or behind the row.
  private func position(ofRow row: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].address.row < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Merged ranges, found by a cell of theirs.
struct MergeIndex {
  private var byRow: [Int: [CellRange]] = [:]
  private var tall: [CellRange] = []

  init(_ merges: [CellRange]) {
    for merge in merges {
      // A merge down a whole column would be listed in a million rows.
      guard merge.rows.count <= 10_000 else {
        tall.append(merge)
        continue
      }
      for row in merge.rows { byRow[row, default: []].append(merge) }
    }
  }

  func range(at address: CellAddress) -> CellRange? {
    byRow[address.row]?.first { $0.columns.contains(address.column) } ?? tall.first { $0.contains(address) }
  }
}

/// Keys of texts, each made once: lists repeat their words.
private struct LabelKeys {
  private var known: [String: String?] = [:]

  mutating func key(of text: String) -> String? {
    if let key = known[text] { return key }
    let key = LabelKey.key(of: text)
    known[text] = .some(key)
    return key
  }
}
