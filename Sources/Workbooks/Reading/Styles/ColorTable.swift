/// What the numbers of colours stand for in one book: its theme's and its palette's.
struct ColorTable: Hashable {
  /// In the order that numbers count in: light 1, dark 1, light 2, dark 2, six accents, two of links.
  private(set) var theme: [CellColor] = Self.officeTheme.map { CellColor($0) }
  private var palette: [Int: CellColor] = [:]
  /// Whether the theme's dark 1 is the system's own colour of text, which is the automatic one.
  private(set) var darkIsAutomatic = true

  private static let officeTheme: [UInt32] = [
    0xFFFFFF, 0x000000, 0xEEECE1, 0x1F497D, 0x4F81BD, 0xC0504D, 0x9BBB59, 0x8064A2, 0x4BACC6, 0xF79646, 0x0000FF,
    0x800080,
  ]

  /// Excel's palette from number 8; the eight before are the same as its first eight.
  private static let standardPalette: [UInt32] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000, 0x008000, 0x000080,
    0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080,
    0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF,
    0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00,
    0xFF9900, 0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399,
    0x333333,
  ]

  init() {}

  /// Reads the theme's colours.
  mutating func readTheme(_ part: consuming XMLPart, limits: ReadingLimits) throws(WorkbookError) {
    var scanner = try XMLScanner(part, depthLimit: limits.depth)
    var colors: [CellColor?] = []
    try scanner.enterRoot()
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      guard scanner.element.local.equals("themeElements") else { return }
      try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
        guard scanner.element.local.equals("clrScheme") else { return }
        try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
          if scanner.element.local.equals("dk1") { darkIsAutomatic = false }
          try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
            colors.append(themeColor(&scanner, isFirst: colors.isEmpty))
          }
        }
      }
    }
    try scanner.finish()
    // The file states dark before light, the numbers count the other way round.
    for (position, index) in [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11].enumerated() where position < colors.count {
      if let color = colors[position] { theme[index] = color }
    }
  }

  private mutating func themeColor(_ scanner: inout XMLScanner, isFirst: Bool) -> CellColor? {
    let isSystem = scanner.element.local.equals("sysClr")
    if isFirst, isSystem, scanner.attribute("val")?.equals("windowText") == true { darkIsAutomatic = true }
    guard let text = scanner.string(isSystem ? "lastClr" : "val") else { return nil }
    return UInt32(text, radix: 16).map { CellColor($0) }
  }

  /// Reads a palette of the book's own, `indexedColors`.
  mutating func readPalette(_ scanner: inout XMLScanner) throws(WorkbookError) {
    var index = 0
    try scanner.children { (scanner: inout XMLScanner) throws(WorkbookError) in
      if let text = scanner.string("rgb"), let color = UInt32(text.suffix(6), radix: 16) {
        palette[index] = CellColor(color)
      }
      index += 1
    }
  }

  /// The colour that the open element names; nil for the automatic one.
  func color(_ scanner: inout XMLScanner, isText: Bool = false) -> CellColor? {
    let tint = scanner.decimal("tint") ?? 0
    if let text = scanner.string("rgb"), let color = UInt32(text.suffix(6), radix: 16) {
      return CellColor(color).tinted(tint)
    }
    if let index = scanner.number("theme"), index < theme.count {
      return isText && index == 1 && tint == 0 && darkIsAutomatic ? nil : theme[index].tinted(tint)
    }
    guard let index = scanner.number("indexed"), index < 64 else { return nil }
    let standard = Self.standardPalette[index < 8 ? index : index - 8]
    return (palette[index] ?? CellColor(standard)).tinted(tint)
  }
}

extension CellColor {
  /// Lighter for a positive tint, darker for a negative one, as Excel reckons: by the colour's lightness.
  func tinted(_ tint: Double) -> CellColor {
    guard tint != 0, (-1...1).contains(tint) else { return self }
    let parts = [rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF].map { Double($0) / 255 }
    let (high, low) = (parts.max() ?? 0, parts.min() ?? 0)
    let lightness = (high + low) / 2
    let wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
    // The hue and the saturation stay, so each part moves with the spread that the new lightness allows.
    let spread = lightness < 0.5 ? lightness : 1 - lightness
    let scale = spread == 0 ? 0 : (wanted < 0.5 ? wanted : 1 - wanted) / spread
    let tinted = parts.map { part in
      UInt32((min(max(wanted + (part - lightness) * scale, 0), 1) * 255).rounded())
    }
    return CellColor(tinted[0] << 16 | tinted[1] << 8 | tinted[2])
  }
}
