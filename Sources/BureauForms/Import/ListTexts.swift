import TargetTables
import Workbooks

/// The texts of a list's rows, field by field: blanks of merged columns take the value above, marks of blanks are taken away.
struct ListTexts {
  private let grid: SheetGrid
  private let table: TableColumns
  private var above: FieldMap<String> = [:]
  private var changed = false

  init(grid: SheetGrid, table: TableColumns) {
    self.grid = grid
    self.table = table
  }

  /// Forgets what stands above: the next row begins a new project.
  mutating func begin() { above = [:] }

  /// The indicator of a row; blank where none of its fields shows anything.
  mutating func indicator(
    _ row: TableRows.Row, _ cells: TableRows.Cells, slot: Slot, _ log: inout ImportLog
  ) -> Indicator {
    var indicator = Indicator()
    changed = false
    for (index, column) in table.columns.enumerated() where column.field.list == .indicators {
      let text = self.text(of: column, cells[index], row.row, slot, &log)
      if let text { indicator.set(column.field, text: text) }
    }
    return indicator
  }

  private mutating func text(
    of column: TableColumns.Column, _ entry: SheetGrid.Entry?, _ row: Int, _ slot: Slot, _ log: inout ImportLog
  ) -> String? {
    guard column.mergesDown else {
      if let entry { return read(entry, column.field, slot, &log) }
      return shared(column, row, slot, &log)
    }
    let previous = above[column.field]
    let value: String?
    if let entry {
      value = read(entry, column.field, slot, &log).flatMap(BlankMark.read)
    } else {
      value = changed ? nil : previous
    }
    if !value.isSameText(as: previous) { changed = true }
    above[column.field] = value
    return value
  }

  private func read(
    _ entry: SheetGrid.Entry, _ field: Field, _ slot: Slot, _ log: inout ImportLog
  ) -> String? {
    log.claim(grid, entry.address)
    reportAcross(entry, field, slot, &log)
    return EntryReader(grid: grid, field: field, slot: slot, isExact: true).text(entry, &log)
  }

  /// A cell that was merged downwards over several items holds for each of them.
  private func shared(
    _ column: TableColumns.Column, _ row: Int, _ slot: Slot, _ log: inout ImportLog
  ) -> String? {
    let address = CellAddress(row: row, column: column.columns.lowerBound)
    let range = grid.range(at: address)
    guard range.first.row < row, range.first.column >= column.columns.lowerBound,
      let entry = grid.entry(at: range.first)
    else { return nil }
    log.add(
      .warning, "repair.mergedDown",
      Message(
        "\(column.field.label)与上面的行合并，按同一内容“\(entry.text)”读入",
        "\(column.field.label) is merged with the row above and read as “\(entry.text)”"),
      grid, address, path: slot.path(of: column.field), found: entry.text)
    return EntryReader(grid: grid, field: column.field, slot: slot, isExact: true).text(entry, &log)
  }

  private func reportAcross(
    _ entry: SheetGrid.Entry, _ field: Field, _ slot: Slot, _ log: inout ImportLog
  ) {
    let range = grid.range(at: entry.address)
    guard !range.isSingleCell else { return }
    let hidden = table.columns.filter {
      $0.field != field && $0.columns.lowerBound > range.first.column && range.columns.contains($0.columns.lowerBound)
    }
    guard !hidden.isEmpty else { return }
    let names = hidden.map(\.field.label).joined(separator: "、")
    for column in [field] + hidden.map(\.field) {
      let path = FieldPath(slot.path(of: field).steps.dropLast() + column.keys.map(FieldPath.Step.key))
      log.add(
        .error, "cell.mergedAcross",
        Message(
          "\(field.label)的单元格盖住了\(names)，被盖住的内容无法读出；请拆分单元格后填写", "the cell of \(field.label) covers \(names); split it"),
        grid, entry.address, path: path, found: entry.text)
    }
  }
}
