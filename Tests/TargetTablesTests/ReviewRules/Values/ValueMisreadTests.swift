import TargetTables
import Testing

struct ValueMisreadTests {
  @Test(arguments: [
    ("群众满意度", "292%", "≥92%"), ("群众满意度", "≥292%", nil), ("群众满意度", "92%", nil), ("收入增长率", "292%", nil),
  ])
  func `a rate that begins with a 2 too many is warned of`(name: String, value: String, expected: String?) {
    let findings = SoundDocument.findings(of: "value.misreadOperator", row: 5) {
      $0.name = name
      $0.value = value
    }
    #expect(findings.first?.expected == expected)
  }

  @Test(arguments: [("2280人次", 1), ("200人次", 0), ("2023年", 0)])
  func `a bare count among numbers with operators is noted`(value: String, count: Int) {
    let findings = SoundDocument.findings(of: "value.misreadOperator", row: 4) { $0.value = value }
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
