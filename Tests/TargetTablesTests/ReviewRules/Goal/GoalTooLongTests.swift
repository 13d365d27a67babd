import TargetTables
import Testing

struct GoalTooLongTests {
  @Test(arguments: [(666, 0), (667, 1)])
  func `two thousand bytes fit`(length: Int, count: Int) {
    #expect(
      SoundDocument.findings(of: "goal.tooLong") { $0.goal = String(repeating: "目", count: length) }.count == count)
  }
}
