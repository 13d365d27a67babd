/// An exact rational number for sums in prose. Arithmetic that does not fit in 64 bits gives nil, never a wrong number.
struct Fraction: Hashable, Sendable {
  let numerator: Int64
  /// Positive; the two have no common divisor.
  let denominator: Int64

  static let zero = Fraction(whole: 0)

  init(whole: Int64) {
    numerator = whole
    denominator = 1
  }

  init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0, denominator != .min, numerator != .min else { return nil }
    guard denominator != 1 else {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  private static func greatestCommonDivisor(_ one: UInt64, _ other: UInt64) -> Int64 {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return Int64(clamping: large)
  }

  func multiplied(by other: Fraction) -> Fraction? {
    let (top, overflow) = numerator.multipliedReportingOverflow(by: other.numerator)
    let (bottom, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    return overflow || overflowBelow ? nil : Fraction(top, over: bottom)
  }

  func divided(by other: Fraction) -> Fraction? {
    Fraction(other.denominator, over: other.numerator).flatMap { multiplied(by: $0) }
  }

  func adding(_ other: Fraction) -> Fraction? {
    let (left, overflow) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, overflowBelow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !overflow, !overflowRight, !overflowBelow else { return nil }
    let (top, overflowTop) = left.addingReportingOverflow(right)
    return overflowTop ? nil : Fraction(top, over: bottom)
  }

  var negated: Fraction? { Fraction(whole: -1).multiplied(by: self) }

  func subtracting(_ other: Fraction) -> Fraction? { other.negated.flatMap { adding($0) } }

  var magnitude: Fraction? { numerator < 0 ? negated : self }

  /// nil where the comparison does not fit.
  func isLess(than other: Fraction) -> Bool? { subtracting(other).map { $0.numerator < 0 } }

  /// The decimal, exact up to six places and cut there.
  var text: String {
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: UInt64(denominator))
    let bottom = UInt64(denominator)
    var decimals = ""
    while rest != 0 && decimals.utf8.count < 6 && rest <= UInt64.max / 10 {
      let digit: UInt64
      (digit, rest) = (rest * 10).quotientAndRemainder(dividingBy: bottom)
      decimals += String(digit)
    }
    while decimals.hasSuffix("0") { decimals.removeLast() }
    if whole == 0 && decimals.isEmpty { whole = 0 }
    return (numerator < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
  }
}
