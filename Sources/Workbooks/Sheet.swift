/// One sheet: its cells, stored sparsely, and what lies around them.
public struct Sheet: Hashable, Sendable {
  public enum Visibility: String, Hashable, Sendable { case visible, hidden, veryHidden }

  public var name: String
  public var visibility: Visibility
  /// In the order of their addresses, each address once.
  public private(set) var cells: CellList = []
  public var merges: [CellRange] = []
  /// By row; a row that is not here has the default height and is shown.
  public var rows: [Int: RowLayout] = [:]
  /// In order, without overlap; columns between have the default width and are shown.
  public var columns: [ColumnLayout] = []
  /// In points; nil is the program's own.
  public var defaultRowHeight: Double?
  /// In characters, see `ColumnLayout.width`; nil is the program's own.
  public var defaultColumnWidth: Double?
  public var printSetup = PrintSetup()
  /// The first cell that scrolls; nil where nothing is frozen.
  public var frozenAt: CellAddress?
  public var showsGridLines = true
  public var isProtected = false
  public var validations: [DataValidation] = []
  public var links: [CellLink] = []
  public var comments: [CellComment] = []
  /// Texts in boxes and shapes that lie over the cells. Read, never written.
  public var textBoxes: [TextBox] = []
  /// The header and the rows below it that a person may filter. Written, never read.
  public var filter: CellRange?
  /// Where texts that look like numbers, as codes do, are meant so: Excel marks no cell there. Written, never read.
  public var numberTexts: CellRange?
  /// Written, never read.
  public var charts: [Chart] = []
  public var tabColor: CellColor?

  public init(name: String, cells: [Cell] = [], visibility: Visibility = .visible) {
    self.name = name
    self.visibility = visibility
    setCells(cells)
  }

  /// Replaces all cells; of two at one address the later stays.
  public mutating func setCells(_ unordered: [Cell]) { cells = CellList(unordered) }

  /// Replaces all cells by those that a reader met.
  mutating func setCells(_ list: CellList) {
    cells = list
    cells.putInOrder()
  }

  /// The stored cell, or nil where the sheet holds none.
  public subscript(_ address: CellAddress) -> Cell? {
    let index = cells.position(of: address)
    return index < cells.count && cells.address(at: index) == address ? cells[index] : nil
  }

  /// Stores a cell; cheap behind the last one, linear elsewhere.
  public mutating func set(_ cell: Cell) { cells.set(cell) }

  /// The cells of a row, in order.
  public func cells(inRow row: Int) -> Slice<CellList> {
    let start = cells.position(of: CellAddress(row: row, column: 0))
    let end = cells.position(of: CellAddress(row: row + 1, column: 0))
    return cells[start..<end]
  }
}

public struct RowLayout: Hashable, Sendable {
  /// In points; nil is the default height.
  public var height: Double?
  public var isHidden: Bool

  public init(height: Double? = nil, isHidden: Bool = false) {
    self.height = height
    self.isHidden = isHidden
  }
}

/// A stretch of columns that are alike.
public struct ColumnLayout: Hashable, Sendable {
  public var columns: ClosedRange<Int>
  /// As the file states it, in digits of Calibri 11 with the padding: seven times it is the width in pixels at 96 dpi.
  /// A reader converts the width of a book whose default font is another. nil is the default width.
  public var width: Double?
  public var isHidden: Bool

  public init(_ columns: ClosedRange<Int>, width: Double? = nil, isHidden: Bool = false) {
    self.columns = columns
    self.width = width
    self.isHidden = isHidden
  }
}

/// A rule for what may be typed into a range.
public struct DataValidation: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// The items of a drop-down list, stated in the rule itself.
    case list([String])
    /// A drop-down list that stands in a range: `=$A$1:$A$9`, without the `=`.
    case listRange(String)
  }
  public enum Strictness: String, Hashable, Sendable { case stop, warning, information }

  public var range: CellRange
  public var rule: Rule
  public var strictness: Strictness
  public var errorTitle: String?
  public var errorMessage: String?
  public var inputTitle: String?
  public var inputMessage: String?

  public init(_ range: CellRange, _ rule: Rule, strictness: Strictness = .stop) {
    self.range = range
    self.rule = rule
    self.strictness = strictness
  }
}

/// A link from a cell: to a place in the book, or to an address outside.
public struct CellLink: Hashable, Sendable {
  public enum Target: Hashable, Sendable {
    /// `'表1'!A1` or a defined name.
    case inside(String)
    case outside(String)
  }

  public var address: CellAddress
  public var target: Target
  public var tip: String?

  public init(_ address: CellAddress, _ target: Target, tip: String? = nil) {
    self.address = address
    self.target = target
    self.tip = tip
  }
}

public struct CellComment: Hashable, Sendable {
  public var address: CellAddress
  public var author: String
  public var text: String

  public init(_ address: CellAddress, _ text: String, author: String = "") {
    self.address = address
    self.text = text
    self.author = author
  }
}

/// A text in a box or a shape that lies over the cells.
public struct TextBox: Hashable, Sendable {
  /// The cell that its upper left corner lies in.
  public var address: CellAddress
  public var text: String

  public init(_ address: CellAddress, _ text: String) {
    self.address = address
    self.text = text
  }
}
