import TargetTables
import Workbooks

/// Notes what a person wrote and nothing took, so that nothing disappears unsaid.
struct UnreadCells {
  let form: Form
  let grids: [SheetGrid]
  let match: FormMatch

  /// Past this many in one sheet, they are told as one number.
  private static let most = 20

  func report(_ log: inout ImportLog) {
    var pieces = grids.map { _ in [FormMatch.Piece]() }
    for piece in match.tables + match.others { pieces[piece.grid].append(piece) }
    for (position, grid) in grids.enumerated() where !grid.entries.isEmpty {
      guard !pieces[position].isEmpty else {
        log.add(
          .note, "sheet.unread",
          Message(
            "工作表“\(grid.name)”不是本表格的内容，未读入（\(grid.entries.count) 个单元格）",
            "sheet \(grid.name) is none of the form; not read (cells: \(grid.entries.count))"),
          grid)
        continue
      }
      if grid.isHidden {
        log.add(
          .note, "sheet.hidden", Message("工作表“\(grid.name)”是隐藏的，已读入", "sheet \(grid.name) is hidden, and was read"),
          grid)
      }
      reportHiddenRows(grid, &log)
      reportHiddenColumns(grid, &log)
      report(
        grid, tables: pieces[position].filter { form.anchors[$0.form].holdsTables },
        derived: pieces[position].filter { form.anchors[$0.form].isDerived }.map(\.block.rows), &log)
    }
  }

  /// - Parameters:
  ///   - tables: the project tables that stand there.
  ///   - derived: rows that repeat what other sheets say.
  private func report(
    _ grid: SheetGrid, tables: [FormMatch.Piece], derived: [Range<Int>], _ log: inout ImportLog
  ) {
    var unread: [SheetGrid.Entry] = []
    for entry in grid.entries where entry.label == nil && !log.isClaimed(grid, entry) {
      if grid.text(of: entry).isBlank || derived.contains(where: { $0.contains(entry.address.row) }) { continue }
      unread.append(entry)
    }
    reportCovered(grid, &log)
    for table in tables where !unread.isEmpty {
      UnreadColumns(table: table, anchors: form.anchors[table.form], grid: grid).take(from: &unread, &log)
    }
    let bodies = unread.isEmpty ? [] : tables.map { body(of: $0, grid, log) }
    for entry in unread.prefix(Self.most) {
      let isInside = bodies.contains { $0?.contains(entry.address) ?? false }
      report(entry, isInside: isInside && !LineKind.isRemark(grid.text(of: entry)), grid, &log)
    }
    if unread.count > Self.most {
      log.add(
        .note, "cell.unread",
        Message("另有 \(unread.count - Self.most) 个单元格未读入", "not read either: \(unread.count - Self.most) more cells"),
        grid)
    }
  }

  /// What stands among a table's cells is most likely an answer; beside it or below, a signature or a remark.
  private func report(_ entry: SheetGrid.Entry, isInside: Bool, _ grid: SheetGrid, _ log: inout ImportLog) {
    let whole = grid.text(of: entry)
    let text = whole.shortened
    let message =
      isInside
      ? Message(
        "在表内，却不属于任何一项，未读入：“\(text)”；如是填报内容，请移到它那一项的格里",
        "stands in the table and belongs to no field, and was not read: “\(text)”; move it into its field's cell")
      : Message("不属于任何一项，未读入：“\(text)”", "belongs to no field and was not read: “\(text)”")
    log.add(isInside ? .warning : .note, "cell.unread", message, grid, entry.address, found: whole)
  }

  /// The cells from a table's first label to the last cell of it that was read; nil where nothing was.
  private func body(of table: FormMatch.Piece, _ grid: SheetGrid, _ log: ImportLog) -> CellRange? {
    var body: CellRange?
    let rows = table.block.start..<max(table.block.start, table.block.rows.upperBound)
    for entry in grid.entries(inRows: rows) where entry.label != nil || log.isClaimed(grid, entry) {
      let range = grid.range(of: entry)
      body = body.map { $0.union(range) } ?? range
    }
    return body
  }

  /// Text below a merged cell shows nowhere: whether it counts, or what covers it, only its writer knows.
  private func reportCovered(_ grid: SheetGrid, _ log: inout ImportLog) {
    for entry in grid.covered {
      let merge = grid.range(of: entry)
      let text = grid.text(of: entry)
      let shown = grid.entry(at: merge.first).map(grid.text) ?? ""
      guard !text.isBlank, !text.isSame(as: shown) else { continue }
      log.add(
        .error, "cell.covered",
        Message(
          "“\(text)”被合并单元格 \(merge)（显示“\(shown)”）盖住，无法确定以哪个为准；请拆分单元格后核对",
          "“\(text)” is covered by the merged cell \(merge), which shows “\(shown)”; split it and check"),
        grid, entry.address, found: text, expected: shown)
    }
  }

  private func reportHiddenRows(_ grid: SheetGrid, _ log: inout ImportLog) {
    guard !grid.hiddenRows.isEmpty else { return }
    let rows = grid.hiddenRows.filter { !grid.entries(inRow: $0).isEmpty }.sorted()
    guard let first = rows.first else { return }
    let list = rows.prefix(Self.mostNamed).map { String($0 + 1) }.joined(separator: "、")
    let total = Self.total(rows.count, "行")
    log.add(
      .note, "row.hidden",
      Message("第 \(list) \(total.chinese)是隐藏的，已读入", "rows \(list)\(total.english) are hidden, and were read"), grid,
      CellAddress(row: first, column: 0))
  }

  private func reportHiddenColumns(_ grid: SheetGrid, _ log: inout ImportLog) {
    guard !grid.hiddenColumns.isEmpty else { return }
    var columns: Set<Int> = []
    for entry in grid.entries where grid.hiddenColumns.contains(where: { $0.contains(entry.address.column) }) {
      columns.insert(entry.address.column)
    }
    let places = columns.sorted().map { CellAddress(row: 0, column: $0) }
    guard let first = places.first else { return }
    let list = places.prefix(Self.mostNamed).map { String($0.description.dropLast()) }.joined(separator: "、")
    let total = Self.total(places.count, "列")
    log.add(
      .note, "column.hidden",
      Message("\(list) \(total.chinese)是隐藏的，已读入", "columns \(list)\(total.english) are hidden, and were read"), grid,
      first)
  }

  /// So many hidden rows or columns are named.
  private static let mostNamed = 10

  /// What the names before are of, and how many there are where not all are named.
  private static func total(_ count: Int, _ noun: String) -> Message {
    count > mostNamed ? Message("等共 \(count) \(noun)", ", \(count) in all,") : Message(noun, "")
  }
}
