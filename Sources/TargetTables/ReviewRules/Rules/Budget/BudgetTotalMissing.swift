extension ReviewRule {
  static let budgetTotalMissing = ReviewRule(
    "budget.totalMissing", .error, .completeness,
    title: Message("预算数已填", "each project has a budget"),
    advice: Message("补填预算数", "give the budget"),
    source: Message("绩效目标表“预算数”栏", "the form's field 预算数"),
    example: Example(wrong: "预算数：（空）", right: "预算数：5.00"),
    check: .projects { project, _ in
      guard project.project.budget.total == nil else { return [] }
      return [
        Remark(
          project.path("budget", "total"),
          Message("预算数未填", "the budget (预算数) is missing"))
      ]
    })
}
