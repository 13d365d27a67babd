import TargetTables
import Testing

struct RepeatedTextTests {
  private func findings(_ change: (inout Department) -> Void) -> [Finding] {
    var department = SoundDocument.document().department ?? Department()
    change(&department)
    return SoundDocument.findings(
      of: "department.repeatedText", in: SoundDocument.document { $0.department = department })
  }

  @Test func `a stretch of paragraphs that stands again is one finding`() {
    let found = findings { $0.safeguards += $0.safeguards }
    #expect(found.map { $0.path?.description } == ["department.safeguards[2]"])
    #expect(found.first?.message.chinese.contains("第3至4段与第1至2段重复") == true)
  }

  @Test func `a copy with a word more is nearly the same`() {
    let text = "成立由馆长任组长的工作专班，按月调度项目进度，按季度通报资金执行情况，年底对照目标逐项开展自评，结果与下年预算挂钩，并向社会公开接受监督。"
    let found = findings { $0.overall = [text, text.replacing("逐项", with: "逐项认真")] }
    #expect(found.map { $0.message.chinese.contains("几乎相同") } == [true])
  }

  @Test func `a sentence said twice in a paragraph is reported`() {
    let found = findings { $0.overall = [$0.overall[0] + $0.overall[0]] }
    #expect(found.map { $0.path?.description } == ["department.overall[0]"])
  }

  @Test func `short phrases and different paragraphs are passed`() {
    #expect(findings { $0.duties = ["做好工作。", "做好工作。", "组织开展群众文化活动，辅导乡镇综合文化站。"] }.isEmpty)
  }
}
