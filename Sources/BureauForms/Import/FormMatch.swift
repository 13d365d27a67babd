import TargetTables
import Workbooks

/// Which sheet of a form stands where in a workbook.
struct FormMatch {
  struct Piece {
    /// The form's sheet, by its position.
    var form: Int
    var grid: Int
    var block: TableBlock
    /// The share of the form's labels and worded cells that was found, and more for the sheet's own name.
    var score: Double
    /// Whether defined names say so.
    var isNamed = false
  }

  /// The project tables and lists, in the workbook's order.
  private(set) var tables: [Piece] = []
  /// The sheets that stand once: cover, contents, department.
  private(set) var others: [Piece] = []

  init(_ form: Form, grids: [SheetGrid], names: [Int: FormNames]) {
    for (position, grid) in grids.enumerated() {
      findTables(form, grid, position, names[grid.index] ?? FormNames())
    }
    findOthers(form, grids, names)
  }

  private mutating func findTables(_ form: Form, _ grid: SheetGrid, _ position: Int, _ names: FormNames) {
    for (index, sheet) in form.sheets.enumerated() where sheet.holdsTables {
      let anchors = form.anchors[index]
      var blocks = TableBlock.find(anchors, in: grid, rows: 0..<grid.rowCount) { names.holds($0) }
      if !sheet.isPerProject { blocks = blocks.filter { $0.hits.count * 2 >= anchors.labels.count } }
      if blocks.isEmpty, names.areOf(sheet) { blocks = [TableBlock(rows: 0..<grid.rowCount, start: 0)] }
      Self.takeTitles(of: &blocks, anchors, grid, names)
      for block in blocks {
        let score = Double(block.hits.count) / Double(max(1, anchors.labels.count))
        tables.append(Piece(form: index, grid: position, block: block, score: score))
      }
    }
    // A sheet is a stack of one kind of table: the kind that fits best.
    let best = tables.filter { $0.grid == position }.max { $0.score < $1.score }
    if let best { tables.removeAll { $0.grid == position && $0.form != best.form } }
  }

  /// Lets each table begin with the title and unit lines above its first label.
  private static func takeTitles(
    of blocks: inout [TableBlock], _ anchors: FormAnchors, _ grid: SheetGrid, _ names: FormNames
  ) {
    let worded = anchors.singles.filter { $0.way == .words }.map(\.cell.pattern)
    for index in blocks.indices {
      let floor = index == 0 ? 0 : (blocks[index - 1].hits.values.joined().map(\.row).max() ?? -1) + 1
      var start = blocks[index].start
      var row = start - 1
      while row >= floor {
        let entries = grid.entries(inRow: row)
        let isTitle =
          entries.isEmpty
          || entries.contains { entry in
            worded.contains { SingleText.read(entry.text, $0) != nil } || isSingleName(entry.address, names)
          }
        guard isTitle else { break }
        if !entries.isEmpty { start = row }
        row -= 1
      }
      if index > 0 { blocks[index - 1].rows = blocks[index - 1].rows.lowerBound..<start }
      blocks[index].rows = start..<blocks[index].rows.upperBound
    }
  }

  private static func isSingleName(_ address: CellAddress, _ names: FormNames) -> Bool {
    names.cells.values.contains(address)
  }

  private mutating func findOthers(_ form: Form, _ grids: [SheetGrid], _ names: [Int: FormNames]) {
    var pieces: [Piece] = []
    for (position, grid) in grids.enumerated() {
      let end = tables.filter { $0.grid == position }.map(\.block.rows.lowerBound).min() ?? grid.rowCount
      let named = names[grid.index] ?? FormNames()
      for (index, sheet) in form.sheets.enumerated() where !sheet.holdsTables {
        pieces += Self.pieces(sheet, index, form.anchors[index], grid, position, 0..<end, named)
      }
    }
    var rest = pieces.sorted { $0.score > $1.score }
    while let best = rest.first {
      others.append(best)
      rest.removeAll { $0.form == best.form || ($0.grid == best.grid && $0.block.rows.overlaps(best.block.rows)) }
    }
    spread(grids)
    others.sort { ($0.grid, $0.block.rows.lowerBound) < ($1.grid, $1.block.rows.lowerBound) }
  }

  private static func pieces(
    _ sheet: FormSheet, _ index: Int, _ anchors: FormAnchors, _ grid: SheetGrid, _ position: Int, _ rows: Range<Int>,
    _ names: FormNames
  ) -> [Piece] {
    var blocks = TableBlock.find(anchors, in: grid, rows: rows) { names.holds($0) }
    for block in blocks.indices { blocks[block].shrink() }
    if blocks.isEmpty { blocks = [TableBlock(rows: rows, start: rows.lowerBound)] }
    let worded = anchors.singles.filter { $0.way == .words }.map(\.cell.pattern)
    return blocks.compactMap { block in
      let entries = grid.entries(inRows: block.rows)
      let found = worded.filter { pattern in entries.contains { SingleText.read($0.text, pattern) != nil } }.count
      let share = Double(block.hits.count + found) / Double(max(1, anchors.labels.count + worded.count))
      let isNamed = names.areOf(sheet)
      let hasName = found + block.hits.count > 0 && grid.name == sheet.sheet.name
      let score = share + (hasName ? 0.5 : 0) + (isNamed ? 2 : 0)
      // A worded cell is left out with its value, so a missing one says less than a missing label.
      guard score >= (anchors.labels.isEmpty ? 0.4 : 0.5) else { return nil }
      return Piece(form: index, grid: position, block: block, score: score, isNamed: isNamed)
    }
  }

  /// What lies between the pieces of a sheet belongs to the one above.
  private mutating func spread(_ grids: [SheetGrid]) {
    for index in others.indices {
      let piece = others[index]
      let end = tables.filter { $0.grid == piece.grid }.map(\.block.rows.lowerBound).min() ?? grids[piece.grid].rowCount
      let next = others.filter { $0.grid == piece.grid && $0.block.rows.lowerBound > piece.block.rows.lowerBound }
        .map(\.block.rows.lowerBound).min()
      let isFirst = !others.contains { $0.grid == piece.grid && $0.block.rows.lowerBound < piece.block.rows.lowerBound }
      let start = isFirst ? 0 : piece.block.rows.lowerBound
      others[index].block.rows = start..<max(start, next ?? end)
    }
  }
}

extension TableBlock {
  /// Only as far as the labels go.
  fileprivate mutating func shrink() {
    let rows = hits.values.joined().map(\.row)
    guard let first = rows.min(), let last = rows.max() else { return }
    self.rows = first..<(last + 1)
  }
}

extension FormSheet {
  /// Whether the sheet holds projects' tables: one for each project, or a list of them all.
  var holdsTables: Bool { isPerProject || lists.contains(.indicators) }
}

extension FormNames {
  /// Whether the names are those that an export gives this sheet.
  func areOf(_ sheet: FormSheet) -> Bool {
    let listed = sheet.lists.filter { $0 != .projects }
    if sheet.isPerProject { return cells.keys.contains { $0.list == .projects } || lists[.indicators] != nil }
    if listed.contains(.indicators) {
      return lists[.indicators] != nil && !cells.keys.contains { $0.list == .projects }
    }
    if !listed.isEmpty { return listed.contains { lists[$0] != nil } }
    let singles = sheet.singleCells.flatMap(\.pattern.fields).filter { $0.list == nil }
    return !singles.isEmpty && lists.isEmpty && singles.contains { cells[$0] != nil }
      && !cells.keys.contains { $0.list == .projects }
  }
}
