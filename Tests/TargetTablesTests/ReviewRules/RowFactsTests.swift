import TestDocuments
import Testing

@testable import TargetTables

struct RowFactsTests {
  @Test(arguments: UInt64(0)..<40)
  func `a rule says the same whether it is asked of all rows or of those with its facts`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var document = TargetDocument.random(seed: seed, style: .plausible)
    let rows = (0..<120).map { _ in Indicator.odd(&generator) }
    document.projects.append(Project(name: "表", indicators: rows))
    let subject = ReviewSubject(document)
    for asked in ReviewPlan(.hebei).rules {
      guard case .indicators(_, let look) = asked.rule.check else { continue }
      let ofAll = subject.projects.flatMap(\.filledIndicators).flatMap { look($0, asked.settings) }
      let isSame = asked.rule.remarks(on: subject, settings: asked.settings) == ofAll
      #expect(isSame, "\(asked.rule.code)")
    }
  }
}

extension Indicator {
  private static let words = [
    "满意度", "满意率", "合格率", "数量", "次数", "人数", "户数", "天数", "条数", "金额", "总额", "占比", "比例", "率", "培训230人",
    "反映", "确保", "为了", "。", "，", "、", "和", "（次）", "(%)", "（单位：万元）", "成本", "投诉", "及时", "５", "*", "：", "指标",
    "数量指标", "效率", "增", "＊", "\u{3000}", "𠮷", "é",
  ]
  private static let values = [
    "≥4次", "292%", "≥5", "5", "/", "无", "＝100%", "≥100%", "≤100%", "120%", "≥若干次", "XX%", "**次", "3*4", "良好", "≥９５％",
    "≤5万元", "≥5万元", "2022年12月底前", "5元/人·月", "≤3天", "0.5‰", "…", "达到95%", "4次以上", "每年两次",
  ]
  private static let levels = [
    "产出指标", "效益指标", "满意度指标", "成本指标", "投入指标", "其他", "数量指标", "质量指标", "时效指标", "经济成本指标", "服务对象满意度",
  ]
  private static let bases = ["计划标准", "历史", "国家标准", "自定"]

  /// A row of words that rules look for.
  fileprivate static func odd(_ generator: inout SeededGenerator) -> Indicator {
    func text(_ words: [String], _ most: Int) -> String? {
      if generator.once(in: 12) { return nil }
      return (0..<Int.random(in: 1...most, using: &generator)).map { _ in generator.pick(words) }.joined()
    }
    let name = text(words, 4)
    let description = generator.once(in: 3) ? name : text(words, 5)
    let value = generator.once(in: 10) ? name : text(values, 1)
    return Indicator(
      level1: text(levels, 1), level2: generator.once(in: 8) ? name : text(levels, 1), name: name,
      description: description, value: value, basis: text(bases, 1))
  }
}
