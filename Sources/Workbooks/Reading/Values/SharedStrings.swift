/// The book's table of strings. Each is made when a cell first names it.
struct SharedStrings: ~Copyable {
  private enum Entry {
    /// Stands in the part as it is.
    case raw(start: Int, count: Int)
    case made(CellValue)
  }

  private var entries: [Entry] = []
  /// Keeps alive what `bytes` points to.
  private let part: XMLPart?
  private let bytes: UnsafePointer<UInt8>?

  /// A table without strings.
  init() {
    part = nil
    bytes = nil
  }

  init(_ part: consuming XMLPart, limits: ReadingLimits, runs: RichTextReader) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    var entries: [Entry] = []
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("si") else { return }
      entries.append(try Self.entry(&scanner, runs: runs))
    }
    try scanner.finish()
    self.entries = entries
    bytes = scanner.bytes
    self.part = scanner.takePart()
  }

  /// Looks ahead for the usual `<si><t>text</t></si>`, whose bytes are kept where they are.
  private static func entry(_ scanner: inout XMLScanner, runs: RichTextReader) throws(WorkbookError) -> Entry {
    guard var plain = scanner.plainOnlyChild("t") else { return .made(try runs.read(&scanner)) }
    if !scanner.preservesSpace { plain = plain.trimmed }
    if plain.hasByte(0x5F) { return .made(.text(ExcelEscapes.decode(plain))) }
    return .raw(start: scanner.offset(of: plain), count: plain.count)
  }

  var count: Int { entries.count }

  /// The string at an index; nil past the table.
  mutating func value(at index: Int) -> CellValue? {
    guard entries.indices.contains(index) else { return nil }
    switch entries[index] {
    case .made(let value): return value
    case .raw(let start, let count):
      guard let bytes, count > 0 else { return .blank }
      let value = CellValue.text(ByteText(start: bytes + start, count: count).string)
      entries[index] = .made(value)
      return value
    }
  }
}
