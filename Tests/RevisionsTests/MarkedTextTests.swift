import TestDocuments
import Testing

@testable import Revisions

/// `[-old-]` and `{+new+}` in the text.
private func marked(_ old: String, _ new: String) -> String {
  MarkedText(from: old, to: new).runs.map { run in
    switch run.mark {
    case .same: run.text
    case .removed: "[-\(run.text)-]"
    case .added: "{+\(run.text)+}"
    }
  }.joined()
}

@Test(arguments: [
  ("1.开展关心下一代工作。", "1.开展关爱下一代工作。", "1.开展关[-心-]{+爱+}下一代工作。"),
  ("全年3次", "全年12次", "全年[-3-]{+12+}次"),
  ("参加 BIM training", "参加 BIM trainings", "参加 BIM [-training-]{+trainings+}"),
  ("2022 年度", "2022年度", "2022[- -]年度"),
  ("", "新增", "{+新增+}"),
  ("删除", "", "[-删除-]"),
  ("甲乙丙丁戊己", "甲ABC丙DEF己", "甲[-乙-]{+ABC+}丙[-丁戊-]{+DEF+}己"),
  ("组织老干部活动并开展培训", "组织离退休干部活动并且培训", "组织[-老-]{+离退休+}干部活动并[-开展-]{+且+}培训"),
])
func `edits are marked by 汉字 and word`(old: String, new: String, expected: String) {
  #expect(marked(old, new) == expected)
}

@Test func `the marked text holds both versions`() {
  var random = SeededGenerator(seed: 5)
  let signs = ["绩", "效", "目", "标", "1", "23", "a", " ", "\n", "😀", "e\u{301}", "，"]
  for _ in 0..<2000 {
    let texts = (0..<2).map { _ in (0..<Int.random(in: 0...30, using: &random)).map { _ in random.pick(signs) }.joined()
    }
    let runs = MarkedText(from: texts[0], to: texts[1]).runs
    #expect(runs.filter { $0.mark != .added }.map(\.text).joined() == texts[0])
    #expect(runs.filter { $0.mark != .removed }.map(\.text).joined() == texts[1])
  }
}

@Test func `a text that was replaced whole is marked whole`() {
  let (old, new) = (String(repeating: "甲乙", count: 2000), String(repeating: "丙丁", count: 2000))
  #expect(MarkedText(from: "头" + old + "尾", to: "头" + new + "尾").runs.map(\.text) == ["头", old, new, "尾"])
}
