import TargetTables
import Testing

struct ValueNotANumberTests {
  @Test(arguments: [("≥若干次", 1), ("≥**人", 0), ("1.2.3次", 1), ("＝优良", 0), ("1-2次", 0), ("2023年12月", 0), ("优良", 0)])
  func `an operator wants a number`(value: String, count: Int) {
    #expect(SoundDocument.findings(of: "value.notANumber", row: 0) { $0.value = value }.count == count)
  }
}
