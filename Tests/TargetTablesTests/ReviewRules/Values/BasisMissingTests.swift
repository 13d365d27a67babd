import TargetTables
import Testing

struct BasisMissingTests {
  @Test func `a blank basis is warned of`() {
    #expect(SoundDocument.findings(of: "basis.missing", row: 0) { $0.basis = nil }.map(\.severity) == [.warning])
  }
}
