import Workbooks

/// The defined names of an export that are still there: which cell each single field has, and which rows each list.
struct FormNames {
  var cells: FieldMap<CellAddress> = [:]
  private var ranges: [(list: FormList, range: CellRange)] = []

  var isEmpty: Bool { cells.pairs.isEmpty && ranges.isEmpty }

  /// The rows of each named list.
  var lists: [CellRange] { ranges.map(\.range) }

  /// The rows of a list.
  subscript(list: FormList) -> CellRange? {
    get { ranges.first { $0.list == list }?.range }
    set {
      ranges.removeAll { $0.list == list }
      if let newValue { ranges.append((list, newValue)) }
    }
  }

  /// Whether the cell is named, or within a named list.
  func holds(_ address: CellAddress) -> Bool {
    ranges.contains { $0.range.contains(address) } || cells.pairs.contains { $0.value == address }
  }

  /// Whether the cell is within a named list.
  func listHolds(_ address: CellAddress) -> Bool { ranges.contains { $0.range.contains(address) } }
}

extension FormNames {
  /// The names of each sheet of a book, by the sheet's position. A name that lost its cell (`#REF!`) is left out.
  static func find(in workbook: Workbook) -> [FormNames] {
    var names = Array(repeating: FormNames(), count: workbook.sheets.count)
    var sheets: [String: Int] = [:]
    for (index, sheet) in workbook.sheets.enumerated() { sheets[sheet.name] = sheets[sheet.name] ?? index }
    for name in workbook.definedNames {
      guard let number = known[name.name], let (sheetName, range) = place(in: name.expression),
        let sheet = sheets[sheetName]
      else { continue }
      if number < lists.count {
        names[sheet][lists[number]] = range
      } else {
        names[sheet].cells[fields[number - lists.count]] = range.first
      }
    }
    return names
  }

  private static let lists = FormList.allCases
  private static let fields = Field.allCases

  /// The numbers of the names that an export gives: a list's where a list and a field share one, then the fields'.
  private static let known: TextTable = {
    var table = TextTable()
    for (number, name) in (lists.map(\.rawValue) + fields.map(\.rawValue)).enumerated() { table.add(name, number) }
    return table
  }()

  /// The sheet and the range of `'1'!$A$1:$B$2`.
  private static func place(in expression: String) -> (String, CellRange)? {
    var expression = expression
    return expression.withUTF8 { text in
      guard let mark = text.lastIndex(of: UInt8(ascii: "!")), let range = CellRange(utf8: text[(mark + 1)...]) else {
        return nil
      }
      return (String(decoding: text[..<mark], as: UTF8.self).unquotedSheetName, range)
    }
  }
}

extension StringProtocol {
  /// A sheet's name out of a formula: `'It''s'` is It's.
  var unquotedSheetName: String {
    let quote = UInt8(ascii: "'")
    let whole = Substring(self)
    guard whole.utf8.count > 1, whole.utf8.first == quote, whole.utf8.last == quote else { return String(whole) }
    let inside = whole.utf8.dropFirst().dropLast()
    guard inside.contains(quote) else { return String(Substring(inside)) }
    var name = String.UnicodeScalarView()
    var wasQuote = false
    for scalar in Substring(inside).unicodeScalars {
      if scalar == "'" && !wasQuote {
        wasQuote = true
      } else {
        name.append(scalar)
        wasQuote = false
      }
    }
    return String(name)
  }
}
