extension Taxonomy {
  /// The form in which labels and the names of levels are compared: without blanks, BOM, `*` and colons, full-width
  /// letters and signs narrowed, and without the word 指标 (unless nothing else is there).
  public static func key(_ text: some StringProtocol) -> String {
    let text = String(text)
    if text.withBytes(isKey) { return text }
    let whole = NarrowText(name: text).bytes
    let short = withoutIndicatorWord(whole)
    return String(decoding: short.isEmpty ? whole : short, as: UTF8.self)
  }

  /// Whether both texts have one key. Most that differ do so in their first sign.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    let mayBeAlike = one.withBytes { one in
      other.withBytes { other in
        guard isFirm(one), isFirm(other) else { return true }
        return one[0] == other[0] && (one[0] < 0x80 || one[1] == other[1] && one[2] == other[2])
      }
    }
    return mayBeAlike && key(one) == key(other)
  }

  /// Whether the first sign stands in the text's key as it is: a narrow one, ≥ and its like, or a 汉字 but 指, with which the
  /// word begins that keys leave out.
  private static func isFirm(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    return switch first {
    case UInt8(ascii: "*"), UInt8(ascii: ":"): false
    case 0x21...0x7E: true
    case 0xE2: text[1] > 0x81
    case 0xE6: !begins(text, at: 0, with: firstOfIndicatorWord)
    case 0xE4...0xE9: true
    default: false
    }
  }

  private static let firstOfIndicatorWord = Array("指".utf8)

  /// Whether the text is its own key: no blank, sign or full-width letter, and not the word 指标. Most texts are.
  private static func isKey(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0...0x20, UInt8(ascii: "*"), UInt8(ascii: ":"): return false
      // What begins blanks and full-width signs.
      case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF:
        if text.blankLength(at: index) > 0 || text.narrowed(at: index) != nil { return false }
      case 0xE6: if begins(text, at: index, with: indicatorWord) { return false }
      default: break
      }
      index += text.length(at: index)
    }
    return true
  }

  private static let indicatorWord = Array("指标".utf8)

  private static func begins(_ text: UnsafeBufferPointer<UInt8>, at start: Int, with word: [UInt8]) -> Bool {
    guard text.count - start >= word.count else { return false }
    for index in word.indices where text[start + index] != word[index] { return false }
    return true
  }

  private static func withoutIndicatorWord(_ whole: [UInt8]) -> [UInt8] {
    whole.withUnsafeBufferPointer { text in
      [UInt8](unsafeUninitializedCapacity: text.count) { kept, count in
        var index = 0
        while index < text.count {
          if text[index] == 0xE6, begins(text, at: index, with: indicatorWord) {
            index += indicatorWord.count
          } else {
            kept[count] = text[index]
            (index, count) = (index + 1, count + 1)
          }
        }
      }
    }
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
}
