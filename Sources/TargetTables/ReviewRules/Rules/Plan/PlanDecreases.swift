extension ReviewRule {
  static let planDecreases = ReviewRule(
    "plan.decreases", .warning, .feasibility,
    title: Message("资金支出计划为累计数，不逐期减少", "the spending plan is cumulative and never goes down"),
    advice: Message("改为各时点的累计数", "give cumulative figures"),
    source: Message("绩效目标表“3月底…12月底”栏", "the form's columns: by the end of each month"),
    example: Example(wrong: "10、40、30、100", right: "25、50、75、100"),
    check: .projects { project, _ in
      let plan = project.project.spendingPlan
      var last: Amount?
      let decreases = plan.contains { amount in
        guard let amount else { return false }
        defer { last = amount }
        return last.map { amount < $0 } ?? false
      }
      guard decreases else { return [] }
      let steps = plan.steps.filter { $0.amount != nil }
      for (before, step) in zip(steps, steps.dropFirst()) {
        guard let earlier = before.amount, let amount = step.amount, amount < earlier else { continue }
        return [
          Remark(
            project.planPath(step),
            Message(
              lazily: "资金支出计划\(step.label)\(amount.tenThousandYuan)小于\(before.label)\(earlier.tenThousandYuan)，应填累计数",
              "the plan's figure for \(step.label), \(amount.tenThousandYuan), is below that for \(before.label), \(earlier.tenThousandYuan)"
            ),
            found: amount.tenThousandYuan, expected: "不小于\(earlier.tenThousandYuan)")
        ]
      }
      return []
    })
}
