import TargetTables

/// Two edits of one document joined: what only one side changed is as that side left it.
public struct Merge: Hashable, Sendable {
  /// The result: a whole document, conflicts or not.
  public let document: TargetDocument
  /// In the order of the result.
  public let conflicts: [MergeConflict]

  /// Merges what two sides made of a base.
  public init(base: TargetDocument, ours: TargetDocument, theirs: TargetDocument) {
    let merged = ThreeWay(base, ours, theirs, in: MergeContext()).document
    document = merged.value
    conflicts = merged.conflicts
  }
}
