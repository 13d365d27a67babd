import TargetTables
import Testing

struct ValueDirectionTests {
  @Test(arguments: [
    (5, "群众满意度", "≤95%", "≥95%"), (5, "群众满意度", "≥95%", nil), (1, "不合格率", "≤5%", nil), (1, "差错率", "≤1%", nil),
    (3, "印刷成本", "≥3万元", "≤3万元"), (3, "印刷成本", "≤3万元", nil), (3, "节约成本", "≥3万元", nil), (1, "用电占比", "≤30%", nil),
  ])
  func `an operator points the way that the indicator wants`(row: Int, name: String, value: String, expected: String?) {
    let findings = SoundDocument.findings(of: "value.direction", row: row) {
      $0.name = name
      $0.value = value
    }
    #expect(findings.first?.expected == expected)
  }
}
