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
public struct ReviewedProject: Sendable {
  public let project: Project
  public let path: FieldPath
  public let indicators: [ReviewedIndicator]
  /// The rows that say something.
  let filledIndicators: [ReviewedIndicator]

  init(_ project: Project, index: Int, taxonomy: Taxonomy) {
    self.project = project
    path = .project(index)
    indicators = project.indicators.enumerated().map { row, indicator in
      ReviewedIndicator(indicator, path: .indicator(row, ofProject: index), taxonomy: taxonomy)
    }
    filledIndicators = indicators.filter { !$0.isBlankRow }
  }
}

/// An indicator, its place, and what its words stand for.
public struct ReviewedIndicator: Sendable {
  public let indicator: Indicator
  public let path: FieldPath
  /// nil where the text is blank or no level 1.
  public let level1: Taxonomy.Level1?
  /// nil where the text is blank or no level 2 of this level 1.
  public let level2: Taxonomy.Level2?
  /// nil where the cell is blank.
  public let value: IndicatorValue?
  /// The texts as names are compared, see `Taxonomy.key`.
  let nameKey: String?
  let descriptionKey: String?
  let valueKey: String?

  init(_ indicator: Indicator, path: FieldPath, taxonomy: Taxonomy) {
    self.indicator = indicator
    self.path = path
    let parent = indicator.level1.flatMap { taxonomy.level1(named: $0) }
    level1 = parent
    level2 = parent.flatMap { parent in indicator.level2.flatMap { taxonomy.level2(named: $0, under: parent) } }
    value = indicator.value.map { IndicatorValue($0) }
    nameKey = indicator.name.map { Taxonomy.key($0) }
    descriptionKey = indicator.description.map { Taxonomy.key($0) }
    valueKey = indicator.value.map { Taxonomy.key($0) }
  }

  /// Whether nothing stands behind the levels but marks for nothing: a printed line that was left blank.
  var isBlankRow: Bool {
    [indicator.name, indicator.description, indicator.value, indicator.basis].allSatisfy { text in
      text.map { IndicatorValue($0).content == .blank } ?? true
    }
  }

  /// Whether level 2 is the entry of that name: 数量指标.
  public func isLevel2(_ name: String) -> Bool { level2?.name == name }

  /// Whether level 1 is the entry of that name: 产出指标.
  public func isLevel1(_ name: String) -> Bool { level1?.name == name }

  /// Whether it is about cost: 成本指标 as a level 2 before 2021, or as a level 1 since.
  public var isCost: Bool { isLevel2("成本指标") || isLevel1("成本指标") }
}
