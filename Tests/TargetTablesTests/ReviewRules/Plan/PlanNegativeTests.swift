import TargetTables
import Testing

struct PlanNegativeTests {
  @Test func `a figure below zero is reported`() {
    let findings = SoundDocument.findings(of: "plan.negative") { $0.spendingPlan.endOfMarch = SoundDocument.amount(-1) }
    #expect(findings.map { $0.path?.description } == ["projects[0].spendingPlan.endOfMarch"])
  }
}
