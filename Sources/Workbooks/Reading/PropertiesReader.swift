/// Reads what a book says of itself, from the three parts that hold it.
struct PropertiesReader {
  var properties = DocumentProperties()

  /// Reads a part whose root's children are properties.
  mutating func read(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      if scanner.element.namespace == .customProperties {
        try readCustom(&scanner)
      } else {
        try readNamed(&scanner)
      }
    }
    try scanner.finish()
  }

  private mutating func readNamed(_ scanner: inout XMLScanner) throws(WorkbookError) {
    let name = scanner.element.local.string
    let text = ExcelEscapes.decode(try scanner.content())
    guard !text.isEmpty else { return }
    switch name {
    case "title": properties.title = text
    case "subject": properties.subject = text
    case "creator": properties.author = text
    case "keywords": properties.keywords = text
    case "description": properties.comments = text
    case "category": properties.category = text
    case "created": properties.created = text
    case "Company": properties.company = text
    case "Manager": properties.manager = text
    case "Application": properties.application = text
    default: return
    }
  }

  private mutating func readCustom(_ scanner: inout XMLScanner) throws(WorkbookError) {
    guard let name = scanner.string("name") else { return }
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      properties.custom.append(CustomProperty(name, ExcelEscapes.decode(try scanner.content())))
    }
  }
}
