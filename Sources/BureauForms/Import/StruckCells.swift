import TargetTables
import Workbooks

/// Warns of what a person struck out and did not delete: it is read like all other text.
struct StruckCells {
  /// Past this many in one sheet, they are told as one number.
  private static let most = 20

  private let workbook: Workbook
  /// The styles that strike a cell's text out.
  private let styles: Set<Int>

  init(_ workbook: Workbook) {
    self.workbook = workbook
    styles = Set(workbook.styles.indices.filter { workbook.styles[$0].font.isStruck })
  }

  func report(_ grids: [SheetGrid], _ log: inout ImportLog) {
    for grid in grids {
      let found = cells(of: grid).compactMap { cell -> (SheetGrid.Entry, Cell)? in
        guard let entry = grid.entry(at: cell.address), log.isClaimed(grid, entry) else { return nil }
        return (entry, cell)
      }
      for (entry, cell) in found.prefix(Self.most) { report(entry, cell, grid, &log) }
      if found.count > Self.most {
        log.add(
          .warning, "text.struck",
          Message(
            "另有 \(found.count - Self.most) 个单元格带有删除线，已照常读入",
            "struck out and read, too: \(found.count - Self.most) more cells"),
          grid)
      }
    }
  }

  /// Those with text that is struck out, all of it or a part.
  private func cells(of grid: SheetGrid) -> [Cell] {
    let cells = workbook.sheets[grid.index].cells
    if !styles.isEmpty { return cells.filter { styles.contains($0.style) || !Self.struckPart(of: $0).isEmpty } }
    return cells.richCells.filter { !Self.struckPart(of: $0).isEmpty }
  }

  private static func struckPart(of cell: Cell) -> String {
    guard case .rich(let runs) = cell.value else { return "" }
    return runs.filter { $0.font?.isStruck == true }.map(\.text).joined()
  }

  private func report(_ entry: SheetGrid.Entry, _ cell: Cell, _ grid: SheetGrid, _ log: inout ImportLog) {
    let whole = grid.text(of: entry)
    let part = Self.struckPart(of: cell)
    let message =
      part.isEmpty || part == whole
      ? Message(
        "“\(whole.shortened)”带有删除线，已照常读入；如已作废请删去",
        "“\(whole.shortened)” is struck out, and was read: delete it if it is void")
      : Message(
        "“\(part.shortened)”带有删除线，已与其余文字一起读入：“\(whole.shortened)”；如已作废请删去",
        "“\(part.shortened)” is struck out, and was read with the rest, “\(whole.shortened)”: delete it if it is void")
    log.add(.warning, "text.struck", message, grid, entry.address, found: whole)
  }
}

extension String {
  /// As much of it as a message has room for.
  var shortened: String { count > 40 ? prefix(40) + "…" : self }
}
