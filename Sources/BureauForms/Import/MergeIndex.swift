import Workbooks

/// Merged ranges, found by a cell of theirs.
struct MergeIndex: Sendable {
  /// A row, and where its merges stand in the index.
  struct Row {
    let row: Int
    fileprivate let entries: Range<Int>
    fileprivate let hasTall: Bool

    /// Whether no merge has cells of the row.
    var isEmpty: Bool { entries.isEmpty && !hasTall }
  }

  private let merges: [CellRange]
  /// A row and the position of a merge that has it, packed into one number; in order.
  private var rows: [Int] = []
  /// Where each of the first rows begins in `rows`; those behind are found by halving.
  private var starts: [Int32] = []
  private static let mostStarts = 512
  /// A merge down a whole column would be listed in a million rows.
  private var tall: [CellRange] = []
  private static let mostRows = 10_000

  init(_ merges: [CellRange]) {
    self.merges = merges
    rows.reserveCapacity(merges.count * 2)
    for (position, merge) in merges.enumerated() {
      guard merge.rows.count <= Self.mostRows else {
        tall.append(merge)
        continue
      }
      for row in merge.rows { rows.append(row << 32 | position) }
    }
    rows.sort()
    let count = min((rows.last ?? 0) >> 32 + 1, Self.mostStarts)
    starts.reserveCapacity(count)
    for (position, row) in rows.enumerated() where row >> 32 < count {
      while starts.count <= row >> 32 { starts.append(Int32(clamping: position)) }
    }
  }

  func range(at address: CellAddress) -> CellRange? { range(at: address, in: row(address.row)) }

  /// The same for one of many cells of a row.
  /// - Parameter row: what `row` gives of the cell's row.
  func range(at address: CellAddress, in row: Row) -> CellRange? {
    for index in row.entries {
      let merge = merges[rows[index] & 0xFFFF_FFFF]
      if merge.columns.contains(address.column) { return merge }
    }
    return tall.first { $0.contains(address) }
  }

  func row(_ row: Int) -> Row { self.row(row, from: start(ofRow: row)) }

  /// The row's merges, for one row after the other.
  /// - Parameter previous: a row above.
  func row(_ row: Int, below previous: Row) -> Row {
    var start = previous.entries.upperBound
    while start < rows.count, rows[start] >> 32 < row { start += 1 }
    return self.row(row, from: start)
  }

  private func row(_ row: Int, from start: Int) -> Row {
    var end = start
    while end < rows.count, rows[end] >> 32 == row { end += 1 }
    return Row(row: row, entries: start..<end, hasTall: !tall.isEmpty)
  }

  private func start(ofRow row: Int) -> Int {
    if starts.indices.contains(row) { return Int(starts[row]) }
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] >> 32 < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
