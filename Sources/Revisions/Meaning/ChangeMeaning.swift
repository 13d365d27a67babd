import TargetTables

extension Change {
  /// Nil where the kind says all: what moved or came or went without money.
  public var meaning: Meaning? {
    switch (old, new) {
    case (.project(let project), nil): Self.meaning(ofTotal: project.budget.total, nil)
    case (nil, .project(let project)): Self.meaning(ofTotal: nil, project.budget.total)
    case (.amount(let before), .amount(let after)): meaning(of: AmountChange(old: before, new: after))
    case (nil, .amount(let after)): meaning(of: AmountChange(old: nil, new: after))
    case (.amount(let before), nil): meaning(of: AmountChange(old: before, new: nil))
    case (.text(let before), .text(let after)): meaning(of: before, after)
    case (nil, _) where kind == .changed: Meaning([.filled])
    case (_, nil) where kind == .changed: Meaning([.blanked])
    default: nil
    }
  }

  private static func meaning(ofTotal old: Amount?, _ new: Amount?) -> Meaning? {
    guard old != nil || new != nil else { return nil }
    let change = AmountChange(old: old, new: new)
    return Meaning([], amount: change, effectOnUnit: change.difference)
  }

  private func meaning(of amount: AmountChange) -> Meaning {
    var codes: [Meaning.Code] = amount.old == nil ? [.filled] : amount.new == nil ? [.blanked] : []
    if codes.isEmpty, let difference = amount.difference {
      codes = [difference.hundredthsOfYuan < 0 ? .decreased : .increased]
    }
    let isTotal = path.steps.suffix(2) == [.key("budget"), .key("total")]
    return Meaning(codes, amount: amount, effectOnUnit: isTotal ? amount.difference : nil)
  }

  private func meaning(of old: String, _ new: String) -> Meaning {
    if isWhitespaceOnly { return Meaning([.whitespaceOnly]) }
    guard indicator != nil, path.steps.last == .key("value") else { return Meaning([.reworded]) }
    return Meaning(ValueMeaning(from: old, to: new).codes)
  }
}
