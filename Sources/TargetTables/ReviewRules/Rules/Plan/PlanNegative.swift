extension ReviewRule {
  static let planNegative = ReviewRule(
    "plan.negative", .error, .feasibility,
    title: Message("资金支出计划不为负", "no figure of the spending plan is below zero"),
    advice: Message("核对资金支出计划", "check the plan"),
    source: Message("绩效目标表“资金支出计划”栏", "the form's plan"),
    example: Example(wrong: "3月底：-10", right: "3月底：10"),
    check: .projects { project, _ in
      let plan = project.project.spendingPlan
      guard plan.contains(where: { $0.map { $0.hundredthsOfYuan < 0 } ?? false }) else { return [] }
      return plan.steps.compactMap { step in
        guard let amount = step.amount, amount.hundredthsOfYuan < 0 else { return nil }
        return Remark(
          project.planPath(step),
          Message(
            lazily: "资金支出计划\(step.label)为负数：\(amount.tenThousandYuan)",
            "the plan's figure for \(step.label) is below zero: \(amount.tenThousandYuan)"),
          found: amount.tenThousandYuan)
      }
    })
}
