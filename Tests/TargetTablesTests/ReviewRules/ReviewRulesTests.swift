import TargetTables
import Testing

struct ReviewRulesTests {
  @Test func `codes are unique and all words are there in both languages`() {
    #expect(Set(ReviewRules.all.map(\.code)).count == ReviewRules.all.count)
    for rule in ReviewRules.all {
      for message in [rule.title, rule.advice, rule.source] + rule.numbers.map(\.meaning) {
        #expect(!message.chinese.isEmpty && !message.english.isEmpty, "\(rule.code)")
      }
      #expect(!rule.example.wrong.isEmpty && !rule.example.right.isEmpty)
      #expect(ReviewRules.rule(rule.code)?.code == rule.code)
    }
    #expect(ReviewRules.rule("no.such") == nil)
  }

  @Test func `findings come in the document's order`() {
    let document = SoundDocument.document {
      $0.projects[1].code = nil
      $0.projects[0].indicators[3].value = nil
      $0.projects[0].goal = nil
      $0.unit?.code = nil
    }
    let paths = Review(document).findings.map { $0.path?.description }
    #expect(paths == ["unit.code", "projects[0].goal", "projects[0].indicators[3].value", "projects[1].code"])
  }

  @Test func `an empty document and an empty project do not trap`() {
    _ = Review(TargetDocument())
    let findings = Review(TargetDocument(year: 2022, projects: [Project(), Project(indicators: [Indicator()])]))
      .findings
    #expect(findings.contains { $0.code == "code.missing" })
  }
}
