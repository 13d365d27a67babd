/// An indicator, its place, and what its words stand for.
public final class ReviewedIndicator: Sendable {
  public let indicator: Indicator
  /// nil where the text is blank or no level 1.
  public let level1: Taxonomy.Level1?
  /// nil where the text is blank or no level 2 of this level 1.
  public let level2: Taxonomy.Level2?
  /// nil where the cell is blank.
  public let value: IndicatorValue?
  /// The number of the value, where it is one.
  let quantity: IndicatorValue.Quantity?
  /// The known unit that the number is counted in.
  let unit: MeasureUnit?
  /// Whether nothing stands behind the levels but marks for nothing: a printed line that was left blank.
  let isBlankRow: Bool
  /// The name as names are compared, see `Taxonomy.key`.
  let nameKey: String?
  private let row: Int
  private let project: Int

  init(_ indicator: Indicator, row: Int, project: Int, taxonomy: Taxonomy) {
    self.indicator = indicator
    (self.row, self.project) = (row, project)
    let parent = indicator.level1.flatMap { taxonomy.level1(named: $0) }
    level1 = parent
    level2 = parent.flatMap { parent in indicator.level2.flatMap { taxonomy.level2(named: $0, under: parent) } }
    let value = indicator.value.map { IndicatorValue($0) }
    self.value = value
    let quantity = value?.quantity
    self.quantity = quantity
    unit = quantity.flatMap { MeasureUnit.named(MeasureUnit.head(of: $0.unit)) }
    isBlankRow =
      (value.map { $0.content == .blank } ?? true)
      && [indicator.name, indicator.description, indicator.basis].allSatisfy { text in
        text.map { IndicatorValue($0).content == .blank } ?? true
      }
    nameKey = indicator.name.map { Taxonomy.key($0) }
  }

  public var path: FieldPath { .indicator(row, ofProject: project) }

  /// What the number counts: nil where there is none, or none that is known.
  var unitKind: MeasureUnit.Kind? { unit?.kind }

  /// Whether level 2 is the entry of that name: 数量指标.
  public func isLevel2(_ name: String) -> Bool { level2.map { $0.name.isSame(as: name) } ?? false }

  /// Whether level 1 is the entry of that name: 产出指标.
  public func isLevel1(_ name: String) -> Bool { level1.map { $0.name.isSame(as: name) } ?? false }

  /// Whether it is about cost: 成本指标 as a level 2 before 2021, or as a level 1 since.
  public var isCost: Bool { isLevel2("成本指标") || isLevel1("成本指标") }
}
