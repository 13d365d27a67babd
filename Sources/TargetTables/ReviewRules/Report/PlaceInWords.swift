/// A field's place as a reviewer says it, for people who have no cell to look at.
public struct PlaceInWords: Hashable, Sendable {
  /// `3. 2022年度特困帮扶项目县级资金`; nil outside the projects.
  public var project: String?
  /// `第4行“补助金额” 指标值`, `预算数`, `工作保障措施第5段`
  public var field: String

  public init(_ path: FieldPath?, in document: TargetDocument, language: Language) {
    let words = FieldWords(language: language)
    guard let path, !path.steps.isEmpty else {
      field = words.document
      return
    }
    guard let index = path.projectIndex, document.projects.indices.contains(index) else {
      field = words.outsideProjects(path)
      return
    }
    let subject = document.projects[index]
    project = "\(index + 1). \(subject.name ?? subject.code ?? "")"
    guard let row = path.indicatorIndex, subject.indicators.indices.contains(row) else {
      field = path.steps.count == 2 ? words.project : words.label(path)
      return
    }
    let name = subject.indicators[row].name.map { Remark.quote($0).description } ?? ""
    field = words.row(row, name) + (path.steps.count == 4 ? "" : " " + words.label(path))
  }
}

/// Words for fields in one language.
private struct FieldWords {
  let language: Language

  var document: String { language == .chinese ? "全文" : "the document" }
  var project: String { language == .chinese ? "项目" : "the project" }

  /// 资金支出计划12月底, 预算数
  func label(_ path: FieldPath) -> String {
    let isPlan = path.steps.count == 4 && path.steps[2] == .key("spendingPlan")
    return (isPlan ? "资金支出计划" : "") + path.label
  }

  func row(_ row: Int, _ name: String) -> String {
    language == .chinese ? "第\(row + 1)行\(name)" : "row \(row + 1) \(name)"
  }

  /// 工作保障措施第5段
  func outsideProjects(_ path: FieldPath) -> String {
    if path.steps == [.key("projects")] { return language == .chinese ? "全部项目" : "all projects" }
    let isGoals = path.steps.first == .key("department") && path.steps.contains(.key("goals"))
    let label = isGoals ? "部门绩效目标" : path.label
    guard case .index(let index) = path.steps.last else { return label }
    return label + (language == .chinese ? "第\(index + 1)段" : ", paragraph \(index + 1)")
  }
}
