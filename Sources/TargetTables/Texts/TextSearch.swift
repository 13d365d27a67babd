extension String {
  /// What `body` makes of the text's bytes, which are not copied where the text is a native one, as all of a document are.
  @inlinable package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var text = self
    return text.withUTF8(body)
  }

  /// Whether the word stands in the text, byte for byte. The standard library's search goes by characters and takes many
  /// times as long.
  func holds(_ word: String) -> Bool {
    withBytes { text in word.withBytes { $0.isIn(text) } }
  }

  /// Whether one of the words stands in the text, byte for byte.
  func holdsAny(of words: WordList) -> Bool { withBytes { words.isAny(in: $0) } }

  /// Whether the text begins with the word, byte for byte.
  func begins(with word: String) -> Bool {
    withBytes { text in
      word.withBytes { word in
        guard text.count >= word.count else { return false }
        for index in 0..<word.count where text[index] != word[index] { return false }
        return true
      }
    }
  }

  /// Whether the text ends with the word, byte for byte.
  func ends(with word: String) -> Bool {
    withBytes { text in
      word.withBytes { word in
        let start = text.count - word.count
        guard start >= 0 else { return false }
        for index in (0..<word.count).reversed() where text[start + index] != word[index] { return false }
        return true
      }
    }
  }

  /// Whether one of the texts is the other, byte for byte. Swift's own comparison takes two spellings of a letter for one,
  /// and long to see that two words differ.
  package func isSame(as other: String) -> Bool {
    utf8.count == other.utf8.count && withBytes { one in other.withBytes { one.isSame(as: $0) } }
  }

  /// How many scalars there are: as many as bytes that do not go on with one.
  var scalarCount: Int { withBytes { $0.count { $0 & 0xC0 != 0x80 } } }

  /// Whether a digit stands in the text, a full-width one (EF BC 90 to 99) too.
  var holdsDigit: Bool {
    withBytes { text in
      for index in text.indices {
        if (0x30...0x39).contains(text[index]) { return true }
        if text[index] == 0xEF, text[index + 1] == 0xBC, (0x90...0x99).contains(text[index + 2]) { return true }
      }
      return false
    }
  }
}

extension [UInt8] {
  /// Adds a text's bytes. What the standard library has for this goes through them one by one.
  mutating func add(_ text: String) { text.withBytes { append(contentsOf: $0) } }

  /// Adds the digits of a number.
  mutating func add(_ number: some BinaryInteger) {
    guard number >= 10 else {
      if number < 0 { add(String(number)) } else { append(UInt8(ascii: "0") + UInt8(number)) }
      return
    }
    let start = count
    var rest = number
    while rest > 0 {
      let (next, digit) = rest.quotientAndRemainder(dividingBy: 10)
      append(UInt8(ascii: "0") + UInt8(digit))
      rest = next
    }
    withUnsafeMutableBufferPointer { $0[start...].reverse() }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes stand among the others.
  fileprivate func isIn(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first else { return true }
    guard text.count >= count else { return false }
    for start in 0...(text.count - count) where text[start] == first {
      var length = 1
      while length < count && text[start + length] == self[length] { length += 1 }
      if length == count { return true }
    }
    return false
  }

  /// Whether the bytes are the same, eight at a time.
  func isSame(as other: Self) -> Bool {
    guard count == other.count else { return false }
    guard count >= 8 else {
      for index in 0..<count where self[index] != other[index] { return false }
      return true
    }
    var index = 0
    while index + 8 <= count {
      if word(at: index) != other.word(at: index) { return false }
      index += 8
    }
    return word(at: count - 8) == other.word(at: count - 8)
  }

  /// A number that other bytes rarely have; the same in every run.
  var quickHash: UInt64 {
    var hash = UInt64(truncatingIfNeeded: count) ^ 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 32
    }
    guard count >= 8 else {
      mix(reduce(0) { $0 << 8 | UInt64($1) })
      return hash
    }
    var index = 0
    while index + 8 <= count {
      mix(word(at: index))
      index += 8
    }
    if index < count { mix(word(at: count - 8)) }
    return hash
  }

  /// The bytes of the scalar of one to three bytes that the text begins with, as they are written in hexadecimal: E58583 for 元.
  var firstBytes: UInt32 {
    guard let first else { return 0 }
    guard first >= 0xE0, count >= 3 else { return UInt32(first) }
    return UInt32(first) << 16 | UInt32(self[1]) << 8 | UInt32(self[2])
  }

  /// The last three bytes, or all where there are fewer, in the same way.
  var lastBytes: UInt32 {
    var bytes: UInt32 = 0
    for index in Swift.max(0, count - 3)..<count { bytes = bytes << 8 | UInt32(self[index]) }
    return bytes
  }

  /// How many numbers `scalarMark` gives.
  static var scalarMarks: Int { 4096 }

  /// The last twelve bits of the scalar that begins here, which tell apart most that are in use.
  func scalarMark(at index: Int) -> Int {
    switch self[index] {
    case 0..<0x80: Int(self[index])
    case 0..<0xE0: Int(self[index + 1] & 0x3F)
    default: Int(self[index + 1] & 0x3F) << 6 | Int(self[index + 2] & 0x3F)
    }
  }

  /// Whether the text has no more scalars than these.
  func hasScalars(atMost most: Int) -> Bool { length(ofScalars: most) == count }

  /// How many bytes its first scalars have, all of them where there are no more.
  func length(ofScalars most: Int) -> Int {
    var (index, scalars) = (0, 0)
    while index < count && scalars < most {
      index += length(at: index)
      scalars += 1
    }
    return index
  }

  /// How many bytes the scalar that begins here has.
  func length(at index: Int) -> Int {
    switch self[index] {
    case 0..<0x80: 1
    case 0..<0xE0: 2
    case 0..<0xF0: 3
    default: 4
    }
  }
}
