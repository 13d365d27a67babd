import TargetTables
import Testing

struct IndicatorNameMissingTests {
  @Test func `a row without a name is an error`() {
    #expect(SoundDocument.findings(of: "indicatorName.missing", row: 0) { $0.name = nil }.map(\.severity) == [.error])
  }
}
