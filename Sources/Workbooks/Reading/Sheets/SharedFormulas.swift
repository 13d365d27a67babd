/// Formulas that several cells share: the first states it, the others name its number.
struct SharedFormulas {
  private var masters: [Int: (expression: String, address: CellAddress)] = [:]
  /// Whether formulas are wanted, and not only what they gave.
  private let movesReferences: Bool
  /// How much text may still be made: a small file may share one long formula a million times.
  private var bytesLeft = 4 << 20

  init(movesReferences: Bool) { self.movesReferences = movesReferences }

  /// Reads the open `f` element of a cell. A cell that shares a formula gets it with its references moved.
  mutating func read(_ scanner: inout XMLScanner, at address: CellAddress) throws(WorkbookError) -> String {
    let isShared = scanner.attribute("t")?.equals("shared") ?? false
    let number = isShared ? scanner.number("si") : nil
    let expression = ExcelEscapes.decode(try scanner.content())
    guard let number else { return expression }
    guard expression.isEmpty else {
      masters[number] = (expression, address)
      return expression
    }
    guard movesReferences, let master = masters[number], master.expression.utf8.count <= bytesLeft else { return "" }
    bytesLeft -= master.expression.utf8.count
    return FormulaText.moved(
      master.expression, rows: address.row - master.address.row, columns: address.column - master.address.column)
  }
}

/// Formulas as text.
enum FormulaText {
  /// The formula as it reads so many rows and columns further; what `$` fixes stays.
  static func moved(_ expression: String, rows: Int, columns: Int) -> String {
    var moved: [UInt8] = []
    var rest = Array(expression.utf8)[...]
    var before: UInt8 = 0
    while let first = rest.first {
      var token = rest.prefix { $0.isFormulaWord }
      if first == 0x22 || first == 0x27 {
        // Text and sheets' names stay as they are.
        token = rest.prefix(rest.dropFirst().prefix { $0 != first }.count + 2)
        moved += token
      } else if token.isEmpty {
        token = rest.prefix(1)
        moved += token
      } else {
        // Functions, sheets' names and what stands in brackets are no references.
        let after = rest.dropFirst(token.count).first ?? 0
        let isReference = after != 0x28 && after != 0x21 && after != 0x5B && before != 0x5B
        moved += isReference ? movedReference(token, rows: rows, columns: columns) : Array(token)
      }
      before = token.last ?? 0
      rest = rest.dropFirst(token.count)
    }
    return String(decoding: moved, as: UTF8.self)
  }

  private static func movedReference(_ token: ArraySlice<UInt8>, rows: Int, columns: Int) -> [UInt8] {
    let isColumnFixed = token.first == 0x24
    let isRowFixed = token.dropFirst().contains(0x24)
    guard token.count <= 12, token.count(where: { $0 == 0x24 }) == (isColumnFixed ? 1 : 0) + (isRowFixed ? 1 : 0),
      let address = CellAddress(String(decoding: token, as: UTF8.self))
    else { return Array(token) }
    let row = isRowFixed ? address.row : address.row + rows
    let column = isColumnFixed ? address.column : address.column + columns
    guard (0...CellAddress.last.row).contains(row), (0...CellAddress.last.column).contains(column) else {
      return Array("#REF!".utf8)
    }
    let letters = (isColumnFixed ? "$" : "") + CellAddress.columnName(column)
    return Array("\(letters)\(isRowFixed ? "$" : "")\(row + 1)".utf8)
  }
}

extension UInt8 {
  /// Whether it may stand in a reference, a name or a number.
  fileprivate var isFormulaWord: Bool { isXMLNameByte && self != 0x3A && self != 0x2D || self == 0x24 || self >= 0x80 }
}
