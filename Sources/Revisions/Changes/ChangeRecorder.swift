import TargetTables

/// Walks two documents and notes each difference.
struct ChangeRecorder {
  private(set) var changes: [Change] = []
  private(set) var coarselyPaired: [FieldPath] = []

  /// The thing that is walked: where it stands in both documents, and what readers know it by.
  fileprivate struct Context {
    var old = FieldPath()
    var new = FieldPath()
    var project: ProjectLabel?
    var indicator: IndicatorLabel?
    var matchedBy: MatchedBy?

    func inside(_ key: String) -> Context {
      var context = self
      context.old = old.appending(key)
      context.new = new.appending(key)
      return context
    }

    func at(_ oldIndex: Int, _ newIndex: Int, _ matchedBy: MatchedBy) -> Context {
      var context = self
      context.old = old.appending(oldIndex)
      context.new = new.appending(newIndex)
      context.matchedBy = matchedBy
      return context
    }
  }

  mutating func record(_ old: TargetDocument, _ new: TargetDocument) {
    let whole = Context()
    recordFields(old, new, whole)
    recordDepartment(old.department, new.department, whole.inside("department"))
    recordList(old.projects, new.projects, whole.inside("projects")) { recorder, old, new, context in
      recorder.recordProject(old, new, context)
    }
  }

  private mutating func recordFields<Thing: Record>(_ old: Thing, _ new: Thing, _ context: Context) {
    for field in Thing.Field.allCases {
      let (before, after) = (old[field], new[field])
      guard before != after else { continue }
      let isName = field.rawValue == "name" || field.rawValue == "heading"
      let kind: Change.Kind = isName && before != nil && after != nil ? .renamed : .changed
      add(kind, before, after, context, field.path(under: context.old), field.path(under: context.new))
    }
  }

  private mutating func recordDepartment(_ old: Department?, _ new: Department?, _ context: Context) {
    guard old != new else { return }
    guard let old, let new else {
      add(
        old == nil ? .added : .removed, old.map(Content.department), new.map(Content.department), context,
        old == nil ? nil : context.old, new == nil ? nil : context.new)
      return
    }
    for list in DepartmentList.allCases {
      let (before, after) = (old[keyPath: list.keyPath], new[keyPath: list.keyPath])
      recordList(before, after, context.inside(list.rawValue)) { $0.recordText($1, $2, $3) }
    }
    recordList(old.safeguards, new.safeguards, context.inside("safeguards")) { recorder, old, new, context in
      recorder.recordFields(old, new, context)
      recorder.recordList(old.paragraphs, new.paragraphs, context.inside("paragraphs")) { $0.recordText($1, $2, $3) }
    }
  }

  private mutating func recordText(_ old: String, _ new: String, _ context: Context) {
    add(.changed, .text(old), .text(new), context, context.old, context.new)
  }

  private mutating func recordProject(_ old: Project, _ new: Project, _ context: Context) {
    recordFields(old, new, context)
    recordList(old.indicators, new.indicators, context.inside("indicators")) { $0.recordFields($1, $2, $3) }
  }

  /// Things in the order of the new list, each removed one before the first kept one that stood behind it.
  private mutating func recordList<Element: ListElement>(
    _ old: [Element], _ new: [Element], _ context: Context,
    inside: (inout ChangeRecorder, Element, Element, Context) -> Void
  ) {
    guard old != new else { return }
    let pairing = Pairing(old, new)
    if pairing.fellBack { coarselyPaired.append(context.new) }
    let moved = pairing.moved
    var nextRemoved = 0
    func removals(_ recorder: inout ChangeRecorder, before end: Int) {
      while nextRemoved < end {
        if pairing.new[nextRemoved] == nil { recorder.recordRemoval(old[nextRemoved], at: nextRemoved, context) }
        nextRemoved += 1
      }
    }
    for position in new.indices {
      guard let partner = pairing.old[position] else {
        recordAddition(new[position], at: position, context)
        continue
      }
      let isMoved = moved.contains(position)
      if !isMoved { removals(&self, before: partner.position) }
      if !isMoved && old[partner.position] == new[position] { continue }
      let pair = new[position].labelled(
        context.at(partner.position, position, partner.matchedBy), old: partner.position, new: position)
      if isMoved { add(.moved, .position(partner.position), .position(position), pair, pair.old, pair.new) }
      if old[partner.position] != new[position] { inside(&self, old[partner.position], new[position], pair) }
    }
    removals(&self, before: old.count)
  }

  private mutating func recordAddition<Element: ListElement>(_ element: Element, at position: Int, _ list: Context) {
    let context = element.labelled(list, old: nil, new: position)
    add(.added, nil, element.content, context, nil, list.new.appending(position))
  }

  private mutating func recordRemoval<Element: ListElement>(_ element: Element, at position: Int, _ list: Context) {
    let context = element.labelled(list, old: position, new: nil)
    add(.removed, element.content, nil, context, list.old.appending(position), nil)
  }

  private mutating func add(
    _ kind: Change.Kind, _ old: Content?, _ new: Content?, _ context: Context, _ oldPath: FieldPath?,
    _ newPath: FieldPath?
  ) {
    let isPaired = oldPath != nil && newPath != nil
    changes.append(
      Change(
        kind: kind, oldPath: oldPath, newPath: newPath, old: old, new: new, project: context.project,
        indicator: context.indicator, matchedBy: isPaired ? context.matchedBy : nil))
  }
}

extension ListElement {
  fileprivate func labelled(_ context: ChangeRecorder.Context, old: Int?, new: Int?) -> ChangeRecorder.Context {
    var context = context
    switch content {
    case .project(let project): context.project = ProjectLabel(project, old: old, new: new)
    case .indicator(let indicator): context.indicator = IndicatorLabel(indicator, old: old, new: new)
    default: break
    }
    return context
  }
}
