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
      let rows = project.filledIndicators
      guard !rows.isEmpty else { return [] }
      let counts = [
        ("数量指标", settings["quantity"], rows.count { $0.isLevel2("数量指标") }),
        ("质量指标", settings["quality"], rows.count { $0.isLevel2("质量指标") }),
        ("时效指标", settings["timeliness"], rows.count { $0.isLevel2("时效指标") }),
        ("成本指标", settings["cost"], rows.count { $0.isCost }),
      ]
      let short = counts.filter { $0.2 < $0.1 }
      guard !short.isEmpty else { return [] }
      let names = short.map(\.0).joined(separator: "、")
      let wanted = short.map { "\($0.0)至少\($0.1)行" }.joined(separator: "，")
      return [
        Remark(
          project.path.appending("indicators"),
          Message("指标不够完整：缺少\(names)", "indicators incomplete: too few of \(names)"),
          expected: wanted)
      ]
    })
}
