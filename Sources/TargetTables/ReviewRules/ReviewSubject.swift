/// A document with what many rules ask of it worked out once: levels found in the taxonomy, values parsed.
public struct ReviewSubject: Sendable {
  public let document: TargetDocument
  public let projects: [ReviewedProject]
  /// What is true of some row.
  let facts: RowFacts

  public init(_ document: TargetDocument) {
    self.document = document
    projects = document.projects.enumerated().map { ReviewedProject($1, index: $0) }
    facts = projects.reduce([]) { $0.union($1.facts) }
  }
}
