extension ReviewRule {
  static let indicatorNameIsSentence = ReviewRule(
    "indicatorName.isSentence", .warning, .relevance,
    title: Message("三级指标是名称，不是句子", "an indicator's name is a name, not a sentence"),
    advice: Message("指标不够细化、量化，请改为可衡量的名称", "name what is measured: the number, the rate of something"),
    source: Message("审核意见：指标不够细化、量化", "reviewers: not specific, not measurable"),
    example: Example(wrong: "反映对特困离退休帮扶情况", right: "特困离退休干部帮扶人数"),
    check: .indicators(.sentence) { row, _ in
      guard let name = row.indicator.name, let sign = sentenceSign(in: name) else { return [] }
      return [
        Remark(
          row.path("name"),
          Message(
            lazily: "三级指标\(Remark.quote(name))是一句话（\(sign)），应为可衡量的名称",
            "the indicator's name \(Remark.quote(name)) is a sentence (\(sign)), not a thing to measure"),
          found: name, expected: "如“…次数”“…率”")
      ]
    })

  /// What is measured: 反映问题办结率.
  private static let measures: WordList = ["率", "数", "度", "量", "额", "比例", "占比", "时间", "次", "比重"]
  private static let stops = ["。", "，", "；", "！"]
  private static let stopList = WordList(stops)

  /// What makes the name a sentence: an opening word, or a stop that is not inside brackets.
  private static func sentenceSign(in name: String) -> String? {
    if let opening = ReviewedRow.sentenceOpenings.first(where: { name.begins(with: $0) }),
      name.withBytes({ measures.suffix(of: $0) }) == nil
    {
      return "“\(opening)…”"
    }
    guard name.holdsAny(of: stopList) else { return nil }
    let outside = name.outsideBrackets
    return stops.first { outside.holds($0) }.map { "有“\($0)”" }
  }
}
