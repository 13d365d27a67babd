extension ReviewRule {
  /// Sentences about other years, rates and parts are passed over, and so is a part's total beside other money.
  static let purposeTotalDiffers = ReviewRule(
    "purpose.totalDiffers", .warning, .suitability,
    title: Message("资金用途中的合计与预算数一致", "the total in the purpose is the budget"),
    advice: Message("核对资金用途中的合计和预算数", "check the total against the budget"),
    source: Message("审核要点：目标与资金量匹配、测算充分", "review point: goal and money match"),
    example: Example(wrong: "共计7万元，预算数8.00", right: "共计8万元，预算数8.00"),
    check: .document { subject, _ in
      let year = subject.document.year
      return subject.projects.compactMap { remark(on: $0, year: year) }
    })

  private static func remark(on project: ReviewedProject, year: Int?) -> Remark? {
    guard let purpose = project.purpose, purpose.mayStateTotals,
      let budget = project.project.budget.total,
      let right = Fraction(budget.hundredthsOfYuan, over: 100)
    else { return nil }
    let sentences = purpose.sentences
    var totals: [ProseNumber] = []
    for sentence in sentences {
      let stated = sentence.totals
      if !stated.isEmpty && !sentence.isAside(in: purpose, year: year) { totals += stated }
    }
    guard let total = totals.last, !totals.contains(where: { $0.shows(right) }),
      sum(of: totals.map(\.value)) != right
    else { return nil }
    let hasOtherMoney = sentences.contains {
      $0.totals.isEmpty && purpose.numbers(in: $0.tokens).contains(where: \.isMoney)
    }
    let isOver = right.isLess(than: total.value) == true
    guard isOver || !hasOtherMoney else { return nil }
    let text = purpose.string(total.text)
    return Remark(
      project.path("purpose"),
      Message(
        lazily: "资金用途中的合计\(text)与预算数\(budget.tenThousandYuan)万元不一致",
        "the total \(text) in the purpose is not the budget of \(budget.tenThousandYuan) 万元"),
      found: text, expected: budget.tenThousandYuan + "万元", isUnsure: totals.count > 1)
  }

  private static func sum(of values: [Fraction]) -> Fraction? {
    var sum: Fraction? = .zero
    for value in values { sum = sum.flatMap { $0.adding(value) } }
    return sum
  }
}
