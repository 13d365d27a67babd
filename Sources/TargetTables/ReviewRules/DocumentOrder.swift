extension FieldPath {
  /// Numbers that sort paths as the document's JSON orders its fields.
  public var documentOrder: [Int] {
    steps.map(\.documentOrder)
  }
}

extension FieldPath.Step {
  /// An index itself, or where a key stands among all keys.
  var documentOrder: Int {
    switch self {
    case .index(let index): index
    case .key(let key): Self.order[key] ?? .max
    }
  }

  private static let order: NameTable = {
    let keys = [
      "schemaVersion", "year", "stage", "title", "preparedBy", "reviewedBy", "unit", "department", "overall", "duties",
      "goals", "safeguards", "heading", "paragraphs", "projects", "level1", "level2", "code", "name", "description",
      "value", "basis", "budget", "total", "fiscal", "other", "purpose", "spendingPlan", "endOfMarch", "endOfJune",
      "endOfOctober", "endOfDecember", "goal", "indicators",
    ]
    var order = NameTable(capacity: keys.count)
    for (position, key) in keys.enumerated() { order.set(key, position) }
    return order
  }()
}
