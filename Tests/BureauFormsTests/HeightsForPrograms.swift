import Glibc
import TargetTables
import TestDocuments
import Testing
import Workbooks

@testable import BureauForms

/// Puts every wrapped text of some exports into a row of its own, with the width that it has in the form, for another
/// program to say how high the row must be; run by `make test-render`, which names the folder.
@Suite(.enabled(if: getenv("JIXIAO_HEIGHTS") != nil))
struct HeightsForPrograms {
  @Test func `each text stands in a row as high as the export makes it`() throws {
    let folder = getenv("JIXIAO_HEIGHTS").map { String(cString: $0) } ?? ""
    var texts = TextRows()
    for name in Form.shippedNames {
      let form = try #require(try Form.shipped(name))
      for seed in 1...20 { texts.add(form.export(.random(seed: UInt64(seed), style: .plausible)).workbook) }
    }
    try texts.book.write(to: "\(folder)/heights.xlsx")
    let heights = texts.heights.map { "\($0)\n" }.joined()
    try FileReplacement.write(Array(heights.utf8), to: "\(folder)/heights.txt")
  }
}

/// A sheet with a text a row, in the column that has its width.
private struct TextRows {
  private(set) var heights: [Double] = []
  private var sheet = Sheet(name: "1")
  private var styles = [CellStyle()]
  private var columns: [Double: Int] = [:]

  var book: Workbook { Workbook(sheets: [sheet], styles: styles) }

  mutating func add(_ export: Workbook) {
    let firstStyle = styles.count
    styles += export.styles
    for exported in export.sheets {
      let widths = ColumnWidths(exported)
      for cell in exported.cells {
        guard case .text = cell.value else { continue }
        let merge = exported.merges.first { $0.first == cell.address }
        // Points are three quarters of a pixel, and a digit is seven pixels.
        let width = widths.width(of: merge?.columns ?? cell.address.column...cell.address.column) / 0.75 / 7
        if width < 255 { add(Cell(cell.address, cell.value, style: firstStyle + cell.style), width: width) }
      }
    }
  }

  private mutating func add(_ cell: Cell, width: Double) {
    let column = columns[width] ?? columns.count
    if columns[width] == nil {
      columns[width] = column
      sheet.columns.append(ColumnLayout(column...column, width: width))
    }
    let place = CellAddress(row: heights.count, column: column)
    var fitted = Sheet(name: "1")
    fitted.columns = sheet.columns
    let placed = Cell(place, cell.value, style: cell.style)
    guard
      let height = RowFitting(fitted, styles: styles).height(neededBy: placed, in: CellRange(place, place)),
      height < RowFitting.highestRow
    else { return }
    sheet.set(placed)
    heights.append(height)
  }
}
