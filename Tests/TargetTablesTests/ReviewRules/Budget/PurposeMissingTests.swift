import TargetTables
import Testing

struct PurposeMissingTests {
  @Test func `a project that does not say what for is reported`() {
    #expect(SoundDocument.findings(of: "purpose.missing") { $0.purpose = nil }.count == 1)
  }
}
