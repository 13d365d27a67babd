extension ReviewRule {
  /// A list may leave small things out, so it is only a note.
  static let purposeItemsDiffer = ReviewRule(
    "purpose.itemsDiffer", .note, .feasibility,
    title: Message("资金用途逐项列出的金额相加等于预算数", "the amounts listed in the purpose add up to the budget"),
    advice: Message("核对各项金额，或写明其余资金的用途", "check the amounts, or say what the rest is for"),
    source: Message("审核要点：预算经充分论证测算", "review point: the budget is worked out"),
    example: Example(
      wrong: "聘费31500元，维护费4500元，活动费15000元；预算数5.00", right: "聘费31500元，维护费4500元，活动费14000元；预算数5.00"),
    check: .document { subject, _ in
      let year = subject.document.year
      return subject.projects.compactMap { remark(on: $0, year: year) }
    })

  private static func remark(on project: ReviewedProject, year: Int?) -> Remark? {
    guard let purpose = project.purpose, let budget = project.project.budget.total,
      let right = Fraction(budget.hundredthsOfYuan, over: 100), let items = ProseItems(purpose, year: year),
      items.amounts.count > 1, let sum = items.sum, sum != right
    else { return nil }
    return Remark(
      project.path("purpose"),
      Message(
        lazily: "资金用途中逐项金额相加为\(sum.text)元，与预算数\(budget.tenThousandYuan)万元不一致",
        "the amounts in the purpose add up to \(sum.text) 元, which is not the budget of \(budget.tenThousandYuan) 万元"),
      found: sum.text + "元", expected: budget.tenThousandYuan + "万元")
  }
}
