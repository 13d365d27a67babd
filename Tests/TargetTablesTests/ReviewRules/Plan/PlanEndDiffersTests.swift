import TargetTables
import Testing

struct PlanEndDiffersTests {
  @Test(arguments: [(90, 1), (100, 0), (9, 0), (120, 1)])
  func `the plan ends at a hundred per cent or at the budget`(end: Int64, count: Int) {
    let findings = SoundDocument.findings(of: "plan.endDiffers") {
      $0.spendingPlan.endOfDecember = SoundDocument.amount(end)
    }
    #expect(findings.count == count)
  }

  @Test func `a blank at the end is not an end`() {
    #expect(SoundDocument.findings(of: "plan.endDiffers") { $0.spendingPlan.endOfDecember = nil }.isEmpty)
  }
}
