import Revisions
import TargetTables
import TestDocuments
import Testing

/// A thousand pairs: a third of them unlike each other, the others an original and its edit.
let pairs: [(seed: UInt64, old: TargetDocument, new: TargetDocument)] = (0..<UInt64(1000)).map { seed in
  let style = DocumentStyle(isPlausible: seed % 2 == 0, maximumProjects: 6, hasLongTexts: false)
  let old = TargetDocument.random(seed: seed, style: style)
  var edits = RandomEdits(seed: seed)
  return (seed, old, seed % 3 == 0 ? .random(seed: seed + 5000, style: style) : edits.edited(old))
}

@Test func `a document does not differ from itself`() {
  for pair in pairs { #expect(Revision(from: pair.old, to: pair.old).isEmpty, "seed \(pair.seed)") }
}

@Test func `the changes make the new document out of the old one`() throws {
  for pair in pairs {
    let revision = Revision(from: pair.old, to: pair.new)
    #expect(try revision.applied(to: pair.old) == pair.new, "seed \(pair.seed)")
    #expect(revision.isEmpty == (pair.old == pair.new), "seed \(pair.seed)")
  }
}

@Test func `nothing that both documents hold is removed and added`() {
  for pair in pairs {
    let changes = Revision(from: pair.old, to: pair.new).changes
    let removed = Dictionary(grouping: changes.filter { $0.kind == .removed }, by: \.oldPath?.parent)
    for added in changes where added.kind == .added {
      guard added.indicator == nil else { continue }
      let twins = removed[added.newPath?.parent]?.filter { $0.old == added.new } ?? []
      #expect(twins.isEmpty, "seed \(pair.seed): \(added.path)")
    }
  }
}

@Test func `changes to another document are refused`() {
  let old = TargetDocument(projects: [Project(name: "一"), Project(name: "二")])
  let revision = Revision(from: old, to: TargetDocument(projects: [Project(name: "二")]))
  #expect(throws: PatchError.self) { try revision.applied(to: TargetDocument()) }
}

extension FieldPath {
  fileprivate var parent: FieldPath { FieldPath(Array(steps.dropLast())) }
}
