/// What the main part says: which sheets there are, names, and how days are counted.
struct WorkbookIndex {
  struct SheetEntry {
    var name: String
    var visibility: Sheet.Visibility
    var relationship: String
  }

  private(set) var sheets: [SheetEntry] = []
  private(set) var definedNames: [DefinedName] = []
  private(set) var countsFrom1904 = false
  private(set) var isStrict = false

  mutating func read(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    guard scanner.element.local.equals("workbook"), scanner.element.namespace == .main else {
      throw WorkbookError(.notXLSX(.zip))
    }
    isStrict = scanner.elementURI.hasPrefix("http://purl.oclc.org/ooxml/")
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "workbookPr": countsFrom1904 = scanner.flag("date1904")
      case "sheets":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          try readSheet(&scanner, limits: limits)
        }
      case "definedNames":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in try readName(&scanner) }
      default: return
      }
    }
    try scanner.finish()
  }

  private mutating func readSheet(_ scanner: inout XMLScanner, limits: ReadingLimits) throws(WorkbookError) {
    guard sheets.count < limits.sheets else { throw WorkbookError(.limitExceeded(.sheets, limit: limits.sheets)) }
    let name = ExcelEscapes.decode(scanner.string("name") ?? "")
    let visibility = scanner.string("state").flatMap { Sheet.Visibility(rawValue: $0) } ?? .visible
    let relationship = scanner.string("id", .officeRelationships) ?? ""
    sheets.append(SheetEntry(name: name, visibility: visibility, relationship: relationship))
  }

  private mutating func readName(_ scanner: inout XMLScanner) throws(WorkbookError) {
    guard let name = scanner.string("name") else { return }
    let sheet = scanner.number("localSheetId")
    let isHidden = scanner.flag("hidden")
    let expression = ExcelEscapes.decode(try scanner.content())
    definedNames.append(DefinedName(name, sheet: sheet, expression: expression, isHidden: isHidden))
  }
}
