/// A document with what many rules ask of it worked out once: levels found in the taxonomy, values parsed.
public struct ReviewSubject: Sendable {
  public let document: TargetDocument
  public let projects: [ReviewedProject]

  public init(_ document: TargetDocument, taxonomy: Taxonomy = .standard) {
    self.document = document
    projects = document.projects.enumerated().map { ReviewedProject($1, index: $0, taxonomy: taxonomy) }
  }
}

/// A project and its place in the document.
public final class ReviewedProject: Sendable {
  public let project: Project
  public let path: FieldPath
  public let indicators: [ReviewedIndicator]
  /// The rows that say something.
  let filledIndicators: [ReviewedIndicator]
  /// 资金用途 in its sentences; nil where it is blank.
  let purpose: Prose?

  init(_ project: Project, index: Int, taxonomy: Taxonomy) {
    self.project = project
    path = .project(index)
    indicators = project.indicators.enumerated().map { row, indicator in
      ReviewedIndicator(indicator, row: row, project: index, taxonomy: taxonomy)
    }
    filledIndicators = indicators.filter { !$0.isBlankRow }
    purpose = project.purpose.map { Prose($0) }
  }
}
