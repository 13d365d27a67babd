import TargetTables
import TestDocuments

/// Edits a document as people do: fields, rows, moves, renames.
struct RandomEdits {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed &* 7919 &+ 13) }

  /// The document after up to so many edits.
  mutating func edited(_ document: TargetDocument, upTo most: Int = 6) -> TargetDocument {
    var edited = document
    for _ in 0..<Int.random(in: 1...most, using: &random) { edit(&edited) }
    return edited
  }

  private mutating func edit(_ document: inout TargetDocument) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: document.stage = random.pick([nil, "一审稿", "二审稿"])
    case 1: document.unit = random.pick([nil, Unit(name: "县委老干部局"), Unit(code: "287001", name: "本级")])
    case 2: editDepartment(&document)
    case 3: change(&document.projects) { editor in editor.other().projects.first ?? Project(name: "新增项目") }
    default:
      guard let index = document.projects.indices.randomElement(using: &random) else { return }
      editProject(&document.projects[index])
    }
  }

  private mutating func editDepartment(_ document: inout TargetDocument) {
    guard var department = document.department, !random.once(in: 5) else {
      document.department = document.department == nil ? Department(duties: ["1、组织活动"]) : nil
      return
    }
    change(&department.duties) { editor in "\(Int.random(in: 1...9, using: &editor.random))、做好老干部服务工作" }
    change(&department.goals) { _ in "落实老干部政治、生活待遇" }
    change(&department.safeguards) { _ in Safeguard(heading: "一、加强领导", paragraphs: ["定期听取汇报。"]) }
    if let index = department.safeguards.indices.randomElement(using: &random) {
      if random.once(in: 2) { department.safeguards[index].heading = "二、落实责任" }
      change(&department.safeguards[index].paragraphs) { _ in "按月检查。" }
      let safeguard = department.safeguards[index]
      if safeguard.heading == nil && safeguard.paragraphs.isEmpty { department.safeguards.remove(at: index) }
    }
    document.department = department
  }

  private mutating func editProject(_ project: inout Project) {
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      project.budget.total = random.pick([
        nil, Amount(hundredthsOfYuan: Int64.random(in: 0...9_000_000, using: &random)),
      ])
    case 1: project.name = random.pick([nil, (project.name ?? "") + "（调整）", "慰问经费"])
    case 2: project.goal = random.pick([nil, "1.开展活动。", (project.goal ?? "") + "补充。"])
    case 3: project.spendingPlan.endOfJune = random.pick([nil, Amount(hundredthsOfYuan: 2_500_000)])
    case 4: project.code = random.pick([nil, "13012322P00258110508R", project.code])
    case 5: change(&project.indicators) { _ in Indicator(level1: "产出指标", level2: "数量指标", name: "新增活动次数", value: "≥2次") }
    default:
      guard let index = project.indicators.indices.randomElement(using: &random) else { return }
      editIndicator(&project.indicators[index])
    }
  }

  private mutating func editIndicator(_ indicator: inout Indicator) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: indicator.value = "≥\(Int.random(in: 1...99, using: &random))次"
    case 1: indicator.name = (indicator.name ?? "") + "率"
    case 2: indicator.description = "反映活动开展的情况"
    case 3: indicator.basis = random.pick(["计划标准", "历史标准"])
    default: indicator.level2 = random.pick(["质量指标", "时效指标"])
    }
  }

  /// Adds, removes, moves or repeats an element.
  private mutating func change<Element>(_ list: inout [Element], new: (inout RandomEdits) -> Element) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: list.insert(new(&self), at: Int.random(in: 0...list.count, using: &random))
    case 1: if let index = list.indices.randomElement(using: &random) { list.remove(at: index) }
    case 2:
      guard let index = list.indices.randomElement(using: &random) else { return }
      let element = list.remove(at: index)
      list.insert(element, at: Int.random(in: 0...list.count, using: &random))
    case 3:
      guard random.once(in: 4), let element = list.randomElement(using: &random) else { return }
      list.append(element)
    default: break
    }
  }

  fileprivate mutating func other() -> TargetDocument {
    return .random(seed: random.next(), style: .plausible)
  }
}
