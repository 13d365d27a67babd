// Eight bytes of a text, looked at all at once as one number.

extension UnsafeRawBufferPointer {
  /// Eight bytes, of which the first are the lowest bits. There must be as many.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The same.
  @inline(__always)
  func word(at index: Int) -> UInt64 { UnsafeRawBufferPointer(self).word(at: index) }
}

extension UInt64 {
  /// The highest bit of each byte: where marks stand.
  static var highestBits: UInt64 { 0x8080_8080_8080_8080 }

  /// Marks each byte that is the given one, by its highest bit; other bits mean nothing.
  ///
  /// Only the first mark is sure: a byte behind it may be marked for what was taken from it.
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let other = self ^ (0x0101_0101_0101_0101 &* UInt64(byte))
    return (other &- 0x0101_0101_0101_0101) & ~other
  }

  /// Marks each control character of ASCII in the same way.
  var marksOfControls: UInt64 {
    @inline(__always)
    get { (self &- 0x2020_2020_2020_2020) & ~self }
  }
}
