import TargetTables
import Testing

struct CodeYearAfterBudgetTests {
  @Test(arguments: [("13012324P00258110508R", 1), ("13012323P00258110508R", 0), ("13012319P00258110508R", 0)])
  func `only a year after the budget's is reported`(code: String, count: Int) {
    #expect(SoundDocument.findings(of: "code.yearAfterBudget") { $0.code = code }.count == count)
  }
}
