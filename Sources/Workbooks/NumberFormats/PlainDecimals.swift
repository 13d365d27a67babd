/// A format of digits and a point alone, as forms show amounts: `0.00####`. A number with no more decimals than the format has
/// is shown as it is, and needs no rounding digit by digit.
struct PlainDecimals: Hashable {
  /// How many decimals there may be, and how many there are at least.
  private let places: Int
  private let shownPlaces: Int
  private let hasPoint: Bool
  private let factor: Int

  /// nil for any other format.
  init?(_ sections: [NumberFormatSection]) {
    guard sections.count == 1, let section = sections.first, section.condition == nil, !section.groupsThousands,
      section.thousands == 0, section.tokens.first == .digit(UInt8(ascii: "0"))
    else { return nil }
    let rest = section.tokens.dropFirst()
    hasPoint = rest.first == .point
    let decimals = rest.dropFirst(hasPoint ? 1 : 0)
    shownPlaces = decimals.prefix { $0 == .digit(UInt8(ascii: "0")) }.count
    places = decimals.count
    guard places <= 9, hasPoint || places == 0,
      decimals.dropFirst(shownPlaces).allSatisfy({ $0 == .digit(UInt8(ascii: "#")) })
    else { return nil }
    factor = (0..<places).reduce(1) { factor, _ in factor * 10 }
  }

  /// What a number shows as; nil for one under zero, with more decimals, or with more than fifteen digits.
  ///
  /// A decimal of fifteen digits is the shortest that names its double, so dividing back tells that nothing is left out.
  func text(_ number: Double) -> String? {
    let steps = (number * Double(factor)).rounded()
    guard number >= 0, steps < 1e15, steps / Double(factor) == number else { return nil }
    let (whole, fraction) = Int(steps).quotientAndRemainder(dividingBy: factor)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      var end = 0
      Self.write(whole, digits: 1, at: &end, in: buffer)
      if hasPoint { writePoint(and: fraction, at: &end, in: buffer) }
      return String(decoding: UnsafeMutableBufferPointer(rebasing: buffer[..<end]), as: UTF8.self)
    }
  }

  private func writePoint(and fraction: Int, at end: inout Int, in buffer: UnsafeMutableBufferPointer<UInt8>) {
    buffer[end] = UInt8(ascii: ".")
    end += 1
    let start = end
    if places > 0 { Self.write(fraction, digits: places, at: &end, in: buffer) }
    while end > start + shownPlaces, buffer[end - 1] == UInt8(ascii: "0") { end -= 1 }
  }

  private static func write(
    _ number: Int, digits: Int, at end: inout Int, in buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    var count = digits
    var limit = (0..<digits).reduce(1) { limit, _ in limit * 10 }
    while number >= limit {
      count += 1
      limit *= 10
    }
    var rest = number
    for index in (end..<(end + count)).reversed() {
      buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    end += count
  }
}
