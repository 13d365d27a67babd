import TargetTables
import Testing

struct DescriptionRepeatsNameTests {
  @Test func `a description that repeats the name is warned of`() {
    #expect(SoundDocument.findings(of: "description.repeatsName", row: 0) { $0.description = $0.name }.count == 1)
    #expect(SoundDocument.findings(of: "description.repeatsName", row: 0) { $0.description = nil }.isEmpty)
  }
}
