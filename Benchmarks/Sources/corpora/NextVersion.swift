import TargetTables

extension TargetDocument {
  /// What becomes of the document when a tenth of its projects are changed, each in one or two fields.
  func nextVersion(seed: UInt64) -> TargetDocument {
    var random = SeededGenerator(seed: seed)
    var next = self
    next.stage = "一审稿"
    for index in stride(from: 3, to: projects.count, by: 10) {
      next.projects[index].change(random.number(0...4), &random)
    }
    return next
  }
}

extension Project {
  fileprivate mutating func change(_ kind: Int, _ random: inout SeededGenerator) {
    let row = random.number(0...max(0, indicators.count - 1))
    switch kind {
    case 0:
      budget.total = budget.total?.adding(.yuan(random.number(1...90) * 100))
      budget.fiscal = budget.total
    case 1: purpose = purpose.map { $0 + "根据实际需要可在各项之间调剂。" }
    case 2: goal = goal.map { $0 + "\n3." + random.pick(Wording.aims) + "。" }
    case 3 where !indicators.isEmpty:
      indicators[row].value = "≥\(random.number(60...99))%"
      indicators[row].description = random.pick(Wording.aims)
    case 4 where !indicators.isEmpty: indicators.remove(at: row)
    default: name = name.map { $0 + "（调整）" }
    }
  }
}
