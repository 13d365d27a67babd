extension ReviewRule {
  /// A rate that may pass the whole, as 完成率 may, is only noted.
  static let valueOverHundred = ReviewRule(
    "value.overHundredPercent", .error, .relevance,
    title: Message("满意度、合格率等比率不超过100%", "satisfaction and shares of a whole do not pass 100 per cent"),
    advice: Message("指标与指标值不匹配，核对指标值", "value does not fit the indicator: check it"),
    source: Message("审核意见：指标与指标值不匹配", "reviewers: value does not fit the indicator"),
    example: Example(wrong: "服务对象满意度：≥950%", right: "服务对象满意度：≥95%"),
    check: .indicators([.rate, .overHundred]) { row, _ in
      guard let quantity = row.quantity, quantity.number > 100,
        quantity.unit == "%" || quantity.unit == "百分比", !row.mayHideAtLeast, row.isShareOfWhole != false,
        let text = row.indicator.value
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标与指标值不匹配：\(Remark.quote(row.indicator.name ?? ""))不会超过100%，填的是\(Remark.quote(text))",
            "value and indicator do not fit: \(Remark.quote(row.indicator.name ?? "")) cannot pass 100 %, but is \(Remark.quote(text))"
          ),
          found: text, expected: "不超过100%", isUnsure: row.isShareOfWhole == nil)
      ]
    })
}
