extension JSONCursor {
  /// The text of the string that comes next.
  mutating func string() throws(JSONSyntaxError) -> Text {
    if let text = takePlainString() { return .text(text) }
    let start = index + 1
    let traits = try skipString()
    let end = index - 1
    if traits.hasEscape { return try JSONCursor.unescaped(bytes[start..<end], orAt: self) }
    let text = bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self)
    }
    guard text.utf8.count == end - start, !traits.hasFourBytes || isUTF8(start..<end) else {
      return .faulty(JSONCursor.notUTF8)
    }
    return traits.mayBeForbidden && text.isForbidden ? .faulty(JSONCursor.forbidden) : .text(text)
  }

  /// Decoding puts three bytes, U+FFFD, for each part of one to three that is no UTF-8; three are left only by a scalar of
  /// four that is cut. So another length tells all other faults, and this need not be asked for most texts.
  private func isUTF8(_ range: Range<Int>) -> Bool { String(validating: bytes[range], as: UTF8.self) != nil }

  /// Moves past the string that comes next.
  mutating func skipString() throws(JSONSyntaxError) -> StringTraits {
    index += 1
    var traits = StringTraits()
    while true {
      index = plainEnd()
      guard index < bytes.count else { break }
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return traits }
      if byte < 0x20 {
        index -= 1
        throw error(JSONCursor.rawControl)
      }
      if byte == UInt8(ascii: "\\") {
        traits.hasEscape = true
        index += 1
      } else if byte >= 0xEF {
        traits.hasFourBytes = traits.hasFourBytes || byte > 0xEF
        if index < bytes.count && bytes[index] == 0xBF { traits.mayBeForbidden = true }
      }
    }
    index = bytes.count
    throw unexpected()
  }

  /// Where the next byte stands that is no text as it is: a quote, a backslash, a control character, or what may begin a
  /// scalar of U+FFC0 or above. Eight bytes are looked at at once; near the end it is where the cursor is.
  private func plainEnd() -> Int {
    bytes.withUnsafeBytes { text in
      var end = index
      while end + 8 <= text.count {
        let word = text.word(at: end)
        let marks = JSONCursor.marks(word)
        if marks != 0 { return end + marks.trailingZeroBitCount / 8 }
        end += 8
      }
      return end
    }
  }

  /// The highest bit of each byte that is no text as it is; those behind the first may be wrong.
  private static func marks(_ word: UInt64) -> UInt64 {
    let signs = word.marks(of: UInt8(ascii: "\"")) | word.marks(of: UInt8(ascii: "\\")) | word.marksOfControls
    let fourBytes = word & word << 1 & word << 2 & word << 3
    // EF and then BF, which the next eight may begin with.
    let ends = word.marks(of: 0xEF) & (word.marks(of: 0xBF) >> 8 | 1 << 63)
    return (signs | fourBytes | ends) & UInt64.highestBits
  }
}

extension String {
  /// Whether U+FFFE or U+FFFF is in it, which XML does not hold.
  fileprivate var isForbidden: Bool { unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE && $0.value <= 0xFFFF } }
}
