/// Who on the list has handed in nothing, and who handed in without being on the list.
public struct UnitListComparison: Hashable, Sendable {
  public struct Missing: Hashable, Sendable {
    public var unit: SummaryUnit
    /// A document has this name under another code: that code.
    public var otherCode: String?
  }

  /// How many units the list has.
  public let listed: Int
  public private(set) var missing: [Missing] = []
  /// A line for each year.
  public private(set) var unlisted: [SummaryUnitYear] = []

  init(_ list: UnitList, _ units: [SummaryUnitYear]) {
    listed = list.units.count
    var isListed = [Bool](repeating: false, count: units.count)
    let byKey = Dictionary(grouping: units.indices) { units[$0].unit?.key ?? "" }
    let byName = Dictionary(grouping: units.indices) { units[$0].unit?.nameKey ?? "" }
    for unit in list.units {
      let named = unit.nameKey.flatMap { byName[$0] } ?? []
      // Where one side has no code, the name decides.
      let loose = named.filter { unit.code == nil || units[$0].unit?.code == nil }
      let found = (byKey[unit.key] ?? []) + loose
      for index in found { isListed[index] = true }
      if found.isEmpty {
        missing.append(Missing(unit: unit, otherCode: named.first.flatMap { units[$0].unit?.code }))
      }
    }
    unlisted = zip(units, isListed).filter { $0.unit != nil && !$1 }.map(\.0)
  }
}

extension CountySummary {
  /// The units against a list of those that are to hand in.
  public func compared(with list: UnitList) -> UnitListComparison { UnitListComparison(list, units) }
}
