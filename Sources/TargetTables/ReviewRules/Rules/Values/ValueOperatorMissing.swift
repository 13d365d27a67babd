extension ReviewRule {
  static let valueOperatorMissing = ReviewRule(
    "value.operatorMissing", .warning, .completeness,
    title: Message("数值前有计算符号", "a number has an operator"),
    advice: Message("补填计算符号", "put ≥, ＞, ＝, ＜ or ≤ before the number"),
    source: Message("预算管理一体化系统：计算符号必填", "the budget system asks for it"),
    example: Example(wrong: "资金及时到位率：100%", right: "资金及时到位率：＝100%"),
    check: .indicators(.bare) { row, _ in
      guard let quantity = row.quantity, quantity.comparison == nil, let text = row.indicator.value,
        !row.isMisreadRate
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标值\(Remark.quote(text))没有计算符号，按“＝”理解",
            "the value \(Remark.quote(text)) has no operator; read as ＝"),
          found: text, expected: "＝\(text)")
      ]
    })
}
