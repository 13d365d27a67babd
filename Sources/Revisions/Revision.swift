import TargetTables

/// What changed from one document to another. Applied to the first it gives the second.
public struct Revision: Hashable, Sendable {
  /// In the order of the document: cover, department, projects; what was removed stands where it was.
  public internal(set) var changes: [Change] = []
  /// The lists that held too many things to compare each with each; there the pairing may not be the likest.
  public internal(set) var coarselyPaired: [FieldPath] = []

  /// Compares two documents.
  public init(from old: TargetDocument, to new: TargetDocument) {
    guard old != new else { return }
    var recorder = ChangeRecorder()
    recorder.record(old, new)
    changes = recorder.changes
    coarselyPaired = recorder.coarselyPaired
  }

  /// Whether nothing changed.
  public var isEmpty: Bool { changes.isEmpty }
}
