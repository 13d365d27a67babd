extension ReviewRule {
  static let descriptionRepeatsName = ReviewRule(
    "description.repeatsName", .warning, .relevance,
    title: Message("绩效指标描述不照抄三级指标", "a description does not repeat the name"),
    advice: Message("指标不够细化，写明含义和计算方法", "say what the indicator means and how it is counted"),
    source: Message("审核意见：指标不够细化、量化", "reviewers: not specific enough"),
    example: Example(wrong: "资助学校贫困生：资助学校贫困生", right: "资助学校贫困生人数：当年资助的在校贫困生人数"),
    check: .indicators(.descriptionAsName) { row, _ in
      guard let description = row.indicator.description, let name = row.indicator.name,
        Taxonomy.areAlike(description, name)
      else { return [] }
      return [
        Remark(
          row.path("description"),
          Message(
            lazily: "绩效指标描述\(Remark.quote(description))照抄三级指标",
            "the description \(Remark.quote(description)) repeats the indicator's name"),
          found: description)
      ]
    })
}
