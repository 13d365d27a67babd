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
