extension ReviewRule {
  /// A count of faults, which is to stay small, measures quality.
  static let qualityIsCount = ReviewRule(
    "level2.qualityIsCount", .warning, .relevance,
    title: Message("质量指标衡量好坏，不是件数", "a quality indicator is about how good, not how many"),
    advice: Message("指标与项目的相关性不够，请换质量指标，或移到数量指标", "name a rate of quality, or move it under quantity"),
    source: Message("审核意见：二级指标类型错误", "reviewers: wrong type of level 2"),
    example: Example(wrong: "质量指标 › 建言献策的条数 ≥4条", right: "质量指标 › 建言献策采纳率 ≥80%"),
    check: .indicators([.named, .quality, .counted]) { row, _ in
      guard row.has(.quality), let name = row.indicator.name, let quantity = row.quantity,
        row.unitKind == .count || row.unitKind == .people, quantity.comparison?.wantsMore != false,
        quantity.number > 0, !scores.contains(quantity.unit), !row.wordingContains(qualityWords)
      else { return [] }
      return [
        Remark(
          row.path("name"),
          Message(
            lazily: "二级指标类型错误：\(Remark.quote(name))是件数，不是质量",
            "wrong type of level 2: \(Remark.quote(name)) is a count, not a quality"),
          found: name, expected: "合格率、达标率等")
      ]
    })

  private static let scores: Set<String> = ["分", "级", "档", "度", "分贝", "点"]

  private static let qualityWords: WordList = [
    "合格", "达标", "优", "等级", "准确", "误差", "故障", "差错", "质量", "率", "完好", "规范", "浓度", "强度", "得分", "评分", "标准",
    "事故", "投诉", "奖", "获", "寿命", "精度", "水平", "示范", "星级",
  ]
}
