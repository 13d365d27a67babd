/// The book's styles, as cells count in them.
struct StyleTable {
  var styles = [CellStyle()]
  var fontReader = FontReader()
  /// The font that columns are measured by.
  var defaultFont = CellFont()
  /// What `CellStyle` has no place for.
  var notCarried: Set<String> = []

  init(colors: ColorTable = ColorTable()) { fontReader.colors = colors }

  /// Reads the styles part; of values only the number formats are wanted, and what is struck out.
  mutating func read(
    _ part: consuming XMLPart, scope: ReadingScope, limits: ReadingLimits
  ) throws(WorkbookError) {
    if scope == .values {
      try readFormats(part, limits: limits)
      return
    }
    let part = try readPalette(part, limits: limits)
    var reader = StylesReader(fonts: fontReader)
    try reader.read(part, limits: limits)
    notCarried = reader.notCarried
    defaultFont = reader.defaultFont
    if !reader.styles.isEmpty { styles = reader.styles }
  }

  /// The palette stands behind the fonts that need it.
  private mutating func readPalette(
    _ part: consuming XMLPart, limits: ReadingLimits
  ) throws(WorkbookError) -> XMLPart {
    guard part.text.hasWord("indexedColors") else { return part }
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("colors") else { return }
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        if scanner.element.local.equals("indexedColors") { try fontReader.colors.readPalette(&scanner) }
      }
    }
    return scanner.takePart()
  }

  private mutating func readFormats(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var formats = NumberFormatsReader()
    formats.looksAtFonts = part.text.hasWord("strike")
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in try formats.read(&scanner) }
    try scanner.finish()
    if !formats.styles.isEmpty { styles = formats.styles }
  }
}
