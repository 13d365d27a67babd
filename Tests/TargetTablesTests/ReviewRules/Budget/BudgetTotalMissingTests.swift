import TargetTables
import Testing

struct BudgetTotalMissingTests {
  @Test func `a blank budget is reported and a zero is not`() {
    #expect(SoundDocument.findings(of: "budget.totalMissing") { $0.budget.total = nil }.count == 1)
    #expect(SoundDocument.findings(of: "budget.totalMissing") { $0.budget.total = SoundDocument.amount(0) }.isEmpty)
  }
}
