extension ReviewRule {
  static let indicatorsNoOutput = ReviewRule(
    "indicators.noOutput", .error, .completeness,
    title: Message("每个项目有产出指标", "each project has output indicators"),
    advice: Message("建议增加明确产出指标", "add clear output indicators"),
    source: Message("审核意见：建议增加明确产出指标", "reviewers: add clear output indicators"),
    example: Example(wrong: "没有产出指标", right: "产出指标至少一行"),
    numbers: [Number("minimum", 1, Message("产出指标最少的行数", "fewest output indicators"))],
    check: .projects { project, settings in
      project.shortage(ofLevel1: "产出指标", .output, least: settings["minimum"], english: "output")
    })
}
