import TargetTables
import Testing

struct SoundDocumentTests {
  @Test func `a sound document gives no finding at all`() {
    let findings = Review(SoundDocument.document()).findings
    #expect(findings.map { "\($0.path?.description ?? "") \($0.text(in: .chinese))" } == [])
  }
}
