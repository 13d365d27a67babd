/// What XML 1.0 allows in its text and its names.
enum XMLCharacters {
  /// The first byte that no XML text may hold, or that is not UTF-8; nil where all is well.
  static func firstFault(in bytes: ByteText) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      index = endOfPlainASCII(bytes, from: index)
      guard index < count else { return nil }
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20 || byte.isXMLSpace else { return index }
        index += 1
      } else if isPlainIdeograph(bytes, at: index) {
        // Of three bytes are also the commas and stops between them, which are taken one at a time.
        repeat { index = endOfPlainIdeographs(bytes, from: index + 3) } while isPlainIdeograph(bytes, at: index)
      } else {
        let (scalar, length) = decode(bytes, at: index)
        guard length > 0, scalar != 0xFFFE, scalar != 0xFFFF else { return index }
        index += length
      }
    }
    return nil
  }

  /// Three bytes that need no further look, as nearly all of Chinese text: U+1000 to U+CFFF, U+F000 to U+FFBF.
  @inline(__always)
  private static func isPlainIdeograph(_ bytes: ByteText, at index: Int) -> Bool {
    guard index + 4 <= bytes.count, let base = bytes.baseAddress else { return false }
    let word = UInt32(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt32.self))
    guard word & 0xC0_C0F0 == 0x80_80E0 else { return false }
    let block = word & 0x0F
    return block &- 1 < 0x0C || block == 0x0F && word & 0xFF00 != 0xBF00
  }

  /// Passes over two at a time while both are of U+1000 to U+CFFF.
  @inline(__always)
  private static func endOfPlainIdeographs(_ bytes: ByteText, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      let blocks = word & 0x0F00_000F
      // A block of zero borrows, and one past twelve carries.
      guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0,
        ((blocks &- 0x0100_0001) | (blocks &+ 0x0300_0003)) & 0xF000_00F0 == 0
      else { break }
      index += 6
    }
    return index
  }

  /// Passes over many bytes at a time while all are ASCII and none is a control character.
  @inline(__always)
  private static func endOfPlainASCII(_ bytes: ByteText, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    @inline(__always)
    func marks(_ offset: Int) -> ByteMarks { EightBytes(base + index + offset).marksPastPlainASCII }
    // Most stretches between Chinese texts are shorter than what is worth four words at a time.
    while index + 8 <= bytes.count {
      let next = marks(0)
      guard next.isEmpty else { return index + next.countBefore }
      index += 8
      guard (index - start) % 32 == 0 else { continue }
      while index + 32 <= bytes.count, (marks(0) | marks(8) | marks(16) | marks(24)).isEmpty { index += 32 }
    }
    return index
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
