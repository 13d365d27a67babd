/// What came of reading a document from JSON, a published text or a workbook.
public struct DocumentReading: Hashable, Sendable {
  /// nil where the input could not be read as a document at all; then a finding of severity error says why.
  public var document: TargetDocument?
  public var findings: [Finding]
  /// Where each field was read. A field that nothing was read for has no entry; ask `place(of:)`.
  public var places: [FieldPath: SourcePlace]
  /// The file, and the fields' lines in it, where a text was read.
  public var file: String?
  public var lines: FieldLines?

  public init(
    document: TargetDocument?, findings: [Finding] = [], places: [FieldPath: SourcePlace] = [:], file: String? = nil,
    lines: FieldLines? = nil
  ) {
    self.document = document
    self.findings = findings
    self.places = places
    self.file = file
    self.lines = lines
  }

  /// Where the field was read, or else the thing that it belongs to: the indicator, the project, the document.
  public func place(of path: FieldPath) -> SourcePlace? {
    if places.isEmpty, let line = lines?[path] { return SourcePlace(file: file, line: line) }
    var steps = path.steps
    while true {
      let path = FieldPath(steps)
      if let place = places[path] { return place }
      if let line = lines?[path] { return SourcePlace(file: file, line: line) }
      guard steps.popLast() != nil else { return nil }
    }
  }
}
