/// An amount as a person typed it: what it is, and what had to be undone to see it.
public struct AmountReading: Hashable, Sendable {
  public enum Repair: String, Hashable, Sendable, CaseIterable {
    /// Digits or signs in full width: ５．００
    case fullWidth
    /// Thousands separators: 1,234.50
    case separators
    /// White space before, behind or within.
    case blanks
    /// A unit behind the number: 5万元
    case unit
    /// A plus, or no digit on one side of the point: +5, .5
    case form
    /// What binary arithmetic leaves behind the last digit: 0.30000000000000004
    case noise
  }

  public var amount: Amount
  /// The unit that stood behind the number.
  public var statedUnit: AmountUnit?
  public var repairs: Set<Repair>
}

extension Amount {
  /// Reads what people type: thousands separators and digits of either width, blanks, a unit behind. The unit given counts
  /// where none is stated. Nothing is guessed: `约三十六万`, `1.2.3` and `1,23` are errors.
  public static func read(_ text: String, in unit: AmountUnit) throws(AmountError) -> AmountReading {
    if let plain = text.withBytes({ plain($0, in: unit) }) {
      return AmountReading(amount: try plain.get(), repairs: [])
    }
    var typed = TypedNumber(text)
    let stated = try typed.takeUnit()
    let used = stated ?? unit
    try typed.dropBlanks()
    try typed.dropSeparators()
    typed.completePoint()
    let amount = try Amount(decimal: String(typed.scalars).utf8, in: used)
    return AmountReading(amount: amount, statedUnit: stated, repairs: typed.repairs)
  }

  /// What a text says where nothing has to be undone: digits, a minus before, a point between.
  private static func plain(_ text: UnsafeBufferPointer<UInt8>, in unit: AmountUnit) -> Result<Amount, AmountError>? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = text.first(where: { $0 != UInt8(ascii: "-") }), digits.contains(first),
      let last = text.last, digits.contains(last),
      text.allSatisfy({ digits.contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
    else { return nil }
    return Result { () throws(AmountError) in try Amount(decimal: text, in: unit) }
  }

  /// Reads a cell's number. It is taken as the decimal that it stands for: what lies below a thousandth of 0.01 元, or behind
  /// the fifteenth digit, is what binary arithmetic leaves (0.1 + 0.2) and is dropped, and said; more is an error.
  public static func read(_ number: Double, in unit: AmountUnit) throws(AmountError) -> AmountReading {
    guard number.isFinite else { throw .notANumber }
    let factor: Double = unit == .yuan ? 100 : 1_000_000
    let steps = (number * factor).rounded()
    guard abs(steps) <= Double(limit.hundredthsOfYuan) else { throw .tooLarge }
    let difference = abs(steps / factor - number)
    guard difference * factor <= 0.001 || difference <= abs(number) * 5e-15 else {
      throw .tooManyDecimals(unit: unit)
    }
    let repairs: Set<AmountReading.Repair> = difference == 0 ? [] : [.noise]
    return AmountReading(amount: Amount(hundredthsOfYuan: Int64(steps)), statedUnit: nil, repairs: repairs)
  }
}

/// A number as typed, on its way to a plain decimal.
private struct TypedNumber {
  var scalars = String.UnicodeScalarView()
  var repairs: Set<AmountReading.Repair> = []

  /// Narrows digits and signs, and drops what stands blank at both ends.
  init(_ text: String) {
    for scalar in text.unicodeScalars {
      let narrow = TypedNumber.narrowed(scalar)
      if narrow != scalar { repairs.insert(.fullWidth) }
      scalars.append(narrow)
    }
    let count = scalars.count
    trim()
    if scalars.count != count { repairs.insert(.blanks) }
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "−", "﹣": "-"
    case "﹒": "."
    case "﹐": ","
    default: Taxonomy.narrowed(scalar)
    }
  }

  private mutating func trim() {
    while let last = scalars.last, Taxonomy.isBlank(last) { scalars.removeLast() }
    if let first = scalars.firstIndex(where: { !Taxonomy.isBlank($0) }) {
      scalars.removeSubrange(..<first)
    }
  }

  /// Takes the unit off the end. A sign of a currency before leaves open whether 元 or 万元 are meant, unless the unit says it.
  mutating func takeUnit() throws(AmountError) -> AmountUnit? {
    let sign = takeSign()
    let unit = try takeWord()
    if let sign, unit == nil || sign == "$" || sign == "€" { throw .unknownUnit(sign) }
    return unit
  }

  /// Takes the sign of a currency off the start.
  private mutating func takeSign() -> String? {
    let words = ["¥", "￥", "$", "€", "人民币"]
    guard let sign = words.first(where: { scalars.starts(with: $0.unicodeScalars) }) else { return nil }
    scalars.removeFirst(sign.unicodeScalars.count)
    trim()
    repairs.insert(.unit)
    return sign
  }

  private mutating func takeWord() throws(AmountError) -> AmountUnit? {
    guard let last = scalars.lastIndex(where: { isDigit($0) || $0 == "." || $0 == "," }) else { return nil }
    let start = scalars.index(after: last)
    let word = String(String.UnicodeScalarView(scalars[start...].filter { !Taxonomy.isBlank($0) }))
    if word.isEmpty { return nil }
    scalars.removeSubrange(start...)
    repairs.insert(.unit)
    switch word {
    case "元", "圆", "元整": return .yuan
    case "万元", "万", "万元整": return .tenThousandYuan
    default: throw word == "%" || StatedUnit.others.contains(word) ? .unknownUnit(word) : .notANumber
    }
  }

  /// Blanks may stand beside a sign or the point, and as thousands separators; two numbers side by side stay an error.
  mutating func dropBlanks() throws(AmountError) {
    var kept = String.UnicodeScalarView()
    for (index, scalar) in zip(scalars.indices, scalars) {
      guard Taxonomy.isBlank(scalar) else {
        kept.append(scalar)
        continue
      }
      repairs.insert(.blanks)
      let next = scalars[index...].first { !Taxonomy.isBlank($0) }
      if let last = kept.last, let next, isDigit(last), isDigit(next) { kept.append(",") }
    }
    scalars = kept
  }

  /// Separators part groups of three digits before the point, or they are an error.
  mutating func dropSeparators() throws(AmountError) {
    guard scalars.contains(",") else { return }
    guard scalars.filter({ $0 == "." }).count < 2 else { throw .notANumber }
    let whole = scalars.prefix { $0 != "." }.drop { $0 == "-" || $0 == "+" }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ $0.allSatisfy(isDigit) }), !scalars.drop(while: { $0 != "." }).contains(",") else {
      throw scalars.allSatisfy { isDigit($0) || $0 == "," || $0 == "." } ? .misplacedSeparator : .notANumber
    }
    guard let head = groups.first, (1...3).contains(head.count), groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { throw .misplacedSeparator }
    scalars = String.UnicodeScalarView(scalars.filter { $0 != "," })
    repairs.insert(.separators)
  }

  /// `+5`, `.5` and `5.` are understood.
  mutating func completePoint() {
    let typed = scalars
    if scalars.first == "+", let next = scalars.dropFirst().first, isDigit(next) || next == "." {
      scalars.removeFirst()
    }
    let hasDigit = scalars.contains(where: isDigit)
    let start = scalars.first == "-" ? scalars.index(after: scalars.startIndex) : scalars.startIndex
    if hasDigit && start < scalars.endIndex && scalars[start] == "." { scalars.insert("0", at: start) }
    if hasDigit && scalars.last == "." { scalars.removeLast() }
    if !typed.elementsEqual(scalars) { repairs.insert(.form) }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
