/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  /// Nothing; such a cell is stored for its style alone.
  case blank
  case text(String)
  /// Text in several fonts. Readers of values get `text` instead.
  case rich([TextRun])
  case number(Double)
  case boolean(Bool)
  /// `#N/A`, `#DIV/0!` and so on, as Excel spells it.
  case error(String)
  indirect case formula(Formula)
}

/// A formula without its leading `=`, and the value that the last program to calculate it left.
public struct Formula: Hashable, Sendable {
  public enum Result: Hashable, Sendable {
    case none
    case text(String)
    case number(Double)
    case boolean(Bool)
    case error(String)
  }

  public var expression: String
  public var cached: Result

  public init(_ expression: String, cached: Result = .none) {
    self.expression = expression
    self.cached = cached
  }
}

/// A stretch of a cell's text in one font; nil is the cell's own font.
public struct TextRun: Hashable, Sendable {
  public var text: String
  public var font: CellFont?

  public init(_ text: String, font: CellFont? = nil) {
    self.text = text
    self.font = font
  }
}

/// One stored cell: where it stands, what it holds, and its style's index in `Workbook.styles`.
public struct Cell: Sendable {
  public var address: CellAddress
  public var value: CellValue {
    didSet { forgetTextNumber() }
  }
  private var storedStyle: Int32
  private var storedText: Int32 = -1

  public var style: Int {
    get { Int(storedStyle) }
    set { storedStyle = Int32(clamping: newValue) }
  }

  /// The number of the cell's text in the table that the sheets of a workbook share; nil where the table does not hold it.
  ///
  /// Cells of one workbook with one number hold the same text, so what is made of a text need be made but once. Two numbers
  /// may stand for texts that are the same.
  public var sharedText: Int? { storedText < 0 ? nil : Int(storedText) }

  public init(_ address: CellAddress, _ value: CellValue, style: Int = 0) {
    self.address = address
    self.value = value
    storedStyle = Int32(clamping: style)
  }

  init(_ address: CellAddress, text: String, numbered number: Int, style: Int) {
    self.init(address, .text(text), style: style)
    storedText = Int32(truncatingIfNeeded: number)
  }

  /// For a value that is no longer the table's.
  mutating func forgetTextNumber() { storedText = -1 }
}

/// Cells are the same where what they hold is, wherever it is kept.
extension Cell: Hashable {
  public static func == (left: Cell, right: Cell) -> Bool {
    left.address == right.address && left.storedStyle == right.storedStyle && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(address)
    hasher.combine(value)
    hasher.combine(storedStyle)
  }
}
