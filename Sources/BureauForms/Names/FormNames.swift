import Workbooks

/// The defined names of an export that are still there: which cell each single field has, and which rows each list.
struct FormNames {
  var cells: [Field: CellAddress] = [:]
  var lists: [FormList: CellRange] = [:]

  var isEmpty: Bool { cells.isEmpty && lists.isEmpty }

  /// Whether the cell is named, or within a named list.
  func holds(_ address: CellAddress) -> Bool {
    lists.values.contains { $0.contains(address) } || cells.values.contains(address)
  }

  /// The names of each sheet of a book, by the sheet's position. A name that lost its cell (`#REF!`) is left out.
  static func find(in workbook: Workbook) -> [Int: FormNames] {
    var names: [Int: FormNames] = [:]
    var sheets: [String: Int] = [:]
    for (index, sheet) in workbook.sheets.enumerated() { sheets[sheet.name] = sheets[sheet.name] ?? index }
    for name in workbook.definedNames {
      let field = Field(rawValue: name.name)
      let list = FormList(rawValue: name.name)
      guard field != nil || list != nil, let (sheetName, range) = place(in: name.expression),
        let sheet = sheets[sheetName]
      else { continue }
      if let list {
        names[sheet, default: FormNames()].lists[list] = range
      } else if let field {
        names[sheet, default: FormNames()].cells[field] = range.first
      }
    }
    return names
  }

  /// The sheet and the range of `'1'!$A$1:$B$2`.
  private static func place(in expression: String) -> (String, CellRange)? {
    guard let mark = expression.lastIndex(of: "!"), let range = CellRange(expression[expression.index(after: mark)...])
    else { return nil }
    return (String(expression[..<mark]).unquotedSheetName, range)
  }
}

extension String {
  /// A sheet's name out of a formula: `'It''s'` is It's.
  var unquotedSheetName: String {
    guard count > 1, hasPrefix("'"), hasSuffix("'") else { return self }
    var name = ""
    var wasQuote = false
    for character in dropFirst().dropLast() {
      if character == "'" && !wasQuote {
        wasQuote = true
      } else {
        name.append(character)
        wasQuote = false
      }
    }
    return name
  }
}
