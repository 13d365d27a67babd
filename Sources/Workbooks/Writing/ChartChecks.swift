extension Workbook {
  /// What charts and filters cannot be. The library would write a file that Excel calls damaged, or go without a chart.
  func checkCharts() throws(WorkbookError) {
    let names = Set(sheets.map(\.name))
    for sheet in sheets {
      do {
        try sheet.checkFilter()
        for chart in sheet.charts { try chart.check(sheets: names) }
      } catch {
        throw error.inSheet(sheet.name)
      }
    }
  }
}

extension Sheet {
  fileprivate func checkFilter() throws(WorkbookError) {
    guard let filter else { return }
    guard filter.last.row <= CellAddress.last.row, filter.last.column <= CellAddress.last.column else {
      throw WorkbookError(.unwritable(.sheet(.outside)))
    }
  }
}

extension Chart {
  fileprivate func check(sheets: Set<String>) throws(WorkbookError) {
    guard !series.isEmpty, kind != .pie || series.count == 1 else { throw refused(.series) }
    guard (16...8_192).contains(width), (16...8_192).contains(height) else { throw refused(.size) }
    guard anchor.row <= CellAddress.last.row, anchor.column <= CellAddress.last.column else {
      throw WorkbookError(.unwritable(.sheet(.outside)), cell: anchor)
    }
    for text in [title, numberFormat, description] + series.map(\.name) { try check(text) }
    for series in series {
      guard sheets.contains(series.sheet) else { throw refused(.noSheet(series.sheet)) }
      for range in [series.categories, series.values] where range.rows.count > 1 && range.columns.count > 1 {
        throw refused(.range(range))
      }
    }
  }

  /// A text that begins with `=` would be taken for a place.
  private func check(_ text: String?) throws(WorkbookError) {
    guard let text else { return }
    guard !text.hasPrefix("="), text.utf16.count <= 255, StoredText.escaped(text, tabs: true) == text else {
      throw refused(.text)
    }
  }

  private func refused(_ fault: UnwritableContent.ChartFault) -> WorkbookError {
    WorkbookError(.unwritable(.chart(fault)), cell: anchor)
  }
}
