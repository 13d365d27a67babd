extension ReviewRule {
  static let costWithoutMoney = ReviewRule(
    "level2.costWithoutMoney", .warning, .relevance,
    title: Message("成本指标衡量金额或成本率", "a cost indicator is about money or a cost rate"),
    advice: Message("指标与项目的相关性不够，请换成本指标", "name an amount, a price, a standard or a cost rate"),
    source: Message("审核意见：二级指标类型错误", "reviewers: wrong type of level 2"),
    example: Example(wrong: "成本指标 › 开展活动的次数 ≥4次", right: "成本指标 › 聘请教师课时费标准 ≤3500元/月"),
    check: .indicators([.named, .moneyCost, .number, .notMoney]) { row, _ in
      guard row.has(.moneyCost), let name = row.indicator.name,
        row.has(.number), row.unitKind != .money, !row.wordingContains(costWords)
      else { return [] }
      return [
        Remark(
          row.path("name"),
          Message(
            lazily: "二级指标类型错误：\(Remark.quote(name))不是成本",
            "wrong type of level 2: \(Remark.quote(name)) is no cost"),
          found: name, expected: "金额、单价、支出标准或成本控制率")
      ]
    })

  private static let costWords: WordList = [
    "成本", "金额", "经费", "费", "资金", "支出", "预算", "造价", "单价", "补贴", "补助标准", "标准", "定额", "投资", "价", "工资",
    "薪", "开支", "节约", "元",
  ]
}
