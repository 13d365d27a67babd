import TargetTables
import Testing

struct OneValueTests {
  @Test func `rows that all have one value are noted`() {
    let findings = SoundDocument.findings(of: "indicators.oneValue") { project in
      for row in project.indicators.indices { project.indicators[row].value = row == 0 ? "≥95%" : "≥ 95 %" }
    }
    #expect(findings.map(\.severity) == [.note])
  }
}
