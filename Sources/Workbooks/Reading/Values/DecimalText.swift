/// Numbers as a workbook's XML writes them.
enum DecimalText {
  /// The number; nil for what is none, NaN and infinity included.
  static func double(_ bytes: ByteText) -> Double? {
    guard let base = bytes.baseAddress, let plain = plain(base, limit: bytes.count), plain.count == bytes.count
    else { return slowDouble(bytes) }
    return plain.value
  }

  /// A number, and how many bytes it took to state it.
  struct Plain {
    var value: Double
    var count: Int
  }

  /// The number that digits state, with a sign before them and a point among them;
  /// nil where there is none, and where it has more digits than fit.
  @inline(__always)
  static func plain(_ bytes: UnsafePointer<UInt8>, limit: Int) -> Plain? {
    var mantissa: UInt64 = 0
    let isNegative = limit > 0 && bytes[0] == 0x2D
    let start = isNegative ? 1 : 0
    var index = start
    var point = -1
    while index < limit {
      let digit = bytes[index] &- 0x30
      if digit < 10 {
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if bytes[index] == 0x2E, point < 0 {
        point = index
      } else {
        break
      }
      index += 1
    }
    let digits = index - start - (point < 0 ? 0 : 1)
    // Nineteen digits are below 2 to the 64th.
    guard digits > 0, digits <= 19 else { return nil }
    let value = quotient(mantissa, digitsBehindPoint: point < 0 ? 0 : index - point - 1)
    return Plain(value: isNegative ? -value : value, count: index)
  }

  /// The number divided by a power of ten, rounded once.
  @inline(__always)
  private static func quotient(_ number: UInt64, digitsBehindPoint: Int) -> Double {
    var power: UInt64 = 1
    for _ in 0..<digitsBehindPoint { power *= 10 }
    // Both are exact in a Double, so one division rounds right.
    if number >> 53 == 0 { return Double(number) / Double(power) }
    // Else the quotient's first 63 bits and more are worked out, the last set where a rest remains, and rounded.
    let (up, down) = (number.leadingZeroBitCount, power.leadingZeroBitCount)
    let dividend = number << UInt64(up)
    let (bits, rest) = (power << UInt64(down)).dividingFullWidth((dividend >> 1, dividend << 63))
    let scale = Double(sign: .plus, exponent: down - up - 63, significand: 1)
    return Double(bits | (rest == 0 ? 0 : 1)) * scale
  }

  private static func slowDouble(_ bytes: ByteText) -> Double? {
    let trimmed = bytes.trimmed
    guard trimmed.count == bytes.count else { return double(trimmed) }
    let isDecimal = bytes.allSatisfy {
      $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0 | 0x20 == 0x65
    }
    guard isDecimal, let value = Double(bytes.string), value.isFinite else { return nil }
    return value
  }
}
