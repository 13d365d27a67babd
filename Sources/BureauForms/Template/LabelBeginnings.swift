/// What labels begin with. Most values begin with ≥ or ≤, or with one 汉字 or two, that no label begins with, and so need no
/// key.
struct LabelBeginnings: Hashable, Sendable {
  /// A bit for each scalar that a label begins with, and for each pair of them, by what they come to: two may have one.
  private var bits = [UInt64](repeating: 0, count: 1 << 8)

  /// Nothing is told of what stands behind these: they may stand before a label, or are left out of its key.
  private static let passedOver = "一二三四五六七八九十其指"

  init() {
    for scalar in Self.passedOver.unicodeScalars { insert(Int(scalar.value), Self.anything) }
  }

  /// - Parameter key: a label's key.
  mutating func add(_ key: String) {
    let scalars = key.unicodeScalars.prefix(2).map { Int($0.value) }
    guard let first = scalars.first else { return }
    insert(first, Self.nothing)
    if let second = scalars.dropFirst().first { insert(first, second) }
  }

  /// Whether a text begins with ≥ or ≤, or one or two 汉字, that begin no label.
  func isNone(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.count >= 3, text[0] == 0xE2, text[1] == 0x89, text[2] | 1 == 0xA5 {
      return !contains(Self.lessOrEqual + Int(text[2] & 1), Self.nothing)
    }
    guard let first = Self.ideograph(text, at: 0), !contains(first, Self.anything) else { return false }
    guard contains(first, Self.nothing) else { return true }
    guard let second = Self.ideograph(text, at: 3), second != Self.ofIndicatorWord else { return false }
    return !contains(first, second)
  }

  /// Stand behind a first scalar where a second does.
  private static let nothing = 0
  private static let anything = 1
  /// ≤, which ≥ stands behind.
  private static let lessOrEqual = 0x2264
  /// 指, the beginning of the word that keys leave out.
  private static let ofIndicatorWord = 0x6307

  private static func ideograph(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    guard text.count >= index + 3, (0xE4...0xE9).contains(text[index]) else { return nil }
    let scalar = Int(text[index] & 0x0F) << 12 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
    return (0x4E00...0x9FFF).contains(scalar) ? scalar : nil
  }

  private mutating func insert(_ first: Int, _ second: Int) {
    let (word, bit) = Self.place(first, second)
    bits[word] |= bit
  }

  private func contains(_ first: Int, _ second: Int) -> Bool {
    let (word, bit) = Self.place(first, second)
    return bits[word] & bit != 0
  }

  private static func place(_ first: Int, _ second: Int) -> (word: Int, bit: UInt64) {
    let hash = (first &* 0x9E37_79B1 ^ second &* 0x85EB_CA77) >> 12
    return (hash >> 6 & 0xFF, 1 << UInt64(hash & 63))
  }
}
