import TargetTables
import Testing

struct PlanDecreasesTests {
  @Test func `the first step down is reported and blanks are passed over`() {
    let findings = SoundDocument.findings(of: "plan.decreases") {
      $0.spendingPlan.endOfJune = nil
      $0.spendingPlan.endOfOctober = SoundDocument.amount(10)
    }
    #expect(findings.map { $0.path?.description } == ["projects[0].spendingPlan.endOfOctober"])
  }
}
