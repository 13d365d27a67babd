/// What the main part says: which sheets there are, names, and how days are counted.
struct WorkbookIndex {
  struct SheetEntry {
    var name: String
    var visibility: Sheet.Visibility
    var relationship: String
  }

  private(set) var sheets: [SheetEntry] = []
  var definedNames: [DefinedName] = []
  /// The names that Excel keeps print areas and the like in, `_xlnm.Print_Area`.
  private(set) var printNames: [DefinedName] = []
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
        readUsualNames(&scanner)
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

  /// Takes names as `<definedName name="a" localSheetId="0">$A$1</definedName>`, up to the first in another form.
  private mutating func readUsualNames(_ scanner: inout XMLScanner) {
    guard !scanner.closesAtOnce, scanner.depth < scanner.depthLimit else { return }
    let bytes = scanner.bytes
    definedNames.reserveCapacity(scanner.text.count / 64)
    // Names stand in their order, so that those of each sheet follow one another.
    var last = (bytes: ByteText(start: nil, count: 0), name: "")
    while scanner.isHere(#"<definedName name=""#, at: scanner.position) {
      let nameStart = scanner.position + 19
      let nameEnd = scanner.endOfPlainValue(from: nameStart, quote: 0x22)
      guard bytes[nameEnd] == 0x22 else { return }
      var tagEnd = nameEnd + 1
      var sheet: Int?
      if scanner.isHere(#" localSheetId=""#, at: tagEnd) {
        let start = tagEnd + 15
        tagEnd = scanner.endOfPlainValue(from: start, quote: 0x22)
        guard bytes[tagEnd] == 0x22 else { return }
        sheet = ByteText(start: bytes + start, count: tagEnd - start).digits
        tagEnd += 1
      }
      guard bytes[tagEnd] == 0x3E else { return }
      let end = scanner.endOfPlainText(from: tagEnd + 1)
      guard scanner.isHere("</definedName>", at: end) else { return }
      let expression = ExcelEscapes.decode(ByteText(start: bytes + tagEnd + 1, count: end - tagEnd - 1))
      let name = ByteText(start: bytes + nameStart, count: nameEnd - nameStart)
      if !name.equals(last.bytes) { last = (name, name.string) }
      add(DefinedName(last.name, sheet: sheet, expression: expression), isForPrint: PrintNames.isOne(name))
      scanner.position = end + 14
    }
  }

  private mutating func add(_ name: consuming DefinedName, isForPrint: Bool) {
    if isForPrint { printNames.append(name) } else { definedNames.append(name) }
  }

  private mutating func readName(_ scanner: inout XMLScanner) throws(WorkbookError) {
    guard let bytes = scanner.attribute("name") else { return }
    let (name, isForPrint) = (bytes.string, PrintNames.isOne(bytes))
    let sheet = scanner.number("localSheetId")
    let isHidden = scanner.flag("hidden")
    let expression = ExcelEscapes.decode(try scanner.content())
    add(DefinedName(name, sheet: sheet, expression: expression, isHidden: isHidden), isForPrint: isForPrint)
  }
}
