/// How a sheet is printed. The default is that of a sheet whose page nobody has set up.
public struct PrintSetup: Hashable, Sendable {
  public enum Orientation: String, Hashable, Sendable { case portrait, landscape }

  /// In inches.
  public struct Margins: Hashable, Sendable {
    public var left = 0.7
    public var right = 0.7
    public var top = 0.75
    public var bottom = 0.75
    public var header = 0.3
    public var footer = 0.3

    public init() {}
  }

  /// Excel's number of the paper: 9 is A4; nil leaves it to the printer.
  public var paper: Int?
  public var orientation = Orientation.portrait
  public var margins = Margins()
  /// In per cent, 10 to 400; not used where the sheet is fitted to pages.
  public var scale = 100
  /// The pages that the sheet is squeezed into, across and down; 0 is as many as it takes.
  public var fitToPages: FitToPages?
  /// Rows printed again on top of each page.
  public var repeatedRows: ClosedRange<Int>?
  public var repeatedColumns: ClosedRange<Int>?
  public var printArea: CellRange?
  /// In Excel's codes: `&C第 &P 页`.
  public var header: String?
  public var footer: String?
  public var centersHorizontally = false
  public var centersVertically = false
  public var printsGridLines = false
  /// The breaks that a sheet can have each way: more, and Excel says that the file is damaged.
  public static let mostBreaks = 1_023

  /// The rows that begin a new page, at most ``mostBreaks``.
  public var rowBreaks: [Int] = []
  public var columnBreaks: [Int] = []

  public init() {}
}

public struct FitToPages: Hashable, Sendable {
  public var wide: Int
  public var tall: Int

  public init(wide: Int, tall: Int) {
    self.wide = wide
    self.tall = tall
  }
}
