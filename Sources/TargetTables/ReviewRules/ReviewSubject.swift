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

/// A project and its place in the document.
public final class ReviewedProject: Sendable {
  public let project: Project
  let index: Int
  let rows: [ReviewedRow]
  /// What is true of some row that says something.
  let facts: RowFacts
  /// 资金用途 in its sentences; nil where it is blank.
  let purpose: Prose?

  init(_ project: Project, index: Int) {
    self.project = project
    self.index = index
    rows = project.indicators.withUnsafeBufferPointer { rows in rows.indices.map { ReviewedRow(rows[$0]) } }
    facts = rows.reduce([]) { $1.facts.contains(.blank) ? $0 : $0.union($1.facts) }
    purpose = project.purpose.map { Prose($0) }
  }

  public var path: FieldPath { .project(index) }

  /// The place of one of the project's fields.
  func path(_ key: String) -> FieldPath { FieldPath([.key("projects"), .index(index), .key(key)]) }

  /// The place of a field within one of the project's fields.
  func path(_ key: String, _ inner: String) -> FieldPath {
    FieldPath([.key("projects"), .index(index), .key(key), .key(inner)])
  }

  public var indicators: [ReviewedIndicator] { rows.indices.map { ReviewedIndicator($0, of: self) } }

  /// The rows that say something.
  var filledIndicators: [ReviewedIndicator] { filled(with: []) }

  /// The rows that say something, and have the facts.
  func filled(with facts: RowFacts) -> [ReviewedIndicator] {
    var filled: [ReviewedIndicator] = []
    forEachFilled(with: facts) { filled.append($0) }
    return filled
  }

  /// Each row that says something, and has the facts.
  func forEachFilled(with facts: RowFacts, _ look: (ReviewedIndicator) -> Void) {
    guard self.facts.isSuperset(of: facts) else { return }
    for row in rows.indices where isFilled(row, with: facts) { look(ReviewedIndicator(row, of: self)) }
  }

  /// How many rows say something, and have the facts.
  func count(of facts: RowFacts = []) -> Int { rows.indices.count { isFilled($0, with: facts) } }

  /// The text that the rows which say something share: the first row's, where those of all rows are like it.
  func sharedText(_ text: (Indicator) -> String?, _ areAlike: (String, String) -> Bool) -> String? {
    var shared: String?
    for (row, indicator) in zip(rows, project.indicators) where !row.facts.contains(.blank) {
      guard let text = text(indicator) else { return nil }
      guard let first = shared else {
        shared = text
        continue
      }
      guard areAlike(text, first) else { return nil }
    }
    return shared
  }

  private func isFilled(_ row: Int, with wanted: RowFacts) -> Bool {
    let facts = rows[row].facts
    return facts.isSuperset(of: wanted) && !facts.contains(.blank)
  }
}
