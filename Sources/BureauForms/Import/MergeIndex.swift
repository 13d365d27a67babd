import Workbooks

/// Merged ranges, found by a cell of theirs.
struct MergeIndex: Sendable {
  private let merges: [CellRange]
  /// A row and the position of a merge that has it, packed into one number; in order.
  private var rows: [Int] = []
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
  }

  func range(at address: CellAddress) -> CellRange? {
    var index = start(ofRow: address.row)
    while index < rows.count, rows[index] >> 32 == address.row {
      let merge = merges[rows[index] & 0xFFFF_FFFF]
      if merge.columns.contains(address.column) { return merge }
      index += 1
    }
    return tall.first { $0.contains(address) }
  }

  private func start(ofRow row: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] >> 32 < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
