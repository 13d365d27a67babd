import TargetTables
import Testing

struct ValueOverHundredTests {
  @Test(arguments: [
    ("群众满意度", "≥950%", Finding.Severity.error), ("任务完成率", "≥120%", .note), ("资产负债率", "≤120%", nil),
    ("收入增长率", "≥120%", nil), ("群众满意度", "≥100%", nil), ("群众满意度", "292%", nil), ("群众满意度", "≥292%", .error),
  ])
  func `a share of a whole does not pass a hundred per cent`(name: String, value: String, severity: Finding.Severity?) {
    let findings = SoundDocument.findings(of: "value.overHundredPercent", row: 5) {
      $0.name = name
      $0.value = value
    }
    #expect(findings.map(\.severity) == [severity].compactMap { $0 })
  }
}
