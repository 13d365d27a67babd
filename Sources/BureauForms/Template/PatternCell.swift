import Workbooks

/// A cell with text, taken apart.
struct PatternCell: Hashable, Sendable {
  var address: CellAddress
  /// The merged range that the cell begins, or the cell alone.
  var range: CellRange
  var pattern: Pattern
  var style: Int

  var isLabel: Bool { pattern.fields.isEmpty }
}

/// Rows that stand once for each item of a list.
struct RowRepeat: Hashable, Sendable {
  var rows: ClosedRange<Int>
  var list: FormList
}
