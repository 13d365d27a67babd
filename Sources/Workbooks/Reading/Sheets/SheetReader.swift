/// Reads one sheet's part.
struct SheetReader {
  var sheet: Sheet
  var problems: [WorkbookProblem] = []
  /// The links that lead outside, which the sheet's relationships resolve.
  private(set) var outerLinks: [(relationship: String, link: CellLink)] = []
  private let scope: ReadingScope
  private let styles: StyleTable
  private let countsFrom1904: Bool
  private let digitPixels: Int
  private var page = PageReader()

  init(_ sheet: Sheet, scope: ReadingScope, styles: StyleTable, countsFrom1904: Bool) {
    self.sheet = sheet
    self.scope = scope
    self.styles = styles
    self.countsFrom1904 = countsFrom1904
    digitPixels = scope == .values ? 0 : DigitWidth.pixels(of: styles.defaultFont)
  }

  mutating func read(
    _ part: consuming XMLPart, strings: SharedStrings, limits: ReadingLimits
  ) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    guard scanner.element.local.equals("worksheet") else {
      throw scanner.fault("the part is no worksheet", at: 0)
    }
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "sheetData": try readCells(&scanner, strings: strings)
      case "mergeCells": try readMerges(&scanner)
      case "cols":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in readColumn(&scanner) }
      default: if scope == .everything { try readLayout(&scanner) }
      }
    }
    try scanner.finish()
    sheet.columns = ColumnLayout.ordered(sheet.columns)
    sheet.printSetup = page.setup
  }

  private mutating func readCells(_ scanner: inout XMLScanner, strings: SharedStrings) throws(WorkbookError) {
    // The usual cell takes some forty bytes. Room that is not used costs nothing.
    var reader = SheetDataReader(
      sheet.name, scope: scope, styles: styles, strings: strings, countsFrom1904: countsFrom1904,
      capacity: scanner.text.count / 32)
    try reader.read(&scanner)
    sheet.setCells(reader.cells)
    sheet.rows = reader.rows
    problems += reader.problems
  }

  private mutating func readMerges(_ scanner: inout XMLScanner) throws(WorkbookError) {
    sheet.merges.reserveCapacity(min(scanner.number("count") ?? 0, scanner.text.count / 32))
    readUsualMerges(&scanner)
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard let reference = scanner.attribute("ref") else { return }
      guard let range = CellRange(utf8: reference[...]) else {
        problems.append(WorkbookProblem(.badCell(.notARange(reference.string)), sheet: sheet.name))
        return
      }
      if !range.isSingleCell { sheet.merges.append(range) }
    }
  }

  /// Takes merges as `<mergeCell ref="A1:B2"/>`, up to the first that is in another form.
  private mutating func readUsualMerges(_ scanner: inout XMLScanner) {
    guard !scanner.closesAtOnce, scanner.depth < scanner.depthLimit else { return }
    while scanner.isHere(#"<mergeCell ref=""#, at: scanner.position) {
      var at = scanner.bytes + scanner.position + 16
      guard let one = UsualReference(&at), one.isInSheet, at[0] == 0x3A else { return }
      at += 1
      guard let other = UsualReference(&at), other.isInSheet, scanner.isHere(#""/>"#, at: at - scanner.bytes)
      else { return }
      scanner.position = at - scanner.bytes + 3
      let range = CellRange(
        CellAddress(row: one.row, column: one.column), CellAddress(row: other.row, column: other.column))
      if !range.isSingleCell { sheet.merges.append(range) }
    }
  }

  private mutating func readColumn(_ scanner: inout XMLScanner) {
    guard let first = scanner.number("min"), let last = scanner.number("max"), first > 0, last >= first,
      first <= CellAddress.last.column + 1
    else { return }
    let columns = (first - 1)...min(last - 1, CellAddress.last.column)
    let width = scope == .values ? nil : scanner.decimal("width").map { DigitWidth.converted($0, from: digitPixels) }
    let layout = ColumnLayout(columns, width: width, isHidden: scanner.flag("hidden"))
    if layout.width != nil || layout.isHidden { sheet.columns.append(layout) }
  }
}

