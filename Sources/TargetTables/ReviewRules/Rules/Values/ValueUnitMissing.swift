extension ReviewRule {
  /// Silent where the name or the description ends in a unit in brackets: 活动次数（次）.
  static let valueUnitMissing = ReviewRule(
    "value.unitMissing", .error, .completeness,
    title: Message("数值有计量单位", "a number has a unit"),
    advice: Message("计量单位为必填项，请补填", "give the unit"),
    source: Message("预算管理一体化系统：计量单位为必录项", "the budget system asks for it"),
    example: Example(wrong: "活动次数：≥4", right: "活动次数：≥4次"),
    check: .indicators(.unitless) { row, _ in
      guard let quantity = row.quantity, quantity.unit.isEmpty, row.statedUnit == nil,
        let text = row.indicator.value
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(lazily: "指标值\(Remark.quote(text))没有计量单位", "the value \(Remark.quote(text)) has no unit"),
          found: text, expected: "数值后写计量单位，如 %、次、人")
      ]
    })
}
