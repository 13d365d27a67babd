import TargetTables

/// One thing in three versions; the base is nil where both sides added it.
struct ThreeWay<Thing: Hashable> {
  let base: Thing?
  let ours: Thing
  let theirs: Thing
  let context: MergeContext

  init(_ base: Thing?, _ ours: Thing, _ theirs: Thing, in context: MergeContext) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.context = context
  }

  /// The answer where at most one side changed the thing.
  var simple: Thing? {
    if ours == theirs || theirs == base { return ours }
    return ours == base ? theirs : nil
  }
}

extension ThreeWay where Thing: Record {
  /// Our thing with each field that only they changed.
  var fields: Merged<Thing> {
    var merged = Merged(value: ours)
    for field in Thing.Field.allCases {
      let (base, ours, theirs) = (base?[field], ours[field], theirs[field])
      if ours == theirs || theirs == base { continue }
      if ours == base {
        merged.value[field] = theirs
      } else {
        var inner = context
        inner.base = context.base.map(field.path)
        inner.ours = context.ours.map(field.path)
        inner.theirs = context.theirs.map(field.path)
        merged.conflicts.append(inner.conflict(.edit, base, ours, theirs).below(field.path(under: FieldPath()).steps))
      }
    }
    return merged
  }
}

extension ThreeWay where Thing == TargetDocument {
  var document: Merged<TargetDocument> {
    if let simple { return Merged(value: simple) }
    var merged = fields
    let department = ThreeWay<Department?>(
      base?.department, ours.department, theirs.department, in: context.inside("department")
    ).department
    merged.value.department = department.value
    merged.conflicts += department.conflicts
    merged.join(\.projects, "projects", self) { $0.project }
    return merged
  }
}

extension ThreeWay where Thing == Project {
  var project: Merged<Project> {
    if let simple { return Merged(value: simple) }
    var merged = fields
    merged.join(\.indicators, "indicators", self) { $0.indicator }
    return merged
  }
}

extension ThreeWay where Thing == Indicator {
  var indicator: Merged<Indicator> {
    if let simple { return Merged(value: simple) }
    let merged = fields
    guard merged.value.isBlank else { return merged }
    let conflict = context.conflict(.blank, base.map(Content.indicator), .indicator(ours), .indicator(theirs))
    return Merged(value: ours, conflicts: [conflict])
  }
}

extension ThreeWay where Thing == Safeguard {
  var safeguard: Merged<Safeguard> {
    if let simple { return Merged(value: simple) }
    var merged = fields
    merged.join(\.paragraphs, "paragraphs", self) { $0.paragraph }
    guard merged.value.heading == nil && merged.value.paragraphs.isEmpty else { return merged }
    let conflict = context.conflict(.blank, base.map(Content.safeguard), .safeguard(ours), .safeguard(theirs))
    return Merged(value: ours, conflicts: [conflict])
  }
}

extension ThreeWay where Thing == String {
  var paragraph: Merged<String> {
    if let simple { return Merged(value: simple) }
    let conflict = context.conflict(.edit, base.map(Content.text), .text(ours), .text(theirs))
    return Merged(value: ours, conflicts: [conflict])
  }
}

extension ThreeWay where Thing == Department? {
  var department: Merged<Department?> {
    if let simple { return Merged(value: simple) }
    let key = FieldPath.Step.key("department")
    let before = base ?? nil
    guard let ours, let theirs else {
      let contents = [before, ours, theirs].map { $0.map(Content.department) }
      let conflict = context.conflict(.deletion, contents[0], contents[1], contents[2])
      return Merged(value: ours ?? theirs, conflicts: [conflict.below([key])])
    }
    let versions = ThreeWay<Department>(before, ours, theirs, in: context)
    var merged = Merged(value: ours)
    for list in DepartmentList.allCases { merged.join(list.keyPath, list.rawValue, versions) { $0.paragraph } }
    merged.join(\.safeguards, "safeguards", versions) { $0.safeguard }
    return Merged(value: merged.value, conflicts: merged.conflicts.map { $0.below([key]) })
  }
}

extension Merged {
  /// Merges one of the thing's lists.
  fileprivate mutating func join<Element: ListElement>(
    _ list: WritableKeyPath<Value, [Element]>, _ key: String, _ versions: ThreeWay<Value>,
    each: (ThreeWay<Element>) -> Merged<Element>
  ) {
    let lists = ThreeWay<[Element]>(
      versions.base?[keyPath: list], versions.ours[keyPath: list], versions.theirs[keyPath: list],
      in: versions.context.inside(key))
    let merged = lists.merged(each)
    value[keyPath: list] = merged.value
    conflicts += merged.conflicts.map { $0.below([.key(key)]) }
  }
}
