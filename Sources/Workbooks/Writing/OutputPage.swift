import CXLSXWriter

extension OutputSheet {
  func setPage(_ page: PrintSetup, showsGridLines: Bool) throws(WorkbookError) {
    if let paper = page.paper { worksheet_set_paper(pointer, UInt8(paper)) }
    if page.orientation == .landscape { worksheet_set_landscape(pointer) }
    setMargins(page.margins)
    if page.scale != 100 { worksheet_set_print_scale(pointer, UInt16(page.scale)) }
    if let pages = page.fitToPages { worksheet_fit_to_pages(pointer, UInt16(pages.wide), UInt16(pages.tall)) }
    if page.centersHorizontally { worksheet_center_horizontally(pointer) }
    if page.centersVertically { worksheet_center_vertically(pointer) }
    if !showsGridLines { worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if page.printsGridLines { worksheet_gridlines(pointer, UInt8(LXW_SHOW_PRINT_GRIDLINES.rawValue)) }
    if let header = page.header { try check(worksheet_set_header(pointer, StoredText.escaped(header))) }
    if let footer = page.footer { try check(worksheet_set_footer(pointer, StoredText.escaped(footer))) }
    try setPrintedRange(page)
    try setBreaks(page)
  }

  /// Without a call of the library where there is no header or no footer.
  private func setMargins(_ margins: PrintSetup.Margins) {
    worksheet_set_margins(pointer, margins.left, margins.right, margins.top, margins.bottom)
    pointer.pointee.margin_header = margins.header
    pointer.pointee.margin_footer = margins.footer
  }

  private func setPrintedRange(_ page: PrintSetup) throws(WorkbookError) {
    if let rows = page.repeatedRows {
      try check(worksheet_repeat_rows(pointer, UInt32(rows.lowerBound), UInt32(rows.upperBound)))
    }
    if let columns = page.repeatedColumns {
      try check(worksheet_repeat_columns(pointer, UInt16(columns.lowerBound), UInt16(columns.upperBound)))
    }
    if let area = page.printArea {
      try check(
        worksheet_print_area(
          pointer, UInt32(area.first.row), UInt16(area.first.column), UInt32(area.last.row), UInt16(area.last.column)))
    }
  }

  /// The library's lists end in a zero.
  private func setBreaks(_ page: PrintSetup) throws(WorkbookError) {
    if !page.rowBreaks.isEmpty {
      var rows = page.rowBreaks.sorted().map { UInt32($0) } + [0]
      try check(worksheet_set_h_pagebreaks(pointer, &rows))
    }
    if !page.columnBreaks.isEmpty {
      var columns = page.columnBreaks.sorted().map { UInt16($0) } + [0]
      try check(worksheet_set_v_pagebreaks(pointer, &columns))
    }
  }
}
