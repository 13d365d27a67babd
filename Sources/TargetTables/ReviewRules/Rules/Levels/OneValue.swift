extension ReviewRule {
  static let oneValue = ReviewRule(
    "indicators.oneValue", .note, .feasibility,
    title: Message("指标值不全部雷同", "not all values are one and the same"),
    advice: Message("逐项测算指标值", "work out each value"),
    source: Message("公开文本中常见整表都是“≥95%”", "published tables often hold ≥95% alone"),
    example: Example(wrong: "所有指标值都是≥95%", right: "按每项指标分别测算"),
    numbers: [Number("rows", 4, Message("至少几行才提示", "fewest rows to speak of"))],
    check: .projects { project, settings in
      guard project.filledCount >= settings["rows"],
        let value = project.sharedText({ project.project.indicators[$0].value }, Taxonomy.areAlike)
      else { return [] }
      return [
        Remark(
          project.path.appending("indicators").appending(0).appending("value"),
          Message(lazily: "各行指标值都是\(Remark.quote(value))", "all values are \(Remark.quote(value))"), found: value)
      ]
    })
}
