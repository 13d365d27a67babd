import TargetTables
import Testing

struct OneBasisTests {
  @Test func `one basis in all projects is noted once`() {
    let everywhere = SoundDocument.document { document in
      for project in 0...1 {
        for row in 0...5 { document.projects[project].indicators[row].basis = "历史标准" }
      }
    }
    #expect(
      SoundDocument.findings(of: "indicators.oneBasis", in: everywhere).map { $0.path?.description } == ["projects"])
    let inOne = SoundDocument.findings(of: "indicators.oneBasis") { project in
      for row in 0...5 { project.indicators[row].basis = "历史标准" }
    }
    #expect(inOne.map { $0.path?.description } == ["projects[0].indicators[0].basis"])
  }
}
