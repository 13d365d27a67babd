/// Words that are looked for in a text all at once. Rules ask for dozens of words in every row.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private struct Word: Sendable {
    /// Among all words' bytes.
    let start: Int
    let count: Int
    /// In the list as it was given.
    let position: Int
    /// Whether the next word begins with another scalar.
    let isLast: Bool
  }

  /// Those of one beginning together, longer ones first.
  private var words: [Word] = []
  /// Of all words, one behind the other: a list of lists would be held and let go for each word.
  private var bytes: [UInt8] = []
  /// By a scalar's mark, the number of the first word that may begin with it, and one more; 0 where none does.
  private var beginnings = [UInt16](repeating: 0, count: UnsafeBufferPointer<UInt8>.scalarMarks)

  /// A bit for the first scalar of each word, by the last six bits of its mark: few signs have to be looked up.
  private var firsts: UInt64 = 0
  /// A bit for the last byte of each word, by its last six bits.
  private var endings: UInt64 = 0

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: [String]) {
    let marked = words.enumerated().filter { !$1.isEmpty }.map { position, word in
      (mark: word.withBytes { $0.scalarMark(at: 0) }, position: position, word: word)
    }
    let ordered = marked.sorted {
      ($0.mark, $1.word.utf8.count, $0.position) < ($1.mark, $0.word.utf8.count, $1.position)
    }
    for (number, (mark, position, word)) in ordered.enumerated() {
      if beginnings[mark] == 0 { beginnings[mark] = UInt16(number + 1) }
      let isLast = number + 1 == ordered.count || ordered[number + 1].mark != mark
      self.words.append(Word(start: bytes.count, count: word.utf8.count, position: position, isLast: isLast))
      bytes += word.utf8
      firsts |= Self.bit(of: mark)
      endings |= Self.bit(of: Int(bytes[bytes.count - 1]))
    }
  }

  /// Whether any of the words stands in the text.
  func isAny(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = endOfOthers(in: text, from: 0)
    while index < text.count {
      if match(in: text, at: index) != nil { return true }
      index = endOfOthers(in: text, from: index + text.length(at: index))
    }
    return false
  }

  /// Where, from a place on, the first sign stands that is no 汉字 or may begin one of the words.
  @inline(__always)
  func endOfOthers(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, (0xE4...0xE9).contains(text[index]), firsts & Self.bit(of: Int(text[index &+ 2])) == 0 {
      index &+= 3
    }
    return index
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

  /// Whether one of the words may begin here: few signs begin any.
  @inline(__always)
  func mayBegin(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    firsts & Self.bit(of: text.scalarMark(at: index)) != 0
  }

  /// The longest of the words that begins here: its position in the list and its length in bytes.
  @inline(__always)
  func match(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (position: Int, length: Int)? {
    mayBegin(in: text, at: index) ? matchLookedUp(in: text, at: index) : nil
  }

  private func matchLookedUp(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (position: Int, length: Int)? {
    var number = Int(beginnings[text.scalarMark(at: index)])
    guard number > 0 else { return nil }
    while true {
      let word = words[number - 1]
      if begins(text, at: index, with: word, count: word.count) { return (word.position, word.count) }
      if word.isLast { return nil }
      number += 1
    }
  }

  /// The longest of the words that the text ends with: its position in the list.
  func suffix(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = text.last, endings & Self.bit(of: Int(last)) != 0 else { return nil }
    var longest: Word?
    for word in words where word.count <= text.count && word.count > longest?.count ?? 0 {
      if begins(text, at: text.count - word.count, with: word, count: word.count) { longest = word }
    }
    return longest?.position
  }

  private static func bit(of number: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: number) }

  /// Whether the scalar here is the first one of a word.
  func hasBeginning(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var number = Int(beginnings[text.scalarMark(at: index)])
    guard number > 0 else { return false }
    let length = text.length(at: index)
    while true {
      let word = words[number - 1]
      if begins(text, at: index, with: word, count: min(length, word.count)) { return true }
      if word.isLast { return false }
      number += 1
    }
  }

  private func begins(_ text: UnsafeBufferPointer<UInt8>, at start: Int, with word: Word, count: Int) -> Bool {
    guard text.count - start >= count else { return false }
    for index in 0..<count where text[start + index] != bytes[word.start + index] { return false }
    return true
  }
}
