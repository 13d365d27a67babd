/// The book's table of strings.
struct SharedStrings {
  /// The strings as text, by their places. Those in `others` stand here too, so that places agree.
  private(set) var texts: [String] = []
  /// The strings that are no plain text: runs in fonts of their own, and those that are empty.
  private(set) var others: [Int: CellValue] = [:]
  /// Whether an underscore stands anywhere in the part, without which no text has anything to decode.
  private var mayHoldEscapes = false

  /// A table without strings.
  init() {}

  init(_ part: consuming XMLPart, limits: ReadingLimits, runs: RichTextReader) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    mayHoldEscapes = scanner.text.hasByte(0x5F)
    try scanner.enterRoot()
    // Believed only as far as the part has bytes for as many.
    texts.reserveCapacity(min(scanner.number("uniqueCount") ?? 0, scanner.text.count / 16))
    addPlain(&scanner)
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("si") else { return }
      let level = scanner.depth - 1
      add(try runs.read(&scanner))
      try scanner.skip(to: level)
      addPlain(&scanner)
    }
    try scanner.finish()
  }

  var count: Int { texts.count }

  /// The string at an index; nil past the table.
  func value(at index: Int) -> CellValue? {
    guard texts.indices.contains(index) else { return nil }
    return others[index] ?? .text(texts[index])
  }

  /// Takes strings in the usual form, up to the first that is in another.
  private mutating func addPlain(_ scanner: inout XMLScanner) {
    while let plain = scanner.plainItem() {
      let text = scanner.preservesSpace ? plain : plain.trimmed
      guard !text.isEmpty else {
        add(.blank)
        continue
      }
      texts.append(mayHoldEscapes ? ExcelEscapes.decode(text) : text.string)
    }
  }

  private mutating func add(_ value: CellValue) {
    if case .text(let text) = value, !text.isEmpty {
      texts.append(text)
    } else {
      others[texts.count] = value == .text("") ? .blank : value
      texts.append("")
    }
  }
}
