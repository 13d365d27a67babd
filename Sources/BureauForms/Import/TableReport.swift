import TargetTables
import Workbooks

/// Says what an import made of a list's header, and keeps where each of its fields stands.
struct TableReport {
  let grid: SheetGrid
  let table: TableColumns
  /// How the list was found.
  let way: LocatedField.Way

  func report(slot: Slot, _ log: inout ImportLog) {
    let row = table.headerRow
    func address(_ column: Int) -> CellAddress? { row.map { CellAddress(row: $0, column: column) } }
    for field in table.missing {
      log.add(
        .error, "field.missing",
        Message("表头没有“\(field.label)”这一列，这一列的内容未读入", "the header has no column \(field.label)"),
        grid, address(table.columns.first?.columns.lowerBound ?? 0), path: slot.path(of: field), expected: field.label)
    }
    for field in table.byPosition {
      guard let column = table.column(of: field)?.columns.lowerBound else { continue }
      log.add(
        .warning, "repair.byPosition",
        Message(
          "表头缺少“\(field.label)”，按所在位置认定为这一列", "the header lacks \(field.label); the column was told by its position"),
        grid,
        address(column), path: slot.path(of: field), expected: field.label)
    }
    for (field, one, other) in table.doubled {
      for (here, there) in [(one, other), (other, one)] {
        log.add(
          .error, "field.doubled",
          Message("表头有两列“\(field.label)”（另一列在 \(there)），按前一列读入", "two columns \(field.label), the other at \(there)"),
          grid, here, path: slot.path(of: field))
      }
    }
    if let row {
      for entry in grid.entries(inRow: row) where table.column(at: entry.address.column) != nil {
        log.claim(grid, entry)
      }
    }
  }

  /// Where the fields stand in the list's rows, as a rule.
  var rowSpots: RowSpots {
    var spots = RowSpots(firstColumn: table.columns.lazy.map(\.columns.lowerBound).min() ?? 0)
    spots.fields.reserveCapacity(table.columns.count)
    for column in table.columns where column.field.list == .indicators {
      let place = column.columns.lowerBound
      spots.fields.append(RowSpots.Field(field: column.field, column: place, location: location(place, column)))
    }
    return spots
  }

  /// Keeps where the fields of a row stand.
  /// - Parameter spots: the number that the log has given `rowSpots`.
  func place(_ row: TableRows.Row, slot: Slot, spots: Int32, _ log: inout ImportLog) {
    if isUsual(row) { return log.keep(row: row.number, spots, of: slot, grid) }
    for (index, column) in table.columns.enumerated() where column.field.list == .indicators {
      let address = row.cells[index]?.address ?? CellAddress(row: row.number, column: column.columns.lowerBound)
      log.keep(column.field, of: slot, grid, address, located: location(address.column, column))
    }
    log.keep(nil, of: slot, grid, CellAddress(row: row.number, column: rowSpots.firstColumn))
  }

  /// Whether each cell stands in its row, and in the first of its field's columns.
  private func isUsual(_ row: TableRows.Row) -> Bool {
    for index in table.columns.indices {
      guard let address = row.cells[index]?.address else { continue }
      if address.row != row.number || address.column != table.columns[index].columns.lowerBound { return false }
    }
    return true
  }

  private func location(_ place: Int, _ column: TableColumns.Column) -> FieldSpot.Location {
    .init(way: way, movedRows: 0, movedColumns: place - column.templateColumn)
  }
}
