import TargetTables
import Testing

struct IndicatorsBlankRowsTests {
  private func blank(_ level1: String, _ level2: String, _ value: String? = nil) -> Indicator {
    Indicator(level1: level1, level2: level2, name: value, value: value)
  }

  @Test func `printed lines left blank are one note and no errors`() {
    let document = SoundDocument.document {
      $0.projects[0].indicators.append(blank("效益指标", "生态效益指标"))
      $0.projects[0].indicators.append(blank("效益指标", "经济效益指标", "/"))
    }
    let findings = Review(document).findings
    #expect(findings.map(\.code) == ["indicators.blankRows"])
    #expect(findings.map(\.severity) == [.note])
    #expect(findings.map(\.found) == ["生态效益指标、经济效益指标"])
  }

  @Test func `a blank line is no indicator`() {
    let document = SoundDocument.document { $0.projects[0].indicators[4] = blank("效益指标", "社会效益指标") }
    #expect(Review(document).findings.map(\.code) == ["indicators.noBenefit", "indicators.blankRows"])
    let none = SoundDocument.document { $0.projects[0].indicators = [blank("产出指标", "数量指标")] }
    #expect(Review(none).findings.map(\.code) == ["indicators.none"])
  }
}
