extension ReviewRule {
  static let indicatorsNone = ReviewRule(
    "indicators.none", .error, .completeness,
    title: Message("每个项目都有绩效指标", "each project has indicators"),
    advice: Message("指标不够完整，请补填绩效指标", "give the indicators"),
    source: Message("审核意见：指标不够完整", "reviewers: indicators incomplete"),
    example: Example(wrong: "绩效指标一行也没有", right: "产出、效益、满意度指标各有一行以上"),
    numbers: [Number("minimum", 1, Message("每个项目最少的指标行数", "fewest indicators of a project"))],
    check: .projects { project, settings in
      let (count, least) = (project.filledCount, settings["minimum"])
      guard count < least else { return [] }
      let message =
        count == 0
        ? Message("没有填绩效指标", "the project has no indicators")
        : Message(lazily: "指标不够完整：只有\(count)行，至少\(least)行", "only \(count) indicators, at least \(least) are asked for")
      return [
        Remark(
          project.path("indicators"), message, found: "\(count)", expected: "至少\(least)行")
      ]
    })
}
