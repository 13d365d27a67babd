import TargetTables
import Testing

struct IndicatorNameRepeatsLevel2Tests {
  @Test(arguments: ["服务对象满意度指标", "服务对象满意度"])
  func `a name that is its level 2 is warned of`(name: String) {
    #expect(SoundDocument.findings(of: "indicatorName.repeatsLevel2", row: 5) { $0.name = name }.count == 1)
  }
}
