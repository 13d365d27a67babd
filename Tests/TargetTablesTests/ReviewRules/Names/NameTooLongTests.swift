import TargetTables
import Testing

struct NameTooLongTests {
  @Test(arguments: [(60, 0), (61, 1)])
  func `sixty characters fit and one more is reported`(length: Int, count: Int) {
    let name = String(repeating: "文", count: length)
    #expect(SoundDocument.findings(of: "name.tooLong") { $0.name = name }.count == count)
  }
}
