extension ReviewRule {
  static let valueNotANumber = ReviewRule(
    "value.notANumber", .error, .relevance,
    title: Message("有计算符号的指标值是数值", "a value with an operator is a number"),
    advice: Message("定量指标的指标值为数值，请改正", "give a number"),
    source: Message("预算管理一体化系统：定量指标的指标值为数值", "the budget system asks for a number"),
    example: Example(wrong: "≥若干次", right: "≥4次"),
    check: .indicators(.malformed) { row, _ in
      guard row.value?.content == .malformed, let text = row.indicator.value, text.placeholder == nil
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(lazily: "指标值\(Remark.quote(text))不是数值", "the value \(Remark.quote(text)) is no number"),
          found: text, expected: "计算符号＋数值＋计量单位，如 ≥4次")
      ]
    })
}
