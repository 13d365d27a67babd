import TargetTables
import Workbooks

/// The merged columns of a sheet's lists: which cells become one with the cell above, and which blanks must be marked as such.
///
/// A field of the project is one cell for all the project's rows. A field of the indicator is one cell while its text stays the
/// same and so does every merged field to the left of it: 质量指标 under 产出指标 and under 效益指标 are two cells.
struct DownMerges {
  /// By the template cell and then by the output row.
  private var joined: [CellAddress: Set<Int>] = [:]
  private var marked: [CellAddress: Set<Int>] = [:]
  /// Rows that have nothing but merged fields: joined to the cells above they would be no rows at all.
  private var alone: Set<Int> = []
  private(set) var ranges: [CellRange] = []

  init(_ form: FormSheet, rows: RowExpansion, document: TargetDocument) {
    for list in rows.lists {
      var starts: Set<Int> = [list.rows.lowerBound]
      let cells = form.cells(inRows: list.templateRows)
      alone = Self.rowsOfMergedFields(list, cells, rows, document)
      for index in cells.indices where cells[index].pattern.mergesDown {
        guard let field = cells[index].pattern.fields.first else { continue }
        add(cells[index], field, list, rows, document, &starts)
      }
    }
  }

  /// Whether the cell is part of the cell above it.
  func isJoined(_ cell: CellAddress, row: Int) -> Bool { joined[cell]?.contains(row) == true }

  /// Whether the blank must say that it is one, since an empty cell would repeat what stands above.
  func isMarked(_ cell: CellAddress, row: Int) -> Bool { marked[cell]?.contains(row) == true }

  /// - Parameter starts: the rows where a merged field to the left begins anew; those of this field are added.
  private mutating func add(
    _ cell: PatternCell, _ field: Field, _ list: RowExpansion.ListRows, _ rows: RowExpansion,
    _ document: TargetDocument, _ starts: inout Set<Int>
  ) {
    let isOfIndicator = field.list == .indicators
    var first = list.rows.lowerBound
    for row in list.rows.dropFirst() {
      let (slot, above) = (rows.rows[row].slot, rows.rows[row - 1].slot)
      let sameItem = slot.project == above.project && (isOfIndicator || slot.item == above.item)
      let value = isOfIndicator ? document.value(of: field, at: slot)?.text : nil
      let valueAbove = isOfIndicator ? document.value(of: field, at: above)?.text : nil
      let goesOn = sameItem && !(isOfIndicator && starts.contains(row))
      if goesOn, isOfIndicator, value == nil, valueAbove != nil { marked[cell.address, default: []].insert(row) }
      let isSame = goesOn && (!isOfIndicator || value.isSameText(as: valueAbove))
      if !isSame { starts.insert(row) }
      if isSame && (!isOfIndicator || (value != nil && !alone.contains(row))) {
        joined[cell.address, default: []].insert(row)
      } else {
        close(first..<row, cell)
        first = row
      }
    }
    close(first..<(list.rows.upperBound + 1), cell)
  }

  private static func rowsOfMergedFields(
    _ list: RowExpansion.ListRows, _ cells: ArraySlice<PatternCell>, _ rows: RowExpansion, _ document: TargetDocument
  ) -> Set<Int> {
    let fields = cells.indices.filter { !cells[$0].pattern.mergesDown }.flatMap { cells[$0].pattern.fields }
    return Set(
      list.rows.filter { row in fields.allSatisfy { document.value(of: $0, at: rows.rows[row].slot) == nil } })
  }

  private mutating func close(_ rows: Range<Int>, _ cell: PatternCell) {
    guard rows.count > 1 else { return }
    ranges.append(
      CellRange(
        CellAddress(row: rows.lowerBound, column: cell.range.first.column),
        CellAddress(row: rows.upperBound - 1, column: cell.range.last.column)))
  }
}

extension String? {
  /// Whether both are the same scalar for scalar; Swift's own comparison takes two spellings of one letter for equal.
  func isSameText(as other: String?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let one?, let two?): one.isSame(as: two)
    default: false
    }
  }
}
