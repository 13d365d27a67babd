import TargetTables
import Testing

struct CostControlRateTests {
  @Test func `the fixed indicator is asked in the Hebei profile alone`() {
    let document = SoundDocument.document()
    #expect(SoundDocument.findings(of: "indicators.costControlRate", in: document).isEmpty)
    #expect(SoundDocument.findings(of: "indicators.costControlRate", profile: .hebei, in: document).count == 2)
  }

  @Test(arguments: [("＝100%", 0), ("100%", 0), ("≥100%", 1), ("＝90%", 1)])
  func `its value is a hundred per cent`(value: String, count: Int) {
    let findings = SoundDocument.findings(of: "indicators.costControlRate", row: 3, profile: .hebei) {
      $0.name = "项目或定额成本控制率"
      $0.value = value
    }
    #expect(findings.filter { $0.path?.projectIndex == 0 }.count == count)
  }
}
