/// Formulas that several cells share: the first states it, the others name its number.
struct SharedFormulas {
  private var masters: [Int: (expression: String, address: CellAddress)] = [:]

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
    guard let master = masters[number] else { return "" }
    return FormulaText.moved(
      master.expression, rows: address.row - master.address.row, columns: address.column - master.address.column)
  }
}

/// Formulas as text.
enum FormulaText {
  /// The formula as it reads so many rows and columns further; what `$` fixes stays.
  static func moved(_ expression: String, rows: Int, columns: Int) -> String {
    var moved = ""
    var rest = expression[...]
    var before: Character?
    while let first = rest.first {
      var token = rest.prefix { $0.isFormulaWord }
      if first == "\"" || first == "'" {
        let quoted = rest.dropFirst().prefix { $0 != first }
        token = rest.prefix(quoted.count + 2)
        moved += token
      } else if token.isEmpty {
        token = rest.prefix(1)
        moved += token
      } else {
        let after = rest.dropFirst(token.count).first
        let isReference = after != "(" && after != "!" && after != "[" && before != "["
        moved += isReference ? movedReference(token, rows: rows, columns: columns) : String(token)
      }
      before = token.last
      rest = rest.dropFirst(token.count)
    }
    return moved
  }

  private static func movedReference(_ token: Substring, rows: Int, columns: Int) -> String {
    let isColumnFixed = token.first == "$"
    let isRowFixed = token.dropFirst().contains("$")
    guard token.filter({ $0 == "$" }).count == (isColumnFixed ? 1 : 0) + (isRowFixed ? 1 : 0),
      let address = CellAddress(token)
    else { return String(token) }
    let row = isRowFixed ? address.row : address.row + rows
    let column = isColumnFixed ? address.column : address.column + columns
    guard (0...CellAddress.last.row).contains(row), (0...CellAddress.last.column).contains(column) else {
      return "#REF!"
    }
    return (isColumnFixed ? "$" : "") + CellAddress.columnName(column) + (isRowFixed ? "$" : "") + "\(row + 1)"
  }
}

extension Character {
  /// Whether it may stand in a reference, a name or a number.
  fileprivate var isFormulaWord: Bool { isLetter || isNumber || self == "$" || self == "_" || self == "." }
}
