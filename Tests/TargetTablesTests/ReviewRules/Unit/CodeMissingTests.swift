import TargetTables
import Testing

struct CodeMissingTests {
  @Test func `a project without a code is reported`() {
    let findings = SoundDocument.findings(of: "code.missing") { $0.code = nil }
    #expect(findings.map(\.severity) == [.error])
    #expect(findings.first?.path?.description == "projects[0].code")
  }
}
