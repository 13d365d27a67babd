import TargetTables

/// Two versions of a document and what changed between them, as far as the reader asked to see it.
public struct Comparison: Sendable {
  /// The version before.
  public let old: DocumentVersion
  /// The version after.
  public let new: DocumentVersion
  /// The changes that the filter shows, in the order of the document.
  public let changes: [Change]
  /// The lists whose pairing may not be the likest because there were too many things.
  public let coarselyPaired: [FieldPath]

  /// Compares two versions.
  public init(_ old: DocumentVersion, _ new: DocumentVersion, filter: ChangeFilter = ChangeFilter()) {
    let revision = Revision(from: old.document, to: new.document)
    self.old = old
    self.new = new
    changes = filter.isOpen ? revision.changes : revision.changes.filter { filter.shows($0) }
    coarselyPaired = revision.coarselyPaired
  }

  /// Where the change's field stood; nil where that is not known.
  public func oldPlace(of change: Change) -> SourcePlace? { old.place(of: change.oldPath) }
  /// Where the change's field stands; nil where that is not known.
  public func newPlace(of change: Change) -> SourcePlace? { new.place(of: change.newPath) }

  /// A line for the reader where the pairing was not exhaustive.
  public var remarks: [Message] {
    coarselyPaired.map { path in
      Message(
        "\(path.label)（\(path)）条目过多，没有逐一比对，新旧配对可能不是最相近的",
        "\(path): too many entries to compare each with each; the pairing of old and new may not be the likest")
    }
  }
}
