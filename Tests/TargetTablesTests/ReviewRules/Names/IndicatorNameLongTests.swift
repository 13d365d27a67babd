import TargetTables
import Testing

struct IndicatorNameLongTests {
  @Test(arguments: [(40, 0), (41, 1), (100, 1), (101, 0)])
  func `forty characters are enough`(length: Int, count: Int) {
    let name = String(repeating: "名", count: length)
    #expect(SoundDocument.findings(of: "indicatorName.long", row: 0) { $0.name = name }.count == count)
  }
}
