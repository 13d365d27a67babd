/// A project and its place in the document.
public final class ReviewedProject: Sendable {
  public let project: Project
  let index: Int
  let rows: [ReviewedRow]
  /// What is true of some row that says something.
  let facts: RowFacts
  /// How many rows say something.
  let filledCount: Int
  /// How many bytes the longest name has of the rows that say something.
  let longestName: Int
  /// The parts of the project's code; nil where it has not that form.
  let code: ProjectCode?
  /// 资金用途 in its sentences; nil where it is blank.
  let purpose: Prose?

  init(_ project: Project, index: Int) {
    self.project = project
    self.index = index
    rows = project.indicators.withUnsafeBufferPointer { rows in
      rows.indices.map { row in
        ReviewedRow(
          level1: rows[row].level1, level2: rows[row].level2, name: rows[row].name, description: rows[row].description,
          value: rows[row].value, basis: rows[row].basis)
      }
    }
    var (facts, filledCount, longestName) = (RowFacts(), 0, 0)
    for row in rows.indices where !rows[row].facts.contains(.blank) {
      facts.formUnion(rows[row].facts)
      filledCount += 1
      longestName = max(longestName, rows[row].nameLength)
    }
    (self.facts, self.filledCount, self.longestName) = (facts, filledCount, longestName)
    code = project.code.flatMap { ProjectCode($0) }
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
  func count(of facts: RowFacts) -> Int { rows.indices.count { isFilled($0, with: facts) } }

  /// Whether so many rows say something, and have the fact, a single one.
  func has(_ least: Int, rowsOf fact: RowFacts) -> Bool {
    least <= 1 && facts.isSuperset(of: fact) || count(of: fact) >= least
  }

  /// The remarks on names of more than so many bytes; in most projects none is as long.
  func remarks(onNamesOver bytes: Int, _ look: (ReviewedIndicator, String) -> Remark?) -> [Remark] {
    guard longestName > bytes else { return [] }
    var remarks: [Remark] = []
    forEachFilled(with: .named) { row in
      guard row.nameLength > bytes, let name = row.indicator.name, let remark = look(row, name) else { return }
      remarks.append(remark)
    }
    return remarks
  }

  /// The text that the rows which say something share: the first row's, where those of all rows are like it.
  ///
  /// - Parameters:
  ///   - text: takes a row's number and gives the text.
  ///   - areAlike: whether a text is like the first one.
  func sharedText(_ text: (Int) -> String?, _ areAlike: (String, String) -> Bool) -> String? {
    var shared: String?
    for row in rows.indices where !rows[row].facts.contains(.blank) {
      guard let text = text(row) else { return nil }
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

/// An indicator, its place, and what its words stand for.
public struct ReviewedIndicator: Sendable {
  private let project: ReviewedProject
  private let row: Int

  init(_ row: Int, of project: ReviewedProject) { (self.row, self.project) = (row, project) }

  public var indicator: Indicator { project.project.indicators[row] }

  private var reviewed: ReviewedRow { project.rows[row] }

  /// nil where the text is blank or no level 1.
  public var level1: Taxonomy.Level1? { reviewed.level1.map { Taxonomy.standard.level1[$0] } }

  /// nil where the text is blank or no level 2 of this level 1.
  public var level2: Taxonomy.Level2? {
    guard let level1, let position = reviewed.level2 else { return nil }
    return level1.level2[position]
  }

  /// nil where the cell is blank.
  public var value: IndicatorValue? { indicator.value.map { IndicatorValue($0) } }

  /// The number of the value, where it is one.
  var quantity: IndicatorValue.Quantity? { has(.number) ? value?.quantity : nil }

  /// The known unit that the number is counted in.
  var unit: MeasureUnit? { reviewed.unit.map { MeasureUnit.known[$0] } }

  /// What the number counts: nil where there is none, or none that is known.
  var unitKind: MeasureUnit.Kind? { unit?.kind }

  /// The name as names are compared, see `Taxonomy.key`.
  var nameKey: String? { indicator.name.map { Taxonomy.key($0) } }

  public var path: FieldPath { .indicator(row, ofProject: project.index) }

  /// The place of one of the row's texts.
  func path(_ key: String) -> FieldPath { .indicator(row, ofProject: project.index, key) }

  /// How many bytes the name has.
  var nameLength: Int { reviewed.nameLength }

  /// Whether all of these are true of the row.
  func has(_ facts: RowFacts) -> Bool { reviewed.facts.isSuperset(of: facts) }

  /// Whether level 2 is the entry of that name: 数量指标.
  public func isLevel2(_ name: String) -> Bool { level2.map { $0.name.isSame(as: name) } ?? false }

  /// Whether level 1 is the entry of that name: 产出指标.
  public func isLevel1(_ name: String) -> Bool { level1.map { $0.name.isSame(as: name) } ?? false }

  /// Whether it is about cost: 成本指标 as a level 2 before 2021, or as a level 1 since.
  public var isCost: Bool { has(.cost) }
}
