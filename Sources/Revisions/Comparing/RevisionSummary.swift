import TargetTables

/// How many changes there are of each kind, and what became of the money.
public struct RevisionSummary: Hashable, Sendable {
  /// The counts of one project's changes, and its budget before and after.
  public struct ProjectLine: Hashable, Sendable {
    /// The project.
    public var project: ProjectLabel
    /// How many changes of each kind it has.
    public var counts: [Change.Kind: Int]
    /// Its budget.
    public var total: AmountChange
  }

  /// How many changes of each kind there are; none is no entry.
  public var counts: [Change.Kind: Int]
  /// The sum of the projects' budgets, blanks as nothing.
  public var unitTotal: AmountChange
  /// The projects that have changes, in the order of the changes.
  public var projects: [ProjectLine]

  /// How many changes of the kind there are.
  public func count(_ kind: Change.Kind) -> Int { counts[kind] ?? 0 }
}

extension Comparison {
  /// The counts, and what became of the money.
  public var summary: RevisionSummary {
    RevisionSummary(
      counts: Self.counts(changes[...]),
      unitTotal: AmountChange(old: Self.total(of: old.document), new: Self.total(of: new.document)),
      projects: changesByProject.map { label, changes in
        RevisionSummary.ProjectLine(project: label, counts: Self.counts(changes), total: projectTotal(of: label))
      })
  }

  /// The changes within projects, each project's together.
  public var changesByProject: [(project: ProjectLabel, changes: ArraySlice<Change>)] {
    var groups: [(project: ProjectLabel, changes: ArraySlice<Change>)] = []
    for (index, change) in changes.enumerated() {
      guard let project = change.project else { continue }
      if groups.last?.project == project {
        groups[groups.count - 1].changes = changes[groups[groups.count - 1].changes.startIndex...index]
      } else {
        groups.append((project, changes[index...index]))
      }
    }
    return groups
  }

  /// The budget of a project before and after.
  func projectTotal(of label: ProjectLabel) -> AmountChange {
    AmountChange(
      old: label.oldPosition.flatMap { Self.project($0, of: old.document)?.budget.total },
      new: label.newPosition.flatMap { Self.project($0, of: new.document)?.budget.total })
  }

  /// Whether any of the project's funds changed; its spending plan is no funds.
  func hasMoneyChange(in label: ProjectLabel) -> Bool {
    guard let (before, after) = pair(label) else { return false }
    return before.budget != after.budget
  }

  private func pair(_ label: ProjectLabel) -> (Project, Project)? {
    guard let before = label.oldPosition.flatMap({ Self.project($0, of: old.document) }),
      let after = label.newPosition.flatMap({ Self.project($0, of: new.document) })
    else { return nil }
    return (before, after)
  }

  private static func project(_ index: Int, of document: TargetDocument) -> Project? {
    document.projects.indices.contains(index) ? document.projects[index] : nil
  }

  private static func counts(_ changes: ArraySlice<Change>) -> [Change.Kind: Int] {
    changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
  }

  private static func total(of document: TargetDocument) -> Amount? {
    Amount.sum(document.projects.lazy.compactMap(\.budget.total))
  }
}
