import TargetTables
import Testing

struct CostWithoutMoneyTests {
  @Test(arguments: [
    ("开展活动的次数", "≥4次", 1), ("资助学校贫困生", "≥10人", 1), ("课时费标准", "≤3500元/月", 0), ("项目成本控制率", "＝100%", 0),
    ("政治保障率", "≥90%", 1), ("三公经费增幅", "≤0%", 0), ("严格控制", "不超预算", 0), ("单位面积造价", "≤2000元/平方米", 0),
  ])
  func `a cost indicator is about money`(name: String, value: String, count: Int) {
    let findings = SoundDocument.findings(of: "level2.costWithoutMoney", row: 3) {
      $0.name = name
      $0.description = name
      $0.value = value
    }
    #expect(findings.count == count)
  }
}
