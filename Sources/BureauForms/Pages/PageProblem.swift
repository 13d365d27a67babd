import Workbooks

/// Something on a sheet that cannot be printed whole.
public struct PageProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The text needs more height than Excel gives its rows, in points.
    case tooHigh(needed: Double, given: Double)
    /// A sheet has no more breaks to give: what comes behind this page ends where the printing program ends it.
    case unbroken
  }

  public var kind: Kind
  public var cell: CellAddress

  public init(_ kind: Kind, cell: CellAddress) {
    self.kind = kind
    self.cell = cell
  }
}
