import TargetTables
import Testing

struct CodeMalformedTests {
  @Test(arguments: ["13012322P0025811050R", "13012322p00258110508R", "13012322P00258110508RR", "１3012322P00258110508R"])
  func `a code of other length or signs is reported`(code: String) {
    let findings = SoundDocument.findings(of: "code.malformed") { $0.code = code }
    #expect(findings.map(\.found) == [code])
  }

  @Test func `the length is the profile's`() {
    let profile = Profile(name: "", changes: ["code.malformed": .init(numbers: ["length": 20])])
    let findings = SoundDocument.findings(of: "code.malformed", profile: profile) { $0.code = "13012322P0025811050R" }
    #expect(findings.allSatisfy { $0.path?.projectIndex == 1 })
  }
}
