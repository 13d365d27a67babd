import TargetTables
import Testing

struct ValueOperatorMissingTests {
  @Test func `a misread rate is another rule's`() {
    #expect(SoundDocument.findings(of: "value.operatorMissing", row: 5) { $0.value = "292%" }.isEmpty)
  }

  @Test(arguments: [
    ("100%", 1), ("24期", 1), ("≥24期", 0), ("24期以上", 0), ("2023年", 0), ("6月底前", 0), ("6个月", 1), ("2023年12月底前", 0),
    ("优良", 0),
  ])
  func `a bare number is warned of`(value: String, count: Int) {
    #expect(SoundDocument.findings(of: "value.operatorMissing", row: 0) { $0.value = value }.count == count)
  }
}
