extension ReviewRule {
  /// Said once where all projects of the document share one basis.
  static let oneBasis = ReviewRule(
    "indicators.oneBasis", .note, .feasibility,
    title: Message("指标值确定依据不全部雷同", "not all values have one and the same basis"),
    advice: Message("逐项确认指标值的依据", "see that each value really has that basis"),
    source: Message("公开文本中常见整表只填“历史标准”", "published tables often hold 历史标准 alone"),
    example: Example(wrong: "所有指标都是“历史标准”", right: "按实际分别填计划、历史、行业标准"),
    numbers: [Number("rows", 5, Message("至少几行才提示", "fewest rows to speak of"))],
    check: .document { subject, settings in
      let shared = subject.projects.compactMap { project in
        project.filledCount < settings["rows"]
          ? nil
          : project.sharedText({ project.project.indicators[$0].basis }, ==).map { (project: project, basis: $0) }
      }
      guard let first = shared.first else { return [] }
      let isEverywhere = shared.count == subject.projects.count && shared.allSatisfy { $0.basis == first.basis }
      if isEverywhere && shared.count > 1 {
        return [
          Remark(
            FieldPath().appending("projects"),
            Message(
              lazily: "全部\(shared.count)个项目的指标值确定依据都是“\(first.basis)”",
              "all values of all \(shared.count) projects have the basis “\(first.basis)”"),
            found: first.basis)
        ]
      }
      return shared.map { project, basis in
        Remark(
          project.path.appending("indicators").appending(0).appending("basis"),
          Message(lazily: "各行指标值确定依据都是“\(basis)”", "all values have the basis “\(basis)”"), found: basis)
      }
    })
}
