extension [Finding] {
  /// In the document's order; findings of one field stay as they were, those of none come first.
  var inDocumentOrder: [Finding] {
    guard count > 1 else { return self }
    let keys = OrderKeys(of: self)
    return indices.sorted { keys.precedes($0, $1) }.map { self[$0] }
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
