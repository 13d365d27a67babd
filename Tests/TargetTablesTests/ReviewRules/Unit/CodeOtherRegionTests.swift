import TargetTables
import Testing

struct CodeOtherRegionTests {
  @Test(arguments: [("130123", 0), ("130124", 1), ("1301", 0), ("130123000", 0)])
  func `the region is asked where the profile states it`(region: String, count: Int) {
    let profile = Profile(name: "", region: region)
    let findings = SoundDocument.findings(of: "code.otherRegion", profile: profile, in: SoundDocument.document())
    #expect(findings.count == count * 2)
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
