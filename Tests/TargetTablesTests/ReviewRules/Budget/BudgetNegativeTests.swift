import TargetTables
import Testing

struct BudgetNegativeTests {
  @Test func `each figure below zero is reported at its field`() {
    let findings = SoundDocument.findings(of: "budget.negative") {
      $0.budget.fiscal = SoundDocument.amount(-1)
      $0.budget.other = SoundDocument.amount(-2)
    }
    #expect(findings.map { $0.path?.description } == ["projects[0].budget.fiscal", "projects[0].budget.other"])
  }
}
