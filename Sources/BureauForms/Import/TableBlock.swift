import Workbooks

/// Where one table of a form stands in a sheet: its rows, and the labels found there.
struct TableBlock {
  /// From the row behind the table before to the row before the next table's first label: the title stands within.
  var rows: Range<Int>
  /// The row of the first label.
  var start: Int
  /// The label's places in reading order, by its position in the form's anchors.
  var hits: [Int: [CellAddress]] = [:]

  /// The first place of a label.
  func place(of label: Int) -> CellAddress? { hits[label]?.first }

  /// The labels of a row with their columns.
  func labels(inRow row: Int) -> [(label: Int, column: Int)] {
    hits.flatMap { label, places in places.filter { $0.row == row }.map { (label, $0.column) } }
  }

  func isLabel(_ address: CellAddress) -> Bool { hits.values.contains { $0.contains(address) } }
}

extension TableBlock {
  /// The tables of a form that stand in a sheet, from top to bottom.
  ///
  /// A row begins a new table where it has a label that the table before had already, and that belongs above the labels last seen.
  /// - Parameter isTaken: cells that are known to be values, so that a value which reads like a label is none.
  static func find(
    _ anchors: FormAnchors, in grid: SheetGrid, rows: Range<Int>, isTaken: (CellAddress) -> Bool
  ) -> [TableBlock] {
    var byKey: [String: [Int]] = [:]
    for (index, label) in anchors.labels.enumerated() { byKey[label.key, default: []].append(index) }
    var blocks: [TableBlock] = []
    var deepest = -1
    for row in rows {
      var found: [(Int, CellAddress)] = []
      for entry in grid.entries(inRow: row) where !isTaken(entry.address) {
        guard let key = entry.key, let labels = byKey[key] else { continue }
        found += labels.map { ($0, entry.address) }
      }
      guard !found.isEmpty else { continue }
      let isAgain = found.contains { label, _ in
        blocks.last?.hits[label] != nil && anchors.labels[label].range.first.row < deepest
      }
      if blocks.isEmpty || isAgain {
        blocks.append(TableBlock(rows: row..<row, start: row))
        deepest = -1
      }
      for (label, address) in found {
        blocks[blocks.count - 1].hits[label, default: []].append(address)
        deepest = max(deepest, anchors.labels[label].range.first.row)
      }
    }
    return settled(blocks.filter { $0.hits.count >= needed(anchors) }, rows: rows)
  }

  /// How many different labels make a table.
  private static func needed(_ anchors: FormAnchors) -> Int { min(3, max(1, anchors.labels.count)) }

  private static func settled(_ blocks: [TableBlock], rows: Range<Int>) -> [TableBlock] {
    var blocks = blocks
    for index in blocks.indices {
      let end = index + 1 < blocks.count ? blocks[index + 1].start : rows.upperBound
      blocks[index].rows = (index == 0 ? rows.lowerBound : blocks[index].start)..<max(blocks[index].start, end)
    }
    return blocks
  }
}
