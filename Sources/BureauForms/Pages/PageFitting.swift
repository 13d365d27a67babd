import Workbooks

/// Fits a sheet to its pages: rows as high as their wrapped text needs, and page breaks that leave groups whole.
public struct PageFitting {
  /// Sets row heights, page breaks, and splits the merges that a page break goes through, so that their text stands on
  /// both pages. Says which texts are cut all the same.
  ///
  /// A row is never made lower than it is. Breaks that the sheet has stay.
  public static func fit(_ sheet: inout Sheet, styles: [CellStyle]) -> [PageProblem] {
    var rows = RowFitting(sheet, styles: styles)
    rows.fitAll()
    var pages = Pagination(sheet, rows)
    pages.breakPages()
    pages.apply(to: &sheet)
    return pages.rows.problems
  }
}
