import TargetTables
import Testing

struct BasisUnknownTests {
  @Test(arguments: [("领导要求", 1), ("国家标准", 1), ("历史", 0), ("其它标准", 0), ("预算 支出标准", 0)])
  func `a basis is one of the list`(basis: String, count: Int) {
    #expect(SoundDocument.findings(of: "basis.unknown", row: 0) { $0.basis = basis }.count == count)
  }
}
