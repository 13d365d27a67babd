extension ReviewRule {
  static let valueAtLeastHundred = ReviewRule(
    "value.atLeastHundredPercent", .warning, .relevance,
    title: Message("到顶的比率写＝100%，不写≥100%", "a share at its top is ＝100 per cent, not ≥100"),
    advice: Message("改为＝100%", "write ＝100%"),
    source: Message("审核意见：指标与指标值不匹配", "reviewers: value does not fit the indicator"),
    example: Example(wrong: "资金及时到位率：≥100%", right: "资金及时到位率：＝100%"),
    check: .indicators([.rate, .hundred, .wantsMore]) { row, _ in
      guard let quantity = row.quantity, row.unitKind == .rate, quantity.unit != "‰",
        quantity.number == 100, quantity.comparison?.wantsMore == true, row.isShareOfWhole == true,
        let text = row.indicator.value
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标值\(Remark.quote(text))已到顶，应写“＝100%”",
            "the value \(Remark.quote(text)) is at its top: write ＝100%"),
          found: text, expected: "＝100%")
      ]
    })
}
