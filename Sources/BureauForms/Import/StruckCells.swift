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
      // Where no style strikes a whole cell out, only text in several fonts can be.
      if styles.isEmpty {
        report(workbook.sheets[grid.index].cells.richCells, grid, &log)
      } else {
        report(workbook.sheets[grid.index].cells, grid, &log)
      }
    }
  }

  private func report(_ cells: some Sequence<Cell>, _ grid: SheetGrid, _ log: inout ImportLog) {
    var count = 0
    for cell in cells where styles.contains(cell.style) || !Self.struckPart(of: cell).isEmpty {
      guard let entry = grid.entry(at: cell.address), log.isClaimed(grid, entry) else { continue }
      count += 1
      if count <= Self.most { report(entry, cell, grid, &log) }
    }
    guard count > Self.most else { return }
    log.add(
      .warning, "text.struck",
      Message("另有 \(count - Self.most) 个单元格带有删除线，已照常读入", "struck out and read, too: \(count - Self.most) more cells"),
      grid)
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
