import TargetTables
import Testing

struct CodeRepeatedTests {
  @Test func `the second of two equal codes is reported and names the first`() {
    let document = SoundDocument.document { $0.projects[1].code = $0.projects[0].code }
    let findings = SoundDocument.findings(of: "code.repeated", in: document)
    #expect(findings.map { $0.path?.description } == ["projects[1].code"])
    #expect(findings.first?.message.chinese.contains("第1个项目") == true)
  }
}
