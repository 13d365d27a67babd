import TargetTables
import Testing

struct NameMissingTests {
  @Test func `a project without a name is reported`() {
    #expect(SoundDocument.findings(of: "name.missing") { $0.name = nil }.count == 1)
  }
}
