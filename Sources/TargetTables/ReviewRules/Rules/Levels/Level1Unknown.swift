extension ReviewRule {
  static let level1Unknown = ReviewRule(
    "level1.unknown", .error, .relevance,
    title: Message("一级指标为产出、效益、满意度或成本指标", "level 1 is output, benefit, satisfaction or cost"),
    advice: Message("一级指标类型错误，请改正", "wrong type of level 1: correct it"),
    source: Message("审核意见：一级指标类型错误", "reviewers: wrong type of level 1"),
    example: Example(wrong: "一级指标：工作指标", right: "一级指标：产出指标"),
    check: .indicators(.unknownLevel1) { row, _ in
      guard row.level1 == nil else { return [] }
      let path = row.path("level1")
      let names = Taxonomy.standard.level1Names.joined(separator: "、")
      guard let text = row.indicator.level1 else {
        return [Remark(path, Message("一级指标未填", "level 1 is missing"), expected: names)]
      }
      return [
        Remark(
          path,
          Message(
            lazily: "一级指标类型错误：\(Remark.quote(text))，应为\(names)",
            "no such level 1: \(Remark.quote(text)); it is one of \(names)"),
          found: text, expected: names)
      ]
    })
}
