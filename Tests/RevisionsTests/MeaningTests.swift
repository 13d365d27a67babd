import TargetTables
import Testing

@testable import Revisions

@Test(arguments: [
  ("≥4次", "≥5次", [Meaning.Code.raised]), ("100%", "90%", [.lowered]), ("≤3000元", "≤3500元", [.loosened]),
  ("≤3500元", "≤3000元", [.tightened]), ("＜5天", "＜3天", [.tightened]), ("≥4次", "≥4人", [.unitChanged]),
  ("≥4次", "＝4次", [.comparatorChanged]), ("4次", "＝4次", [.respelled]), ("≥4次", ">=4次", [.respelled]),
  ("≥90%", "效果明显", [.becameQualitative]), ("效果明显", "≥90%", [.becameQuantitative]), ("优良", "良好", [.reworded]),
  ("≥5次", "≤4次", [.comparatorChanged]), ("≥4次", "＞5人", [.comparatorChanged, .unitChanged]),
])
func `a value's change says what it means`(old: String, new: String, expected: [Meaning.Code]) {
  #expect(ValueMeaning(from: old, to: new).codes == expected)
}

private func meaning(_ old: Project, _ new: Project) -> Meaning? {
  Revision(from: TargetDocument(projects: [old]), to: TargetDocument(projects: [new])).changes.first?.meaning
}

@Test func `an amount's change has its difference, its share and its effect`() throws {
  let five = Project(code: "A", budget: Budget(total: Amount(hundredthsOfYuan: 5_000_000)))
  let six = Project(code: "A", budget: Budget(total: Amount(hundredthsOfYuan: 6_000_000)))
  let found = try #require(meaning(five, six))
  #expect(found.codes == [.increased])
  #expect(found.amount?.differenceText == "+1.00")
  #expect(found.amount?.percentText == "+20.0%")
  #expect(found.effectOnUnit?.tenThousandYuan == "1.00")
  #expect(meaning(five, Project(code: "A"))?.codes == [.blanked])
  #expect(meaning(Project(code: "A"), six)?.codes == [.filled])
  #expect(meaning(Project(code: "A"), six)?.amount?.percentText == nil)
}

@Test func `white space alone is said to be so`() {
  #expect(meaning(Project(code: "A", goal: "1. 开展活动"), Project(code: "A", goal: "1.开展活动"))?.codes == [.whitespaceOnly])
}

@Test func `amounts beyond all bounds do not trap`() {
  let extremes = [Int64.min, -1, 0, 1, Int64.max].map { Amount(hundredthsOfYuan: $0) }
  for old in extremes {
    for new in extremes {
      let change = AmountChange(old: old, new: new)
      #expect((change.difference == nil) == (change.differenceText == nil))
      _ = change.percentText
    }
  }
}
