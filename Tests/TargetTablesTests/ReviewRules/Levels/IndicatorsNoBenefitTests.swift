import TargetTables
import Testing

struct IndicatorsNoBenefitTests {
  @Test func `a project without benefit indicators is reported`() {
    #expect(
      SoundDocument.findings(of: "indicators.noBenefit") { $0.indicators.remove(at: 4) }.map(\.severity) == [.error])
  }

  @Test func `a benefit under its variant counts`() {
    #expect(SoundDocument.findings(of: "indicators.noBenefit", row: 4) { $0.level1 = "效果 指标" }.isEmpty)
  }
}
