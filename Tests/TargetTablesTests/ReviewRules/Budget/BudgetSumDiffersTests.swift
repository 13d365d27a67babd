import TargetTables
import Testing

struct BudgetSumDiffersTests {
  @Test func `a sum that differs is reported with the right one`() {
    let findings = SoundDocument.findings(of: "budget.sumDiffers") { $0.budget.fiscal = SoundDocument.amount(7) }
    #expect(findings.map(\.expected) == ["8.00"])
    #expect(findings.map(\.severity) == [.error])
  }

  @Test func `blanks count as nothing and rounding is let pass`() {
    #expect(
      SoundDocument.findings(of: "budget.sumDiffers") {
        $0.budget.fiscal = nil
        $0.budget.other = nil
      }.isEmpty)
    let nearly = Amount(hundredthsOfYuan: 8_005_000)
    #expect(SoundDocument.findings(of: "budget.sumDiffers") { $0.budget.fiscal = nearly }.isEmpty)
    let more = Amount(hundredthsOfYuan: 8_005_100)
    #expect(SoundDocument.findings(of: "budget.sumDiffers") { $0.budget.fiscal = more }.count == 1)
  }

  @Test func `amounts that do not fit are passed over`() {
    let largest = Amount(hundredthsOfYuan: .max)
    let findings = SoundDocument.findings(of: "budget.sumDiffers") {
      $0.budget = Budget(total: Amount(hundredthsOfYuan: .min), fiscal: largest, other: largest)
    }
    #expect(findings.isEmpty)
  }
}
