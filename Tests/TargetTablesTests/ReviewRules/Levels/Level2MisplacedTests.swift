import TargetTables
import Testing

struct Level2MisplacedTests {
  @Test func `a level 2 under another level 1 is told its home`() {
    let findings = SoundDocument.findings(of: "level2.misplaced", row: 0) { $0.level2 = "社会效益指标" }
    #expect(findings.map { $0.message.chinese } == ["二级指标类型错误：产出指标下没有“社会效益指标”，属于效益指标"])
  }

  @Test func `old forms' other levels are open and an unknown level 1 is another rule's`() {
    let open = SoundDocument.findings(of: "level2.misplaced", row: 0) {
      $0.level1 = "投入指标"
      $0.level2 = "资金到位率"
    }
    #expect(open.isEmpty)
    #expect(SoundDocument.findings(of: "level2.misplaced", row: 0) { $0.level1 = "工作指标" }.isEmpty)
    #expect(SoundDocument.findings(of: "level2.misplaced", row: 0) { $0.level2 = nil }.count == 1)
  }
}
