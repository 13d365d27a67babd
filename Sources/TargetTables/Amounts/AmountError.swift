/// Why a text or a number is no amount.
public enum AmountError: Error, Hashable, Sendable {
  case empty
  case notANumber
  /// Thousands separators, or blanks, that do not part groups of three digits: `1,23`.
  case misplacedSeparator
  /// Finer than 0.01 元.
  case tooManyDecimals(unit: AmountUnit)
  /// More than fifteen digits.
  case tooLarge
  /// A unit behind the number that is neither 元 nor 万元, or the sign of a currency before one without a unit.
  case unknownUnit(String)
}

extension AmountError {
  /// The finding's code.
  public var code: String {
    switch self {
    case .empty, .notANumber, .misplacedSeparator: "amount.notANumber"
    case .tooManyDecimals: "amount.tooManyDecimals"
    case .tooLarge: "amount.tooLarge"
    case .unknownUnit: "amount.unknownUnit"
    }
  }

  /// What to tell the reader of a form: which field, what is wrong, what to do.
  public func message(field: String, found: String) -> Message {
    let shown = found.count > 40 ? found.prefix(40) + "…" : found[...]
    let quoted = "“\(shown)”"
    return switch self {
    case .empty, .notANumber: Message("\(field)不是数：\(quoted)", "\(field) is not a number: \(quoted)")
    case .misplacedSeparator:
      Message(
        "\(field)的千位分隔符位置不对，无法确定数额：\(quoted)",
        "\(field) has a thousands separator out of place, so the amount is uncertain: \(quoted)")
    case .tooManyDecimals(let unit):
      Message(
        "\(field)小于一分钱的部分无法保存，请保留至\(unit.decimals)位小数（\(unit.rawValue)）：\(quoted)",
        "\(field) is finer than 0.01 元; keep at most \(unit.decimals) decimals of \(unit.rawValue): \(quoted)")
    case .tooLarge:
      Message("\(field)数额过大，超过十五位数字：\(quoted)", "\(field) is too large, over fifteen digits: \(quoted)")
    case .unknownUnit(let sign) where ["¥", "￥", "人民币"].contains(sign):
      Message(
        "\(field)写有“\(sign)”，看不出是元还是万元：\(quoted)；请去掉“\(sign)”按表的单位填写，或在数后写明元、万元",
        "\(field) has “\(sign)”, which leaves open whether 元 or 万元 are meant: \(quoted); leave it out, or write the unit behind"
      )
    case .unknownUnit(let unit):
      Message(
        "\(field)的单位“\(unit)”不是元或万元：\(quoted)", "\(field) has the unit “\(unit)”, not 元 or 万元: \(quoted)")
    }
  }
}
