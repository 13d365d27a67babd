import TargetTables
import Workbooks

/// The unit that a label of amounts states, 预算数（元）, and where.
struct LabelUnit {
  /// The fields that it counts for.
  let fields: [Field]
  let unit: StatedUnit
  private let name: String
  private let address: CellAddress

  init?(_ field: Field, labelAt address: CellAddress, _ grid: SheetGrid) {
    guard let entry = grid.entry(at: address), let unit = StatedUnit(label: grid.text(of: entry)) else { return nil }
    (fields, name) = ([field], field.label)
    (self.unit, self.address) = (unit, address)
  }

  /// The heading of a table's plan: 资金支出计划（元）.
  init?(ofPlanIn rows: Range<Int>, _ grid: SheetGrid) {
    for entry in grid.labels where rows.contains(entry.address.row) {
      guard let unit = LabelKey.planUnit(grid.text(of: entry)) else { continue }
      (fields, name) = (Field.allCases.filter(\.isPlan), LabelKey.plan)
      (self.unit, address) = (unit, entry.address)
      return
    }
    return nil
  }

  /// A unit that amounts are not kept in is an error, and one that is not the table's a warning: the label is nearer. What the
  /// template's own label states needs no word.
  func report(
    besides table: AmountUnit?, _ anchors: FormAnchors, _ grid: SheetGrid, slot: Slot, _ log: inout ImportLog
  ) {
    if fields.allSatisfy({ anchors.units[$0] == unit }) { return }
    let path = slot.project == nil ? nil : fields.first.map(slot.path)
    switch unit {
    case .other(let words):
      log.add(
        .error, "unit.unknown",
        Message(
          "\(name)的单位“\(words)”不是元或万元，金额未读入，请改为元或万元并换算",
          "the unit \(words) of \(name) is neither 元 nor 万元; its amounts are not read"),
        grid, address, path: path, found: words, expected: "万元")
    case .known(let unit):
      guard let table, table != unit else { return }
      log.add(
        .warning, "repair.amountUnit",
        Message(
          "\(name)的表头写的是“\(unit.rawValue)”，与表的单位“\(table.rawValue)”不同，按表头的单位读入",
          "the label of \(name) says \(unit.rawValue), which wins over the table's \(table.rawValue)"),
        grid, address, path: path, found: unit.rawValue, expected: table.rawValue)
    }
  }
}
