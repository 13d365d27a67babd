extension ReviewRule {
  static let valueMissing = ReviewRule(
    "value.missing", .error, .completeness,
    title: Message("指标值已填", "each indicator has a value"),
    advice: Message("补填指标值", "give the value"),
    source: Message("预算管理一体化系统：指标值不能为空", "the budget system refuses a blank"),
    example: Example(wrong: "活动次数：/", right: "活动次数：≥4次"),
    check: .indicators(.noValue) { row, _ in
      guard row.has(.noValue) else { return [] }
      return [
        Remark(
          row.path("value"), Message("指标值未填", "the value (指标值) is missing"), found: row.indicator.value)
      ]
    })
}
