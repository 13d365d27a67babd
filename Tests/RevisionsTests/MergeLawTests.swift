import Revisions
import TargetTables
import TestDocuments
import Testing

/// Five hundred bases, each with two independent edits.
let triples: [(seed: UInt64, base: TargetDocument, ours: TargetDocument, theirs: TargetDocument)] =
  (0..<UInt64(500)).map { seed in
    let base = TargetDocument.random(
      seed: seed, style: DocumentStyle(isPlausible: seed % 2 == 0, maximumProjects: 4, hasLongTexts: false))
    var (ours, theirs) = (RandomEdits(seed: seed &* 2), RandomEdits(seed: seed &* 2 &+ 1))
    return (seed, base, ours.edited(base, upTo: 12), theirs.edited(base, upTo: 12))
  }

@Test func `an edit of one side alone is the result`() {
  for (seed, base, ours, _) in triples {
    #expect(Merge(base: base, ours: ours, theirs: base) == Merge(base: base, ours: base, theirs: ours), "seed \(seed)")
    #expect(Merge(base: base, ours: ours, theirs: base).document == ours, "seed \(seed)")
    #expect(Merge(base: base, ours: ours, theirs: base).conflicts.isEmpty, "seed \(seed)")
  }
}

@Test func `the same edit on both sides is no conflict`() {
  for (seed, base, ours, _) in triples {
    let merge = Merge(base: base, ours: ours, theirs: ours)
    #expect(merge.document == ours && merge.conflicts.isEmpty, "seed \(seed)")
  }
}

@Test func `conflicts are the same seen from the other side`() {
  for (seed, base, ours, theirs) in triples {
    let forth = Merge(base: base, ours: ours, theirs: theirs).conflicts.map { $0.withoutResult }
    let back = Merge(base: base, ours: theirs, theirs: ours).conflicts.map { $0.swapped.withoutResult }
    #expect(Set(forth) == Set(back) && forth.count == back.count, "seed \(seed)")
  }
}

@Test func `what a side wrote is in the result or listed`() {
  for (seed, base, ours, theirs) in triples {
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    var kept = texts(in: merge.document).union(texts(in: base))
    for conflict in merge.conflicts {
      for content in [conflict.ours, conflict.theirs] { kept.formUnion(content.map(texts) ?? []) }
    }
    #expect(texts(in: ours).subtracting(kept).isEmpty, "seed \(seed)")
    #expect(texts(in: theirs).subtracting(kept).isEmpty, "seed \(seed)")
  }
}

@Test func `the result is a document that the model accepts`() {
  for (seed, base, ours, theirs) in triples {
    let document = Merge(base: base, ours: ours, theirs: theirs).document
    #expect(document.projects.allSatisfy { !$0.indicators.contains(where: \.isBlank) }, "seed \(seed)")
    let safeguards = document.department?.safeguards ?? []
    #expect(safeguards.allSatisfy { $0.heading != nil || !$0.paragraphs.isEmpty }, "seed \(seed)")
    #expect(document.unit.map { $0.code != nil || $0.name != nil } ?? true, "seed \(seed)")
    #expect(!texts(in: document).contains(""), "seed \(seed)")
  }
}

@Test func `edits of different projects all come through`() throws {
  for (seed, base, _, _) in triples where base.projects.count >= 2 {
    let codes = Set(base.projects.map(\.code))
    guard codes.count == base.projects.count else { continue }
    var (ours, theirs) = (base, base)
    ours.projects[0].goal = "我们改的目标"
    ours.projects[0].indicators.append(Indicator(name: "我们加的指标"))
    theirs.projects[1].purpose = "他们改的用途"
    theirs.projects[1].indicators = []
    let merge = Merge(base: base, ours: ours, theirs: theirs)
    #expect(merge.conflicts.isEmpty, "seed \(seed)")
    #expect(merge.document.projects[0] == ours.projects[0], "seed \(seed)")
    #expect(merge.document.projects[1] == theirs.projects[1], "seed \(seed)")
  }
}

extension MergeConflict {
  /// What both orders of the merge must agree on: the result's own order puts ours first.
  fileprivate var withoutResult: MergeConflict {
    var conflict = self
    conflict.path = FieldPath()
    conflict.project = nil
    conflict.indicator = nil
    return conflict
  }
}

private func texts(in document: TargetDocument) -> Set<String> {
  let cover = [document.stage, document.title, document.preparedBy, document.unit?.code, document.unit?.name]
  return Set(cover.compactMap { $0 }).union(document.department.map(texts) ?? [])
    .union(document.projects.flatMap(texts))
}

private func texts(in department: Department) -> Set<String> {
  Set(department.overall + department.duties + department.goals)
    .union(department.safeguards.flatMap { $0.paragraphs + [$0.heading].compactMap { $0 } })
}

private func texts(in project: Project) -> Set<String> {
  let amounts = [project.budget.total, project.spendingPlan.endOfJune].map { $0?.tenThousandYuan }
  let own = [project.code, project.name, project.purpose, project.goal] + amounts
  return Set(own.compactMap { $0 }).union(project.indicators.flatMap(texts))
}

private func texts(in indicator: Indicator) -> Set<String> {
  let texts = [
    indicator.level1, indicator.level2, indicator.name, indicator.description, indicator.value, indicator.basis,
  ]
  return Set(texts.compactMap { $0 })
}

private func texts(_ content: Content) -> Set<String> {
  switch content {
  case .text(let text): [text]
  case .amount(let amount): [amount.tenThousandYuan]
  case .year, .position: []
  case .project(let project): texts(in: project)
  case .indicator(let indicator): texts(in: indicator)
  case .safeguard(let safeguard): texts(in: Department(safeguards: [safeguard]))
  case .department(let department): texts(in: department)
  }
}
