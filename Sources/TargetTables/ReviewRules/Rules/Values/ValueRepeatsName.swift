extension ReviewRule {
  static let valueRepeatsName = ReviewRule(
    "value.repeatsName", .warning, .relevance,
    title: Message("指标值不照抄三级指标", "a value does not repeat the name"),
    advice: Message("指标不够细化、量化，请填可衡量的值", "give a value that can be measured"),
    source: Message("审核意见：指标不够细化、量化", "reviewers: not specific, not measurable"),
    example: Example(wrong: "为老干部安度晚年提供关心关爱：为老干部安度晚年提供关心关爱", right: "走访慰问老干部覆盖率：≥95%"),
    check: .indicators(.valueAsText) { row, _ in
      guard let value = row.indicator.value, row.isNameOrDescription(value)
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标值\(Remark.quote(value))照抄三级指标或描述，无法衡量",
            "the value \(Remark.quote(value)) repeats the name or the description; nothing can be measured by it"),
          found: value, expected: "如 ≥95%")
      ]
    })
}

extension ReviewedIndicator {
  fileprivate func isNameOrDescription(_ text: String) -> Bool {
    [indicator.name, indicator.description].contains { $0.map { Taxonomy.areAlike(text, $0) } ?? false }
  }
}
