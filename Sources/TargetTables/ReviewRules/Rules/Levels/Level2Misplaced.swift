extension ReviewRule {
  /// Silent where level 1 is unknown: there the one above is to be corrected first.
  static let level2Misplaced = ReviewRule(
    "level2.misplaced", .error, .relevance,
    title: Message("二级指标属于所在的一级指标", "level 2 belongs under its level 1"),
    advice: Message("二级指标类型错误，请改正", "wrong type of level 2: correct it"),
    source: Message("审核意见：二级指标类型错误", "reviewers: wrong type of level 2"),
    example: Example(wrong: "产出指标 › 社会效益指标", right: "效益指标 › 社会效益指标"),
    check: .indicators(.unknownLevel2) { row, _ in
      guard let parent = row.level1, row.level2 == nil else { return [] }
      let path = row.path("level2")
      let names = parent.level2.map(\.name).joined(separator: "、")
      guard let text = row.indicator.level2 else {
        return [Remark(path, Message("二级指标未填", "level 2 is missing"), expected: names)]
      }
      guard !parent.isOpen else { return [] }
      let homes = Taxonomy.standard.parents(ofLevel2: text).map(\.name)
      let hint = homes.first.map { Message(lazily: "，属于\($0)", "; it belongs under \($0)") }
      return [
        Remark(
          path,
          Message(
            lazily: "二级指标类型错误：\(parent.name)下没有\(Remark.quote(text))\(hint?.chinese ?? "，应为\(names)")",
            "no level 2 \(Remark.quote(text)) under \(parent.name)\(hint?.english ?? "; it is one of \(names)")"),
          found: text, expected: names)
      ]
    })
}
