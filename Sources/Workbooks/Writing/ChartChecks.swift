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
      throw WorkbookError(.unwritable("a filter outside A1:XFD1048576"))
    }
  }
}

extension Chart {
  fileprivate func check(sheets: Set<String>) throws(WorkbookError) {
    guard !series.isEmpty, kind != .pie || series.count == 1 else { throw refused("no series, or a pie of several") }
    guard (16...8_192).contains(width), (16...8_192).contains(height) else { throw refused("\(width) × \(height)") }
    guard anchor.row <= CellAddress.last.row, anchor.column <= CellAddress.last.column else {
      throw refused("outside A1:XFD1048576")
    }
    for text in [title, numberFormat, description] + series.map(\.name) { try check(text) }
    for series in series {
      guard sheets.contains(series.sheet) else { throw refused("of the sheet \(series.sheet), which is not there") }
      for range in [series.categories, series.values] where range.rows.count > 1 && range.columns.count > 1 {
        throw refused("of \(range), which is no row or column")
      }
    }
  }

  /// A text that begins with `=` would be taken for a place.
  private func check(_ text: String?) throws(WorkbookError) {
    guard let text else { return }
    guard !text.hasPrefix("="), text.utf16.count <= 255, StoredText.escaped(text, tabs: true) == text else {
      throw refused("a text that begins with =, is longer than 255 characters or has control characters")
    }
  }

  private func refused(_ what: String) -> WorkbookError {
    WorkbookError(.unwritable("a chart: \(what)"), cell: anchor)
  }
}
