extension Amount {
  /// The amount of a plain decimal in 万元: an optional minus, digits, and at most six decimals.
  public init(tenThousandYuan text: String) throws(AmountError) {
    try self.init(decimal: text.utf8, in: .tenThousandYuan)
  }

  /// The amount of a plain decimal in 元: an optional minus, digits, and at most two decimals.
  public init(yuan text: String) throws(AmountError) {
    try self.init(decimal: text.utf8, in: .yuan)
  }

  /// The amount of a plain decimal's ASCII bytes in the unit.
  init(decimal bytes: some Collection<UInt8>, in unit: AmountUnit) throws(AmountError) {
    if bytes.isEmpty { throw .empty }
    var (value, whole, decimals, hasPoint, isNegative) = (Int64(0), 0, 0, false, false)
    for byte in bytes {
      if byte == UInt8(ascii: "-") && !isNegative && whole == 0 && !hasPoint {
        isNegative = true
        continue
      }
      if byte == UInt8(ascii: ".") && !hasPoint {
        hasPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw .notANumber }
      if hasPoint { decimals += 1 } else { whole += 1 }
      if decimals > unit.decimals { throw .tooManyDecimals(unit: unit) }
      value = try Amount.shifted(value, adding: Int64(byte - UInt8(ascii: "0")))
    }
    guard whole > 0, !hasPoint || decimals > 0 else { throw .notANumber }
    for _ in decimals..<unit.decimals { value = try Amount.shifted(value, adding: 0) }
    self.init(hundredthsOfYuan: isNegative ? -value : value)
  }

  /// Ten times the value and a digit; never beyond the limit, so the next step can't overflow.
  private static func shifted(_ value: Int64, adding digit: Int64) throws(AmountError) -> Int64 {
    let next = value * 10 + digit
    guard next <= limit.hundredthsOfYuan else { throw .tooLarge }
    return next
  }
}
