/// Reads the number format of each cell style, whether its font strikes text out, and nothing else.
struct NumberFormatsReader {
  /// Whether fonts are looked at: few books strike anything out.
  var looksAtFonts = false
  private var codes: [Int: String] = [:]
  private var struckFonts: Set<Int> = []
  private var fontCount = 0
  private(set) var styles: [CellStyle] = []

  mutating func read(_ scanner: inout XMLScanner) throws(WorkbookError) {
    switch scanner.element.local {
    case "numFmts": try readCodes(&scanner)
    case "fonts" where looksAtFonts:
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        if try FontReader.isStruck(&scanner) { struckFonts.insert(fontCount) }
        fontCount += 1
      }
    case "cellXfs":
      styles.reserveCapacity(min(scanner.number("count") ?? 0, scanner.text.count / 16))
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard scanner.element.local.equals("xf") else { return }
        var style = CellStyle(numberFormat: code(scanner.number("numFmtId") ?? 0))
        if !struckFonts.isEmpty, struckFonts.contains(scanner.number("fontId") ?? 0) { style.font.isStruck = true }
        styles.append(style)
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
