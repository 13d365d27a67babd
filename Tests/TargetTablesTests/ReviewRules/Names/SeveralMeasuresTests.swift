import TargetTables
import Testing

struct SeveralMeasuresTests {
  @Test(arguments: [("培训人数、场次和合格率", 1), ("书法、美术培训期数", 0), ("（书法、美术、舞蹈和音乐）培训期数", 0)])
  func `several measures in a name are noted`(name: String, count: Int) {
    let findings = SoundDocument.findings(of: "indicatorName.severalMeasures", row: 0) { $0.name = name }
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
