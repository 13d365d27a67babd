/// A rectangle of cells, both corners included.
public struct CellRange: Hashable, Sendable {
  public var first: CellAddress
  public var last: CellAddress

  /// Takes any two opposite corners.
  public init(_ one: CellAddress, _ other: CellAddress) {
    first = CellAddress(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellAddress(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Reads `A1:C3` or the single cell `A1`, dollar signs allowed.
  public init?(_ text: some StringProtocol) {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else {
      guard let one = CellAddress(text) else { return nil }
      self.init(one, one)
      return
    }
    guard let one = CellAddress(text[..<colon]), let other = CellAddress(text[text.utf8.index(after: colon)...]) else {
      return nil
    }
    self.init(one, other)
  }

  /// Reads the same from bytes.
  package init?(utf8 text: Slice<UnsafeBufferPointer<UInt8>>) {
    let colon = text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    guard let one = CellAddress(utf8: text[..<colon]) else { return nil }
    guard colon < text.endIndex else {
      self.init(one, one)
      return
    }
    guard let other = CellAddress(utf8: text[(colon + 1)...]) else { return nil }
    self.init(one, other)
  }

  public var rows: ClosedRange<Int> { first.row...last.row }
  public var columns: ClosedRange<Int> { first.column...last.column }
  public var isSingleCell: Bool { first == last }

  public func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns.contains(address.column)
  }

  public func overlaps(_ other: CellRange) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }

  /// The smallest range that holds both.
  package func union(_ other: CellRange) -> CellRange {
    CellRange(
      CellAddress(row: min(first.row, other.first.row), column: min(first.column, other.first.column)),
      CellAddress(row: max(last.row, other.last.row), column: max(last.column, other.last.column)))
  }
}

extension CellRange: CustomStringConvertible {
  /// The range as Excel names it: `A1:C3`, or `A1` for one cell.
  public var description: String { isSingleCell ? "\(first)" : "\(first):\(last)" }
}
