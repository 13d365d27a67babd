import TargetTables
import Workbooks

/// The rows of a list as they stand in a sheet, without repeated headers, cut cells joined again, remarks left out.
struct TableRows {
  struct Row {
    var row: Int
    /// The cell of each field that shows something in this row.
    var cells: [Field: SheetGrid.Entry]
  }

  private(set) var rows: [Row] = []
  /// The row behind the list.
  private(set) var end: Int

  private let grid: SheetGrid
  private let table: TableColumns
  private let named: CellRange?
  /// What the list belongs to.
  private let path: FieldPath

  /// - Parameters:
  ///   - named: the rows that are the list's for certain.
  ///   - limit: the row that the block ends before.
  init(
    _ table: TableColumns, grid: SheetGrid, block: TableBlock, headers: [Int], named: CellRange?, path: FieldPath,
    log: inout ImportLog
  ) {
    self.path = path
    self.grid = grid
    self.table = table
    self.named = named
    let start = named?.first.row ?? (table.headerRow.map { $0 + 1 } ?? block.rows.lowerBound)
    end = start
    var joinsNext = false
    for row in start..<max(start, block.rows.upperBound) {
      let entries = grid.entries(inRow: row)
      if entries.isEmpty { continue }
      let isCertain = named?.rows.contains(row) == true
      if !isCertain, isHeader(row, block: block, headers: headers) {
        drop(entries, row, &log)
        joinsNext = true
        continue
      }
      let cells = self.cells(of: entries)
      if !isCertain, isForeign(entries, cells) {
        if endsList(entries) { break }
        continue
      }
      end = row + 1
      let isTail = joinsNext
      joinsNext = false
      if isTail, join(cells, &log) { continue }
      rows.append(Row(row: row, cells: cells))
    }
  }

  /// The first text of each field's columns; a second one is left, and spoken of later as unread.
  private func cells(of entries: ArraySlice<SheetGrid.Entry>) -> [Field: SheetGrid.Entry] {
    var cells: [Field: SheetGrid.Entry] = [:]
    for entry in entries {
      guard let column = table.column(at: entry.address.column), cells[column.field] == nil else { continue }
      cells[column.field] = entry
    }
    return cells
  }

  private func isHeader(_ row: Int, block: TableBlock, headers: [Int]) -> Bool {
    let found = headers.filter { block.hits[$0]?.contains { $0.row == row } == true }
    return found.count >= max(2, (headers.count + 1) / 2)
  }

  private func drop(_ entries: ArraySlice<SheetGrid.Entry>, _ row: Int, _ log: inout ImportLog) {
    guard let first = entries.first else { return }
    for entry in entries { log.claim(grid, entry.address) }
    let moved = entries.first { entry in
      guard let key = entry.key, let column = table.column(at: entry.address.column) else { return false }
      return table.columns.contains { $0.key == key && $0.field != column.field }
    }
    if let moved {
      log.add(
        .error, "table.headerDiffers",
        Message(
          "第 \(row + 1) 行的表头与前面的表头列次不同，其下各行可能读错列，请统一",
          "the header in row \(row + 1) has other columns than the one above"),
        grid, moved.address, path: path, found: moved.text)
    }
    log.add(
      .note, "repair.headerRepeated",
      Message("第 \(row + 1) 行重复的表头已略去", "the header that row \(row + 1) repeats was dropped"),
      grid, first.address)
  }

  /// Whether the row is no item: a title, a unit line, a signature, a remark, a total, or text beside the table.
  private func isForeign(_ entries: ArraySlice<SheetGrid.Entry>, _ cells: [Field: SheetGrid.Entry]) -> Bool {
    guard let first = entries.first, !cells.isEmpty else { return true }
    if endsList(entries) || LineKind.isTotal(first.text) { return true }
    if cells.count == entries.count || cells.count == 1, cells.values.allSatisfy({ LineKind.isRemark($0.text) }) {
      return true
    }
    guard cells.count == 1, let only = cells.first, entries.count == 1 else { return false }
    // One text across several fields' columns is a line of its own.
    let range = grid.range(at: only.value.address)
    return table.columns.filter { $0.columns.overlaps(range.columns.lowerBound..<(range.columns.upperBound + 1)) }.count
      > 2
  }

  private func endsList(_ entries: ArraySlice<SheetGrid.Entry>) -> Bool {
    entries.count <= 2
      && entries.contains { entry in
        LineKind.tableTitle(in: entry.text) != nil || LineKind.amountUnit(in: entry.text) != nil
          || (entries.count == 1 && LineKind.unit(in: entry.text)?.name != nil
            && grid.range(at: entry.address).columns.count > 1)
      }
  }

  /// Whether the row is an indicator of its own: a whole second level, or a name and a value that begins as values do.
  private func isWhole(_ cells: [Field: SheetGrid.Entry]) -> Bool {
    if let level2 = cells[.level2]?.text,
      !Taxonomy.standard.parents(ofLevel2: level2).isEmpty || level2 == BlankMark.text
    {
      return true
    }
    guard cells[.indicatorName] != nil, let first = cells[.indicatorValue]?.text.unicodeScalars.first else {
      return false
    }
    return "≥≤＞＜＝><=0123456789".unicodeScalars.contains(first)
  }

  /// Joins the tail of cells that a page break cut to the row above. Told by the level 1 and the basis, both blank.
  private mutating func join(_ cells: [Field: SheetGrid.Entry], _ log: inout ImportLog) -> Bool {
    guard !rows.isEmpty, table.column(of: .level1) != nil, table.column(of: .basis) != nil, cells[.level1] == nil,
      cells[.basis] == nil, !isWhole(cells)
    else { return false }
    for (field, tail) in cells {
      log.claim(grid, tail.address)
      var whole = rows[rows.count - 1].cells[field] ?? tail
      if whole.address != tail.address {
        whole.text += tail.text
        whole.value = .text(whole.text)
      }
      rows[rows.count - 1].cells[field] = whole
      log.add(
        .warning, "repair.rowJoined",
        Message(
          "\(field.label)被分页断开，已与上一行接成“\(whole.text)”",
          "\(field.label) was cut by a page break and is joined: “\(whole.text)”"),
        grid, tail.address, found: tail.text, expected: whole.text)
    }
    return true
  }
}
