import TargetTables
import Testing

struct ProfileTests {
  @Test func `a profile switches rules, and changes severities and numbers`() throws {
    let json = """
      {"name": "正定县", "extends": "hebei", "region": "130123", "limits": {"301001": "11.00"},
       "rules": {"goal.missing": {"severity": "note"}, "name.tooLong": {"on": true, "bytes": 30},
                 "indicators.costControlRate": {"severity": "error"}, "plan.incomplete": {"on": false}}}
      """
    let profile = try #require(Profile.read(json: Array(json.utf8)).profile)
    let document = SoundDocument.document {
      $0.projects[0].goal = nil
      $0.projects[0].spendingPlan.endOfMarch = nil
    }
    let found = Review(document, profile: profile).findings.map { "\($0.severity) \($0.code)" }
    #expect(
      found == [
        "warning budget.overLimit", "warning name.tooLong", "note goal.missing", "error indicators.costControlRate",
        "warning name.tooLong", "error indicators.costControlRate",
      ])
  }

  @Test func `a suppression takes one rule from one project and keeps its reason`() throws {
    let code = SoundDocument.document().projects[0].code ?? ""
    let json = #"{"suppressions": [{"rule": "goal.missing", "project": "\#(code)", "reason": "目标另文下达"}]}"#
    let profile = try #require(Profile.read(json: Array(json.utf8)).profile)
    let document = SoundDocument.document { for index in 0...1 { $0.projects[index].goal = nil } }
    let review = Review(document, profile: profile)
    #expect(review.findings.map { $0.path?.projectIndex } == [1])
    #expect(review.suppressed.map(\.reason) == ["目标另文下达"])
  }

  @Test(arguments: [
    (#"{"rules": {"no.such": {"on": true}}}"#, "profile.unknownRule", 1),
    ("{\n\"colour\": 1}", "profile.unknownKey", 2),
    (#"{"rules": {"goal.tooLong": {"byte": 3}}}"#, "profile.unknownKey", 1),
    (#"{"rules": {"goal.tooLong": {"bytes": "3"}}}"#, "profile.wrongType", 1),
    (#"{"rules": {"goal.tooLong": {"bytes": -3}}}"#, "profile.wrongType", 1),
    (#"{"rules": {"goal.tooLong": {"severity": "bad"}}}"#, "profile.unknownSeverity", 1),
    (#"{"extends": "henan"}"#, "profile.unknownProfile", 1), ("{\n\n\"rules\": [", "profile.wrongType", 3),
    (#"{"suppressions": [{"rule": "goal.missing"}]}"#, "profile.incompleteSuppression", 1), ("", "json.syntax", 1),
    (#"{"name": "a", "name": "b"}"#, "json.duplicateKey", 1), ("[]", "profile.wrongType", 1),
    ("{} x", "json.syntax", 1),
  ])
  func `a fault in a profile is an error with its line`(json: String, code: String, line: Int) {
    let reading = Profile.read(json: Array(json.utf8), file: "p.json")
    #expect(reading.profile == nil)
    #expect(reading.findings.first.map { $0.code } == (json.hasSuffix("[") ? "json.syntax" : code))
    #expect(reading.findings.first?.place.line == line)
    #expect(reading.findings.first?.place.file == "p.json")
  }
}
