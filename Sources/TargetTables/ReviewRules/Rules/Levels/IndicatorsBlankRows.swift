extension ReviewRule {
  /// Forms print lines for every level 2, and units leave blank what does not concern them: one note for a project.
  static let indicatorsBlankRows = ReviewRule(
    "indicators.blankRows", .note, .completeness,
    title: Message("指标行不空着", "no printed line of indicators is left blank"),
    advice: Message("不涉及的行可以删去，涉及的请补填", "fill the line in, or delete it where it does not apply"),
    source: Message("审核要点：无缺项错项", "review point: nothing left out"),
    example: Example(wrong: "生态效益指标 ›（空）", right: "删去该行，或填写生态效益指标"),
    check: .projects { project, _ in
      guard project.filledCount < project.rows.count else { return [] }
      let blank = project.indicators.filter { $0.has(.blank) }
      guard let first = blank.first, blank.count < project.indicators.count else { return [] }
      let names = blank.map { $0.indicator.level2 ?? $0.indicator.level1 ?? "" }.filter { !$0.isEmpty }
      let list = names.joined(separator: "、")
      return [
        Remark(
          first.path("name"),
          Message(
            lazily: "有\(blank.count)行指标空着：\(list)", "lines of indicators left blank, \(blank.count) in all: \(list)"),
          found: list)
      ]
    })
}
