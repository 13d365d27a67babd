/// Reads a sheet's cells: the rows in `sheetData`.
struct SheetDataReader {
  var cells: CellList
  var rows: [Int: RowLayout] = [:]
  private(set) var problems: [WorkbookProblem] = []
  let scope: ReadingScope
  private let sheet: String
  let styleCount: Int
  let strings: SharedStrings
  private let runs: RichTextReader
  private var sharedFormulas: SharedFormulas
  /// The cell that comes next where the file names none.
  var row = -1
  var column = -1
  private var countsFrom1904: Bool

  init(
    _ sheet: String, scope: ReadingScope, styles: StyleTable, strings: SharedStrings, countsFrom1904: Bool,
    capacity: Int
  ) {
    self.sheet = sheet
    self.strings = strings
    cells = CellList(texts: strings.texts, capacity: capacity)
    self.scope = scope
    styleCount = styles.styles.count
    sharedFormulas = SharedFormulas(movesReferences: scope == .everything)
    runs = RichTextReader(fonts: scope == .everything ? styles.fontReader : nil)
    self.countsFrom1904 = countsFrom1904
  }

  /// Reads the open `sheetData` element.
  mutating func read(_ scanner: inout XMLScanner) throws(WorkbookError) {
    while true {
      if try readUsualRow(&scanner) { continue }
      switch try scanner.next() {
      case .start:
        let level = scanner.depth
        if scanner.element.local.equals("row") { try readRow(&scanner) }
        try scanner.skip(to: level - 1)
      case .end, .finish: return
      case .text: continue
      }
    }
  }

  private mutating func readRow(_ scanner: inout XMLScanner) throws(WorkbookError) {
    row += 1
    column = -1
    readRowAttributes(&scanner)
    try readCells(&scanner)
  }

  /// Reads the cells of the open row.
  mutating func readCells(_ scanner: inout XMLScanner) throws(WorkbookError) {
    let level = scanner.depth
    while true {
      readUsualCells(&scanner)
      switch try scanner.next() {
      case .start:
        if scanner.element.local.equals("c") { try readCell(&scanner) }
        try scanner.skip(to: level)
      case .end, .finish: return
      case .text: continue
      }
    }
  }

  private mutating func readRowAttributes(_ scanner: inout XMLScanner) {
    var layout = RowLayout()
    for attribute in scanner.attributes where attribute.name.namespace == .none {
      switch attribute.name.local {
      case "r":
        if let number = scanner.value(of: attribute).digits, number > 0, number <= CellAddress.last.row + 1 {
          row = number - 1
        } else {
          report(.notARow(scanner.value(of: attribute).string), at: nil)
        }
      case "ht": layout.height = DecimalText.double(scanner.value(of: attribute))
      case "hidden": layout.isHidden = scanner.value(of: attribute).isTrue
      default: continue
      }
    }
    // A height that nobody set is kept too: it is what the page was laid out with.
    if scope == .values { layout.height = nil }
    if layout != RowLayout() { rows[row] = layout }
  }

  mutating func report(_ fault: WorkbookProblem.CellFault, at address: CellAddress?) {
    // A file that is wrong throughout need not be told so a million times.
    guard problems.count < 1000 else { return }
    problems.append(WorkbookProblem(.badCell(fault), sheet: sheet, cell: address))
  }
}

// Cells.
extension SheetDataReader {
  private enum Kind { case number, shared, text, inline, boolean, error, date, unknown }

  private mutating func readCell(_ scanner: inout XMLScanner) throws(WorkbookError) {
    column += 1
    var kind = Kind.number
    var style = 0
    var isInGrid = true
    for attribute in scanner.attributes where attribute.name.namespace == .none {
      switch attribute.name.local {
      case "r": isInGrid = place(scanner.value(of: attribute))
      case "s": style = self.style(scanner.value(of: attribute))
      case "t": kind = Self.kind(scanner.value(of: attribute))
      default: continue
      }
    }
    guard column <= CellAddress.last.column, row <= CellAddress.last.row else {
      return report(.pastTheSheet, at: nil)
    }
    let address = CellAddress(row: row, column: column)
    var content = CellContent()
    try readContent(&scanner, kind: kind, at: address, into: &content)
    guard isInGrid else { return }
    if let text = content.sharedText, content.formula == nil {
      return cells.append(text: text, row: row, column: column, style: style)
    }
    let value = content.cellValue
    if value == .blank, scope == .values || style == 0 { return }
    cells.append(Cell(address, value, style: style))
  }

