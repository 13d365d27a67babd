import TargetTables
import Testing

struct NameAmountDiffersTests {
  @Test(arguments: [
    ("文化培训经费（4.5万）", 1), ("文化培训经费8万元", 1), ("文化培训经费9万元", 0), ("文化培训经费90000元", 0), ("每人500元培训补贴", 0),
    ("服务5万人文化工程", 0), ("2023年培训", 0), ("培训3万元和展演2万元", 0), ("补贴500元/人", 0),
  ])
  func `an amount in the name is the budget`(name: String, count: Int) {
    #expect(SoundDocument.findings(of: "name.amountDiffers") { $0.name = name }.count == count)
  }
}
