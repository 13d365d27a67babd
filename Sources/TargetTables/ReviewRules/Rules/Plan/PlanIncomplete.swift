extension ReviewRule {
  static let planIncomplete = ReviewRule(
    "plan.incomplete", .warning, .completeness,
    title: Message("资金支出计划四个时点都已填", "the spending plan has all four figures"),
    advice: Message("补填各时点的累计数；没有支出的时点填0", "give the cumulative figure of each date; 0 where nothing is spent"),
    source: Message("审核要点：无缺项错项", "review point: nothing left out"),
    example: Example(wrong: "3月底空，6月底5.00，10月底空，12月底空", right: "3月底0，6月底100，10月底100，12月底100"),
    check: .projects { project, _ in
      guard project.project.spendingPlan.contains(where: { $0 == nil }) else { return [] }
      let steps = project.project.spendingPlan.steps
      let blanks = steps.filter { $0.amount == nil }
      guard let first = blanks.first else { return [] }
      guard blanks.count < steps.count else {
        return [Remark(project.planPath(first), Message("资金支出计划未填", "the spending plan is empty"))]
      }
      let names = blanks.map(\.label).joined(separator: "、")
      return [
        Remark(
          project.planPath(first),
          Message(
            lazily: "资金支出计划\(names)未填，按已填数沿用理解",
            "the spending plan has no figure for \(names); read as unchanged from the date before"),
          expected: "四个时点都填累计数")
      ]
    })
}
