import Workbooks

/// Where one table of a form stands in a sheet: its rows, and the labels found there.
struct TableBlock {
  /// A label of the form's anchors, by its position, and where it stands.
  struct Hit {
    var label: Int
    var place: CellAddress
  }

  /// From the row behind the table before to the row before the next table's first label: the title stands within.
  var rows: Range<Int>
  /// The row of the first label.
  var start: Int
  /// In reading order.
  private(set) var hits: [Hit] = []
  /// For each label, where its first place stands in `hits`; -1 where there is none.
  private var first: [Int32] = []
  /// How many different labels were found.
  private(set) var labelCount = 0

  init(rows: Range<Int>, start: Int) {
    self.rows = rows
    self.start = start
  }

  /// The first place of a label.
  func place(of label: Int) -> CellAddress? {
    first.indices.contains(label) && first[label] >= 0 ? hits[Int(first[label])].place : nil
  }

  /// All places of a label, in reading order.
  func places(of label: Int) -> some Sequence<CellAddress> { hits.lazy.filter { $0.label == label }.map(\.place) }

  /// The labels of a row.
  func labels(inRow row: Int) -> ArraySlice<Hit> {
    let start = position(CellAddress(row: row, column: 0))
    return hits[start..<position(CellAddress(row: row + 1, column: 0))]
  }

  func isLabel(_ address: CellAddress) -> Bool {
    let index = position(address)
    return index < hits.count && hits[index].place == address
  }

  /// - Parameters:
  ///   - count: how many labels the form has.
  ///   - room: how many hits there may be.
  fileprivate init(startingAt row: Int, of count: Int, room: Int) {
    self.init(rows: row..<row, start: row)
    first = Array(repeating: -1, count: count)
    hits.reserveCapacity(room)
  }

  fileprivate mutating func add(_ label: Int, _ place: CellAddress) {
    if first[label] < 0 {
      first[label] = Int32(clamping: hits.count)
      labelCount += 1
    }
    hits.append(Hit(label: label, place: place))
  }

  /// The first hit at or behind the cell.
  private func position(_ address: CellAddress) -> Int {
    var (low, high) = (0, hits.count)
    while low < high {
      let middle = (low + high) / 2
      if hits[middle].place < address { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension TableBlock {
  /// The tables of a form that stand in a sheet, from top to bottom.
  ///
  /// A row begins a new table where it has a label that the table before had already, and that belongs above the labels last seen.
  /// - Parameter names: cells that are known to be values, so that a value which reads like a label is none.
  static func find(_ anchors: FormAnchors, in grid: SheetGrid, rows: Range<Int>, names: FormNames) -> [TableBlock] {
    var blocks: [TableBlock] = []
    var open = TableBlock(rows: rows, start: rows.lowerBound)
    var deepest = -1
    var found: [Hit] = []
    let entries = grid.labels
    var next = entries.firstIndex { $0.address.row >= rows.lowerBound } ?? entries.count
    if next < entries.count { found.reserveCapacity(16) }
    while next < entries.count, rows.contains(entries[next].address.row) {
      let row = entries[next].address.row
      found.removeAll(keepingCapacity: true)
      while next < entries.count, entries[next].address.row == row {
        let entry = entries[next]
        next += 1
        guard let number = entry.label, anchors.hasLabel(numbered: number), !names.holds(entry.address) else {
          continue
        }
        anchors.eachLabel(numbered: number) { found.append(Hit(label: $0, place: entry.address)) }
      }
      guard !found.isEmpty else { continue }
      let isAgain = found.contains {
        anchors.labels[$0.label].range.first.row < deepest && open.place(of: $0.label) != nil
      }
      if isAgain || open.hits.isEmpty {
        if isAgain { blocks.append(open) }
        open = TableBlock(startingAt: row, of: anchors.labels.count, room: min(entries.count - next + found.count, 64))
        deepest = -1
      }
      for hit in found {
        open.add(hit.label, hit.place)
        deepest = max(deepest, anchors.labels[hit.label].range.first.row)
      }
    }
    if !open.hits.isEmpty { blocks.append(open) }
    blocks.removeAll { $0.labelCount < needed(anchors) }
    settle(&blocks, rows: rows)
    return blocks
  }

  /// How many different labels make a table.
  private static func needed(_ anchors: FormAnchors) -> Int { min(3, max(1, anchors.labels.count)) }

  private static func settle(_ blocks: inout [TableBlock], rows: Range<Int>) {
    for index in blocks.indices {
      let end = index + 1 < blocks.count ? blocks[index + 1].start : rows.upperBound
      blocks[index].rows = (index == 0 ? rows.lowerBound : blocks[index].start)..<max(blocks[index].start, end)
    }
  }
}
