/// Numbers as a workbook's XML writes them.
enum DecimalText {
  /// The number; nil for what is none, NaN and infinity included.
  static func double(_ bytes: ByteText) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative { index = 1 }
    while index < bytes.count, let digit = digit(bytes[index]) {
      mantissa = mantissa &* 10 &+ digit
      digits += 1
      index += 1
    }
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      while index < bytes.count, let digit = digit(bytes[index]) {
        mantissa = mantissa &* 10 &+ digit
        digits += 1
        exponent -= 1
        index += 1
      }
    }
    // Both parts are exact in a Double, so one division rounds right.
    guard index == bytes.count, digits > 0, digits <= 15, exponent >= -22 else { return slowDouble(bytes) }
    let value = exponent == 0 ? Double(mantissa) : Double(mantissa) / power(-exponent)
    return isNegative ? -value : value
  }

  @inline(__always)
  private static func digit(_ byte: UInt8) -> UInt64? {
    let digit = byte &- 0x30
    return digit < 10 ? UInt64(digit) : nil
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }

  private static func slowDouble(_ bytes: ByteText) -> Double? {
    let trimmed = bytes.trimmed
    guard trimmed.count == bytes.count else { return double(trimmed) }
    let isDecimal = bytes.allSatisfy {
      digit($0) != nil || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0 | 0x20 == 0x65
    }
    guard isDecimal, let value = Double(bytes.string), value.isFinite else { return nil }
    return value
  }
}
