import TargetTables
import Testing

struct ValueOfOtherKindTests {
  @Test(arguments: [
    ("补贴发放率", "按月安排", 1), ("活动次数", "按需安排", 1), ("活动次数", "每年两次", 0), ("群众满意度", "满意", 1), ("服务水平", "提高", 0),
    ("机关工作效率", "明显提高", 0),
    ("活动次数", "≥4次", 0), ("活动次数", "……", 0),
  ])
  func `where the name asks for a number the value is one`(name: String, value: String, count: Int) {
    let findings = SoundDocument.findings(of: "value.ofOtherKind", row: 0) {
      $0.name = name
      $0.value = value
    }
    #expect(findings.count == count)
  }
}
