import TargetTables
import Testing

struct ValueRepeatsNameTests {
  @Test func `a value that repeats the name or the description is warned of`() {
    #expect(SoundDocument.findings(of: "value.repeatsName", row: 0) { $0.value = $0.name }.count == 1)
    #expect(SoundDocument.findings(of: "value.repeatsName", row: 0) { $0.value = $0.description }.count == 1)
  }
}
