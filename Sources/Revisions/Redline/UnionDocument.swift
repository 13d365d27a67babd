import TargetTables

/// The new document with what was removed: rows and paragraphs where they stood, projects behind the others, so that
/// those keep their numbers.
struct UnionDocument {
  private(set) var document: TargetDocument
  /// From a list element's path in the new document to the one here, where they differ.
  private var ofNew: [FieldPath: FieldPath] = [:]
  /// From a removed element's path in the old document to the one here.
  private var ofRemoved: [FieldPath: FieldPath] = [:]
  /// Only what the comparison shows is put back.
  private let shown: Set<FieldPath>

  init(_ comparison: Comparison) {
    document = comparison.new.document
    shown = Set(comparison.changes.filter { $0.kind == .removed }.compactMap(\.oldPath))
    guard !shown.isEmpty else { return }
    let old = comparison.old.document
    joinDepartment(old.department)
    for label in Set(comparison.changes.compactMap(\.project)) {
      guard let before = label.oldPosition, let after = label.newPosition else { continue }
      let (oldPath, newPath) = (FieldPath.project(before), FieldPath.project(after))
      document.projects[after].indicators = join(
        old.projects[before].indicators, document.projects[after].indicators, oldPath.appending("indicators"),
        newPath.appending("indicators"), newPath.appending("indicators"))
    }
    for (index, project) in old.projects.enumerated() where shown.contains(.project(index)) {
      ofRemoved[.project(index)] = .project(document.projects.count)
      document.projects.append(project)
    }
  }

  /// Where the change stands here.
  func path(of change: Change) -> FieldPath {
    if change.kind == .removed, let old = change.oldPath { return ofRemoved[old] ?? old }
    let path = change.path
    guard !ofNew.isEmpty else { return path }
    for count in stride(from: path.steps.count, to: 0, by: -1) {
      if let start = ofNew[FieldPath(Array(path.steps[..<count]))] {
        return FieldPath(start.steps + path.steps[count...])
      }
    }
    return path
  }

  private mutating func joinDepartment(_ old: Department?) {
    guard let old else { return }
    let path = FieldPath([.key("department")])
    guard var department = document.department else {
      if shown.contains(path) { document.department = old }
      return
    }
    for list in DepartmentList.allCases {
      department[keyPath: list.keyPath] = join(
        old[keyPath: list.keyPath], department[keyPath: list.keyPath], list.path, list.path, list.path)
    }
    let safeguards = path.appending("safeguards")
    let pairing = Pairing(old.safeguards, department.safeguards)
    let new = department.safeguards
    department.safeguards = join(old.safeguards, new, safeguards, safeguards, safeguards)
    for (position, partner) in pairing.old.enumerated() {
      guard let partner else { continue }
      let newPath = safeguards.appending(position)
      let here = ofNew[newPath] ?? newPath
      guard case .index(let index) = here.steps.last else { continue }
      department.safeguards[index].paragraphs = join(
        old.safeguards[partner.position].paragraphs, new[position].paragraphs,
        safeguards.appending(partner.position).appending("paragraphs"), newPath.appending("paragraphs"),
        here.appending("paragraphs"))
    }
    document.department = department
  }

  /// The new list with the removed things, each before the first kept one that stood behind it.
  private mutating func join<Element: ListElement>(
    _ old: [Element], _ new: [Element], _ oldPath: FieldPath, _ newPath: FieldPath, _ path: FieldPath
  ) -> [Element] {
    let pairing = Pairing(old, new)
    let removed = old.indices.filter { pairing.new[$0] == nil && shown.contains(oldPath.appending($0)) }
    guard !removed.isEmpty || path != newPath else { return new }
    let moved = pairing.moved
    var rest = removed[...]
    var joined: [Element] = []
    for position in new.indices {
      if let partner = pairing.old[position], !moved.contains(position) {
        while let next = rest.first, next < partner.position {
          ofRemoved[oldPath.appending(next)] = path.appending(joined.count)
          joined.append(old[next])
          rest.removeFirst()
        }
      }
      ofNew[newPath.appending(position)] = path.appending(joined.count)
      joined.append(new[position])
    }
    for next in rest {
      ofRemoved[oldPath.appending(next)] = path.appending(joined.count)
      joined.append(old[next])
    }
    return joined
  }
}
