/// A document as it was read, and all that its reading and the rules have to say of it, with places, in its order.
public struct ReviewedDocument: Sendable {
  public let document: TargetDocument
  public let findings: [Finding]
  public let suppressed: [Review.Suppressed]

  /// A rule that misses a field is silent where the reading could not read that field: it is there, and said already.
  public init(_ document: TargetDocument, reading: DocumentReading, review: consuming Review, file: String?) {
    let said = SaidByReading(reading)
    var located = review.takeFindings()
    if !said.isSilent { located.removeAll { said.covers($0) } }
    for index in located.indices { located[index].locate(in: reading, file: file) }
    if !reading.findings.isEmpty {
      located.insert(contentsOf: reading.findings, at: 0)
      located.sortInDocumentOrder()
    }
    self.document = document
    findings = located
    suppressed = review.suppressed.map {
      var suppressed = $0
      suppressed.finding.locate(in: reading, file: file)
      return suppressed
    }
  }

  /// How many findings there are of each severity, the worst first.
  public var counts: [(severity: Finding.Severity, count: Int)] {
    Finding.Severity.allCases.map { severity in
      (severity, findings.indices.count { findings[$0].severity == severity })
    }
  }
}

extension Finding {
  /// Gives the finding the place where its field was read, or else where the thing was that the field belongs to.
  fileprivate mutating func locate(in reading: DocumentReading, file: String?) {
    if let path {
      if reading.places.isEmpty, let line = reading.lines?[path] {
        (place.file, place.sheet, place.cell, place.line) = (reading.file, nil, nil, line)
      } else if let found = path.firstPlace(in: reading) ?? reading.place(of: path) {
        place = found
      }
    }
    if place.file == nil { place.file = file }
  }
}

extension FieldPath {
  /// Where the field was read, or the first field of a list or a heading's paragraphs, which have no cell of their own.
  fileprivate func firstPlace(in reading: DocumentReading) -> SourcePlace? {
    guard !reading.places.isEmpty else { return nil }
    let inside = [
      self, appending("heading"), appending("paragraphs").appending(0), appending(0).appending("level1"),
      appending(0).appending("name"),
    ]
    return inside.lazy.compactMap { reading.places[$0] }.first
  }
}
