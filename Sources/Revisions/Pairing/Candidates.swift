/// Pairs things that are too many for comparing each with each: only likely partners are compared, the likest first.
///
/// Quick and linear in memory, but not always the best assignment; a revision that used it says so.
struct Candidates {
  /// From row to column; nil where the row stays alone.
  private(set) var columns: [Int?]

  /// How many likely partners of a thing are compared with it.
  static let limit = 48

  init<Element: Pairable>(_ old: [Element.Features], _ new: [Element.Features], of type: Element.Type) {
    let holders = Self.holders(new.map(Element.pieces))
    var ranked: [(likeness: Double, row: Int, column: Int)] = []
    for row in old.indices {
      for column in Self.likely(Element.pieces(old[row]), row, in: holders, count: new.count) {
        let likeness = Element.likeness(old[row], new[column])
        if likeness > 0 { ranked.append((likeness, row, column)) }
      }
    }
    ranked.sort { left, right in
      if left.likeness != right.likeness { return left.likeness > right.likeness }
      let (leftStep, rightStep) = (abs(left.row - left.column), abs(right.row - right.column))
      return (leftStep, left.row, left.column) < (rightStep, right.row, right.column)
    }
    columns = Array(repeating: nil, count: old.count)
    var isTaken = [Bool](repeating: false, count: new.count)
    for pair in ranked where columns[pair.row] == nil && !isTaken[pair.column] {
      columns[pair.row] = pair.column
      isTaken[pair.column] = true
    }
  }

  /// The things that hold each piece.
  private static func holders(_ pieces: [[UInt64]]) -> [UInt64: [Int]] {
    var holders: [UInt64: [Int]] = [:]
    for (index, pieces) in pieces.enumerated() {
      for piece in pieces where holders[piece]?.last != index { holders[piece, default: []].append(index) }
    }
    return holders
  }

  /// Those that share a thing's rarest pieces, and those that stand where it stood.
  private static func likely(_ pieces: [UInt64], _ row: Int, in holders: [UInt64: [Int]], count: Int) -> Set<Int> {
    var likely = Set((max(0, row - 2)...(row + 2)).filter { $0 < count })
    let rarest = pieces.compactMap { holders[$0] }.sorted { $0.count < $1.count }
    for columns in rarest {
      guard likely.count < limit else { break }
      // Of a piece that very many hold, those that stand nearest.
      let nearest = columns.count <= limit ? columns[...] : nearest(to: row, in: columns)
      likely.formUnion(nearest.prefix(limit - likely.count))
    }
    return likely
  }

  private static func nearest(to row: Int, in columns: [Int]) -> ArraySlice<Int> {
    var (low, high) = (0, columns.count)
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < row { low = middle + 1 } else { high = middle }
    }
    let start = max(0, min(low - limit / 2, columns.count - limit))
    return columns[start..<min(columns.count, start + limit)]
  }
}
