import TargetTables

/// The changes do not fit the document that they were to be applied to.
public struct PatchError: Error, Hashable, Sendable {
  /// Where the first misfit is.
  public var path: FieldPath
  /// What is wrong, for readers.
  public var message: Message

  init(_ path: FieldPath) {
    self.path = path
    message = Message(
      "修改清单与文档不符：\(path)", "the changes don't fit the document at \(path)")
  }
}

extension Revision {
  /// The new document, made of the old one and the changes.
  public func applied(to old: TargetDocument) throws(PatchError) -> TargetDocument {
    guard !changes.isEmpty else { return old }
    return try Patch(changes).apply(to: old)
  }
}

/// Changes sorted by the place where they apply. Fields are found by their old place, which moves can't change.
struct Patch {
  private var fields: [FieldPath: Change] = [:]
  private var lists: [FieldPath: ListEdit] = [:]
  private var additions: [FieldPath: [Int: Change]] = [:]

  private struct ListEdit {
    var removed: Set<Int> = []
    /// From the old position to the new one.
    var moved: [Int: Int] = [:]
  }

  init(_ changes: [Change]) {
    for change in changes {
      switch change.kind {
      case .changed, .renamed: if let path = change.oldPath { fields[path] = change }
      case .added: if let (list, index) = change.newPath?.listAndIndex { additions[list, default: [:]][index] = change }
      case .removed:
        if let (list, index) = change.oldPath?.listAndIndex { lists[list, default: ListEdit()].removed.insert(index) }
      case .moved:
        guard let (list, from) = change.oldPath?.listAndIndex, let (_, to) = change.newPath?.listAndIndex else {
          continue
        }
        lists[list, default: ListEdit()].moved[from] = to
      }
      if case .department = change.old ?? change.new { fields[change.path] = change }
    }
  }

  func apply(to old: TargetDocument) throws(PatchError) -> TargetDocument {
    var new = try changed(old, FieldPath())
    new.department = try department(old.department)
    let path = FieldPath([.key("projects")])
    new.projects = try list(old.projects, path, path) { (project, old, new) throws(PatchError) in
      var changed = try self.changed(project, old)
      changed.indicators = try self.list(
        project.indicators, old.appending("indicators"), new.appending("indicators")
      ) { (indicator, old, _) throws(PatchError) in try self.changed(indicator, old) }
      return changed
    }
    return new
  }

  private func changed<Thing: Record>(_ thing: Thing, _ path: FieldPath) throws(PatchError) -> Thing {
    guard !fields.isEmpty else { return thing }
    var changed = thing
    for field in Thing.Field.allCases {
      guard let change = fields[field.path(under: path)] else { continue }
      guard changed[field] == change.old else { throw PatchError(change.path) }
      changed[field] = change.new
      guard changed[field] == change.new else { throw PatchError(change.path) }
    }
    return changed
  }

  private func department(_ old: Department?) throws(PatchError) -> Department? {
    let path = FieldPath([.key("department")])
    if let change = fields[path] {
      if case .department(let new) = change.new { return new }
      return nil
    }
    guard var new = old else { return nil }
    for list in DepartmentList.allCases {
      new[keyPath: list.keyPath] = try paragraphs(new[keyPath: list.keyPath], list.path, list.path)
    }
    let safeguards = path.appending("safeguards")
    new.safeguards = try list(new.safeguards, safeguards, safeguards) { (safeguard, old, new) throws(PatchError) in
      var changed = try self.changed(safeguard, old)
      changed.paragraphs = try self.paragraphs(
        safeguard.paragraphs, old.appending("paragraphs"), new.appending("paragraphs"))
      return changed
    }
    return new
  }

  private func paragraphs(_ old: [String], _ oldPath: FieldPath, _ newPath: FieldPath) throws(PatchError) -> [String] {
    try list(old, oldPath, newPath) { (text, path, _) throws(PatchError) in
      guard let change = self.fields[path] else { return text }
      guard change.old?.text == text, let new = change.new?.text else { throw PatchError(path) }
      return new
    }
  }

  /// Added and moved things go where they belong in the new list, the others fill it up in their order.
  private func list<Element: ListElement>(
    _ old: [Element], _ oldPath: FieldPath, _ newPath: FieldPath,
    each: (Element, FieldPath, FieldPath) throws(PatchError) -> Element
  ) throws(PatchError) -> [Element] {
    let edit = lists[oldPath] ?? ListEdit()
    guard edit.removed.allSatisfy(old.indices.contains) else { throw PatchError(oldPath) }
    let added = additions[newPath] ?? [:]
    let count = old.count - edit.removed.count + added.count
    var sources = [Int?](repeating: nil, count: max(count, 0))
    for (from, to) in edit.moved {
      guard sources.indices.contains(to), old.indices.contains(from) else { throw PatchError(newPath.appending(to)) }
      sources[to] = from
    }
    var staying = old.indices.filter { !edit.removed.contains($0) && edit.moved[$0] == nil }[...]
    var new: [Element] = []
    new.reserveCapacity(sources.count)
    for position in sources.indices {
      let path = newPath.appending(position)
      if let change = added[position] {
        guard let content = change.new, let element = Element.element(content) else { throw PatchError(path) }
        new.append(element)
      } else if let source = sources[position] ?? staying.popFirst() {
        new.append(try each(old[source], oldPath.appending(source), path))
      } else {
        throw PatchError(path)
      }
    }
    guard staying.isEmpty else { throw PatchError(oldPath) }
    return new
  }
}

extension FieldPath {
  /// The list and the position in it that the path ends in.
  var listAndIndex: (FieldPath, Int)? {
    guard case .index(let index) = steps.last else { return nil }
    return (FieldPath(Array(steps.dropLast())), index)
  }
}
