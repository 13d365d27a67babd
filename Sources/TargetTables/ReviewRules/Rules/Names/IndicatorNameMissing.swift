extension ReviewRule {
  static let indicatorNameMissing = ReviewRule(
    "indicatorName.missing", .error, .completeness,
    title: Message("三级指标已填", "each indicator has a name"),
    advice: Message("补填三级指标", "give the third level"),
    source: Message("预算管理一体化系统：三级指标不能为空", "the budget system refuses a blank"),
    example: Example(wrong: "数量指标 ›（空）≥4次", right: "数量指标 › 开展青少年活动次数 ≥4次"),
    check: .indicators(.noName) { row, _ in
      guard row.indicator.name == nil else { return [] }
      return [Remark(row.path("name"), Message("三级指标未填", "the indicator's name (三级指标) is missing"))]
    })
}
