extension ReviewRule {
  /// A blank at the end of the year is `plan.incomplete`.
  static let planEndDiffers = ReviewRule(
    "plan.endDiffers", .error, .feasibility,
    title: Message("资金支出计划到年底为100%（或等于预算数）", "the spending plan ends at 100 per cent, or at the budget"),
    advice: Message("改为到12月底累计100%", "let the plan end at 100 per cent"),
    source: Message("资金支出计划为当年预算的支出计划", "the plan spends this year's budget"),
    example: Example(wrong: "25、50、75、90", right: "25、50、75、100"),
    check: .projects { project, _ in
      guard let end = project.project.spendingPlan.endOfDecember, let total = project.project.budget.total,
        end != total, end != SpendingPlan.wholeInPercent
      else { return [] }
      let isOver = end > SpendingPlan.wholeInPercent && end > total
      return [
        Remark(
          project.path("spendingPlan", "endOfDecember"),
          Message(
            lazily:
              "资金支出计划到年底为\(end.tenThousandYuan)，\(isOver ? "超过了100%和" : "既不是100%也不等于")预算数\(total.tenThousandYuan)",
            "the plan ends at \(end.tenThousandYuan), which is neither 100 % nor the budget of \(total.tenThousandYuan)"
          ),
          found: end.tenThousandYuan, expected: "100")
      ]
    })
}
