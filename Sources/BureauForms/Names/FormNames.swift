import TargetTables
import Workbooks

/// The defined names of an export that are still there: which cell each single field has, and which rows each list.
struct FormNames {
  var cells: FieldMap<CellAddress> = [:]
  private var ranges: [(list: FormList, range: CellRange)] = []

  var isEmpty: Bool { cells.pairs.isEmpty && ranges.isEmpty }

  var holdsNoList: Bool { ranges.isEmpty }

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
    let sheets = NamedSheets(workbook)
    let defined = workbook.definedNames
    // Names of all sheets follow one another, and share their text.
    var last = ""
    var lastNumber: Int?
    for index in defined.indices {
      if !last.isSame(as: defined[index].name) {
        last = defined[index].name
        lastNumber = known[last]
      }
      guard let number = lastNumber,
        let (sheet, range) = sheets.place(of: defined[index].expression, known: defined[index].sheet)
      else { continue }
      if number < lists.count {
        names[sheet][lists[number]] = range
      } else {
        if names[sheet].cells.pairs.isEmpty { names[sheet].cells = FieldMap(room: 16) }
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
}

/// The sheets of a book by their names.
private struct NamedSheets {
  private let names: [String]
  /// The names as formulas say them, `'1'!`, one behind the other, where nothing in them is doubled.
  private var prefixes: [UInt8] = []
  /// Where the prefix of each sheet begins, and one behind the last.
  private var starts = [0]
  /// Of two sheets with one name the first has it.
  private var positions: TextTable
  /// For each sheet, the one that has its name.
  private var owners: [Int] = []

  init(_ workbook: Workbook) {
    names = workbook.sheets.map(\.name)
    positions = TextTable(room: names.count)
    for (position, name) in names.enumerated() { positions.add(name, position) }
    owners = names.map { positions[$0] ?? 0 }
    starts.reserveCapacity(names.count + 1)
    for name in names {
      if !name.utf8.contains(UInt8(ascii: "'")) {
        prefixes.append(UInt8(ascii: "'"))
        prefixes += name.utf8
        prefixes += "'!".utf8
      }
      starts.append(prefixes.count)
    }
  }

  /// The sheet and the range that a name stands for: `'1'!$A$1:$B$2`.
  /// - Parameter known: the sheet that the name is known in.
  func place(of expression: String, known: Int?) -> (Int, CellRange)? {
    expression.withBytes { text in
      if let known, let place = placeIfUsual(text, in: known) { return place }
      guard let mark = text.lastIndex(of: UInt8(ascii: "!")), let range = CellRange(utf8: text[(mark + 1)...]),
        let sheet = sheet(text[..<mark], known: known)
      else { return nil }
      return (sheet, range)
    }
  }

  /// The place of a text that names the sheet as exports do; nil where it does not, or has no place there.
  private func placeIfUsual(_ text: UnsafeBufferPointer<UInt8>, in sheet: Int) -> (Int, CellRange)? {
    guard names.indices.contains(sheet) else { return nil }
    let (start, end) = (starts[sheet], starts[sheet + 1])
    guard start < end, text.count > end - start else { return nil }
    for index in 0..<(end - start) where text[index] != prefixes[start + index] { return nil }
    return CellRange(utf8: text[(end - start)...]).map { (owners[sheet], $0) }
  }

  /// - Parameter known: the sheet that the name is known in. Exports name what stands there, so it is looked at first.
  private func sheet(_ text: Slice<UnsafeBufferPointer<UInt8>>, known: Int?) -> Int? {
    if let known, names.indices.contains(known), isPlain(text, names[known]) { return owners[known] }
    return positions[String(decoding: text, as: UTF8.self).unquotedSheetName]
  }

  /// Whether the text is the sheet's name, in quotes or not.
  private func isPlain(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ name: String) -> Bool {
    let quote = UInt8(ascii: "'")
    var text = text
    if text.count > 1, text.first == quote, text.last == quote { text = text.dropFirst().dropLast() }
    return text.count == name.utf8.count && text.begins(with: name) && !text.contains(quote)
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
