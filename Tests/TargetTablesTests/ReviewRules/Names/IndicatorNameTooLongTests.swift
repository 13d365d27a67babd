import TargetTables
import Testing

struct IndicatorNameTooLongTests {
  @Test(arguments: [(100, 0), (101, 1)])
  func `a hundred characters are the most`(length: Int, count: Int) {
    let name = String(repeating: "名", count: length)
    #expect(SoundDocument.findings(of: "indicatorName.tooLong", row: 0) { $0.name = name }.count == count)
  }
}
