extension Taxonomy {
  /// The form in which labels and the names of levels are compared: without blanks, BOM, `*` and colons, full-width
  /// letters and signs narrowed, and without the word 指标 (unless nothing else is there).
  public static func key(_ text: some StringProtocol) -> String {
    if isKey(text) { return String(text) }
    let whole = narrowed(text)
    let short = dropping(indicatorWord, from: whole)
    return string(short.isEmpty ? whole : short)
  }

  /// Whether the text is its own key: no blank, sign or full-width letter, and not the word 指标. Most texts are.
  private static func isKey(_ text: some StringProtocol) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      // Blanks, `*`, `:`; and what begins the other blanks, the full-width forms and the byte order mark.
      case 0...0x20, 0x2A, 0x3A, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: return false
      // 指 is E6 8C 87, and no other letter that is much used has its first two bytes beside these.
      case 0x8C where last == 0xE6: return false
      default: last = byte
      }
    }
    return true
  }

  private static let indicatorWord: [Unicode.Scalar] = ["指", "标"]

  private static func narrowed(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      let narrow = narrowed(scalar)
      if narrow == "*" || narrow == ":" || isBlank(narrow) { continue }
      kept.append(narrow)
    }
    return kept
  }

  /// A full-width letter, digit or sign in its narrow form; all else as it is.
  public static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// White space, and the marks that show as nothing: BOM, zero-width space and joiners.
  public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0xFEFE: false
    case 0xFEFF, 0x200B...0x200D, 0x2060: true
    case 0x4E00...0x9FFF: false
    default: scalar.properties.isWhitespace
    }
  }

  private static func dropping(_ word: [Unicode.Scalar], from text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      if text[index...].starts(with: word) {
        index += word.count
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  private static func string(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
