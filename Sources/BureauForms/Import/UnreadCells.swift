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
      report(grid, derived: pieces[position].filter { form.anchors[$0.form].isDerived }.map(\.block.rows), &log)
    }
  }

  /// - Parameter derived: rows that repeat what other sheets say.
  private func report(_ grid: SheetGrid, derived: [Range<Int>], _ log: inout ImportLog) {
    var unread: [SheetGrid.Entry] = []
    for entry in grid.entries where entry.label == nil && !log.isClaimed(grid, entry) {
      if grid.text(of: entry).isBlank || derived.contains(where: { $0.contains(entry.address.row) }) { continue }
      unread.append(entry)
    }
    reportCovered(grid, &log)
    for entry in unread.prefix(Self.most) {
      let whole = grid.text(of: entry)
      let text = whole.shortened
      log.add(
        .note, "cell.unread", Message("不属于任何一项，未读入：“\(text)”", "belongs to no field and was not read: “\(text)”"), grid,
        entry.address,
        found: whole)
    }
    if unread.count > Self.most {
      log.add(
        .note, "cell.unread",
        Message("另有 \(unread.count - Self.most) 个单元格未读入", "not read either: \(unread.count - Self.most) more cells"),
        grid)
    }
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
    let list = rows.prefix(10).map { String($0 + 1) }.joined(separator: "、")
    log.add(
      .note, "row.hidden", Message("第 \(list) 行是隐藏的，已读入", "rows \(list) are hidden, and were read"), grid,
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
    let list = places.prefix(10).map { String($0.description.dropLast()) }.joined(separator: "、")
    log.add(
      .note, "column.hidden", Message("\(list) 列是隐藏的，已读入", "columns \(list) are hidden, and were read"), grid, first)
  }
}
