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
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The lines that a text takes in a width given in points. An empty text takes one.
  public func lines(of text: String, in width: Double) -> Int {
    var lines = 0
    var rest = text.unicodeScalars[...]
    while true {
      let line = rest.prefix { !$0.isLineEnd }
      lines += wrappedLines(of: line, in: max(width, size))
      guard line.endIndex < rest.endIndex else { return lines }
      let end = rest[line.endIndex]
      rest = rest[rest.index(after: line.endIndex)...]
      if end == "\r", rest.first == "\n" { rest = rest.dropFirst() }
    }
  }

  private func wrappedLines(of line: Substring.UnicodeScalarView, in width: Double) -> Int {
    var lines = 1
    var used = 0.0
    var rest = line
    while let piece = rest.popUnbreakable() {
      var wide = self.width(of: piece.text)
      if used + wide > width, used > 0 {
        lines += 1
        used = 0
      }
      // A word that is longer than a line is broken where the line ends; the rest goes on in the next.
      while wide > width {
        lines += 1
        wide -= max(width - size, size)
      }
      used += wide + Double(piece.blanks) * size * 0.5
    }
    return lines
  }

  private func width(of text: Substring.UnicodeScalarView) -> Double {
    text.reduce(0) { $0 + width(of: $1) }
  }

  private func width(of scalar: Unicode.Scalar) -> Double {
    let width = scalar.widthInEms * size
    return isBold && !scalar.isWide ? width * 1.06 : width
  }
}

extension Substring.UnicodeScalarView {
  /// Takes what a line break may not part off the front, and counts the blanks behind it.
  ///
  /// 汉字 part anywhere, but not before a closing mark or behind an opening one; words and numbers part at blanks.
  fileprivate mutating func popUnbreakable() -> (text: Self, blanks: Int)? {
    guard var last = first else { return nil }
    var end = index(after: startIndex)
    while end < endIndex {
      let next = self[end]
      guard last.staysWith(next) else { break }
      last = next
      formIndex(after: &end)
    }
    let text = self[startIndex..<end]
    let behind = self[end...]
    let blanks = behind.prefix { $0 == " " || $0 == "\t" }
    self = behind.dropFirst(blanks.count)
    return (text, blanks.count)
  }
}

extension Unicode.Scalar {
  fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" || value == 0x2028 || value == 0x2029 }

  /// Whether no line may end between this and the next.
  fileprivate func staysWith(_ next: Unicode.Scalar) -> Bool {
    if next == " " || next == "\t" { return false }
    if next.isClosingMark || isOpeningMark || next.widthInEms == 0 { return true }
    if self == "%" || self == "％" || self == "‰", next.isOpeningMark { return true }
    return !isWide && !next.isWide
  }

  /// Neither a mark nor a blank, as most are.
  private var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }

  fileprivate var isClosingMark: Bool {
    if isIdeograph { return false }
    return switch self {
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "】", "〉", "」", "』", "”", "’", "…", "％", "%", ",", ".", ";",
      ":", "?", "!", ")", "]", "}":
      true
    default: false
    }
  }

  fileprivate var isOpeningMark: Bool {
    if isIdeograph { return false }
    return switch self {
    case "（", "《", "【", "〈", "「", "『", "“", "‘", "(", "[", "{", "￥", "¥": true
    default: false
    }
  }
}
