import TargetTables
import Testing

struct PlanIncompleteTests {
  @Test func `blanks in the plan are one finding`() {
    let findings = SoundDocument.findings(of: "plan.incomplete") {
      $0.spendingPlan = SpendingPlan(endOfJune: SoundDocument.amount(100))
    }
    #expect(findings.map { $0.path?.description } == ["projects[0].spendingPlan.endOfMarch"])
    #expect(findings.first?.message.chinese.contains("3月底、10月底、12月底") == true)
    #expect(SoundDocument.findings(of: "plan.incomplete") { $0.spendingPlan = SpendingPlan() }.count == 1)
  }
}