  /// Takes the cell's reference; false where it names no cell of a sheet.
  private mutating func place(_ reference: ByteText) -> Bool {
    guard let address = CellAddress(utf8: reference.trimmed[...]) else {
      report(.notACell(reference.string), at: nil)
      return false
    }
    row = address.row
    column = address.column
    return true
  }

  private mutating func style(_ text: ByteText) -> Int {
    guard let index = text.digits, index < styleCount else { return 0 }
    return index
  }

  private static func kind(_ text: ByteText) -> Kind {
    switch text {
    case "s": .shared
    case "n": .number
    case "str": .text
    case "inlineStr": .inline
    case "b": .boolean
    case "e": .error
    case "d": .date
    default: .unknown
    }
  }

  /// What the elements inside a cell gave.
  private struct CellContent {
    var value = CellValue.blank
    /// The text's place in the table, where the value is one of its texts.
    var sharedText: Int?
    var formula: String?
    /// Whether the value is said to be a text and is empty: what a formula such as `=""` gives.
    var isEmptyText = false

    var cellValue: CellValue {
      guard let formula else { return value }
      // `=#N/A` is how some programs write the error itself.
      if formula.hasPrefix("#"), formula.hasSuffix("!") || formula.hasSuffix("?") || formula == "#N/A" {
        return .error(formula)
      }
      return .formula(Formula(formula, cached: isEmptyText ? .text("") : .init(value)))
    }
  }

  private mutating func readContent(
    _ scanner: inout XMLScanner, kind: Kind, at address: CellAddress,
    into content: inout CellContent
  ) throws(WorkbookError) {
    let level = scanner.depth
    var hasInline = false
    while true {
      switch try scanner.next() {
      case .start:
        switch scanner.element.local {
        case "v":
          let text = try scanner.content()
          if !hasInline {
            content.sharedText = kind == .shared ? sharedText(text) : nil
            content.value = value(text, kind: kind, at: address)
            content.isEmptyText = kind == .text && text.isEmpty
          }
        case "f": content.formula = try sharedFormulas.read(&scanner, at: address)
        case "is":
          let value = try runs.read(&scanner)
          if value != .blank {
            content.value = value
            content.sharedText = nil
            hasInline = true
          }
        default: break
        }
        try scanner.skip(to: level)
      case .end, .finish: return
      case .text: continue
      }
    }
  }

  private mutating func value(
    _ text: ByteText, kind: Kind, at address: CellAddress
  ) -> CellValue {
    switch kind {
    case .number, .unknown: return number(text, at: address)
    case .shared:
      guard let index = text.digits ?? text.trimmed.digits, let value = strings.value(at: index) else {
        if !text.isEmpty { report(.noSharedString(text.string), at: address) }
        return .blank
      }
      return value
    case .text, .inline: return text.isEmpty ? .blank : .text(ExcelEscapes.decode(text))
    case .boolean: return .boolean(text.trimmed.isTrue)
    case .error: return .error(text.string)
    case .date:
      if let serial = ISODate.serial(text.trimmed.string, from1904: countsFrom1904) { return .number(serial) }
      return number(text, at: address)
    }
  }

  /// The place of a plain text in the table; nil for what is none, or not there.
  private func sharedText(_ text: ByteText) -> Int? {
    guard let index = text.digits ?? text.trimmed.digits, index < strings.count, strings.others[index] == nil else {
      return nil
    }
    return index
  }

  private mutating func number(_ text: ByteText, at address: CellAddress) -> CellValue {
    if let number = DecimalText.double(text) { return .number(number) }
    if text.trimmed.isEmpty { return .blank }
    // Some programs leave the type of a text out; what is there is kept.
    report(.notANumber(text.string), at: address)
    return .text(ExcelEscapes.decode(text))
  }
}

extension Formula.Result {
  fileprivate init(_ value: CellValue) {
    self =
      switch value {
      case .text(let text): .text(text)
      case .rich(let runs): .text(runs.map(\.text).joined())
      case .number(let number): .number(number)
      case .boolean(let boolean): .boolean(boolean)
      case .error(let error): .error(error)
      case .blank, .formula: .none
      }
  }
}
