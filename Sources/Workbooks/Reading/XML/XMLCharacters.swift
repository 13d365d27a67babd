/// What XML 1.0 allows in its text and its names.
enum XMLCharacters {
  /// The first byte that no XML text may hold, or that is not UTF-8; nil where all is well.
  static func firstFault(in bytes: ByteText) -> Int? {
    var index = 0
    while index < bytes.count {
      if index >= 2 { index = UsualText.end(in: bytes, from: index) }
      let stop = min(index + 16, bytes.count)
      while index < stop {
        let (scalar, length) = decode(bytes, at: index)
        guard length > 0, isCharacter(scalar) else { return index }
        index += length
      }
    }
    return nil
  }

  /// The scalar at an index and its length in bytes; length 0 where the bytes are not UTF-8.
  static func decode(_ bytes: ByteText, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let rest = bytes.count - index
    func tail(_ offset: Int) -> UInt32? {
      let byte = bytes[index + offset]
      return byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
    }
    switch first {
    case 0..<0x80: return (first, 1)
    case 0xC2..<0xE0:
      guard rest >= 2, let one = tail(1) else { return (0, 0) }
      return ((first & 0x1F) << 6 | one, 2)
    case 0xE0..<0xF0:
      guard rest >= 3, let one = tail(1), let two = tail(2) else { return (0, 0) }
      let scalar = (first & 0x0F) << 12 | one << 6 | two
      return scalar >= 0x800 && !(0xD800...0xDFFF).contains(scalar) ? (scalar, 3) : (0, 0)
    case 0xF0..<0xF5:
      guard rest >= 4, let one = tail(1), let two = tail(2), let three = tail(3) else { return (0, 0) }
      let scalar = (first & 0x07) << 18 | one << 12 | two << 6 | three
      return scalar >= 0x10000 && scalar <= 0x10FFFF ? (scalar, 4) : (0, 0)
    default: return (0, 0)
    }
  }

  /// Whether a character reference may name the scalar.
  static func isCharacter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  static func isNameStart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3A, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D,
      0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF,
      0xFDF0...0xFFFD, 0x10000...0xEFFFF:
      true
    default: false
    }
  }

  static func isNamePart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2E, 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: isNameStart(scalar)
    }
  }
}
