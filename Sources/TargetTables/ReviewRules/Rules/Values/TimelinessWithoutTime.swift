extension ReviewRule {
  static let timelinessWithoutTime = ReviewRule(
    "level2.timelinessWithoutTime", .warning, .relevance,
    title: Message("时效指标衡量时间、及时性或进度", "a timeliness indicator is about time or progress"),
    advice: Message("指标与项目的相关性不够，请换时效指标", "name a date, a rate of timeliness or of progress"),
    source: Message("审核意见：二级指标类型错误", "reviewers: wrong type of level 2"),
    example: Example(wrong: "时效指标 › 上门服务的次数 ≥10次", right: "时效指标 › 补助资金及时发放率 ＝100%"),
    check: .indicators([.named, .timeliness, .number, .notTime]) { row, _ in
      guard row.has(.timeliness), let name = row.indicator.name, row.has(.number),
        row.unitKind != .time, !row.wordingContains(timeWords)
      else { return [] }
      return [
        Remark(
          row.path("name"),
          Message(
            lazily: "二级指标类型错误：\(Remark.quote(name))与时间无关",
            "wrong type of level 2: \(Remark.quote(name)) has nothing to do with time"),
          found: name, expected: "完成时间、及时率或进度")
      ]
    })

  private static let timeWords: WordList = [
    "及时", "按时", "准时", "时间", "时限", "时效", "适时", "进度", "期", "月", "年", "季度", "日", "天", "开工", "竣工", "完工",
    "完成", "响应", "提前", "速度", "效率", "执行", "拨付", "到位", "支付", "时长", "小时", "快", "实时", "限时", "定时",
  ]
}
