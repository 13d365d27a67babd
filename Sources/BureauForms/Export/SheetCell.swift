import Workbooks

/// A cell of a workbook.
public struct SheetCell: Hashable, Sendable {
  /// The sheet's position.
  public var sheet: Int
  public var address: CellAddress

  public init(sheet: Int, address: CellAddress) {
    self.sheet = sheet
    self.address = address
  }
}
