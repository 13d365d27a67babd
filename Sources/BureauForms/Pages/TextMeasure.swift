import Workbooks

/// How much room a text takes, counted by East Asian width and the font's size; no font is asked.
///
/// Counted to be enough for 宋体 and 黑体 and for the fonts that stand in for them where they are missing.
public struct TextMeasure: Hashable, Sendable {
  /// In points.
  public var size: Double
  public var isBold: Bool

  public init(size: Double, isBold: Bool = false) {
    self.size = size
    self.isBold = isBold
  }

  public init(_ font: CellFont) {
    self.init(size: font.size, isBold: font.isBold)
  }

  /// From one line to the next, in points: 1.45 times the size, as the tallest of the common Chinese fonts asks.
  public var lineHeight: Double { size * 1.45 }

  /// The width of a text on one line, in points.
  public func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: BreakingClass($1)) }
  }

  /// The lines that a text takes in a width given in points. An empty text takes one.
  ///
  /// 汉字 part anywhere, but not before a closing mark or behind an opening one; words and numbers part at blanks.
  public func lines(of text: String, in width: Double) -> Int {
    let room = max(width, size)
    return isOneLine(text, in: room) ? 1 : filledLines(of: text, in: room)
  }

  /// Whether the text surely has room on one line: no character is wider than the font is high.
  private func isOneLine(_ text: String, in room: Double) -> Bool {
    guard Double(text.utf8.count) * size < room * 3 else { return false }
    var text = text
    return text.withUTF8 { bytes in
      var characters = 0
      var before: UInt16 = 0
      for byte in bytes {
        // U+2028 and U+2029 end a line too.
        if byte < 0x20 || byte & 0xFE == 0xA8 && before == 0xE280 { return false }
        before = before << 8 | UInt16(byte)
        if byte & 0xC0 != 0x80 { characters += 1 }
      }
      return Double(characters) * size < room
    }
  }

  /// The lines, counted character by character.
  func filledLines(of text: String, in room: Double) -> Int {
    var filling = LineFilling(width: room, size: size)
    var endedInReturn = false
    for scalar in text.unicodeScalars {
      let isSecondHalf = endedInReturn && scalar == "\n"
      endedInReturn = scalar == "\r"
      if isSecondHalf { continue }
      switch scalar {
      case "\u{4E00}"..."\u{9FFF}": filling.addIdeograph()
      case "\n", "\r", "\u{2028}", "\u{2029}": filling.endLine()
      case " ", "\t": filling.addBlank()
      default:
        let kind = BreakingClass(scalar)
        filling.add(kind, width: self.width(of: kind))
      }
    }
    filling.endLine()
    return filling.lines
  }

  private func width(of scalar: BreakingClass) -> Double {
    let width = scalar.ems * size
    return isBold && !scalar.isWide ? width * 1.06 : width
  }
}

/// Fills lines with pieces that no line break parts.
private struct LineFilling {
  /// The lines that are ended.
  private(set) var lines = 0

  private let width: Double
  private let size: Double
  private var used = 0.0
  /// The piece at hand, and its last character.
  private var piece = 0.0
  private var last: BreakingClass?

  init(width: Double, size: Double) {
    self.width = width
    self.size = size
  }

  mutating func add(_ scalar: BreakingClass, width: Double) {
    if let last, !last.stays(with: scalar) { endPiece() }
    piece += width
    last = scalar
  }

  /// A 汉字, which stays with nothing before it but an opening mark.
  mutating func addIdeograph() {
    if let last, !last.isOpening { endPiece() }
    piece += size
    last = .ideograph
  }

  mutating func addBlank() {
    endPiece()
    used += size * 0.5
  }

  mutating func endLine() {
    endPiece()
    lines += 1
    used = 0
  }

  private mutating func endPiece() {
    guard last != nil else { return }
    if used + piece > width, used > 0 {
      lines += 1
      used = 0
    }
    // A word that is longer than a line is broken where the line ends; the rest goes on in the next.
    while piece > width {
      lines += 1
      piece -= max(width - size, size)
    }
    used += piece
    piece = 0
    last = nil
  }
}

/// What a character is to a line break.
private struct BreakingClass {
  var ems: Double
  var isWide: Bool
  var isOpening = false
  var isClosing = false
  var isPercent = false

  /// Any 汉字.
  static var ideograph: BreakingClass { BreakingClass(ems: 1, isWide: true) }

  private init(ems: Double, isWide: Bool) {
    self.ems = ems
    self.isWide = isWide
  }

  init(_ scalar: Unicode.Scalar) {
    ems = scalar.widthInEms
    isWide = scalar.isWide
    // Most are.
    if (0x4E00...0x9FFF).contains(scalar.value) { return }
    isOpening = scalar.isOpeningMark
    isClosing = scalar.isClosingMark
    isPercent = scalar == "%" || scalar == "％" || scalar == "‰"
  }

  /// Whether no line may end between this and the next.
  func stays(with next: BreakingClass) -> Bool {
    if next.isClosing || isOpening || next.ems == 0 { return true }
    return isPercent && next.isOpening || !isWide && !next.isWide
  }
}

extension Unicode.Scalar {
  fileprivate var isClosingMark: Bool {
    switch self {
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "】", "〉", "」", "』", "”", "’", "…", "％", "%", ",", ".", ";",
      ":", "?", "!", ")", "]", "}":
      true
    default: false
    }
  }

  fileprivate var isOpeningMark: Bool {
    switch self {
    case "（", "《", "【", "〈", "「", "『", "“", "‘", "(", "[", "{", "￥", "¥": true
    default: false
    }
  }
}
