import Workbooks

/// Something on a sheet that cannot be printed whole.
public struct PageProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The text needs more height than Excel gives its rows, in points.
    case tooHigh(needed: Double, given: Double)
  }

  public var kind: Kind
  public var cell: CellAddress

  public init(_ kind: Kind, cell: CellAddress) {
    self.kind = kind
    self.cell = cell
  }
}
