import Revisions
import TargetTables
import TestDocuments
import Testing

private func indicator(_ name: String, _ value: String = "≥4次", description: String? = nil) -> Indicator {
  Indicator(
    level1: "产出指标", level2: "数量指标", name: name, description: description ?? "反映\(name)的情况", value: value,
    basis: "历史标准")
}

private func changes(_ old: [Indicator], _ new: [Indicator]) -> [String] {
  let before = TargetDocument(projects: [Project(code: "A", name: "工作经费", indicators: old)])
  let after = TargetDocument(projects: [Project(code: "A", name: "工作经费", indicators: new)])
  return Revision(from: before, to: after).changes.map { "\($0.kind) \($0.path)" }
}

@Test func `a renamed indicator is one change`() {
  let (old, new) = (indicator("开展青少年活动次数"), indicator("开展青少年活动场次", description: "反映开展青少年活动次数的情况"))
  #expect(changes([old, indicator("培训人数")], [new, indicator("培训人数")]) == ["renamed projects[0].indicators[0].name"])
}

@Test func `an indicator that was replaced is removed and added`() {
  let (old, new) = (indicator("开展青少年活动次数", "≥4次"), indicator("设备采购金额", "≤3500元"))
  #expect(changes([old], [new]).sorted() == ["added projects[0].indicators[0]", "removed projects[0].indicators[0]"])
}

@Test func `one moved row is one move`() {
  let list = ["甲次数", "乙人数", "丙金额", "丁天数", "戊比率"].map { indicator($0) }
  #expect(changes(list, Array(list[1...]) + [list[0]]) == ["moved projects[0].indicators[4]"])
}

@Test func `a moved row whose value changed is both`() {
  let (first, second) = (indicator("活动次数"), indicator("培训人数"))
  let new = [second, indicator("座谈会次数"), indicator("活动次数", "≥5次")]
  let found = changes([first, second, indicator("座谈会次数")], new)
  #expect(found == ["moved projects[0].indicators[2]", "changed projects[0].indicators[2].value"])
}

@Test func `the likest pairs belong together and not the first`() {
  let old = [indicator("老干部活动次数"), indicator("老干部活动参加人次")]
  let new = [indicator("老干部活动参加人次数"), indicator("老干部活动次")]
  let kinds = changes(old, new)
  #expect(kinds.filter { $0.hasPrefix("added") || $0.hasPrefix("removed") }.isEmpty)
  #expect(kinds.filter { $0.hasPrefix("moved") }.count == 1)
}

@Test func `white space in a key does not unpair`() {
  #expect(
    changes([indicator("活动 次数")], [indicator("活动次数", description: "反映活动 次数的情况")])
      == ["renamed projects[0].indicators[0].name"])
}

@Test func `a removed project is one change`() {
  let kept = Project(code: "B", name: "老年大学", indicators: [indicator("课时")])
  let gone = Project(code: "A", name: "关工委", indicators: [indicator("活动次数"), indicator("培训人数")])
  let revision = Revision(from: TargetDocument(projects: [gone, kept]), to: TargetDocument(projects: [kept]))
  #expect(revision.changes.map(\.kind) == [.removed])
  #expect(revision.changes.first?.project?.name == "关工委")
}

@Test func `projects are paired by code before name`() throws {
  let old = TargetDocument(projects: [Project(code: "A", name: "甲"), Project(code: "B", name: "乙")])
  let new = TargetDocument(projects: [Project(code: "B", name: "甲"), Project(code: "A", name: "乙")])
  let revision = Revision(from: old, to: new)
  #expect(
    revision.changes.map(\.kind) == [.renamed, .moved, .renamed]
      || revision.changes.map(\.kind) == [.moved, .renamed, .renamed])
  #expect(revision.changes.allSatisfy { $0.matchedBy == .code })
}

@Test func `a project without a code is found by its name, or a like one`() {
  let old = TargetDocument(projects: [Project(code: "A", name: "2022年度老年大学工作经费")])
  let same = TargetDocument(projects: [Project(name: "2022年度老年大学工作经费")])
  let like = TargetDocument(projects: [Project(name: "2022年度老年大学办学工作经费")])
  #expect(Revision(from: old, to: same).changes.map(\.matchedBy) == [.name])
  #expect(Revision(from: old, to: like).changes.map(\.matchedBy?.code) == ["likeness", "likeness"])
}

@Test func `too many things are paired all the same, and it says so`() throws {
  let old = (0..<600).map { Indicator(name: "第\($0)号指标完成数量", value: "\($0)") }
  let new = (0..<600).map { Indicator(name: "第\($0)号指标的完成数量", value: "\($0)") }
  let before = TargetDocument(projects: [Project(code: "A", indicators: old)])
  let after = TargetDocument(projects: [Project(code: "A", indicators: new)])
  let revision = Revision(from: before, to: after)
  #expect(revision.coarselyPaired.map(\.description) == ["projects[0].indicators"])
  #expect(revision.changes.count == 600)
  #expect(revision.changes.allSatisfy { $0.kind == .renamed })
}

@Test func `too many renamed rows in another order are found by what stayed`() {
  var random = SeededGenerator(seed: 3)
  let words = ["开展", "活动", "培训", "设备", "维修", "道路", "宣传", "慰问", "采购", "检测"]
  func name() -> String { (0..<3).map { _ in random.pick(words) }.joined() }
  let old = (0..<800).map { Indicator(name: name(), description: "反映第\($0)项\(name())", value: "\($0)次") }
  let renamed = old.map { Indicator(name: "新" + ($0.name ?? ""), description: $0.description, value: $0.value) }
  let before = TargetDocument(projects: [Project(code: "A", indicators: old)])
  let after = TargetDocument(projects: [Project(code: "A", indicators: renamed.shuffled(using: &random))])
  let changes = Revision(from: before, to: after).changes
  #expect(changes.count { $0.kind == .renamed } == 800)
  #expect(!changes.contains { $0.kind == .added || $0.kind == .removed || $0.kind == .changed })
}

@Test func `of two fewest sets of moves the one that leaves most in place is told`() {
  let list = ["甲次数", "乙人数", "丙金额"].map { indicator($0) }
  #expect(changes(list, list.reversed()) == ["moved projects[0].indicators[0]", "moved projects[0].indicators[2]"])
}
