import TargetTables
import Workbooks

/// The columns that people add to a list, with headers of their own: each is told once, and not cell by cell.
struct UnreadColumns {
  let table: FormMatch.Piece
  let anchors: FormAnchors
  let grid: SheetGrid

  /// Takes each such column out of what was not read, and tells it.
  func take(from unread: inout [SheetGrid.Entry], _ log: inout ImportLog) {
    guard let row = headerRow else { return }
    for header in unread where header.address.row == row {
      let columns = grid.range(of: header).columns
      let below = unread.count { isBelow(header, columns, $0) }
      guard below > 0 else { continue }
      unread.removeAll { $0.address == header.address || isBelow(header, columns, $0) }
      report(header, below, &log)
    }
  }

  /// The row with most headers of the list.
  private var headerRow: Int? {
    var counts: [Int: Int] = [:]
    for hit in table.block.hits where anchors.labels[hit.label].isListHeader { counts[hit.place.row, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private func isBelow(_ header: SheetGrid.Entry, _ columns: ClosedRange<Int>, _ entry: SheetGrid.Entry) -> Bool {
    entry.address.row > header.address.row && table.block.rows.contains(entry.address.row)
      && columns.contains(entry.address.column) && !LineKind.isRemark(grid.text(of: entry))
  }

  private func report(_ header: SheetGrid.Entry, _ count: Int, _ log: inout ImportLog) {
    let text = grid.text(of: header)
    let isOfValue = Self.partsOfValues.contains(text.withoutBlanks)
    let advice =
      isOfValue
      ? Message("；计算符号和计量单位请写进指标值里，如“≥4次”", "; write it into the value itself, as in “≥4次”") : Message("", "")
    log.add(
      isOfValue ? .warning : .note, "column.unread",
      Message(
        "表头多出“\(text.shortened)”一列，其下 \(count) 个单元格未读入\(advice.chinese)",
        "the column “\(text.shortened)” is none of the form's; the cells under it, \(count), were not read\(advice.english)"
      ),
      grid, header.address, found: text)
  }

  /// What other forms keep in columns of their own, and this one in the value.
  private static let partsOfValues: Set<String> = ["计算符号", "运算符号", "符号", "计量单位", "单位", "度量单位"]
}
