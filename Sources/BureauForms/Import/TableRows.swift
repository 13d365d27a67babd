import TargetTables
import Workbooks

/// The rows of a list as they stand in a sheet, without repeated headers, cut cells joined again, remarks left out.
struct TableRows {
  /// A row's cells, one for each of the table's columns.
  struct Row {
    fileprivate(set) var number = 0
    fileprivate(set) var cells: [SheetGrid.Entry?]
    /// The texts of cells that tails were joined to, by their columns.
    fileprivate var joined: [Int: String] = [:]

    var isJoined: Bool { !joined.isEmpty }

    /// What a column's cell shows and holds.
    func content(at column: Int, _ grid: SheetGrid) -> SheetGrid.Content? {
      cells[column].map { content(of: $0, at: column, grid) }
    }

    /// The same for a cell of the row.
    /// - Parameter column: the column that the cell stands in.
    func content(of entry: SheetGrid.Entry, at column: Int, _ grid: SheetGrid) -> SheetGrid.Content {
      var content = grid.content(of: entry)
      if isJoined, let text = joined[column] { (content.text, content.value) = (text, nil) }
      return content
    }
  }

  /// The numbers of the list's rows, in order.
  private(set) var numbers: [Int] = []
  /// Rows with tails that were cut off joined to them, by their numbers; all others are as they stand in the sheet.
  private var joined: [Int: Row] = [:]
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
    // A row inserted before the first is one that the list's name does not know.
    let start = table.headerEnd ?? named?.first.row ?? block.rows.lowerBound
    end = start
    var joinsNext = false
    var read = blankRow
    for row in grid.rows(in: start..<max(start, block.rows.upperBound)) {
      let isNamed = named?.rows.contains(row) == true
      if numbers.isEmpty || joinsNext, isCount(row, isNamed: isNamed, &read) {
        for cell in read.cells.compactMap(\.self) { log.claim(grid, cell) }
        continue
      }
      if !isNamed {
        let entries = grid.entries(inRow: row)
        if isHeader(row, block: block, headers: headers) {
          drop(entries, row, &log)
          joinsNext = true
          continue
        }
        fill(&read, row)
        if isForeign(entries, read.cells) {
          if endsList(entries) { break }
          continue
        }
      }
      end = row + 1
      let isTail = joinsNext
      joinsNext = false
      if isTail {
        fill(&read, row)
        if join(read.cells, &log) { continue }
      }
      numbers.append(row)
    }
  }

  /// A row to be filled.
  var blankRow: Row { Row(cells: Array(repeating: nil, count: table.columns.count)) }

  /// Puts a row's cells into what held another's. They are looked up again and not kept: a list may have hundreds of
  /// thousands of rows.
  func fill(_ row: inout Row, _ number: Int) {
    if !joined.isEmpty, let whole = joined[number] {
      row = whole
      return
    }
    row.number = number
    if row.isJoined { row.joined = [:] }
    for column in row.cells.indices { row.cells[column] = nil }
    // The first text of each field's columns; a second one is left, and spoken of later as unread.
    for entry in grid.entries(inRow: number) {
      if let column = table.position(at: entry.address.column), row.cells[column] == nil { row.cells[column] = entry }
    }
  }

  private func isHeader(_ row: Int, block: TableBlock, headers: [Int]) -> Bool {
    let labels = block.labels(inRow: row)
    guard !labels.isEmpty else { return false }
    let found = headers.count { header in labels.contains { $0.label == header } }
    return found >= max(2, (headers.count + 1) / 2)
  }

  private func drop(_ entries: ArraySlice<SheetGrid.Entry>, _ row: Int, _ log: inout ImportLog) {
    guard let first = entries.first else { return }
    for entry in entries { log.claim(grid, entry) }
    let moved = entries.first { entry in
      guard let label = entry.label, let column = table.column(at: entry.address.column) else { return false }
      return table.columns.contains { $0.label == label && $0.field != column.field }
    }
    if let moved {
      log.add(
        .error, "table.headerDiffers",
        Message(
          "第 \(row + 1) 行的表头与前面的表头列次不同，其下各行可能读错列，请统一",
          "the header in row \(row + 1) has other columns than the one above"),
        grid, moved.address, path: path, found: grid.text(of: moved))
    }
    log.add(
      .note, "repair.headerRepeated",
      Message("第 \(row + 1) 行重复的表头已略去", "the header that row \(row + 1) repeats was dropped"),
      grid, first.address)
  }

  /// Whether the row is no item: a title, a unit line, a signature, a remark, a total, or text beside the table.
  private func isForeign(_ entries: ArraySlice<SheetGrid.Entry>, _ cells: [SheetGrid.Entry?]) -> Bool {
    let count = cells.count { $0 != nil }
    guard let first = entries.first, count > 0 else { return true }
    if endsList(entries) || LineKind.isTotal(grid.text(of: first)) { return true }
    if count == entries.count || count == 1,
      cells.allSatisfy({ $0.map { LineKind.isRemark(grid.text(of: $0)) } ?? true })
    {
      return true
    }
    guard count == 1 else { return false }
    // A first level alone that is none: the second line of a remark, say.
    if let level1 = table.entry(of: .level1, in: cells).map(grid.text), !isLevel(level1) { return true }
    guard entries.count == 1 else { return false }
    // One text across several fields' columns is a line of its own.
    let range = grid.range(of: first)
    return table.columns.filter { $0.columns.overlaps(range.columns.lowerBound..<(range.columns.upperBound + 1)) }.count
      > 2
  }

  /// Whether the row numbers the columns, 1, 2, 3 and so on; in any order, as columns are moved with their numbers. Exports
  /// write texts alone, so that a named row must hold numbers.
  private func isCount(_ row: Int, isNamed: Bool, _ read: inout Row) -> Bool {
    // Most rows are told by their first cell.
    guard let first = grid.entries(inRow: row).first, !isNamed || grid.plainText(of: first) == nil,
      grid.text(of: first).utf8.count < 3
    else { return false }
    fill(&read, row)
    let entries = read.cells.compactMap(\.self)
    guard entries.count > 2, !isNamed || entries.allSatisfy({ grid.plainText(of: $0) == nil }) else { return false }
    let numbers = entries.compactMap { Int(grid.text(of: $0)) }
    return numbers.count == entries.count && Set(numbers) == Set(1...entries.count)
  }

  private func isLevel(_ text: String) -> Bool {
    text == BlankMark.text || Taxonomy.standard.level1(named: text) != nil
  }

  private func endsList(_ entries: ArraySlice<SheetGrid.Entry>) -> Bool {
    entries.count <= 2
      && entries.contains { entry in
        let text = grid.text(of: entry)
        return LineKind.tableTitle(in: text) != nil || LineKind.amountUnit(in: text) != nil
          || (entries.count == 1 && LineKind.unit(in: text)?.name != nil
            && grid.range(of: entry).columns.count > 1)
      }
  }

  /// Whether the row is an indicator of its own: a whole second level, or a name and a value that begins as values do.
  private func isWhole(_ cells: [SheetGrid.Entry?]) -> Bool {
    if let level2 = table.entry(of: .level2, in: cells).map(grid.text),
      !Taxonomy.standard.parents(ofLevel2: level2).isEmpty || level2 == BlankMark.text
    {
      return true
    }
    guard table.entry(of: .indicatorName, in: cells) != nil,
      let first = table.entry(of: .indicatorValue, in: cells).map(grid.text)?.unicodeScalars.first
    else { return false }
    return "≥≤＞＜＝><=0123456789".unicodeScalars.contains(first)
  }

  /// Joins the tail of cells that a page break cut to the row above. Told by the level 1 and the basis, both blank.
  private mutating func join(_ tails: [SheetGrid.Entry?], _ log: inout ImportLog) -> Bool {
    guard let last = numbers.last, table.column(of: .level1) != nil, table.column(of: .basis) != nil,
      table.entry(of: .level1, in: tails) == nil, table.entry(of: .basis, in: tails) == nil, !isWhole(tails)
    else { return false }
    var row = blankRow
    fill(&row, last)
    for (column, tail) in tails.enumerated() {
      guard let tail else { continue }
      let field = table.columns[column].field
      log.claim(grid, tail)
      let tailText = grid.text(of: tail)
      if let head = row.content(at: column, grid) {
        row.joined[column] = head.text + tailText
      } else {
        row.cells[column] = tail
      }
      let whole = row.joined[column] ?? tailText
      log.add(
        .warning, "repair.rowJoined",
        Message(
          "\(field.label)被分页断开，已与上一行接成“\(whole)”",
          "\(field.label) was cut by a page break and is joined: “\(whole)”"),
        grid, tail.address, found: tailText, expected: whole)
    }
    joined[last] = row
    return true
  }
}

extension TableColumns {
  /// A field's cell of a row.
  func entry(of field: Field, in cells: [SheetGrid.Entry?]) -> SheetGrid.Entry? {
    columns.firstIndex { $0.field == field }.flatMap { cells[$0] }
  }
}
