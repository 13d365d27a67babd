import TargetTables
import Testing

struct BudgetOverLimitTests {
  @Test func `the projects of a unit stay within its limit`() {
    let document = SoundDocument.document()
    for (limit, count) in [(Int64(12), 0), (11, 1)] {
      let profile = Profile(name: "", limits: ["301001": SoundDocument.amount(limit)])
      #expect(SoundDocument.findings(of: "budget.overLimit", profile: profile, in: document).count == count)
    }
    #expect(SoundDocument.findings(of: "budget.overLimit", in: document).isEmpty)
  }
}
