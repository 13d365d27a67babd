extension ReviewRule {
  static let budgetSumDiffers = ReviewRule(
    "budget.sumDiffers", .error, .suitability,
    title: Message("预算数等于财政资金与其他资金之和", "the budget is the sum of fiscal and other funds"),
    advice: Message("核对预算数、财政资金、其他资金三项", "check the three figures"),
    source: Message("绩效目标表“预算规模”栏的含义", "what the form's budget row means"),
    example: Example(wrong: "预算数5.00，财政资金4.00，其他资金空", right: "预算数5.00，财政资金4.00，其他资金1.00"),
    numbers: [Number("tolerance", 50, Message("允许的差额，元", "the difference that is let pass, in 元"))],
    check: .projects { project, settings in
      let budget = project.project.budget
      let none = Amount(hundredthsOfYuan: 0)
      guard let total = budget.total, budget.fiscal != nil || budget.other != nil,
        let sum = (budget.fiscal ?? none).adding(budget.other ?? none),
        let difference = total.subtracting(sum),
        difference.hundredthsOfYuan.magnitude / 100 > settings["tolerance"].magnitude
      else { return [] }
      let (stated, right) = (total.tenThousandYuan, sum.tenThousandYuan)
      return [
        Remark(
          project.path("budget", "total"),
          Message(
            lazily: "预算数\(stated)万元不等于财政资金与其他资金之和\(right)万元，差\(difference.tenThousandYuan)万元",
            "the budget of \(stated) 万元 is not the sum of fiscal and other funds, \(right) 万元"),
          found: stated, expected: right)
      ]
    })
}
