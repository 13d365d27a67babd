/// Pairs rows with columns so that the likenesses of the pairs add up to the most (the Hungarian method).
struct Assignment {
  /// From row to column; nil where the row stays alone.
  let columns: [Int?]

  /// - Parameter likeness: from 0, which means never, to 1.
  init(rows: Int, columns count: Int, likeness: (Int, Int) -> Double) {
    guard rows > 0 && count > 0 else {
      columns = Array(repeating: nil, count: rows)
      return
    }
    let isWide = rows <= count
    let (height, width) = isWide ? (rows, count) : (count, rows)
    var gains = [Int](repeating: 0, count: height * width)
    for row in 0..<height {
      for column in 0..<width {
        let like = isWide ? likeness(row, column) : likeness(column, row)
        gains[row * width + column] = Self.gain(like, distance: abs(row - column), of: width)
      }
    }
    let solved = Self.solve(height: height, width: width) { Self.unit - gains[$0 * width + $1] }
    var result = [Int?](repeating: nil, count: rows)
    for (row, column) in solved.enumerated() where gains[row * width + column] > 0 {
      if isWide { result[row] = column } else { result[column] = row }
    }
    columns = result
  }

  private static let unit = 10_000_000

  /// Whole numbers keep the result the same everywhere; of equal likenesses the nearer pair wins.
  private static func gain(_ likeness: Double, distance: Int, of width: Int) -> Int {
    guard likeness > 0 else { return 0 }
    return Int(likeness * Double(unit - 1000)) + 900 - 900 * distance / max(width, 1)
  }

  /// The column for each row at the least cost; no more rows than columns. Cubic in rows, linear in memory.
  private static func solve(height: Int, width: Int, cost: (Int, Int) -> Int) -> [Int] {
    var rowPotential = [Int](repeating: 0, count: height + 1)
    var columnPotential = [Int](repeating: 0, count: width + 1)
    // By column from one; 0 is nobody.
    var rowOfColumn = [Int](repeating: 0, count: width + 1)
    for row in 1...height {
      var way = [Int](repeating: 0, count: width + 1)
      var least = [Int](repeating: Int.max, count: width + 1)
      var isUsed = [Bool](repeating: false, count: width + 1)
      var column = 0
      rowOfColumn[0] = row
      repeat {
        isUsed[column] = true
        let current = rowOfColumn[column]
        var (delta, next) = (Int.max, 0)
        for candidate in 1...width where !isUsed[candidate] {
          let reduced = cost(current - 1, candidate - 1) - rowPotential[current] - columnPotential[candidate]
          if reduced < least[candidate] {
            least[candidate] = reduced
            way[candidate] = column
          }
          if least[candidate] < delta { (delta, next) = (least[candidate], candidate) }
        }
        for index in 0...width {
          if isUsed[index] {
            rowPotential[rowOfColumn[index]] += delta
            columnPotential[index] -= delta
          } else {
            least[index] -= delta
          }
        }
        column = next
      } while rowOfColumn[column] != 0
      while column != 0 {
        rowOfColumn[column] = rowOfColumn[way[column]]
        column = way[column]
      }
    }
    var columns = [Int](repeating: 0, count: height)
    for column in 1...width where rowOfColumn[column] > 0 { columns[rowOfColumn[column] - 1] = column - 1 }
    return columns
  }
}
