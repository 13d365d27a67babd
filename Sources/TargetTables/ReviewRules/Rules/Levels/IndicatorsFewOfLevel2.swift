extension ReviewRule {
  /// One finding for a project: it lists all that is short.
  static let indicatorsFewOfLevel2 = ReviewRule(
    "indicators.fewOfLevel2", .warning, .completeness,
    title: Message("数量、质量、时效、成本指标都有", "quantity, quality, timeliness and cost are all there"),
    advice: Message("指标不够完整，请补充", "indicators incomplete: add what is missing"),
    source: Message("审核意见：指标不够完整", "reviewers: indicators incomplete"),
    example: Example(wrong: "产出指标只有数量指标", right: "数量、质量、时效、成本指标各一行以上"),
    numbers: [
      Number("quantity", 1, Message("数量指标最少的行数", "fewest quantity indicators")),
      Number("quality", 1, Message("质量指标最少的行数", "fewest quality indicators")),
      Number("timeliness", 1, Message("时效指标最少的行数", "fewest timeliness indicators")),
      Number("cost", 1, Message("成本指标最少的行数", "fewest cost indicators")),
    ],
    check: .projects { project, settings in
      guard project.filledCount > 0 else { return [] }
      let short = wanted.compactMap { name, number, facts in
        let least = settings[number]
        return project.has(least, rowsOf: facts) ? nil : (name, least)
      }
      guard !short.isEmpty else { return [] }
      let names = short.map(\.0).joined(separator: "、")
      let wanted = short.map { "\($0.0)至少\($0.1)行" }.joined(separator: "，")
      return [
        Remark(
          project.path("indicators"),
          Message(lazily: "指标不够完整：缺少\(names)", "indicators incomplete: too few of \(names)"),
          expected: wanted)
      ]
    })

  private static let wanted: [(name: String, number: String, facts: RowFacts)] = [
    ("数量指标", "quantity", .quantity), ("质量指标", "quality", .quality), ("时效指标", "timeliness", .timeliness),
    ("成本指标", "cost", .cost),
  ]
}
