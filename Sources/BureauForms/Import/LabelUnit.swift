import TargetTables
import Workbooks

/// The unit that an amount's own label states, 预算数（元）, and where.
struct LabelUnit {
  let field: Field
  let unit: StatedUnit
  private let address: CellAddress

  init?(_ field: Field, labelAt address: CellAddress, _ grid: SheetGrid) {
    guard let entry = grid.entry(at: address), let unit = StatedUnit(label: grid.text(of: entry)) else { return nil }
    self.field = field
    self.unit = unit
    self.address = address
  }

  /// A unit that amounts are not kept in is an error, and one that is not the table's a warning: the label is nearer.
  func report(besides table: AmountUnit?, _ grid: SheetGrid, path: FieldPath?, _ log: inout ImportLog) {
    switch unit {
    case .other(let words):
      log.add(
        .error, "unit.unknown",
        Message(
          "\(field.label)的单位“\(words)”不是元或万元，金额未读入，请改为元或万元并换算",
          "the unit \(words) of \(field.label) is neither 元 nor 万元; its amounts are not read"), grid, address,
        path: path,
        found: words, expected: "万元")
    case .known(let unit):
      guard let table, table != unit else { return }
      log.add(
        .warning, "repair.amountUnit",
        Message(
          "\(field.label)的表头写的是“\(unit.rawValue)”，与表的单位“\(table.rawValue)”不同，按表头的单位读入",
          "the label of \(field.label) says \(unit.rawValue), which wins over the table's \(table.rawValue)"), grid,
        address, path: path, found: unit.rawValue, expected: table.rawValue)
    }
  }
}
