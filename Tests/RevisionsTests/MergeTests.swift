import Revisions
import TargetTables
import Testing

private let activity = Indicator(
  level1: "产出指标", level2: "数量指标", name: "活动次数", description: "反映活动开展情况", value: "≥4次", basis: "历史标准")
private let training = Indicator(
  level1: "产出指标", level2: "质量指标", name: "培训合格率", description: "反映培训的质量", value: "≥90%", basis: "计划标准")
private let satisfaction = Indicator(
  level1: "满意度指标", level2: "服务对象满意度指标", name: "老干部满意度", description: "反映满意的程度", value: "≥95%", basis: "历史标准")

private func document(_ indicators: [Indicator], goal: String? = "1.开展活动。") -> TargetDocument {
  TargetDocument(projects: [Project(code: "A", name: "工作经费", goal: goal, indicators: indicators)])
}

private func merge(_ base: [Indicator], _ ours: [Indicator], _ theirs: [Indicator]) -> Merge {
  Merge(base: document(base), ours: document(ours), theirs: document(theirs))
}

extension Merge {
  fileprivate var indicators: [Indicator] { document.projects.first?.indicators ?? [] }
  fileprivate var kinds: [MergeConflict.Kind] { conflicts.map(\.kind) }
}

extension Indicator {
  fileprivate func with(name: String? = nil, value: String? = nil, basis: String? = nil) -> Indicator {
    var copy = self
    copy.name = name ?? copy.name
    copy.value = value ?? copy.value
    copy.basis = basis ?? copy.basis
    return copy
  }
}

@Test func `edits of different fields of one indicator are both kept`() {
  let result = merge([activity], [activity.with(value: "≥5次")], [activity.with(basis: "计划标准")])
  #expect(result.indicators == [activity.with(value: "≥5次", basis: "计划标准")])
  #expect(result.conflicts.isEmpty)
}

@Test func `two contents for one field are a conflict that lists all three`() throws {
  let result = merge(
    [training, activity], [training, activity.with(value: "≥5次")], [training, activity.with(value: "≥6次")])
  let conflict = try #require(result.conflicts.first)
  #expect(result.conflicts.count == 1)
  #expect(conflict.kind == .edit)
  #expect(conflict.path.description == "projects[0].indicators[1].value")
  #expect([conflict.base, conflict.ours, conflict.theirs] == [.text("≥4次"), .text("≥5次"), .text("≥6次")])
  #expect(conflict.indicator?.name == "活动次数")
  #expect(result.indicators[1].value == "≥5次")
}

@Test func `delete against edit is a conflict and keeps the edit`() throws {
  let result = merge([activity, training], [training], [activity.with(value: "≥6次"), training])
  #expect(result.kinds == [.deletion])
  #expect(result.conflicts.first?.ours == nil)
  #expect(result.indicators == [activity.with(value: "≥6次"), training])
}

@Test func `delete against nothing deletes`() {
  let result = merge([activity, training], [training], [activity, training.with(value: "100%")])
  #expect(result.indicators == [training.with(value: "100%")])
  #expect(result.conflicts.isEmpty)
}

@Test func `a move and an edit are both kept`() {
  let base = [activity, training, satisfaction]
  let edited = training.with(value: "100%")
  let result = merge(base, [satisfaction, activity, training], [activity, edited, satisfaction])
  #expect(result.indicators == [satisfaction, activity, edited])
  #expect(result.conflicts.isEmpty)
}

@Test func `a rename and an edit are both kept`() {
  let renamed = activity.with(name: "开展活动次数")
  let result = merge([activity], [renamed], [activity.with(value: "≥6次")])
  #expect(result.indicators == [renamed.with(value: "≥6次")])
  #expect(result.conflicts.isEmpty)
}

@Test func `moves of both sides are joined`() {
  let list = ["甲次数", "乙人数", "丙金额", "丁天数", "戊比率"].map { Indicator(level1: "产出指标", level2: "数量指标", name: $0) }
  let ours = [list[1], list[0], list[2], list[3], list[4]]
  let theirs = [list[0], list[1], list[2], list[4], list[3]]
  let result = merge(list, ours, theirs)
  #expect(result.indicators == [list[1], list[0], list[2], list[4], list[3]])
  #expect(result.conflicts.isEmpty)
}

@Test func `rows added by both sides are all there, and the same one once`() {
  let same = Indicator(level1: "效益指标", level2: "社会效益指标", name: "影响力", value: "提升")
  let result = merge([activity], [activity, training, same], [same, activity, satisfaction])
  #expect(result.indicators == [activity, training, same, satisfaction])
  #expect(result.conflicts.isEmpty)
}

@Test func `what each side blanked in turn does not leave an empty row`() {
  let base = Indicator(name: "活动次数", description: "反映活动次数的情况", value: "≥4次")
  let theirs = Indicator(description: "反映活动次数的情况", value: "≥4次")
  let result = merge([base], [Indicator(name: "活动次数")], [theirs])
  #expect(result.kinds == [.blank])
  #expect(result.indicators == [Indicator(name: "活动次数")])
}

@Test func `a removed project that the other side edited stays, and is listed once`() {
  let (kept, gone) = (Project(code: "B", name: "老年大学"), Project(code: "A", name: "关工委", indicators: [activity]))
  var edited = gone
  edited.indicators = [activity.with(value: "≥6次"), training]
  let base = TargetDocument(projects: [gone, kept])
  let result = Merge(
    base: base, ours: TargetDocument(projects: [kept]), theirs: TargetDocument(projects: [edited, kept]))
  #expect(result.document.projects == [edited, kept])
  #expect(result.kinds == [.deletion])
}

@Test func `the department's part merges by paragraph`() {
  let base = Department(duties: ["1、组织老干部活动。", "2、管理活动阵地。"], goals: ["1、落实待遇。"])
  var (ours, theirs) = (base, base)
  ours.duties[0] = "1、组织老干部开展活动。"
  theirs.duties.append("3、老干部服务设施维修。")
  theirs.goals = []
  let result = Merge(
    base: TargetDocument(department: base), ours: TargetDocument(department: ours),
    theirs: TargetDocument(department: theirs))
  #expect(result.conflicts.isEmpty)
  #expect(
    result.document.department
      == Department(duties: ["1、组织老干部开展活动。", "2、管理活动阵地。", "3、老干部服务设施维修。"]))
}
