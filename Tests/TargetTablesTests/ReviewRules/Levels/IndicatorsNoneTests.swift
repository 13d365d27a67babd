import TargetTables
import Testing

struct IndicatorsNoneTests {
  @Test func `a project without indicators has this finding and no other on their number`() {
    let findings = Review(SoundDocument.document { $0.projects[0].indicators = [] }).findings
    #expect(findings.map(\.code) == ["indicators.none"])
  }

  @Test func `the fewest are the profile's`() {
    let profile = Profile(name: "", changes: ["indicators.none": .init(numbers: ["minimum": 7])])
    let findings = SoundDocument.findings(of: "indicators.none", profile: profile, in: SoundDocument.document())
    #expect(findings.map(\.found) == ["6", "6"])
  }
}
