import TargetTables
import Workbooks

/// A project's amount cells, read together: whether the plan holds amounts or per cent shows only beside the budget.
struct AmountCells {
  private var cells: [(field: Field, content: SheetGrid.Content)] = []

  mutating func add(_ field: Field, _ content: SheetGrid.Content) {
    if cells.isEmpty { cells.reserveCapacity(8) }
    cells.append((field, content))
  }

  /// Reads all into a project. Without a unit of the table, only what states its own is read.
  /// - Parameters:
  ///   - labels: the units that fields' own labels state.
  ///   - expected: those that the template's labels state, where the sheet's state none.
  func read(
    into project: inout Project, _ grid: SheetGrid, slot: Slot, unit: AmountUnit?, labels: [LabelUnit],
    expected: FieldMap<StatedUnit>, _ log: inout ImportLog
  ) {
    func labelled(_ field: Field) -> StatedUnit? { labels.first { $0.fields.contains(field) }?.unit ?? expected[field] }
    for cell in cells where !cell.field.isPlan {
      let reader = EntryReader(grid: grid, field: cell.field, slot: slot, isExact: true)
      var used = unit
      switch labelled(cell.field) {
      case .known(let unit): used = unit
      // Said at the label.
      case .other: continue
      case nil: break
      }
      guard let (amount, stated) = reader.amount(cell.content, in: used ?? .tenThousandYuan, tableUnit: used, &log)
      else { continue }
      if stated != nil || used != nil { project.set(cell.field, amount: amount) }
    }
    readPlan(into: &project, grid, slot: slot, unit: unit, labelled: labelled, &log)
  }

  private func readPlan(
    into project: inout Project, _ grid: SheetGrid, slot: Slot, unit: AmountUnit?,
    labelled: (Field) -> StatedUnit?, _ log: inout ImportLog
  ) {
    var figures: [(cell: Int, amount: Amount, isStated: Bool)] = []
    figures.reserveCapacity(4)
    for (index, cell) in cells.enumerated() where cell.field.isPlan {
      if case .other = labelled(cell.field) { continue }
      let reader = EntryReader(grid: grid, field: cell.field, slot: slot, isExact: true)
      // The plan's figures are kept as written, so they are first read as if they were 万元.
      guard let (amount, stated) = reader.amount(cell.content, in: .tenThousandYuan, tableUnit: unit, &log)
      else { continue }
      figures.append((index, amount, stated != nil))
    }
    let isInYuan = unit == .yuan && PlanFigures.areAmounts(figures.map(\.amount), total: project.budget.total)
    for figure in figures {
      let cell = cells[figure.cell]
      // Per cent stay per cent whatever the label says.
      let label = labelled(cell.field).flatMap { label in
        cell.content.text.unicodeScalars.contains { $0 == "%" || $0 == "％" } ? nil : label
      }
      guard label.map({ $0 == .known(.yuan) }) ?? isInYuan, !figure.isStated else {
        project.set(cell.field, amount: figure.amount)
        continue
      }
      guard let amount = PlanFigures.inYuan(figure.amount) else {
        log.add(
          .error, "amount.tooManyDecimals",
          Message("\(cell.field.label)小于一分钱的部分无法保存", "\(cell.field.label) is finer than 0.01 元"), grid,
          cell.content.address, path: slot.path(of: cell.field), found: cell.content.text)
        continue
      }
      project.set(cell.field, amount: amount)
    }
  }
}
