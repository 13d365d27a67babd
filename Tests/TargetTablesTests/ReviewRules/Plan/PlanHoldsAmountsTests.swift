import TargetTables
import Testing

struct PlanHoldsAmountsTests {
  @Test func `amounts are told with the per cent that they are`() {
    let findings = SoundDocument.findings(of: "plan.holdsAmounts") {
      $0.budget.total = SoundDocument.amount(8)
      $0.spendingPlan = SpendingPlan(endOfMarch: SoundDocument.amount(1), endOfJune: SoundDocument.amount(8))
    }
    #expect(findings.map(\.expected) == ["12.5%、100%"])
  }

  @Test func `a budget of a hundred says nothing of the plan`() {
    let findings = SoundDocument.findings(of: "plan.holdsAmounts") { $0.budget.total = SoundDocument.amount(100) }
    #expect(findings.isEmpty)
  }
}
