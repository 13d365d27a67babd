import TargetTables
import Workbooks

/// The texts of a list's rows, field by field: blanks of merged columns take the value above, marks of blanks are taken away.
struct ListTexts {
  private let grid: SheetGrid
  private let table: TableColumns
  /// By the table's columns.
  private var above: [String?]
  private var changed = false

  init(grid: SheetGrid, table: TableColumns) {
    self.grid = grid
    self.table = table
    above = Array(repeating: nil, count: table.columns.count)
  }

  /// Forgets what stands above: the next row begins a new project.
  mutating func begin() {
    for column in above.indices { above[column] = nil }
  }

  /// Adds the indicator of a row, which is filled where it stands and not copied; false, and nothing added, where none of
  /// its fields shows anything.
  mutating func addIndicator(
    of row: TableRows.Row, slot: Slot, to indicators: inout [Indicator], _ log: inout ImportLog
  ) -> Bool {
    let last = indicators.count
    indicators.append(Indicator())
    var isBlank = true
    changed = false
    for index in table.columns.indices where table.columns[index].field.list == .indicators {
      guard let text = text(of: index, row, slot, &log) else { continue }
      if indicators[last].set(table.columns[index].field, text: text) { isBlank = false }
    }
    if isBlank { indicators.removeLast() }
    return !isBlank
  }

  private mutating func text(
    of index: Int, _ row: TableRows.Row, _ slot: Slot, _ log: inout ImportLog
  ) -> String? {
    let column = table.columns[index]
    guard column.mergesDown else {
      if let entry = row.cells[index] { return read(entry, index, row, slot, &log) }
      return shared(column, row.number, slot, &log)
    }
    guard let entry = row.cells[index] else {
      if changed { above[index] = nil }
      return above[index]
    }
    let value = read(entry, index, row, slot, &log).flatMap(BlankMark.read)
    if !changed, !value.isSameText(as: above[index]) { changed = true }
    above[index] = value
    return value
  }

  private func read(
    _ entry: SheetGrid.Entry, _ column: Int, _ row: TableRows.Row, _ slot: Slot, _ log: inout ImportLog
  ) -> String? {
    let field = table.columns[column].field
    log.claim(grid, entry)
    if entry.isMerged { reportAcross(entry, field, slot, &log) }
    // Most cells hold a text as it stands.
    if !row.isJoined, let text = grid.plainText(of: entry), !text.isBlank { return text }
    let content = row.content(of: entry, at: column, grid)
    return EntryReader(grid: grid, field: field, slot: slot, isExact: true).text(content, &log)
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
    let content = grid.content(of: entry)
    log.add(
      .warning, "repair.mergedDown",
      Message(
        "\(column.field.label)与上面的行合并，按同一内容“\(content.text)”读入",
        "\(column.field.label) is merged with the row above and read as “\(content.text)”"),
      grid, address, path: slot.path(of: column.field), found: content.text)
    return EntryReader(grid: grid, field: column.field, slot: slot, isExact: true).text(content, &log)
  }

  private func reportAcross(
    _ entry: SheetGrid.Entry, _ field: Field, _ slot: Slot, _ log: inout ImportLog
  ) {
    let range = grid.range(of: entry)
    guard range.first.column < range.last.column else { return }
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
        grid, entry.address, path: path, found: grid.text(of: entry))
    }
  }
}
