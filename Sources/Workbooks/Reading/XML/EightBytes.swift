/// Eight bytes of a part, looked at all at once as one number.
///
/// SIMD vectors are no way to find a byte: whether the compiler makes vectors of them or takes their bytes one by one
/// depends on what stands around. `UsualText` asks them as a whole.
struct EightBytes {
  private let word: UInt64

  /// Takes them from a place behind which there are as many.
  @inline(__always)
  init(_ place: UnsafePointer<UInt8>) {
    word = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Marks each byte that is the given one.
  @inline(__always)
  func marks(_ byte: UInt8) -> ByteMarks {
    let other = word ^ Self.each(byte)
    return ByteMarks((other &- Self.each(1)) & ~other)
  }

  /// Marks each byte that is one of two, which differ in one bit.
  @inline(__always)
  func marks(_ byte: UInt8, or other: UInt8) -> ByteMarks {
    let other = (word | Self.each(byte ^ other)) ^ Self.each(byte | other)
    return ByteMarks((other &- Self.each(1)) & ~other)
  }

  /// Marks each control character of ASCII.
  @inline(__always)
  var marksOfControls: ByteMarks { ByteMarks((word &- Self.each(0x20)) & ~word) }

  /// Marks each byte that is no ASCII letter.
  @inline(__always)
  var marksPastLetters: ByteMarks {
    let small = word & Self.each(0x7F) | Self.each(0x20)
    let letters = (small &+ Self.each(0x80 - 0x61)) & ~(small &+ Self.each(0x80 - 0x7B)) & ~word
    return ByteMarks(~letters)
  }
}

/// Which of eight bytes were found, by the highest bit of each.
///
/// Only the first mark is sure: a byte behind it may be marked for what was taken from it.
struct ByteMarks {
  private let word: UInt64

  @inline(__always)
  fileprivate init(_ word: UInt64) { self.word = word }

  @inline(__always)
  static func | (left: ByteMarks, right: ByteMarks) -> ByteMarks { ByteMarks(left.word | right.word) }

  @inline(__always)
  var isEmpty: Bool { word & 0x8080_8080_8080_8080 == 0 }

  /// How many bytes stand before the first mark: eight where there is none.
  @inline(__always)
  var countBefore: Int { (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8 }
}
