import TargetTables
import TestDocuments
import Testing

@testable import BureauForms

/// Labels are found by bytes where a text is plain, and by `LabelKey` elsewhere: both must say the same.
@Suite struct LabelIndexTests {
  private static let labels = [
    "项目编码", "项目名称", "预算规模及资金用途", "预算数", "其中：财政资金", "资金支出计划（%）", "3月底", "12月底", "绩效目标", "一级指标", "三级指标", "绩效指标描述", "指标值",
    "指标值确定依据", "序号", "一、总体绩效目标", "职责分类：", "第一部分 部门整体绩效目标", "1.基本情况", "2、(三)", "其中", "指标",
  ]
  private static let pieces = [
    " ", "\n", "\t", "　", "\u{FEFF}", "\u{200B}", "*", "＊", ":", "：", "指", "标", "指标", "（元）", "(万元)", "(%)", "（必填）",
    "(必填)",
    "一、", "（一）", "10.", "３．", "1)", "(2", "、", "其中", "其中：", "e\u{301}", "率", "率", "≥", "≠", "—", "…", "“", "·", "㎡",
    "が", "𠀀",
    "Ａ", "～", "\u{302A}", "\u{7F}", "项 目",
  ]

  @Test func aTextIsTheLabelThatItsKeySays() {
    var index = LabelIndex()
    var numbers: [String: Int] = [:]
    for label in Self.labels {
      guard let key = LabelKey.key(of: label) else { continue }
      numbers[key] = index.number(ofKey: key)
    }
    index.finish()
    let variants = Taxonomy.standard.labelVariants.flatMap(\.self)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40_000 {
      var text = random.pick(random.once(in: 2) ? Self.labels : variants)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let places = Array(text.unicodeScalars.indices) + [text.unicodeScalars.endIndex]
        text.unicodeScalars.insert(contentsOf: random.pick(Self.pieces).unicodeScalars, at: random.pick(places))
      }
      #expect(index.label(text) == LabelKey.key(of: text).flatMap { numbers[$0] }, "\(text.debugDescription)")
    }
  }

  /// Two letters tell most values from labels.
  @Test func aTextIsNoLabelForItsFirstLettersAlone() {
    let keys = ["项目", "数", "指数", "三级"]
    var index = LabelIndex()
    for key in keys { _ = index.number(ofKey: key) }
    index.finish()
    let texts = [
      "项目", "目项", "项", "项数", "数", "数量", "数目", "一、项目", "其中：项目", "指标项目", "项指标目", "项 目", "指数", "指标数", "三级", "三、级", "级",
      "办公", "办", "",
    ]
    for text in texts {
      #expect(index.label(text) == LabelKey.key(of: text).flatMap(keys.firstIndex), "\(text)")
    }
  }

  @Test func aTextTooLongForALabelIsNone() {
    var index = LabelIndex()
    let number = index.number(ofKey: "绩效目标")
    index.finish()
    #expect(index.label("绩效目标" + String(repeating: " ", count: 108)) == number)
    #expect(index.label("绩效目标" + String(repeating: " ", count: 109)) == nil)
    #expect(index.label("") == nil)
  }
}
