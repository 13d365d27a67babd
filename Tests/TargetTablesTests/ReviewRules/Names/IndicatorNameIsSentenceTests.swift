import TargetTables
import Testing

struct IndicatorNameIsSentenceTests {
  @Test(arguments: [
    ("反映对特困离退休帮扶情况", 1), ("引导老干部发挥正能量，丰富晚年生活", 1), ("确保资金安全", 1), ("反映问题办结率", 0), ("通过验收项目数", 0), ("培训（含线上，线下）人次", 0),
    ("走访慰问覆盖率", 0),
    ("“学党史，颂党恩”活动次数", 0),
  ])
  func `a name is no sentence`(name: String, count: Int) {
    #expect(SoundDocument.findings(of: "indicatorName.isSentence", row: 0) { $0.name = name }.count == count)
  }
}
