import TargetTables

/// A document as one side of a comparison: where it came from, and where each of its fields stands there.
public struct DocumentVersion: Sendable {
  /// What readers know it by: a file's name.
  public var name: String
  public var document: TargetDocument
  public var reading: DocumentReading?

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
