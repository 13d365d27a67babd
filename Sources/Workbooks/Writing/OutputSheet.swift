import CXLSXWriter

/// Fills one sheet of an `OutputBook`, which owns it.
struct OutputSheet: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<lxw_worksheet>

  let pointer: Pointer

  /// What the sheet says of itself comes before its cells: links put down blank cells, which the cells then replace.
  func write(_ sheet: Sheet, _ formats: inout OutputFormats, in book: borrowing OutputBook) throws(WorkbookError) {
    for merge in sheet.merges { try add(merge) }
    try setSizes(of: sheet)
    try setPage(sheet.printSetup, showsGridLines: sheet.showsGridLines)
    if let cell = sheet.frozenAt, cell != CellAddress(row: 0, column: 0) {
      worksheet_freeze_panes(pointer, UInt32(cell.row), UInt16(cell.column))
    }
    if sheet.isProtected { worksheet_protect(pointer, nil, nil) }
    if let color = sheet.tabColor { worksheet_set_tab_color(pointer, color.code) }
    for link in sheet.links { try add(link, text: sheet[link.address]?.value, try formats.plain(in: book)) }
    for cell in sheet.cells {
      do {
        try cell.check()
        try write(cell, try formats.format(cell.style, in: book))
      } catch {
        throw error.atCell(cell.address)
      }
    }
    for validation in sheet.validations { try add(validation) }
    for comment in sheet.comments { try add(comment) }
    if let filter = sheet.filter { try set(filter: filter) }
    if let range = sheet.numberTexts {
      try check(
        worksheet_ignore_errors(pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range.description))
    }
    for chart in sheet.charts { try add(chart, to: book) }
  }

  /// The range alone; each cell below it is written as it stands, so that all borders are drawn.
  private func add(_ merge: CellRange) throws(WorkbookError) {
    try check(
      worksheet_merge_range(
        pointer, UInt32(merge.first.row), UInt16(merge.first.column), UInt32(merge.last.row), UInt16(merge.last.column),
        nil, nil))
  }
}
