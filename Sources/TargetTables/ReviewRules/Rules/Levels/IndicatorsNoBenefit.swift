extension ReviewRule {
  static let indicatorsNoBenefit = ReviewRule(
    "indicators.noBenefit", .error, .completeness,
    title: Message("每个项目有效益指标", "each project has benefit indicators"),
    advice: Message("建议增加明确效益指标", "add clear benefit indicators"),
    source: Message("审核意见：建议增加明确效益指标", "reviewers: add clear benefit indicators"),
    example: Example(wrong: "没有效益指标", right: "效益指标至少一行"),
    numbers: [Number("minimum", 1, Message("效益指标最少的行数", "fewest benefit indicators"))],
    check: .projects { project, settings in
      project.shortage(ofLevel1: "效益指标", .benefit, least: settings["minimum"], english: "benefit")
    })
}
