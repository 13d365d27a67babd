/// Text as the XML of a workbook holds it: what XML has no place for is spelled `_xHHHH_`.
enum StoredText {
  /// Excel's limit for a cell, in UTF-16 units.
  static let longest = 32_767

  /// Spells control characters, U+FFFE, U+FFFF and whatever already looks like such a spelling.
  /// Newlines stay, and tabs too, except where an attribute would turn them into blanks.
  static func escaped(_ text: String, tabs: Bool = false) -> String {
    guard needsEscape(text, tabs: tabs) else { return text }
    let scalars = Array(text.unicodeScalars)
    let isSpelled = scalars.map { mustSpell($0, tabs: tabs) }
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isSpelled[index] || looksSpelled(scalars, isSpelled, at: index) {
        result.append(contentsOf: spelling(of: scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Spells blanks at both ends too, for texts that are written without `xml:space`.
  static func escapedWithEnds(_ text: String) -> String {
    let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    let start = text.unicodeScalars.prefix(while: isBlank)
    let end = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(start.count).reversed()))
      .unicodeScalars.prefix(while: isBlank)
    let middle = text.unicodeScalars.dropFirst(start.count).dropLast(end.count)
    return start.map { spelling(of: $0) }.joined() + escaped(String(middle))
      + end.reversed().map { spelling(of: $0) }.joined()
  }

  private static func needsEscape(_ text: String, tabs: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count {
          let eight = EightBytes(base + index)
          let marks = eight.marksOfControls | eight.marks(0x5F) | eight.marks(0xBE, or: 0xBF)
          index += marks.countBefore
          if marks.isEmpty { continue }
        }
        if needsEscape(bytes, at: index, tabs: tabs) { return true }
        index += 1
      }
      return false
    }
  }

  private static func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, tabs: Bool) -> Bool {
    switch bytes[index] {
    case 0x0A: false
    case 0x09: tabs
    case 0..<0x20: true
    case 0x5F: index + 1 < bytes.count && bytes[index + 1] == 0x78
    case 0xBE, 0xBF: index > 1 && bytes[index - 1] == 0xBF && bytes[index - 2] == 0xEF
    default: false
    }
  }

  private static func mustSpell(_ scalar: Unicode.Scalar, tabs: Bool) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x09: tabs
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Whether `_xHHHH_` begins here; its last underscore may be that of the next scalar's spelling.
  private static func looksSpelled(_ scalars: [Unicode.Scalar], _ isSpelled: [Bool], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index] == "_", scalars[index + 1] == "x" else { return false }
    guard scalars[index + 2...index + 5].allSatisfy({ $0.properties.isASCIIHexDigit }) else { return false }
    return scalars[index + 6] == "_" || isSpelled[index + 6]
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }
}
