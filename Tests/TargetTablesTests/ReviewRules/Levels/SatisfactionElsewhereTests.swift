import TargetTables
import Testing

struct SatisfactionElsewhereTests {
  @Test func `satisfaction among benefits is reported`() {
    let findings = SoundDocument.findings(of: "level1.satisfactionElsewhere", row: 4) { $0.name = "群众满意度" }
    #expect(findings.map(\.expected) == ["满意度指标"])
  }
}
