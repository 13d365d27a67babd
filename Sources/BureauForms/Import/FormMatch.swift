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
  /// The rows of each grid that stand above its first table.
  private var above: [Range<Int>] = []

  init(_ form: Form, grids: [SheetGrid], names: [FormNames]) {
    for (position, grid) in grids.enumerated() {
      let found = Self.tables(form, grid, position, names[grid.index])
      above.append(0..<(found.map(\.block.rows.lowerBound).min() ?? grid.rowCount))
      tables += found
    }
    findOthers(form, grids, names)
  }

  /// The grids that anything of the form was found in, in order.
  var positions: [Int] { Set((tables + others).lazy.map(\.grid)).sorted() }

  /// Whether anything of the form was found, and not only what might be any sheet's words.
  var isFound: Bool { !tables.isEmpty || others.contains(where: \.isNamed) }

  /// A sheet is a stack of one kind of table: the kind that fits best.
  private static func tables(_ form: Form, _ grid: SheetGrid, _ position: Int, _ names: FormNames) -> [Piece] {
    var tables: [Piece] = []
    for index in form.anchors.indices where form.anchors[index].holdsTables {
      let anchors = form.anchors[index]
      var blocks = TableBlock.find(anchors, in: grid, rows: 0..<grid.rowCount, names: names)
      if !anchors.isPerProject { blocks = blocks.filter { $0.labelCount * 2 >= anchors.labels.count } }
      if blocks.isEmpty, names.areOf(anchors) { blocks = [TableBlock(rows: 0..<grid.rowCount, start: 0)] }
      takeTitles(of: &blocks, anchors, grid, names)
      for block in blocks {
        let score = Double(block.labelCount) / Double(max(1, anchors.labels.count))
        tables.append(Piece(form: index, grid: position, block: block, score: score))
      }
    }
    guard let best = tables.max(by: { $0.score < $1.score }) else { return [] }
    tables.removeAll { $0.form != best.form }
    return tables
  }

  /// How many rows of other text people put between the unit line and the table.
  private static let mostRowsBetween = 3

  /// Lets each table begin with the title and unit lines above its first label.
  private static func takeTitles(
    of blocks: inout [TableBlock], _ anchors: FormAnchors, _ grid: SheetGrid, _ names: FormNames
  ) {
    for index in blocks.indices {
      let floor = index == 0 ? 0 : (blocks[index - 1].hits.last?.place.row ?? -1) + 1
      var start = blocks[index].start
      var row = start - 1
      while row >= floor, start - row <= mostRowsBetween + 1 {
        let entries = grid.entries(inRow: row)
        let isTitle =
          entries.isEmpty
          || entries.contains { entry in
            names.isSingle(entry.address)
              || anchors.wordings.contains { SingleText.read(grid.text(of: entry), $0) != nil }
          }
        if isTitle, !entries.isEmpty { start = row }
        row -= 1
      }
      if index > 0 { blocks[index - 1].rows = blocks[index - 1].rows.lowerBound..<start }
      blocks[index].rows = start..<blocks[index].rows.upperBound
    }
  }

  private mutating func findOthers(_ form: Form, _ grids: [SheetGrid], _ names: [FormNames]) {
    var pieces: [Piece] = []
    for (position, grid) in grids.enumerated() {
      for index in form.anchors.indices where !form.anchors[index].holdsTables {
        pieces += Self.pieces(form, index, grid, position, above[position], names[grid.index])
      }
    }
    var rest = pieces.sorted { $0.score > $1.score }
    while let best = rest.first {
      others.append(best)
      rest.removeAll { $0.form == best.form || ($0.grid == best.grid && $0.block.rows.overlaps(best.block.rows)) }
    }
    spread()
    others.sort { ($0.grid, $0.block.rows.lowerBound) < ($1.grid, $1.block.rows.lowerBound) }
  }

  private static func pieces(
    _ form: Form, _ index: Int, _ grid: SheetGrid, _ position: Int, _ rows: Range<Int>, _ names: FormNames
  ) -> [Piece] {
    let isNamed = names.areOf(form.anchors[index])
    guard isNamed || !rows.isEmpty else { return [] }
    let anchors = form.anchors[index]
    var blocks = TableBlock.find(anchors, in: grid, rows: rows, names: names)
    for block in blocks.indices { blocks[block].shrink() }
    if blocks.isEmpty { blocks = [TableBlock(rows: rows, start: rows.lowerBound)] }
    return blocks.compactMap { block in
      let entries = grid.entries(inRows: block.rows)
      let found = anchors.wordings.count { words in
        entries.contains { SingleText.read(grid.text(of: $0), words) != nil }
      }
      let share = Double(block.labelCount + found) / Double(max(1, anchors.labels.count + anchors.wordings.count))
      let hasName = found + block.labelCount > 0 && grid.name == anchors.sheetName
      let score = share + (hasName ? 0.5 : 0) + (isNamed ? 2 : 0)
      // A worded cell is left out with its value, so a missing one says less than a missing label.
      guard score >= (anchors.labels.isEmpty ? 0.4 : 0.5) else { return nil }
      return Piece(form: index, grid: position, block: block, score: score, isNamed: isNamed)
    }
  }

  /// What lies between the pieces of a sheet belongs to the one above.
  private mutating func spread() {
    for index in others.indices {
      let piece = others[index]
      let next = others.filter { $0.grid == piece.grid && $0.block.rows.lowerBound > piece.block.rows.lowerBound }
        .map(\.block.rows.lowerBound).min()
      let isFirst = !others.contains { $0.grid == piece.grid && $0.block.rows.lowerBound < piece.block.rows.lowerBound }
      let start = isFirst ? 0 : piece.block.rows.lowerBound
      others[index].block.rows = start..<max(start, next ?? above[piece.grid].upperBound)
    }
  }
}

extension TableBlock {
  /// Only as far as the labels go.
  fileprivate mutating func shrink() {
    guard let first = hits.first, let last = hits.last else { return }
    rows = first.place.row..<(last.place.row + 1)
  }
}

extension FormNames {
  /// Whether the cell is a single field's.
  fileprivate func isSingle(_ address: CellAddress) -> Bool { cells.pairs.contains { $0.value == address } }

  /// Whether the names are those that an export gives this sheet.
  func areOf(_ sheet: FormAnchors) -> Bool {
    guard !isEmpty else { return false }
    let holdsProject = cells.pairs.contains { $0.field.list == .projects }
    if sheet.isPerProject { return holdsProject || self[.indicators] != nil }
    if sheet.repeated.contains(.indicators) { return self[.indicators] != nil && !holdsProject }
    if sheet.repeated.contains(where: { $0 != .projects }) {
      return sheet.repeated.contains { $0 != .projects && self[$0] != nil }
    }
    guard holdsNoList, !holdsProject else { return false }
    return sheet.singles.contains { single in
      single.cell.pattern.fields.contains { $0.list == nil && cells[$0] != nil }
    }
  }
}
