import TargetTables
import Testing

struct ValueMissingTests {
  @Test(arguments: [nil, "/", "——", "-", "无"] as [String?])
  func `a blank value and a mark for nothing are errors`(value: String?) {
    #expect(SoundDocument.findings(of: "value.missing", row: 0) { $0.value = value }.map(\.severity) == [.error])
  }
}
