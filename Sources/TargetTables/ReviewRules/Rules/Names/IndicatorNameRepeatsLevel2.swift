extension ReviewRule {
  static let indicatorNameRepeatsLevel2 = ReviewRule(
    "indicatorName.repeatsLevel2", .warning, .relevance,
    title: Message("三级指标不照抄二级指标", "an indicator's name is not that of its level 2"),
    advice: Message("指标不够细化，写明是谁的、什么", "not specific enough: say whose and what"),
    source: Message("审核意见：指标不够细化、量化", "reviewers: not specific enough"),
    example: Example(wrong: "服务对象满意度指标 › 服务对象满意度指标", right: "服务对象满意度指标 › 老年大学学员满意度"),
    check: .indicators(.nameAsLevel2) { row, _ in
      guard let name = row.indicator.name, let level2 = row.indicator.level2,
        Taxonomy.areAlike(name, level2)
      else { return [] }
      return [
        Remark(
          row.path("name"),
          Message(
            lazily: "指标不够细化：三级指标\(Remark.quote(name))照抄二级指标",
            "not specific enough: the name \(Remark.quote(name)) repeats level 2"),
          found: name)
      ]
    })
}
