extension ReviewRule {
  /// The name asks for a number, and words stand there. Numbers in words (每年两次) count as numbers.
  static let valueOfOtherKind = ReviewRule(
    "value.ofOtherKind", .warning, .relevance,
    title: Message("指标问数量或比率时，指标值是数", "where the name asks for a number, the value is one"),
    advice: Message("指标与指标值不匹配，改填数值，或改指标名称", "give a number, or change the name"),
    source: Message("审核意见：指标与指标值不匹配", "reviewers: value does not fit the indicator"),
    example: Example(wrong: "补贴发放率：按月安排", right: "补贴发放率：＝100%"),
    check: .indicators([.named, .words]) { row, _ in
      guard row.value?.content == .words, let text = row.indicator.value, let name = row.indicator.name,
        let asked = numericEndings.first(where: { name.outsideBrackets.ends(with: $0) }), !name.holds("效率"),
        !holdsNumber(text),
        !Taxonomy.areAlike(text, name)
      else { return [] }
      return [
        Remark(
          row.path("value"),
          Message(
            lazily: "指标与指标值不匹配：\(Remark.quote(name))问的是“\(asked)”，填的是\(Remark.quote(text))",
            "value and indicator do not fit: \(Remark.quote(name)) asks for a number, but is \(Remark.quote(text))"),
          found: text, expected: "数值，如 ≥95%、≥4次")
      ]
    })

  private static let numericEndings = [
    "次数", "人数", "户数", "个数", "条数", "场次", "件数", "天数", "人次", "数量", "金额", "面积", "比例", "比率", "占比", "率",
    "满意度",
  ]

  private static func holdsNumber(_ text: String) -> Bool {
    text.unicodeScalars.contains { "0123456789０１２３４５６７８９零一二两三四五六七八九十百千全%％*＊_…X×".unicodeScalars.contains($0) }
  }
}
