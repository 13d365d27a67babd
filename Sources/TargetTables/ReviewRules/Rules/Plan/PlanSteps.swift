extension SpendingPlan {
  /// One figure of the plan with its key and its label.
  struct Step {
    let key: String
    let label: String
    let amount: Amount?
  }

  var steps: [Step] {
    [
      Step(key: "endOfMarch", label: "3月底", amount: endOfMarch),
      Step(key: "endOfJune", label: "6月底", amount: endOfJune),
      Step(key: "endOfOctober", label: "10月底", amount: endOfOctober),
      Step(key: "endOfDecember", label: "12月底", amount: endOfDecember),
    ]
  }

  /// Whether one of the figures is so, asked in their order.
  func contains(where isSo: (Amount?) -> Bool) -> Bool {
    isSo(endOfMarch) || isSo(endOfJune) || isSo(endOfOctober) || isSo(endOfDecember)
  }

  /// The figures that are filled in, one after the other.
  func forEachAmount(_ tell: (Amount) -> Void) {
    _ = contains { amount in
      amount.map(tell)
      return false
    }
  }

  /// The last figure that is filled in: what is spent by the end of the year.
  var lastAmount: Amount? { endOfDecember ?? endOfOctober ?? endOfJune ?? endOfMarch }

  /// Its key.
  var lastKey: String? {
    if endOfDecember != nil { return "endOfDecember" }
    if endOfOctober != nil { return "endOfOctober" }
    if endOfJune != nil { return "endOfJune" }
    return endOfMarch == nil ? nil : "endOfMarch"
  }

  /// 100 per cent, as the plan's figures are held.
  static let wholeInPercent = Amount(hundredthsOfYuan: 100_000_000)
}

extension ReviewedProject {
  func planPath(_ step: SpendingPlan.Step) -> FieldPath { path("spendingPlan", step.key) }
}
