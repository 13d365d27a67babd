import TargetTables
import Testing

struct PurposeItemsDifferTests {
  @Test(arguments: [
    ("聘费：3500元/月*9个月=31500元/年，维护费500元*9个月=4500元/年，活动费、装裱费：54000元/年", 0),
    ("聘费：3500元/月*9个月=31500元/年，维护费500元*9个月=4500元/年，活动费、装裱费：14000元/年", 1), ("设备5万元；培训4万元。", 0), ("设备5万元；培训3万元。", 1),
    ("设备5万元。", 0), ("补助4万元，县级配套30%，即1万元", 0), ("设备每台5万元，培训3万元。", 0), ("2021年设备5万元；培训3万元。", 0), ("经费8万元，其中设备5万元。", 0),
    ("设备5万元/台，培训3万元", 0), ("共计8万元，设备5万元，培训3万元", 0), ("按（2008）10号文件，补助17人", 0),
  ])
  func `amounts that are plainly listed add up to the budget`(purpose: String, count: Int) {
    let findings = SoundDocument.findings(of: "purpose.itemsDiffer") { $0.purpose = purpose }
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.severity == .note })
  }
}
