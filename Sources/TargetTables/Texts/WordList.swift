/// Words that are looked for in a text all at once. Rules ask for dozens of words in every row.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private struct Word: Sendable {
    /// Among all words' bytes.
    let start: Int
    let count: Int
    /// In the list as it was given.
    let position: Int
  }

  /// Longer ones first.
  private var words: [Word] = []
  /// Of all words, one behind the other: a list of lists would be held and let go for each word.
  private var bytes: [UInt8] = []
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
    let ordered = words.enumerated().filter { !$1.isEmpty }.sorted {
      ($1.element.utf8.count, $0.offset) < ($0.element.utf8.count, $1.offset)
    }
    for (position, word) in ordered {
      self.words.append(Word(start: bytes.count, count: word.utf8.count, position: position))
      bytes += word.utf8
    }
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
    for word in words where begins(text, at: index, with: word, count: word.count) {
      return (word.position, word.count)
    }
    return nil
  }

  /// The longest of the words that the text ends with: its position in the list.
  func suffix(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    words.first { text.count >= $0.count && begins(text, at: text.count - $0.count, with: $0, count: $0.count) }?
      .position
  }

  /// Whether the scalar here is the first one of a word.
  func hasBeginning(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard mayBegin(in: text, at: index) else { return false }
    let length = text.length(at: index)
    return words.contains { begins(text, at: index, with: $0, count: min(length, $0.count)) }
  }

  private func mayBegin(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let bit = Self.bit(of: text, at: index)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, at start: Int, with word: Word, count: Int) -> Bool {
    guard text.count - start >= count else { return false }
    for index in 0..<count where text[start + index] != bytes[word.start + index] { return false }
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
