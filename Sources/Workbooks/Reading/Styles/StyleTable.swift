/// The book's styles, as cells count in them.
struct StyleTable {
  var styles = [CellStyle()]
  var fontReader = FontReader()

  init() {}

  /// Reads the styles part; of values only the number formats are wanted.
  init(_ part: consuming XMLPart, scope: ReadingScope, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    var reader = NumberFormatsReader()
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in try reader.read(&scanner) }
    try scanner.finish()
    if !reader.cellFormats.isEmpty { styles = reader.cellFormats.map { CellStyle(numberFormat: $0) } }
  }
}

/// Reads the number format of each cell style, and nothing else.
struct NumberFormatsReader {
  private var codes: [Int: String] = [:]
  private(set) var cellFormats: [String] = []

  mutating func read(_ scanner: inout XMLScanner) throws(WorkbookError) {
    switch scanner.element.local {
    case "numFmts":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard let id = scanner.number("numFmtId"), let code = scanner.string("formatCode") else { return }
        codes[id] = code
      }
    case "cellXfs":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard scanner.element.local.equals("xf") else { return }
        cellFormats.append(code(scanner.number("numFmtId") ?? 0))
      }
    default: return
    }
  }

  func code(_ id: Int) -> String { codes[id] ?? BuiltInFormats.code(id) ?? "General" }
}
