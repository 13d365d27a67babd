import TargetTables
import Testing

struct UnitCodeMalformedTests {
  @Test(arguments: [("287001", 0), ("287", 0), ("28701", 1), ("287O01", 1)])
  func `a unit's code is three or six digits`(code: String, count: Int) {
    let document = SoundDocument.document { $0.unit?.code = code }
    #expect(SoundDocument.findings(of: "unit.codeMalformed", in: document).count == count)
  }
}
