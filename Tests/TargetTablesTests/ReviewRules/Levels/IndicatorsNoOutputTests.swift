import TargetTables
import Testing

struct IndicatorsNoOutputTests {
  @Test func `a project without output indicators is reported`() {
    let findings = SoundDocument.findings(of: "indicators.noOutput") {
      $0.indicators.removeAll { $0.level1 == "产出指标" }
    }
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.path?.description == "projects[0].indicators")
  }
}
