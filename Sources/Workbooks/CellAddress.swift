/// A cell's place in a sheet, counted from zero: A1 is row 0, column 0.
public struct CellAddress: Hashable, Comparable, Sendable {
  /// The last row and column that a sheet may have (row 1,048,576 and column XFD).
  public static let last = CellAddress(row: 1_048_575, column: 16_383)

  // Half the size of two Ints: a sheet may hold millions of them.
  private var storedRow: Int32
  private var storedColumn: Int32

  public var row: Int {
    get { Int(storedRow) }
    set { storedRow = Int32(clamping: newValue) }
  }

  public var column: Int {
    get { Int(storedColumn) }
    set { storedColumn = Int32(clamping: newValue) }
  }

  public init(row: Int, column: Int) {
    storedRow = Int32(clamping: row)
    storedColumn = Int32(clamping: column)
  }

  /// Reads `B12` or `$B$12`; nil for anything else and for a place past XFD1048576.
  public init?(_ text: some StringProtocol) {
    var text = Substring(text)
    guard let address = text.withUTF8({ CellAddress(utf8: $0[...]) }) else { return nil }
    self = address
  }

  /// Reads the same from bytes.
  package init?(utf8 text: Slice<UnsafeBufferPointer<UInt8>>) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text {
      switch byte {
      case 0x24: continue
      case 0x41...0x5A where digits == 0, 0x61...0x7A where digits == 0:
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case 0x30...0x39 where letters > 0:
        row = row * 10 + Int(byte - 0x30)
        digits += 1
      default: return nil
      }
      guard letters <= 3, digits <= 7 else { return nil }
    }
    guard letters > 0, digits > 0, row > 0, row <= Self.last.row + 1, column <= Self.last.column + 1 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// Row before row, and within a row column before column.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    left.row == right.row ? left.column < right.column : left.row < right.row
  }

  /// The column's letters: A for 0, AA for 26.
  public static func columnName(_ column: Int) -> String {
    if (0..<26).contains(column) { return String(Unicode.Scalar(0x41 + UInt8(column))) }
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellAddress: CustomStringConvertible {
  /// The place as Excel names it: `B12`.
  public var description: String { Self.columnName(column) + String(row + 1) }
}
