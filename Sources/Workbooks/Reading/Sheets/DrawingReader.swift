/// Reads the texts of the boxes and shapes that lie over a sheet, which stand in a part of their own.
struct DrawingReader {
  private(set) var boxes: [TextBox] = []

  mutating func read(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in try readAnchor(&scanner) }
    try scanner.finish()
    boxes.sort { $0.address < $1.address }
  }

  /// What is anchored at one place: a shape, or a group of them.
  private mutating func readAnchor(_ scanner: inout XMLScanner) throws(WorkbookError) {
    var box = TextBox(CellAddress(row: 0, column: 0), "")
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      if scanner.element.local.equals("from") {
        box.address = try Self.corner(&scanner)
      } else {
        try Self.collect(&scanner, into: &box.text)
      }
    }
    if box.text.contains(where: { !$0.isWhitespace }) { boxes.append(box) }
  }

  private static func corner(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellAddress {
    var address = CellAddress(row: 0, column: 0)
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "row": address.row = min(try scanner.content().digits ?? 0, CellAddress.last.row)
      case "col": address.column = min(try scanner.content().digits ?? 0, CellAddress.last.column)
      default: return
      }
    }
    return address
  }

  /// Paragraphs stand on lines of their own.
  private static func collect(_ scanner: inout XMLScanner, into text: inout String) throws(WorkbookError) {
    switch scanner.element.local {
    case "t": text += ExcelEscapes.decode(try scanner.content())
    case "p", "br": if !text.isEmpty { text += "\n" }
    default: break
    }
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      try Self.collect(&scanner, into: &text)
    }
  }
}
