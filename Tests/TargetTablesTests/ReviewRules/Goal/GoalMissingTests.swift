import TargetTables
import Testing

struct GoalMissingTests {
  @Test func `a project without a goal is reported`() {
    #expect(SoundDocument.findings(of: "goal.missing") { $0.goal = nil }.map(\.severity) == [.error])
  }
}
