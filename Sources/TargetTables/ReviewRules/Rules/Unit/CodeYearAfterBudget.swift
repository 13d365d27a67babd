extension ReviewRule {
  /// Earlier years are usual: a project keeps its code while it lasts.
  static let codeYearAfterBudget = ReviewRule(
    "code.yearAfterBudget", .warning, .completeness,
    title: Message("项目编码中的年度不晚于预算年度", "the year in a project's code is not after the budget's"),
    advice: Message("核对项目编码和预算年度", "check the code and the budget year"),
    source: Message("项目编码第7、8位为立项年度", "the code's 7th and 8th digits are the year of its start"),
    example: Example(wrong: "2022年预算，编码 13012324P…", right: "2022年预算，编码 13012322P…"),
    check: .document { subject, _ in
      guard let year = subject.document.year else { return [] }
      return subject.projects.compactMap { project in
        guard let code = project.code, code.year > year, let text = project.project.code else { return nil }
        return Remark(
          project.path("code"),
          Message(
            lazily: "项目编码\(text)中的年度\(code.year)晚于预算年度\(year)",
            "the year \(code.year) in the code \(text) is after the budget year \(year)"),
          found: "\(code.year)", expected: "不晚于\(year)")
      }
    })
}
