import TargetTables
import Testing

struct TimelinessWithoutTimeTests {
  @Test(arguments: [
    ("上门服务的次数", "≥10次", 1), ("教学实践活动参与率", "≥80%", 1), ("补助资金及时发放率", "＝100%", 0), ("项目完成时间", "2023年12月底前", 0),
    ("维修响应时长", "≤2小时", 0), ("服务态度", "≤3天", 0), ("工程进度", "≥90%", 0), ("办理情况", "按时办理", 0),
  ])
  func `a timeliness indicator is about time`(name: String, value: String, count: Int) {
    let findings = SoundDocument.findings(of: "level2.timelinessWithoutTime", row: 2) {
      $0.name = name
      $0.description = name
      $0.value = value
    }
    #expect(findings.count == count)
  }
}
