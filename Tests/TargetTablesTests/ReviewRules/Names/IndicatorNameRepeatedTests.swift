import TargetTables
import Testing

struct IndicatorNameRepeatedTests {
  @Test func `the second of two equal names is an error, blanks aside`() {
    let findings = SoundDocument.findings(of: "indicatorName.repeated", row: 2) { $0.name = "学员 结业合格率" }
    #expect(findings.map { $0.path?.description } == ["projects[0].indicators[2].name"])
  }
}
