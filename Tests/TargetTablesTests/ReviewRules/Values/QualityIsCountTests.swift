import TargetTables
import Testing

struct QualityIsCountTests {
  @Test(arguments: [
    ("建言献策的条数", "≥4条", 1), ("开设专业", "≥5个", 1), ("安全事故", "≤0起", 0), ("投诉", "＝0件", 0), ("学员结业合格率", "≥90%", 0),
    ("考评得分", "≥90分", 0), ("获省级奖项", "≥2项", 0), ("差错", "≤3次", 0), ("服务", "规范", 0),
  ])
  func `a quality indicator is no count`(name: String, value: String, count: Int) {
    let findings = SoundDocument.findings(of: "level2.qualityIsCount", row: 1) {
      $0.name = name
      $0.description = nil
      $0.value = value
    }
    #expect(findings.count == count)
  }
}
