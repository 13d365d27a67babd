extension ReviewRule {
  static let budgetNegative = ReviewRule(
    "budget.negative", .error, .suitability,
    title: Message("预算数、财政资金、其他资金不为负", "no figure of the budget is below zero"),
    advice: Message("核对金额", "check the amount"),
    source: Message("绩效目标表“预算规模”栏", "the form's budget row"),
    example: Example(wrong: "其他资金：-1.00", right: "其他资金：1.00"),
    check: .projects { project, _ in
      let budget = project.project.budget
      let isBelow = { (amount: Amount?) in amount.map { $0.hundredthsOfYuan < 0 } ?? false }
      guard isBelow(budget.total) || isBelow(budget.fiscal) || isBelow(budget.other) else { return [] }
      return budget.figures.compactMap { figure in
        guard let amount = figure.amount, amount.hundredthsOfYuan < 0 else { return nil }
        return Remark(
          project.path("budget", figure.key),
          Message(
            lazily: "\(figure.label)为负数：\(amount.tenThousandYuan)万元",
            "\(figure.label) is below zero: \(amount.tenThousandYuan) 万元"),
          found: amount.tenThousandYuan)
      }
    })
}
