import TargetTables
import Testing

struct IndicatorsFewOfLevel2Tests {
  @Test func `all that is short is one finding`() {
    let findings = SoundDocument.findings(of: "indicators.fewOfLevel2") { $0.indicators.removeSubrange(1...2) }
    #expect(findings.map { $0.message.chinese } == ["指标不够完整：缺少质量指标、时效指标"])
  }

  @Test func `cost may stand as a level 1 of its own`() {
    let findings = SoundDocument.findings(of: "indicators.fewOfLevel2", row: 3) {
      $0.level1 = "成本指标"
      $0.level2 = "经济成本指标"
    }
    #expect(findings.isEmpty)
  }

  @Test func `a profile asks for more or none`() {
    let profile = Profile(name: "", changes: ["indicators.fewOfLevel2": .init(numbers: ["quantity": 2, "cost": 0])])
    let findings = SoundDocument.findings(of: "indicators.fewOfLevel2", profile: profile) {
      $0.indicators.remove(at: 3)
    }
    #expect(findings.map(\.expected) == ["数量指标至少2行", "数量指标至少2行"])
  }
}
