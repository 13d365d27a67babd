import TargetTables
import Testing

struct ValueAtLeastHundredTests {
  @Test(arguments: [("资金到位率", "≥100%", 1), ("资金到位率", "＝100%", 0), ("任务完成率", "≥100%", 0), ("资金到位率", "≥100百分比", 1)])
  func `a share at its top is equal to it`(name: String, value: String, count: Int) {
    let findings = SoundDocument.findings(of: "value.atLeastHundredPercent", row: 1) {
      $0.name = name
      $0.value = value
    }
    #expect(findings.count == count)
  }
}
