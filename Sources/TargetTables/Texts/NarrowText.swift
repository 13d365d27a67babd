/// A text's bytes without blanks and with full-width signs narrowed, as names are compared and values and sums are read.
struct NarrowText {
  private(set) var bytes: [UInt8]

  /// - Parameter isProse: whether line ends stay, and full-width commas as they are: these part sentences.
  init(_ text: String, isProse: Bool = false) {
    self.init(text) { text, buffer in Self.narrow(text, into: buffer, isProse: isProse) }
  }

  /// What `body` makes of such bytes, which are gone behind it.
  static func read<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { buffer in
      let count = narrow(text, into: buffer, isProse: false)
      return body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Without `*` and colons too.
  init(name: String) {
    self.init(name) { text, buffer in
      let count = Self.narrow(text, into: buffer, isProse: false)
      var kept = 0
      for index in 0..<count where buffer[index] != UInt8(ascii: "*") && buffer[index] != UInt8(ascii: ":") {
        buffer[kept] = buffer[index]
        kept += 1
      }
      return kept
    }
  }

  private init(
    _ text: String, _ fill: (UnsafeBufferPointer<UInt8>, UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    bytes = text.withBytes { text in
      [UInt8](unsafeUninitializedCapacity: text.count) { buffer, count in count = fill(text, buffer) }
    }
  }

  private static func narrow(
    _ text: UnsafeBufferPointer<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>, isProse: Bool
  ) -> Int {
    var (index, count) = (0, 0)
    while index < text.count {
      switch text[index] {
      case 0x21...0x7F:
        buffer[count] = text[index]
        (index, count) = (index + 1, count + 1)
      // 汉字, which most of all texts are.
      case 0xE4...0xE9:
        (buffer[count], buffer[count + 1], buffer[count + 2]) = (text[index], text[index + 1], text[index + 2])
        (index, count) = (index + 3, count + 3)
      // Full-width signs.
      case 0xEF where text[index + 1] == 0xBC:
        if let narrow = text.narrowed(at: index), !(isProse && narrow == 0x2C) {
          buffer[count] = narrow
          (index, count) = (index + 3, count + 1)
        } else {
          (buffer[count], buffer[count + 1], buffer[count + 2]) = (text[index], text[index + 1], text[index + 2])
          (index, count) = (index + 3, count + 3)
        }
      default:
        let blank = text.blankLength(at: index)
        if blank > 0 && !(isProse && text[index] == 0x0A) {
          index += blank
        } else if let narrow = text.narrowed(at: index), !(isProse && narrow == 0x2C) {
          buffer[count] = narrow
          (index, count) = (index + 3, count + 1)
        } else {
          let length = text.length(at: index)
          for offset in 0..<length { buffer[count + offset] = text[index + offset] }
          (index, count) = (index + length, count + length)
        }
      }
    }
    return count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the blank that begins here has; 0 where none begins. See `Taxonomy.isBlank`.
  func blankLength(at index: Int) -> Int {
    switch self[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return self[index + 1] == 0x85 || self[index + 1] == 0xA0 ? 2 : 0
    case 0xE1, 0xE2, 0xE3, 0xEF: break
    default: return 0
    }
    switch (self[index], self[index + 1], self[index + 2]) {
    // U+1680; U+2000 to U+200F; U+2028 to U+202F; U+205F, U+2060; U+2066 to U+2069; U+3000; U+FEFF.
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA0),
      (0xE2, 0x81, 0xA6...0xA9), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
      return 3
    default: return 0
    }
  }

  /// The narrow form of the full-width sign of three bytes that begins here; nil where none begins.
  func narrowed(at index: Int) -> UInt8? {
    guard self[index] == 0xEF else { return nil }
    switch (self[index + 1], self[index + 2]) {
    // U+FF01 to U+FF3F, U+FF40 to U+FF5E.
    case (0xBC, 0x81...0xBF): return self[index + 2] - 0x60
    case (0xBD, 0x80...0x9E): return self[index + 2] - 0x20
    default: return nil
    }
  }
}
