import TargetTables
import Testing

struct ValueUnitDiffersTests {
  @Test(arguments: [
    ("补助金额", "100%", 1), ("补助金额", "≤5万元", 0), ("培训人数", "≥230个", 1), ("培训人数", "≥230人次", 0), ("活动次数", "≥95%", 1),
    ("活动次数", "≥4场", 0), ("发放频率", "≥4次", 0), ("参与率", "≥80人", 1), ("群众满意度", "≥90分", 0), ("培训230人", "≥230个", 1),
    ("培训230人", "≥230人", 0), ("补贴（元）", "≤500次", 1), ("补贴（元）", "≤5万元", 0), ("课时费", "≤500元/课时", 0), ("参与率", "≥80百分比", 0),
    ("占地", "≥5呎", 0), ("费率", "≤3‰", 0), ("事故率", "≤0.1人/万车", 0), ("事故率", "≤1人", 1),
  ])
  func `a value has the unit that the name asks for`(name: String, value: String, count: Int) {
    let findings = SoundDocument.findings(of: "value.unitDiffers", row: 0) {
      $0.name = name
      $0.description = nil
      $0.value = value
    }
    #expect(findings.count == count)
  }
}
