import TargetTables

/// What a redline shows: the new document with what was removed put back in its place, and what is marked in it.
///
/// Its document is laid out in the bureau's form, and `Redline` marks the cells.
public struct RedlinePlan: Sendable {
  /// Edited texts hold both versions, so that the form gives them room.
  public private(set) var document: TargetDocument
  /// By the field's path in `document`, both versions in one.
  private(set) var runs: [FieldPath: [MarkedText.Run]] = [:]
  /// By the change's position in the comparison, where it stands in `document`.
  private(set) var paths: [FieldPath]

  let comparison: Comparison

  /// Plans the redline of a comparison.
  public init(_ comparison: Comparison) {
    self.comparison = comparison
    let union = UnionDocument(comparison)
    document = union.document
    paths = comparison.changes.map { union.path(of: $0) }
    for (change, path) in zip(comparison.changes, paths) { mark(change, at: path) }
  }

  private mutating func mark(_ change: Change, at path: FieldPath) {
    guard change.isOfField, !(change.old == nil && change.new == nil) else { return }
    let runs = Self.runs(change)
    self.runs[path] = runs
    let combined = runs.map(\.text).joined()
    guard combined.utf16.count <= 32_767, change.old?.amount == nil, change.new?.amount == nil else { return }
    if Self.hasCellOfItsOwn(path) { document.setText(combined, at: path) }
  }

  private static func runs(_ change: Change) -> [MarkedText.Run] {
    let plain = Wording(language: .chinese)
    if case .text(let old) = change.old, case .text(let new) = change.new, old.count > 16 || new.count > 16 {
      return MarkedText(from: old, to: new).runs
    }
    // Short texts and amounts are read as wholes.
    let old = change.old.map { MarkedText.Run(mark: .removed, text: plain.text($0)) }
    let new = change.new.map { MarkedText.Run(mark: .added, text: plain.text($0)) }
    let gap = old != nil && new != nil ? [MarkedText.Run(mark: .same, text: " ")] : []
    return [old].compactMap { $0 } + gap + [new].compactMap { $0 }
  }

  /// Names and levels also stand in titles and merged columns, where both versions in one would only confuse.
  private static func hasCellOfItsOwn(_ path: FieldPath) -> Bool {
    if path.listAndIndex != nil { return path.steps.first == .key("department") }
    switch path.steps.last {
    case .key("goal"), .key("purpose"), .key("description"), .key("value"), .key("basis"): return true
    case .key("name"): return path.indicatorIndex != nil
    default: return false
    }
  }
}

extension TargetDocument {
  /// Sets a text that has a cell of its own in the form.
  fileprivate mutating func setText(_ text: String, at path: FieldPath) {
    if let project = path.projectIndex, projects.indices.contains(project) {
      let parent = FieldPath.project(project)
      if let index = path.indicatorIndex, projects[project].indicators.indices.contains(index) {
        let row = FieldPath.indicator(index, ofProject: project)
        guard let field = IndicatorField.allCases.first(where: { $0.path(under: row) == path }) else { return }
        projects[project].indicators[index][field] = .text(text)
      } else if let field = ProjectField.allCases.first(where: { $0.path(under: parent) == path }) {
        projects[project][field] = .text(text)
      }
      return
    }
    guard let (list, index) = path.listAndIndex else { return }
    if let found = DepartmentList.allCases.first(where: { $0.path == list }) {
      department?[keyPath: found.keyPath][index] = text
    } else if list.steps.last == .key("paragraphs"), case .index(let safeguard) = list.steps.dropLast().last {
      department?.safeguards[safeguard].paragraphs[index] = text
    }
  }
}
