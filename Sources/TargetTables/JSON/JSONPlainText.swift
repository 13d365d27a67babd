extension JSONCursor {
  /// Consumes the string that comes next if its text stands there as it is or with short escapes, is not empty, and has nothing
  /// in it that is at fault. Most do; all others are left for `string` to look at.
  mutating func takePlainString() -> String? {
    let start = index + 1
    return bytes.withUnsafeBytes { bytes -> String? in
      let end = JSONCursor.plainEnd(in: bytes, from: start)
      guard end < bytes.count else { return nil }
      if bytes[end] == UInt8(ascii: "\\") { return takeEscaped(in: bytes, from: start, escape: end) }
      guard bytes[end] == UInt8(ascii: "\""), end > start else { return nil }
      index = end + 1
      return UnsafeRawBufferPointer(rebasing: bytes[start..<end]).textKnownToBeUTF8
    }
  }

  /// The same with a text that is known up to its first escape.
  private mutating func takeEscaped(in bytes: UnsafeRawBufferPointer, from first: Int, escape: Int) -> String? {
    var (start, end) = (first, escape)
    var text: [UInt8] = []
    text.reserveCapacity(2 * (end - start) + 256)
    while end + 1 < bytes.count {
      text.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      if bytes[end] == UInt8(ascii: "\"") {
        index = end + 1
        return text.withUnsafeBytes(\.textKnownToBeUTF8)
      }
      guard bytes[end] == UInt8(ascii: "\\"), let byte = JSONCursor.plain(escape: bytes[end + 1]) else { return nil }
      text.append(byte)
      start = end + 2
      end = JSONCursor.plainEnd(in: bytes, from: start)
    }
    return nil
  }

  /// Consumes the string that comes next if it is an amount of 万元 as it should be.
  mutating func takePlainAmount() -> Amount? {
    let start = index + 1
    return bytes.withUnsafeBytes { bytes -> Amount? in
      // The longest has a minus, fifteen digits and a point.
      guard let end = (start..<min(start + 18, bytes.count)).first(where: { bytes[$0] == UInt8(ascii: "\"") }),
        let amount = try? Amount(decimal: UnsafeRawBufferPointer(rebasing: bytes[start..<end]), in: .tenThousandYuan)
      else { return nil }
      index = end + 1
      return amount
    }
  }

  /// Where the first byte stands that is no text as it is: the quote that ends it, a backslash, a control character, a scalar
  /// beyond U+FFFF, what is no UTF-8 or no character, or one of the last eight bytes of all.
  static func plainEnd(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    var end = start
    let last = text.count - 8
    while end <= last {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: end, as: UInt64.self))
      if word & 0xC0C0F0_C0C0F0 == 0x8080E0_8080E0, isWithin(word), isWithin(word >> 24) {
        end &+= 6
        continue
      }
      let length = plainLength(word)
      guard length > 0 else { return end }
      end &+= length
    }
    return end
  }

  /// Whether three bytes that look like a scalar are one, whatever their lower bits: not those that begin with E0, ED or EF.
  private static func isWithin(_ word: UInt64) -> Bool { 0b0101_1111_1111_1110 & (1 << (word & 0xF)) != 0 }

  /// How many bytes the scalar has that the word begins with; 0 where it is none, or not to be taken as it is.
  private static func plainLength(_ word: UInt64) -> Int {
    let (first, second) = (UInt8(truncatingIfNeeded: word), UInt8(truncatingIfNeeded: word >> 8))
    switch first {
    case 0x20...0x7F: return first == UInt8(ascii: "\"") || first == UInt8(ascii: "\\") ? 0 : 1
    case 0xC2...0xDF: return second & 0xC0 == 0x80 ? 2 : 0
    case 0xE0...0xEF:
      guard word & 0xC0C000 == 0x808000 else { return 0 }
      let isScalar =
        switch first {
        case 0xE0: second >= 0xA0
        case 0xED: second < 0xA0
        // U+FFC0 to U+FFFF, of which two are no characters.
        case 0xEF: second != 0xBF
        default: true
        }
      return isScalar ? 3 : 0
    default: return 0
    }
  }
}
