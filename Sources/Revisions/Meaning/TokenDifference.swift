/// Which tokens of two texts are the same ones: the fewest removals and additions (Myers), as long as they are few.
struct TokenDifference {
  /// By old token, whether it stays.
  private(set) var oldStays: [Bool]
  /// By new token, whether it was there.
  private(set) var newStays: [Bool]

  /// More edits than this are no longer worth marking: the whole text between its equal ends counts as replaced.
  static let limit = 600

  init(_ old: [TextToken], _ new: [TextToken]) {
    oldStays = Array(repeating: false, count: old.count)
    newStays = Array(repeating: false, count: new.count)
    var start = 0
    while start < old.count && start < new.count && old[start].text == new[start].text {
      (oldStays[start], newStays[start]) = (true, true)
      start += 1
    }
    var (oldEnd, newEnd) = (old.count, new.count)
    while oldEnd > start && newEnd > start && old[oldEnd - 1].text == new[newEnd - 1].text {
      (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1)
      (oldStays[oldEnd], newStays[newEnd]) = (true, true)
    }
    guard let traces = Self.traces(old[start..<oldEnd], new[start..<newEnd]) else { return }
    follow(traces, oldEnd - start, newEnd - start, from: start)
  }

  /// By number of edits, how far along the old text each diagonal comes; nil where there are too many edits.
  private static func traces(_ old: ArraySlice<TextToken>, _ new: ArraySlice<TextToken>) -> [[Int]]? {
    let (oldStart, newStart) = (old.startIndex, new.startIndex)
    let most = min(old.count + new.count, limit)
    var reach = [Int](repeating: 0, count: 2 * most + 3)
    var traces: [[Int]] = []
    for edits in 0...most {
      traces.append(Array(reach[(most + 1 - edits)...(most + 1 + edits)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let index = diagonal + most + 1
        let isDown = diagonal == -edits || (diagonal != edits && reach[index - 1] < reach[index + 1])
        var x = isDown ? reach[index + 1] : reach[index - 1] + 1
        while x < old.count, x - diagonal < new.count,
          old[oldStart + x].text == new[newStart + x - diagonal].text
        {
          x += 1
        }
        reach[index] = x
        if x >= old.count && x - diagonal >= new.count { return traces }
      }
    }
    return nil
  }

  /// Walks back along the furthest paths and notes the tokens that stay.
  private mutating func follow(_ traces: [[Int]], _ oldCount: Int, _ newCount: Int, from start: Int) {
    var (x, y) = (oldCount, newCount)
    for edits in stride(from: traces.count - 1, through: 0, by: -1) {
      let reach = traces[edits]
      let diagonal = x - y
      func at(_ diagonal: Int) -> Int { reach[diagonal + edits] }
      let isDown = diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1))
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let previousX = edits == 0 ? 0 : at(previous)
      let previousY = edits == 0 ? 0 : previousX - previous
      while x > previousX && y > previousY {
        (x, y) = (x - 1, y - 1)
        (oldStays[start + x], newStays[start + y]) = (true, true)
      }
      (x, y) = (previousX, previousY)
    }
  }
}
