import TargetTables
import Testing

struct RulesTests {
  @Test func `each rule has a line`() throws {
    let run = try Workplace().run("rules")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == ReviewRules.all.count)
  }

  @Test func `a rule is explained with an example`() throws {
    let run = try Workplace().run("rules", "budget.sumDiffers")
    #expect(run.output.contains("错误示例：预算数5.00，财政资金4.00，其他资金空"))
    #expect(run.output.contains("tolerance = 50"))
    #expect(try Workplace().run("rules", "budget.sumDiffers", "--lang", "en").output.contains("Wrong: "))
  }

  @Test func `a profile shows in the list and an unknown rule is wrong usage`() throws {
    let list = try Workplace().run("rules", "--profile", "hebei").output
    #expect(list.split(separator: "\n").contains { $0.contains("indicators.costControlRate") && $0.contains("警告") })
    #expect(try Workplace().run("rules", "no.such").status == 64)
    #expect(
      try Workplace().run("rules", "--format", "json").output.hasPrefix("[\n  {\n    \"code\": \"unit.incomplete\""))
  }
}
