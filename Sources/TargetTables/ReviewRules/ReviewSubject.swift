/// A document with what many rules ask of it worked out once: levels found in the taxonomy, values parsed.
public struct ReviewSubject: Sendable {
  public let document: TargetDocument
  public let projects: [ReviewedProject]
  /// What is true of some row of each project.
  let facts: [RowFacts]

  public init(_ document: TargetDocument) {
    self.document = document
    projects = document.projects.indices.map { ReviewedProject(document.projects[$0], index: $0) }
    facts = projects.map(\.facts)
  }
}
