extension [Finding] {
  /// Puts them into the document's order; findings of one field stay as they were, those of none come first.
  mutating func sortInDocumentOrder() {
    guard count > 1 else { return }
    let keys = OrderKeys(of: self)
    let order = indices.sorted { keys.precedes($0, $1) }
    withUnsafeMutableBufferPointer { $0.arrange(order) }
  }
}

extension UnsafeMutableBufferPointer<Finding> {
  /// Puts at each place the finding that stood at the given one. They are swapped: a copy of a finding holds all its texts.
  fileprivate func arrange(_ order: [Int]) {
    var order = order
    for start in indices {
      var place = start
      while order[place] != start {
        let next = order[place]
        swapAt(place, next)
        order[place] = place
        place = next
      }
      order[place] = place
    }
  }
}

/// The places of findings in the document's order, as numbers side by side.
private struct OrderKeys {
  private var keys: [Int] = []
  /// How many numbers each finding has; those of shorter paths end in numbers that come before all others.
  private let width: Int

  init(of findings: [Finding]) {
    width = findings.indices.reduce(0) { max($0, findings[$1].path?.steps.count ?? 0) }
    keys.reserveCapacity(findings.count * width)
    var above: [FieldPath.Step] = []
    for position in findings.indices {
      let steps = findings[position].path?.steps ?? []
      for (index, step) in steps.enumerated() {
        // Most paths share their keys with the one before.
        let isAsAbove = index < above.count && above[index] == step
        keys.append(isAsAbove ? keys[keys.count - width] : step.documentOrder)
      }
      for _ in steps.count..<Swift.max(width, steps.count) { keys.append(-1) }
      above = steps
    }
  }

  func precedes(_ one: Int, _ other: Int) -> Bool {
    for index in 0..<width {
      let (left, right) = (keys[one * width + index], keys[other * width + index])
      if left != right { return left < right }
    }
    return one < other
  }
}
