/// Reads the comments of a sheet, which stand in a part of their own.
struct CommentsReader {
  private var authors: [String] = []
  private(set) var comments: [CellComment] = []

  mutating func read(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "authors":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          authors.append(ExcelEscapes.decode(try scanner.content()))
        }
      case "commentList":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in try readComment(&scanner) }
      default: return
      }
    }
    try scanner.finish()
    comments.sort { $0.address < $1.address }
  }

  private mutating func readComment(_ scanner: inout XMLScanner) throws(WorkbookError) {
    guard let address = scanner.string("ref").flatMap({ CellAddress($0) }) else { return }
    let author = scanner.number("authorId").flatMap { authors.indices.contains($0) ? authors[$0] : nil } ?? ""
    var comment = CellComment(address, "", author: author)
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("text") else { return }
      if case .text(let text) = try RichTextReader().read(&scanner) { comment.text = text }
    }
    comments.append(comment)
  }
}
