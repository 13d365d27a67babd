import TargetTables
import Testing

struct ValuePlaceholderTests {
  @Test(arguments: [
    ("**人", 1), ("≥__次", 1), ("XX次", 1), ("……", 1), ("*次", 1), ("≥＊", 1), ("≥3*4次", 0), ("≥4次", 0), ("X光检查≥3次", 0),
  ])
  func `a placeholder is an error`(value: String, count: Int) {
    #expect(SoundDocument.findings(of: "value.placeholder", row: 0) { $0.value = value }.count == count)
  }
}
