import TargetTables
import Testing

struct IndicatorsNoSatisfactionTests {
  @Test func `a project without satisfaction indicators is warned of`() {
    let findings = SoundDocument.findings(of: "indicators.noSatisfaction") { $0.indicators.removeLast() }
    #expect(findings.map(\.severity) == [.warning])
  }
}
