/// Reads how a sheet is printed, from the elements behind its cells.
struct PageReader {
  /// Stands before all else in the sheet, and says whether pages or the scale count.
  var fitsToPages = false
  private var pages = FitToPages(wide: 1, tall: 1)
  private var read = PrintSetup()

  var setup: PrintSetup {
    var setup = read
    setup.fitToPages = fitsToPages ? pages : nil
    return setup
  }

  mutating func read(_ scanner: inout XMLScanner) throws(WorkbookError) {
    switch scanner.element.local {
    case "printOptions":
      read.centersHorizontally = scanner.flag("horizontalCentered")
      read.centersVertically = scanner.flag("verticalCentered")
      read.printsGridLines = scanner.flag("gridLines")
    case "pageMargins": readMargins(&scanner)
    case "pageSetup": readPaper(&scanner)
    case "headerFooter": try readLines(&scanner)
    case "rowBreaks": read.rowBreaks = try breaks(&scanner, upTo: CellAddress.last.row)
    case "colBreaks": read.columnBreaks = try breaks(&scanner, upTo: CellAddress.last.column)
    default: return
    }
  }

  private mutating func readMargins(_ scanner: inout XMLScanner) {
    let usual = read.margins
    read.margins.left = scanner.decimal("left") ?? usual.left
    read.margins.right = scanner.decimal("right") ?? usual.right
    read.margins.top = scanner.decimal("top") ?? usual.top
    read.margins.bottom = scanner.decimal("bottom") ?? usual.bottom
    read.margins.header = scanner.decimal("header") ?? usual.header
    read.margins.footer = scanner.decimal("footer") ?? usual.footer
  }

  private mutating func readPaper(_ scanner: inout XMLScanner) {
    read.paper = scanner.number("paperSize").flatMap { (1...118).contains($0) ? $0 : nil }
    read.orientation = scanner.attribute("orientation")?.equals("landscape") == true ? .landscape : .portrait
    if let scale = scanner.number("scale"), (10...400).contains(scale) { read.scale = scale }
    pages = FitToPages(wide: scanner.number("fitToWidth") ?? 1, tall: scanner.number("fitToHeight") ?? 1)
  }

  private mutating func readLines(_ scanner: inout XMLScanner) throws(WorkbookError) {
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      let isHeader = scanner.element.local.equals("oddHeader")
      guard isHeader || scanner.element.local.equals("oddFooter") else { return }
      let text = ExcelEscapes.decode(try scanner.content())
      guard !text.isEmpty else { return }
      if isHeader { read.header = text } else { read.footer = text }
    }
  }

  /// A break's number is that of the first row or column behind it.
  private func breaks(_ scanner: inout XMLScanner, upTo last: Int) throws(WorkbookError) -> [Int] {
    var breaks: [Int] = []
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      if let place = scanner.number("id"), place > 0, place <= last { breaks.append(place) }
    }
    return breaks.sorted()
  }
}
