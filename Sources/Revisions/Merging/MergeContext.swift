import TargetTables

/// A part of the result, and the conflicts in it, their paths seen from that part.
struct Merged<Value> {
  var value: Value
  var conflicts: [MergeConflict] = []
}

/// Where the merged thing stands in the three documents, nil where it is not in one.
struct MergeContext {
  var base: FieldPath? = FieldPath()
  var ours: FieldPath? = FieldPath()
  var theirs: FieldPath? = FieldPath()
  var project: ProjectLabel?
  var indicator: IndicatorLabel?

  func inside(_ key: String) -> MergeContext {
    var context = self
    context.base = base?.appending(key)
    context.ours = ours?.appending(key)
    context.theirs = theirs?.appending(key)
    return context
  }

  func at(_ slots: MergeSlots) -> MergeContext {
    var context = self
    context.base = slots.base.flatMap { base?.appending($0) }
    context.ours = slots.ours.flatMap { ours?.appending($0) }
    context.theirs = slots.theirs.flatMap { theirs?.appending($0) }
    return context
  }

  func conflict(_ kind: MergeConflict.Kind, _ base: Content?, _ ours: Content?, _ theirs: Content?) -> MergeConflict {
    MergeConflict(
      kind: kind, path: FieldPath(), base: base, ours: ours, theirs: theirs, basePath: self.base, oursPath: self.ours,
      theirsPath: self.theirs, project: project, indicator: indicator)
  }

  /// - Parameter owner: the thing as a side has it, for those who read the conflict.
  func labelled(_ owner: Content, at position: Int) -> MergeContext {
    var context = self
    switch owner {
    case .project(let project): context.project = ProjectLabel(project, old: nil, new: position)
    case .indicator(let indicator): context.indicator = IndicatorLabel(indicator, old: nil, new: position)
    default: break
    }
    return context
  }
}

/// Where one thing stands in the three lists.
struct MergeSlots: Hashable {
  var base: Int?
  var ours: Int?
  var theirs: Int?
}
