extension Taxonomy {
  /// The form in which labels and the names of levels are compared: without blanks, BOM, `*` and colons, full-width
  /// letters and signs narrowed, and without the word 指标 (unless nothing else is there).
  public static func key(_ text: some StringProtocol) -> String {
    let text = String(text)
    if !TextMarks(text).contains(.keyed) { return text }
    let whole = NarrowText(name: text).bytes
    let short = withoutIndicatorWord(whole)
    return String(decoding: short.isEmpty ? whole : short, as: UTF8.self)
  }

  /// Whether both texts have one key. Most that differ do so in their first sign.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    one.isSame(as: other) || FirstSign(one).mayBegin(as: FirstSign(other)) && key(one) == key(other)
  }

  /// What a text begins with, where that stands in its key as it is: texts that begin otherwise have other keys.
  struct FirstSign: Sendable {
    /// Its bytes; 0 where the key may begin with something else.
    private let bytes: UInt32

    /// A narrow sign, ≥ and its like, or a 汉字 but 指, with which the word begins that keys leave out.
    init(_ text: UnsafeBufferPointer<UInt8>) {
      switch text.first {
      case UInt8(ascii: "*"), UInt8(ascii: ":"): bytes = 0
      case let first? where (0x21...0x7E).contains(first): bytes = UInt32(first)
      case let first? where first == 0xE2 && text[1] > 0x81 || (0xE4...0xE9).contains(first):
        let scalar = UInt32(first) << 16 | UInt32(text[1]) << 8 | UInt32(text[2])
        bytes = scalar == 0xE68C87 ? 0 : scalar
      default: bytes = 0
      }
    }

    init(_ text: String) { self = text.withBytes { FirstSign($0) } }

    /// Whether the two may begin keys that are the same.
    func mayBegin(as other: FirstSign) -> Bool { bytes == other.bytes || bytes == 0 || other.bytes == 0 }
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

  /// White space, and the marks that show as nothing: BOM, zero-width space and joiners, the marks of a text's direction that
  /// come along when it is copied out of Windows' own windows.
  public static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x3001...0xFEFE: false
    case 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
    case 0x4E00...0x9FFF: false
    default: scalar.properties.isWhitespace
    }
  }
}
