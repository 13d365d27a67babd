extension ReviewRule {
  static let indicatorsNoSatisfaction = ReviewRule(
    "indicators.noSatisfaction", .warning, .completeness,
    title: Message("每个项目有满意度指标", "each project has satisfaction indicators"),
    advice: Message("建议增加满意度指标", "add satisfaction indicators"),
    source: Message("审核意见：建议增加满意度指标", "reviewers: add satisfaction indicators"),
    example: Example(wrong: "没有满意度指标", right: "满意度指标至少一行"),
    numbers: [Number("minimum", 1, Message("满意度指标最少的行数", "fewest satisfaction indicators"))],
    check: .projects { project, settings in
      project.shortage(ofLevel1: "满意度指标", .satisfaction, least: settings["minimum"], english: "satisfaction")
    })
}
