/// An amount of money as a whole number of 0.01 元, so that 万元 with six decimals and 元 with two are exact.
public struct Amount: Hashable, Comparable, Sendable {
  public var hundredthsOfYuan: Int64

  public init(hundredthsOfYuan: Int64) { self.hundredthsOfYuan = hundredthsOfYuan }

  public static func < (left: Amount, right: Amount) -> Bool { left.hundredthsOfYuan < right.hundredthsOfYuan }

  /// The most that a document holds, up and down: fifteen digits, which a spreadsheet's number still keeps apart.
  public static let limit = Amount(hundredthsOfYuan: 999_999_999_999_999)
}

/// 金额单位: what a form's figures count.
public enum AmountUnit: String, Hashable, Sendable, CaseIterable {
  case yuan = "元"
  case tenThousandYuan = "万元"

  /// How many decimals come down to 0.01 元.
  public var decimals: Int {
    switch self {
    case .yuan: 2
    case .tenThousandYuan: 6
    }
  }
}

extension Amount {
  /// nil where the sum does not fit.
  public func adding(_ other: Amount) -> Amount? {
    let (sum, overflow) = hundredthsOfYuan.addingReportingOverflow(other.hundredthsOfYuan)
    return overflow ? nil : Amount(hundredthsOfYuan: sum)
  }

  /// nil where the difference does not fit.
  public func subtracting(_ other: Amount) -> Amount? {
    let (difference, overflow) = hundredthsOfYuan.subtractingReportingOverflow(other.hundredthsOfYuan)
    return overflow ? nil : Amount(hundredthsOfYuan: difference)
  }

  /// The sum of all, 0 of none; nil where it does not fit.
  public static func sum(_ amounts: some Sequence<Amount>) -> Amount? {
    var sum = Amount(hundredthsOfYuan: 0)
    for amount in amounts {
      guard let next = sum.adding(amount) else { return nil }
      sum = next
    }
    return sum
  }

  /// The exact decimal in 万元, with two to six places: `5.00`, `1.234567`.
  public var tenThousandYuan: String { text(in: .tenThousandYuan) }

  /// The exact decimal in 元, with two places: `50000.00`.
  public var yuan: String { text(in: .yuan) }

  /// The exact decimal in the unit, with two places at least.
  public func text(in unit: AmountUnit) -> String { withText(in: unit) { String(decoding: $0, as: UTF8.self) } }

  /// Adds the same.
  func write(in unit: AmountUnit, to bytes: inout [UInt8]) {
    withText(in: unit) { bytes.append(contentsOf: UnsafeBufferPointer($0)) }
  }

  private func withText<Result>(
    in unit: AmountUnit, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Result
  ) -> Result {
    let step: UInt64 = unit == .yuan ? 100 : 1_000_000
    var (whole, fraction) = hundredthsOfYuan.magnitude.quotientAndRemainder(dividingBy: step)
    var places = unit.decimals
    while places > 2 && fraction.isMultiple(of: 10) { (fraction, places) = (fraction / 10, places - 1) }
    // From the end: the places, the point, and a digit of the whole at least.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { buffer in
      var start = 32
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      for _ in 0..<places {
        put(UInt8(ascii: "0") + UInt8(fraction % 10))
        fraction /= 10
      }
      put(UInt8(ascii: "."))
      repeat {
        put(UInt8(ascii: "0") + UInt8(whole % 10))
        whole /= 10
      } while whole > 0
      if hundredthsOfYuan < 0 { put(UInt8(ascii: "-")) }
      return body(UnsafeMutableBufferPointer(rebasing: buffer[start..<32]))
    }
  }

  /// The number in the unit, as near as a spreadsheet's number comes: exact up to fifteen digits.
  public func number(in unit: AmountUnit) -> Double {
    Double(hundredthsOfYuan) / (unit == .yuan ? 100 : 1_000_000)
  }
}
