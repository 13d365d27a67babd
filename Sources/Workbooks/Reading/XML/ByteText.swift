import Glibc

/// Bytes of a part, looked at in place.
typealias ByteText = UnsafeBufferPointer<UInt8>

extension UnsafeBufferPointer<UInt8> {
  /// Lets bytes stand in `switch` against literals: `case "row":`.
  @inline(__always)
  static func ~= (literal: StaticString, bytes: Self) -> Bool { bytes.equals(literal) }

  @inline(__always)
  func equals(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount, let baseAddress else { return count == literal.utf8CodeUnitCount }
    return memcmp(baseAddress, literal.utf8Start, literal.utf8CodeUnitCount) == 0
  }

  func equals(_ other: Self) -> Bool {
    guard count == other.count, count > 0, let mine = baseAddress, let theirs = other.baseAddress else {
      return count == other.count
    }
    return memcmp(mine, theirs, count) == 0
  }

  func hasPrefix(_ literal: StaticString) -> Bool {
    count >= literal.utf8CodeUnitCount && Self(rebasing: self[..<literal.utf8CodeUnitCount]).equals(literal)
  }

  /// Whether the byte stands anywhere.
  func hasByte(_ byte: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(byte), count) != nil
  }

  /// Whether the word stands anywhere.
  func hasWord(_ word: StaticString) -> Bool {
    guard var start = baseAddress else { return false }
    let length = word.utf8CodeUnitCount
    let end = start + count
    while end - start >= length, let first = memchr(start, Int32(word.utf8Start[0]), end - start) {
      start = UnsafePointer(first.assumingMemoryBound(to: UInt8.self))
      if Self(start: start, count: end - start).hasPrefix(word) { return true }
      start += 1
    }
    return false
  }

  /// What stands behind the last slash.
  var lastStep: Self { lastIndex(of: 0x2F).map { Self(rebasing: self[($0 + 1)...]) } ?? self }

  /// The bytes as text. They must be of a part, which was checked to be UTF-8, or of a `String`: to check each text again
  /// costs twice what making it does.
  package var string: String {
    #if compiler(>=6.2)
      String(copying: UTF8Span(unchecked: span))
    #else
      String(decoding: self, as: UTF8.self)
    #endif
  }

  /// Without the blanks at both ends that XML knows.
  var trimmed: Self {
    guard let first, let last, first.isXMLSpace || last.isXMLSpace else { return self }
    var slice = self[...]
    while let first = slice.first, first.isXMLSpace { slice.removeFirst() }
    while let last = slice.last, last.isXMLSpace { slice.removeLast() }
    return Self(rebasing: slice)
  }

  /// The number that ASCII digits state; nil for anything else and past Int32.
  var digits: Int? {
    guard !isEmpty, count <= 10 else { return nil }
    var number = 0
    for byte in self {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number <= Int(Int32.max) ? number : nil
  }

  /// `1`, `true` and `on` are true, as in XML Schema; all else is false.
  var isTrue: Bool { equals("1") || equals("true") || equals("on") }
}

extension UInt8 {
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

  /// A byte of an ASCII name; the colon is one, bytes past ASCII are not.
  @inline(__always)
  var isXMLNameByte: Bool {
    // Bits for - . 0-9 : and for A-Z _ a-z.
    let low: UInt64 = 0x07FF_6000_0000_0000
    let high: UInt64 = 0x07FF_FFFE_87FF_FFFE
    guard self < 0x80 else { return false }
    return (self < 0x40 ? low >> UInt64(self) : high >> UInt64(self & 0x3F)) & 1 == 1
  }

  @inline(__always)
  var isXMLNameStartByte: Bool { isXMLNameByte && self > 0x39 }
}
