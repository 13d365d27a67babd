/// Reads a value's parts from left to right.
struct ValueScanner {
  /// Narrowed, without blanks.
  private let bytes: [UInt8]
  /// What is still to be read.
  private var start = 0
  private var end: Int

  init(_ text: String) {
    bytes = NarrowText(text).bytes
    end = bytes.count
  }

  mutating func content() -> IndicatorValue.Content {
    if isBlankMark { return .blank }
    skipLead()
    let comparison = takeOperator()
    guard let digits = takeDigits() else {
      return comparison == nil || comparison == .equal ? .words : .malformed
    }
    guard let number = Self.number(digits) else { return .malformed }
    let suffix = takeSuffix()
    if bytes[start..<end].contains(where: isDigit) { return mixedContent() }
    if comparison == nil && isDateUnit(number) { return .date }
    let quantity = IndicatorValue.Quantity(
      comparison: comparison ?? suffix, digits: digits, number: number,
      unit: String(decoding: bytes[start..<end], as: UTF8.self))
    return .quantity(quantity)
  }

  private static let marks: WordList = ["/", "-", "—", "–", "─", "\\"]
  private static let nothing: WordList = ["无", "空"]

  private var isBlankMark: Bool {
    bytes.withUnsafeBufferPointer { text in
      if text.count == 3, Self.nothing.match(in: text, at: 0) != nil { return true }
      var index = 0
      while index < text.count {
        guard let mark = Self.marks.match(in: text, at: index) else { return false }
        index += mark.length
      }
      return true
    }
  }

  private static let leads: WordList = ["达到", "达", "控制在", "保持在", "约"]

  /// 达到95%, 控制在5万元以内: words that change nothing.
  private mutating func skipLead() {
    let behind = bytes.withUnsafeBufferPointer { text -> Int? in
      guard let lead = Self.leads.match(in: text, at: 0), lead.length < text.count else { return nil }
      let isNumber = isDigit(text[lead.length]) || Self.spellings.hasBeginning(in: text, at: lead.length)
      return isNumber ? lead.length : nil
    }
    if let behind { start = behind }
  }

  private static let operators: [(spelling: String, comparison: ValueOperator)] = ValueOperator.allCases
    .flatMap { comparison in comparison.spellings.map { (spelling: $0, comparison: comparison) } }

  /// All spellings of operators.
  private static let spellings = WordList(
    operators.map { String(decoding: NarrowText($0.spelling).bytes, as: UTF8.self) })

  private mutating func takeOperator() -> ValueOperator? {
    guard start < end else { return nil }
    let match = bytes.withUnsafeBufferPointer { Self.spellings.match(in: $0, at: start) }
    guard let match else { return nil }
    start += match.length
    return Self.operators[match.position].comparison
  }

  private static let suffixes: [(bytes: [UInt8], comparison: ValueOperator?)] = [
    ("及以上", .atLeast), ("或以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost), ("以下", .atMost), ("以内", .atMost),
    ("之内", .atMost), ("左右", nil), ("(含)", nil),
  ].map { (Array($0.0.utf8), $0.1) }

  /// 4次以上: what stands behind the unit.
  private mutating func takeSuffix() -> ValueOperator? {
    for (suffix, comparison) in Self.suffixes where ends(with: suffix) {
      end -= suffix.count
      return comparison
    }
    return nil
  }

  private func ends(with suffix: [UInt8]) -> Bool {
    guard end - start >= suffix.count else { return false }
    for index in 1...suffix.count where bytes[end - index] != suffix[suffix.count - index] { return false }
    return true
  }

  /// Digits with an optional minus, thousands separators and decimals; nil where no digit comes.
  private mutating func takeDigits() -> String? {
    var digits: [UInt8] = []
    var (index, hasPoint) = (start, false)
    if index < end, bytes[index] == UInt8(ascii: "-"), isDigit(after: index) {
      digits.append(bytes[index])
      index += 1
    }
    let first = index
    while index < end {
      let byte = bytes[index]
      if isDigit(byte) {
        digits.append(byte)
      } else if byte == UInt8(ascii: "."), !hasPoint, index > first, isDigit(after: index) {
        hasPoint = true
        digits.append(byte)
      } else if !(byte == UInt8(ascii: ",") && !hasPoint && isThousandsSeparator(at: index)) {
        break
      }
      index += 1
    }
    guard index > first else { return nil }
    start = index
    return String(decoding: digits, as: UTF8.self)
  }

  private func isDigit(after index: Int) -> Bool { index + 1 < end && isDigit(bytes[index + 1]) }

  private func isThousandsSeparator(at index: Int) -> Bool {
    bytes[(index + 1)..<end].prefix { isDigit($0) }.count == 3
  }

  /// What 15 digits say exactly, and a power of ten that is exact, is divided without error; strtod takes ten times as long.
  private static func number(_ digits: String) -> Double? {
    var (whole, decimals, hasPoint) = (Int64(0), 0, false)
    guard digits.utf8.count <= 15 else { return Double(digits) }
    for byte in digits.utf8 {
      switch byte {
      case UInt8(ascii: "."): hasPoint = true
      case UInt8(ascii: "-"): continue
      default:
        whole = whole * 10 + Int64(byte - 0x30)
        if hasPoint { decimals += 1 }
      }
    }
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let number = Double(whole) / power
    return digits.utf8.first == UInt8(ascii: "-") ? -number : number
  }

  private var rest: String.UnicodeScalarView { String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars }

  private static let dateWords = Set("年月日号底前后末初上中下旬至到第一二三四季度.-/之份止完成".unicodeScalars)
  private static let rangeSigns: Set<Unicode.Scalar> = ["-", "~", "—", "–", "～", "至", "到"]

  /// A number, and more digits behind it.
  private func mixedContent() -> IndicatorValue.Content {
    let rest = rest
    if rest.first == "." || rest.first == "," { return rest.contains("-") ? .range : .malformed }
    let isDate = rest.contains { $0 == "年" || $0 == "月" || $0 == "日" }
    if isDate && rest.allSatisfy({ ("0"..."9").contains($0) || Self.dateWords.contains($0) }) { return .date }
    if rest.contains(where: Self.rangeSigns.contains) { return .range }
    return .words
  }

  private static let dateUnits: WordList = ["年", "月", "日", "号"]

  /// 6月底前 and 2022年 are dates; 6个月 and 1年 are not.
  private func isDateUnit(_ number: Double) -> Bool {
    guard start < end, bytes.withUnsafeBufferPointer({ Self.dateUnits.match(in: $0, at: start) }) != nil else {
      return false
    }
    let rest = rest
    return rest.allSatisfy(Self.dateWords.contains) && (rest.first != "年" || (1949...2100).contains(number))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
