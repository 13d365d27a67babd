import TargetTables
import Testing

struct UnitIncompleteTests {
  @Test func `a unit without its code or name is reported at that field`() {
    let noCode = SoundDocument.findings(of: "unit.incomplete", in: SoundDocument.document { $0.unit?.code = nil })
    #expect(noCode.map { $0.path?.description } == ["unit.code"])
    let none = SoundDocument.findings(of: "unit.incomplete", in: SoundDocument.document { $0.unit = nil })
    #expect(none.map { $0.path?.description } == ["unit.code", "unit.name"])
  }

  @Test func `single tables without a cover need no unit`() {
    let tables = TargetDocument(projects: SoundDocument.document().projects)
    #expect(SoundDocument.findings(of: "unit.incomplete", in: tables).isEmpty)
  }
}
