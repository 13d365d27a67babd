/// Reads the number format of each cell style, and nothing else.
struct NumberFormatsReader {
  private var codes: [Int: String] = [:]
  private(set) var cellFormats: [String] = []

  mutating func read(_ scanner: inout XMLScanner) throws(WorkbookError) {
    switch scanner.element.local {
    case "numFmts": try readCodes(&scanner)
    case "cellXfs":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard scanner.element.local.equals("xf") else { return }
        cellFormats.append(code(scanner.number("numFmtId") ?? 0))
      }
    default: return
    }
  }

  /// Reads the open `numFmts` element.
  mutating func readCodes(_ scanner: inout XMLScanner) throws(WorkbookError) {
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard let id = scanner.number("numFmtId"), let code = scanner.string("formatCode") else { return }
      codes[id] = ExcelEscapes.decode(code)
    }
  }

  func code(_ id: Int) -> String { codes[id] ?? BuiltInFormats.code(id) ?? "General" }
}
