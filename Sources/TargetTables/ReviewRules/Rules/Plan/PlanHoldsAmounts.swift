extension ReviewRule {
  /// The figures stay as they are; the finding says what they would be in per cent.
  static let planHoldsAmounts = ReviewRule(
    "plan.holdsAmounts", .warning, .suitability,
    title: Message("资金支出计划填累计百分比，不填金额", "the spending plan holds cumulative per cent, not amounts"),
    advice: Message("按表头“%”改填累计百分比", "give per cent, as the label says"),
    source: Message("绩效目标表“资金支出计划（%）”栏", "the form's label 资金支出计划（%）"),
    example: Example(wrong: "预算数5.00，计划1.50、2.50、3.50、5.00", right: "预算数5.00，计划30、50、70、100"),
    check: .projects { project, _ in
      let plan = project.project.spendingPlan
      guard let total = project.project.budget.total, total.hundredthsOfYuan > 0,
        total != SpendingPlan.wholeInPercent, plan.lastAmount == total, let last = plan.lastKey
      else { return [] }
      let written = list(plan) { $1.write(in: .tenThousandYuan, to: &$0) }
      let shares = list(plan) { add(share: $1, of: total, to: &$0) }
      return [
        Remark(
          project.path("spendingPlan", last),
          Message(
            lazily: "资金支出计划填成了金额（\(written)），应为累计百分比（\(shares)）",
            "the plan holds amounts (\(written)) where per cent are asked for (\(shares))"),
          found: written, expected: shares)
      ]
    })

  /// What is made of the figures, each with a mark behind the one before; nothing is made of some.
  private static func list(_ plan: SpendingPlan, _ add: (inout [UInt8], Amount) -> Void) -> String {
    var list: [UInt8] = []
    list.reserveCapacity(64)
    plan.forEachAmount { amount in
      let end = list.count
      if end > 0 { list.add("、") }
      let start = list.count
      add(&list, amount)
      if list.count == start { list.removeLast(start - end) }
    }
    return list.withUnsafeBytes(\.textKnownToBeUTF8)
  }

  /// In per cent with up to two places; nothing where the figures are too large to tell.
  private static func add(share part: Amount, of total: Amount, to list: inout [UInt8]) {
    let (scaled, overflow) = part.hundredthsOfYuan.multipliedReportingOverflow(by: 10_000)
    guard !overflow, total.hundredthsOfYuan > 0 else { return }
    let hundredths = (scaled + total.hundredthsOfYuan / 2) / total.hundredthsOfYuan
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    list.add(whole)
    if rest != 0 {
      list.add(rest < 10 ? ".0" : ".")
      list.add(rest % 10 == 0 ? rest / 10 : rest)
    }
    list.append(UInt8(ascii: "%"))
  }
}
