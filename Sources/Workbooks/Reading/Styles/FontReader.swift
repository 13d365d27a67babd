/// Reads fonts, of cell styles and of text runs.
struct FontReader {
  var colors = ColorTable()

  /// Reads of the open `font` or `rPr` element whether it strikes text out, and nothing else.
  static func isStruck(_ scanner: inout XMLScanner) throws(WorkbookError) -> Bool {
    var isStruck = false
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      if scanner.element.local.equals("strike") { isStruck = scanner.flag("val", unlessAbsent: true) }
    }
    return isStruck
  }

  /// Reads the open `font` or `rPr` element.
  func read(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellFont {
    var font = CellFont()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "name", "rFont": font.name = scanner.string("val") ?? font.name
      case "sz": font.size = scanner.decimal("val") ?? font.size
      case "b": font.isBold = scanner.flag("val", unlessAbsent: true)
      case "i": font.isItalic = scanner.flag("val", unlessAbsent: true)
      case "strike": font.isStruck = scanner.flag("val", unlessAbsent: true)
      case "u": font.underline = scanner.string("val").map { .init(rawValue: $0) ?? .none } ?? .single
      case "vertAlign": font.script = scanner.string("val").flatMap { .init(rawValue: $0) } ?? .baseline
      case "color": font.color = colors.color(&scanner, isText: true)
      default: return
      }
    }
    return font
  }
}
