extension ReviewRule {
  static let indicatorNameRepeated = ReviewRule(
    "indicatorName.repeated", .error, .completeness,
    title: Message("同一项目的三级指标不重名", "no two indicators of a project have one name"),
    advice: Message("合并重复的指标或改名", "join the doubled indicators, or rename one"),
    source: Message("预算管理一体化系统：指标名称重复，无法保存", "the budget system refuses doubled names"),
    example: Example(wrong: "数量指标、质量指标都叫“活动次数”", right: "“活动次数”和“活动达标率”"),
    check: .projects { project, _ in
      guard project.mayRepeatNames else { return [] }
      var first: [String: Int] = [:]
      var remarks: [Remark] = []
      for (index, row) in project.indicators.enumerated() where !row.has(.blank) {
        guard let name = row.indicator.name, let key = row.nameKey else { continue }
        guard let other = first[key] else {
          first[key] = index
          continue
        }
        remarks.append(
          Remark(
            row.path("name"),
            Message(
              lazily: "三级指标\(Remark.quote(name))与本项目第\(other + 1)行重复",
              "the name \(Remark.quote(name)) is also that of row \(other + 1) of this project"),
            found: name))
      }
      return remarks
    })
}

extension ReviewedProject {
  /// Whether two names may be one, told by their hashes. In most projects none are.
  fileprivate var mayRepeatNames: Bool {
    UInt64.areTwins(in: rows.lazy.filter { $0.facts.contains(.named) }.map(\.nameHash))
  }
}
