extension ReviewRule {
  static let satisfactionElsewhere = ReviewRule(
    "level1.satisfactionElsewhere", .warning, .relevance,
    title: Message("满意度列在满意度指标下", "satisfaction stands under its own level 1"),
    advice: Message("一级指标类型错误，移到满意度指标下", "wrong type of level 1: move it under 满意度指标"),
    source: Message("审核意见：一级指标类型错误", "reviewers: wrong type of level 1"),
    example: Example(wrong: "效益指标 › 社会效益指标 › 受助老干部满意度", right: "满意度指标 › 服务对象满意度指标 › 受助老干部满意度"),
    check: .indicators([.namedForSatisfaction, .notSatisfaction]) { row, _ in
      guard let name = row.indicator.name, name.holdsAny(of: satisfactionWords),
        let level1 = row.level1, !level1.isOpen, level1.name != "满意度指标"
      else { return [] }
      return [
        Remark(
          row.path("level1"),
          Message(
            lazily: "一级指标类型错误：\(Remark.quote(name))是满意度，却列在\(level1.name)下",
            "\(Remark.quote(name)) is about satisfaction, but stands under \(level1.name)"),
          found: level1.name, expected: "满意度指标")
      ]
    })

  private static let satisfactionWords: WordList = ["满意度", "满意率"]
}
