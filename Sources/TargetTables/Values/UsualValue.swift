extension ValueReading {
  /// What a value says that is written as most are: ≥, ≤ or ＝, digits, and a unit of 汉字 or %. nil for all others, which the
  /// scanner reads.
  ///
  /// - Parameter text: the value as it is written, of which no sign would be narrowed but the first.
  static func usual(_ text: UnsafeBufferPointer<UInt8>) -> ValueReading? {
    guard text.count > 3, let comparison = usualComparison(text[0], text[1], text[2]) else { return nil }
    var (end, number) = (3, 0)
    while end < min(text.count, 12), (0x30...0x39).contains(text[end]) {
      number = number * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard end > 3, isUsualUnit(UnsafeBufferPointer(rebasing: text[end...])) else { return nil }
    return ValueReading(
      kind: .quantity, comparison: comparison, number: Double(number), digits: 3..<end, unit: end..<text.count)
  }

  private static func usualComparison(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> ValueOperator? {
    switch (first, second, third) {
    case (0xE2, 0x89, 0xA5): .atLeast
    case (0xE2, 0x89, 0xA4): .atMost
    case (0xEF, 0xBC, 0x9D): .equal
    default: nil
    }
  }

  /// Whether nothing but 汉字 and % stands there, and no word at its end that the scanner takes off: 以上.
  private static func isUsualUnit(_ unit: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < unit.count {
      switch unit[index] {
      case UInt8(ascii: "%"): index += 1
      case 0xE4...0xE9: index += 3
      default: return false
      }
    }
    return unit.isEmpty || !ValueScanner.mayEndInSuffix(unit[unit.count - 1])
  }
}
