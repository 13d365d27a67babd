import TargetTables
import Testing

struct CodeCheckLetterTests {
  @Test(arguments: [
    "13012322P00258110508R", "13012322P00258110509D", "13012322P00258110510Q", "13012322P00258110505Y",
    "13012322P002581105085", "510000210001R0000001",
  ])
  func `published codes and codes without a letter are passed`(code: String) {
    #expect(SoundDocument.findings(of: "code.checkLetter") { $0.code = code }.isEmpty)
  }

  @Test func `a changed digit is a hint and no more`() {
    let findings = SoundDocument.findings(of: "code.checkLetter") { $0.code = "13012322P00258110518R" }
    #expect(findings.map(\.severity) == [.note])
  }
}
