import Workbooks

/// The looks of a redline's cells, each made from the form's own and kept once.
struct RedlineStyles {
  enum Look: Hashable {
    /// The ground alone; the runs have their own fonts.
    case changed
    case added
    case removed
  }

  private(set) var styles: [CellStyle]
  private var made: [Key: Int] = [:]

  private struct Key: Hashable {
    var look: Look
    var style: Int
  }

  static let red = CellColor(0xC00000)
  static let blue = CellColor(0x0B4F9C)

  init(_ styles: [CellStyle]) { self.styles = styles.isEmpty ? [CellStyle()] : styles }

  subscript(style: Int) -> CellStyle { styles.indices.contains(style) ? styles[style] : styles[0] }

  /// The form's style in that look.
  mutating func style(_ style: Int, _ look: Look) -> Int {
    if let index = made[Key(look: look, style: style)] { return index }
    var copy = self[style]
    switch look {
    case .changed: copy.fill = CellFill(foreground: CellColor(0xFFF4CC))
    case .added:
      copy.fill = CellFill(foreground: CellColor(0xE3F0FC))
      copy.font.color = Self.blue
    case .removed:
      copy.fill = CellFill(foreground: CellColor(0xFCE4E4))
      copy.font.color = Self.red
      copy.font.isStruck = true
    }
    styles.append(copy)
    made[Key(look: look, style: style)] = styles.count - 1
    return styles.count - 1
  }

  mutating func add(_ style: CellStyle) -> Int {
    if let index = styles.firstIndex(of: style) { return index }
    styles.append(style)
    return styles.count - 1
  }

  /// The font of a run in a cell of that style; nil is the cell's own.
  func font(_ mark: MarkedText.Mark, in style: Int) -> CellFont? {
    var font = self[style].font
    switch mark {
    case .same: return nil
    case .removed:
      font.color = Self.red
      font.isStruck = true
    case .added: font.color = Self.blue
    }
    return font
  }
}
