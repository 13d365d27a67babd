import TargetTables

/// A document as one side of a comparison: where it came from, and where each of its fields stands there.
public struct DocumentVersion: Sendable {
  /// What readers know it by: a file's name.
  public var name: String
  /// The document.
  public var document: TargetDocument
  /// How it was read, which knows the places of its fields.
  public var reading: DocumentReading?

  /// A version by its name.
  public init(_ document: TargetDocument, name: String, reading: DocumentReading? = nil) {
    self.document = document
    self.name = name
    self.reading = reading
  }

  func place(of path: FieldPath?) -> SourcePlace? {
    guard let path, let reading else { return nil }
    return reading.place(of: path)
  }
}
