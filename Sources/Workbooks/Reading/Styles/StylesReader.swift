/// Reads whole styles: fonts, fills, borders, and the list that joins them.
struct StylesReader {
  private let fontReader: FontReader
  private var formats = NumberFormatsReader()
  private var fonts: [CellFont] = []
  private var fills: [CellFill?] = []
  private var borders: [CellBorders] = []
  private var normalFont: Int?
  private(set) var styles: [CellStyle] = []
  private(set) var notCarried: Set<String> = []

  init(fonts: FontReader) { fontReader = fonts }

  /// The font of the style that cells have which nobody has touched.
  var defaultFont: CellFont { normalFont.flatMap { fonts.indices.contains($0) ? fonts[$0] : nil } ?? CellFont() }

  mutating func read(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "numFmts": try formats.readCodes(&scanner)
      case "fonts":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          fonts.append(try fontReader.read(&scanner))
        }
      case "fills":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          fills.append(try readFill(&scanner))
        }
      case "borders":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          borders.append(try readBorders(&scanner))
        }
      case "cellStyleXfs":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          if normalFont == nil { normalFont = scanner.number("fontId") ?? 0 }
        }
      case "cellXfs":
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          if scanner.element.local.equals("xf") { styles.append(try readStyle(&scanner)) }
        }
      default: return
      }
    }
    try scanner.finish()
  }

  private mutating func readStyle(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellStyle {
    var style = CellStyle(numberFormat: formats.code(scanner.number("numFmtId") ?? 0))
    if let font = fonts.at(scanner.number("fontId") ?? 0) { style.font = font }
    if let fill = fills.at(scanner.number("fillId") ?? 0) { style.fill = fill }
    if let lines = borders.at(scanner.number("borderId") ?? 0) { style.borders = lines }
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      switch scanner.element.local {
      case "alignment": style.alignment = CellAlignment(&scanner)
      case "protection":
        style.isLocked = scanner.flag("locked", unlessAbsent: true)
        style.isFormulaHidden = scanner.flag("hidden")
      default: return
      }
    }
    return style
  }

  private mutating func readFill(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellFill? {
    var fill: CellFill?
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("patternFill") else {
        notCarried.insert("gradientFills")
        return
      }
      let pattern = scanner.string("patternType") ?? "none"
      var read = CellFill(pattern: pattern)
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        switch scanner.element.local {
        case "fgColor": read.foreground = fontReader.colors.color(&scanner)
        case "bgColor": read.background = fontReader.colors.color(&scanner)
        default: return
        }
      }
      if pattern != "none" { fill = read }
    }
    return fill
  }

  private mutating func readBorders(_ scanner: inout XMLScanner) throws(WorkbookError) -> CellBorders {
    var borders = CellBorders()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      let side = scanner.element.local.string
      guard let style = scanner.string("style"), let weight = BorderLine.Weight(rawValue: style) else { return }
      var line = BorderLine(weight)
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        if scanner.element.local.equals("color") { line.color = fontReader.colors.color(&scanner) }
      }
      switch side {
      case "left", "start": borders.left = line
      case "right", "end": borders.right = line
      case "top": borders.top = line
      case "bottom": borders.bottom = line
      case "diagonal": notCarried.insert("diagonalBorders")
      default: return
      }
    }
    return borders
  }
}

extension CellAlignment {
  /// Reads the open `alignment` element.
  fileprivate init(_ scanner: inout XMLScanner) {
    self.init(
      horizontal: scanner.string("horizontal").flatMap { Horizontal(rawValue: $0) } ?? .general,
      vertical: scanner.string("vertical").flatMap { Vertical(rawValue: $0) } ?? .bottom,
      wrapsText: scanner.flag("wrapText"), shrinksToFit: scanner.flag("shrinkToFit"),
      indent: scanner.number("indent") ?? 0)
    // Above 90 the file counts downwards.
    switch scanner.number("textRotation") ?? 0 {
    case let degrees where degrees <= 90: rotation = degrees
    case let degrees where degrees <= 180: rotation = 90 - degrees
    default: rotation = 255
    }
  }
}

extension Array {
  /// The element; nil past the end.
  fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