// What lies around the cells.
extension SheetReader {
  private mutating func readLayout(_ scanner: inout XMLScanner) throws(WorkbookError) {
    switch scanner.element.local {
    case "sheetPr": try readProperties(&scanner)
    case "sheetViews":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in try readView(&scanner) }
    case "sheetFormatPr": readSizes(&scanner)
    case "sheetProtection": sheet.isProtected = scanner.flag("sheet")
    case "hyperlinks":
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in readLink(&scanner) }
    case "dataValidations": try readValidations(&scanner)
    case "conditionalFormatting": notCarried("conditionalFormatting")
    case "autoFilter": notCarried("autoFilter")
    case "scenarios": notCarried("scenarios")
    case "extLst": try readExtensions(&scanner)
    default: try page.read(&scanner)
    }
  }

  mutating func notCarried(_ what: String) {
    let problem = WorkbookProblem(.notCarried(what), sheet: sheet.name)
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func readProperties(_ scanner: inout XMLScanner) throws(WorkbookError) {
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "tabColor": sheet.tabColor = styles.fontReader.colors.color(&scanner)
      case "pageSetUpPr": page.fitsToPages = scanner.flag("fitToPage")
      default: return
      }
    }
  }

  private mutating func readView(_ scanner: inout XMLScanner) throws(WorkbookError) {
    sheet.showsGridLines = scanner.flag("showGridLines", unlessAbsent: true)
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("pane"), let state = scanner.string("state"), state.hasPrefix("frozen")
      else { return }
      let rows = Int(scanner.decimal("ySplit") ?? 0, within: CellAddress.last.row)
      let columns = Int(scanner.decimal("xSplit") ?? 0, within: CellAddress.last.column)
      if rows > 0 || columns > 0 { sheet.frozenAt = CellAddress(row: rows, column: columns) }
    }
  }

  private mutating func readSizes(_ scanner: inout XMLScanner) {
    // 15 is what a program of Calibri 11 takes by itself.
    if let height = scanner.decimal("defaultRowHeight"), height != 15 || scanner.flag("customHeight") {
      sheet.defaultRowHeight = height
    }
    sheet.defaultColumnWidth = scanner.decimal("defaultColWidth").map {
      DigitWidth.converted($0, from: digitPixels)
    }
    if scanner.flag("zeroHeight") { notCarried("rowsHiddenByDefault") }
  }

  private mutating func readLink(_ scanner: inout XMLScanner) {
    guard let reference = scanner.string("ref"), let range = CellRange(reference) else { return }
    let tip = scanner.string("tooltip")
    let place = scanner.string("location")
    if let relationship = scanner.string("id", .officeRelationships), !relationship.isEmpty {
      // The place inside the address follows it behind a number sign.
      let link = CellLink(range.first, .outside(place.map { "#" + $0 } ?? ""), tip: tip)
      outerLinks.append((relationship, link))
    } else if let place {
      sheet.links.append(CellLink(range.first, .inside(place), tip: tip))
    }
  }

  /// Adds the links that lead outside, now that the relationships are known.
  mutating func resolveLinks(_ relationships: Relationships) {
    for (id, link) in outerLinks {
      guard let address = relationships[id]?.target, case .outside(let place) = link.target else { continue }
      sheet.links.append(CellLink(link.address, .outside(address + place), tip: link.tip))
    }
    sheet.links.sort { $0.address < $1.address }
  }

  private mutating func readExtensions(_ scanner: inout XMLScanner) throws(WorkbookError) {
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        switch scanner.element.local {
        case "dataValidations": try readValidations(&scanner)
        case "conditionalFormattings": notCarried("conditionalFormatting")
        case "sparklineGroups": notCarried("sparklines")
        case "slicerList": notCarried("slicers")
        default: return
        }
      }
    }
  }
}

extension Int {
  /// The whole part, where it lies between zero and the limit; else zero.
  init(_ number: Double, within limit: Int) {
    self = number >= 0 && number <= Double(limit) ? Int(number) : 0
  }
}

extension ColumnLayout {
  /// In order and without overlap; of two that overlap the earlier keeps the columns.
  static func ordered(_ layouts: [ColumnLayout]) -> [ColumnLayout] {
    var ordered: [ColumnLayout] = []
    for layout in layouts.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let next = ordered.last.map { $0.columns.upperBound + 1 } ?? 0
      guard layout.columns.upperBound >= next else { continue }
      var kept = layout
      kept.columns = max(layout.columns.lowerBound, next)...layout.columns.upperBound
      if let last = ordered.last, last.columns.upperBound + 1 == kept.columns.lowerBound, last.width == kept.width,
        last.isHidden == kept.isHidden
      {
        ordered[ordered.count - 1].columns = last.columns.lowerBound...kept.columns.upperBound
      } else {
        ordered.append(kept)
      }
    }
    return ordered
  }
}
