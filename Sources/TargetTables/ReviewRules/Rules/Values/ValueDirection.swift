extension ReviewRule {
  static let valueDirection = ReviewRule(
    "value.direction", .warning, .relevance,
    title: Message("计算符号的方向与指标相符", "the operator points the way the indicator wants"),
    advice: Message("指标与指标值不匹配，核对计算符号", "value does not fit the indicator: check the operator"),
    source: Message("审核意见：指标与指标值不匹配", "reviewers: value does not fit the indicator"),
    example: Example(wrong: "服务对象满意度：≤95%；印刷成本：≥3万元", right: "服务对象满意度：≥95%；印刷成本：≤3万元"),
    check: .indicators(.oddDirection) { row, _ in
      guard let quantity = row.quantity, let comparison = quantity.comparison,
        let wantsMore = comparison.wantsMore, let expected = row.wantedDirection, expected != wantsMore,
        let text = row.indicator.value
      else { return [] }
      let name = Remark.quote(row.indicator.name ?? "")
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标与指标值不匹配：\(name)一般用“\(expected ? "≥" : "≤")”，填的是\(Remark.quote(text))",
            "value and indicator do not fit: \(name) usually takes \(expected ? "≥" : "≤"), but is \(Remark.quote(text))"
          ),
          found: text, expected: (expected ? "≥" : "≤") + quantity.digits + quantity.unit)
      ]
    })
}

extension ReviewedIndicator {
  /// Whether more is wanted, or less; nil where the words leave it open.
  fileprivate var wantedDirection: Bool? {
    if nameContains(Self.faults) { return nil }
    if unitKind == .rate, isShareOfWhole == true, indicator.name?.holds("占比") != true { return true }
    guard isCost, unitKind == .money, !nameContains(Self.gains) else { return nil }
    return nameContains(Self.costs) ? false : nil
  }

  private static let faults: WordList = ["不满意", "不合格", "未", "不达标", "投诉", "差错", "不及时", "下降", "降低", "减少"]
  private static let gains: WordList = ["节约", "节省", "收入", "收益", "增"]
  private static let costs: WordList = ["成本", "金额", "支出", "费", "标准", "经费", "造价", "单价", "价"]
}
