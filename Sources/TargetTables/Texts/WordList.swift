/// Words that are looked for in a text all at once. Rules ask for dozens of words in every row.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private struct Word: Sendable {
    let bytes: [UInt8]
    let position: Int
  }

  /// Longer ones first.
  private let words: [Word]
  /// A bit for the first scalar of each word. Scalars that share a bit are told apart by their bytes.
  private let beginnings: [UInt64]

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: [String]) {
    var beginnings = [UInt64](repeating: 0, count: 64)
    for word in words where !word.isEmpty {
      let bit = word.withBytes { WordList.bit(of: $0, at: 0) }
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    self.beginnings = beginnings
    self.words = words.enumerated().filter { !$1.isEmpty }.map { Word(bytes: Array($1.utf8), position: $0) }
      .sorted { ($1.bytes.count, $0.position) < ($0.bytes.count, $1.position) }
  }

  /// Whether any of the words stands in the text.
  func isAny(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      if match(in: text, at: index) != nil { return true }
      index += text.length(at: index)
    }
    return false
  }

  /// How many scalars of the text begin one of the words.
  func count(in text: UnsafeBufferPointer<UInt8>) -> Int {
    var (index, count) = (0, 0)
    while index < text.count {
      if match(in: text, at: index) != nil { count += 1 }
      index += text.length(at: index)
    }
    return count
  }

  /// The longest of the words that begins here: its position in the list and its length in bytes.
  func match(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (position: Int, length: Int)? {
    guard mayBegin(in: text, at: index) else { return nil }
    for word in words where Self.begins(text, at: index, with: word.bytes, count: word.bytes.count) {
      return (word.position, word.bytes.count)
    }
    return nil
  }

  /// Whether the scalar here is the first one of a word.
  func hasBeginning(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard mayBegin(in: text, at: index) else { return false }
    let length = text.length(at: index)
    return words.contains { Self.begins(text, at: index, with: $0.bytes, count: min(length, $0.bytes.count)) }
  }

  private func mayBegin(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let bit = Self.bit(of: text, at: index)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private static func begins(
    _ text: UnsafeBufferPointer<UInt8>, at start: Int, with word: [UInt8], count: Int
  ) -> Bool {
    guard text.count - start >= count else { return false }
    for index in 0..<count where text[start + index] != word[index] { return false }
    return true
  }

  /// From 0 to 4,095: the last twelve bits of a scalar of three bytes, which tell apart most that are in use.
  private static func bit(of text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch text[index] {
    case 0..<0x80: Int(text[index])
    case 0..<0xE0: Int(text[index + 1] & 0x3F)
    default: Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
    }
  }
}
