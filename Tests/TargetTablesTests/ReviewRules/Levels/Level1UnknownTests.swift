import TargetTables
import Testing

struct Level1UnknownTests {
  @Test(arguments: ["工作指标", nil])
  func `a level 1 that is none is an error`(text: String?) {
    let findings = SoundDocument.findings(of: "level1.unknown", row: 0) { $0.level1 = text }
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.map { $0.path?.description } == ["projects[0].indicators[0].level1"])
  }
}
