import TargetTables
import Workbooks

/// The rows of a list as they stand in a sheet, without repeated headers, cut cells joined again, remarks left out.
struct TableRows {
  struct Row {
    var row: Int
    /// Its cells with tails that were cut off joined to them; nil for a row as it stands in the sheet.
    fileprivate var joined: Cells?
  }

  /// What a row shows in each of the table's columns.
  typealias Cells = [SheetGrid.Entry?]

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
    for row in grid.rows(in: start..<max(start, block.rows.upperBound)) {
      let entries = grid.entries(inRow: row)
      let isCertain = named?.rows.contains(row) == true
      if !isCertain, isHeader(row, block: block, headers: headers) {
        drop(entries, row, &log)
        joinsNext = true
        continue
      }
      if !isCertain, isForeign(entries, cells(of: entries)) {
        if endsList(entries) { break }
        continue
      }
      end = row + 1
      let isTail = joinsNext
      joinsNext = false
      if isTail, join(cells(of: entries), &log) { continue }
      rows.append(Row(row: row))
    }
  }

  /// The row's cells. They are looked up again and not kept: a list may have hundreds of thousands of rows.
  func cells(of row: Row) -> Cells { row.joined ?? cells(of: grid.entries(inRow: row.row)) }

  /// The first text of each field's columns; a second one is left, and spoken of later as unread.
  private func cells(of entries: ArraySlice<SheetGrid.Entry>) -> Cells {
    var cells = Cells(repeating: nil, count: table.columns.count)
    for entry in entries {
      let column = table.columns.firstIndex { $0.columns.contains(entry.address.column) }
      if let column, cells[column] == nil { cells[column] = entry }
    }
    return cells
  }

  private func isHeader(_ row: Int, block: TableBlock, headers: [Int]) -> Bool {
    let labels = block.labels(inRow: row)
    guard !labels.isEmpty else { return false }
    let found = headers.filter { header in labels.contains { $0.label == header } }
    return found.count >= max(2, (headers.count + 1) / 2)
  }

  private func drop(_ entries: ArraySlice<SheetGrid.Entry>, _ row: Int, _ log: inout ImportLog) {
    guard let first = entries.first else { return }
    for entry in entries { log.claim(grid, entry.address) }
    let moved = entries.first { entry in
      guard let label = entry.label, let column = table.column(at: entry.address.column) else { return false }
      return table.columns.contains { $0.label == Int(label) && $0.field != column.field }
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
  private func isForeign(_ entries: ArraySlice<SheetGrid.Entry>, _ cells: Cells) -> Bool {
    let count = cells.count { $0 != nil }
    guard let first = entries.first, count > 0 else { return true }
    if endsList(entries) || LineKind.isTotal(first.text) { return true }
    if count == entries.count || count == 1, cells.allSatisfy({ $0.map { LineKind.isRemark($0.text) } ?? true }) {
      return true
    }
    guard count == 1, entries.count == 1 else { return false }
    // One text across several fields' columns is a line of its own.
    let range = grid.range(at: first.address)
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
  private func isWhole(_ cells: Cells) -> Bool {
    if let level2 = table.entry(of: .level2, in: cells)?.text,
      !Taxonomy.standard.parents(ofLevel2: level2).isEmpty || level2 == BlankMark.text
    {
      return true
    }
    guard table.entry(of: .indicatorName, in: cells) != nil,
      let first = table.entry(of: .indicatorValue, in: cells)?.text.unicodeScalars.first
    else { return false }
    return "≥≤＞＜＝><=0123456789".unicodeScalars.contains(first)
  }

  /// Joins the tail of cells that a page break cut to the row above. Told by the level 1 and the basis, both blank.
  private mutating func join(_ tails: Cells, _ log: inout ImportLog) -> Bool {
    guard let last = rows.last, table.column(of: .level1) != nil, table.column(of: .basis) != nil,
      table.entry(of: .level1, in: tails) == nil, table.entry(of: .basis, in: tails) == nil, !isWhole(tails)
    else { return false }
    var cells = cells(of: last)
    for (column, tail) in tails.enumerated() {
      guard let tail else { continue }
      let field = table.columns[column].field
      log.claim(grid, tail.address)
      var whole = cells[column] ?? tail
      if whole.address != tail.address {
        whole.text += tail.text
        whole.value = .text(whole.text)
      }
      cells[column] = whole
      log.add(
        .warning, "repair.rowJoined",
        Message(
          "\(field.label)被分页断开，已与上一行接成“\(whole.text)”",
          "\(field.label) was cut by a page break and is joined: “\(whole.text)”"),
        grid, tail.address, found: tail.text, expected: whole.text)
    }
    rows[rows.count - 1].joined = cells
    return true
  }
}

extension TableColumns {
  /// A field's cell of a row.
  func entry(of field: Field, in cells: TableRows.Cells) -> SheetGrid.Entry? {
    columns.firstIndex { $0.field == field }.flatMap { cells[$0] }
  }
}
