/// Reads a value's parts from left to right.
struct ValueScanner {
  /// Narrowed, without blanks.
  private var rest: ArraySlice<Unicode.Scalar>

  init(_ text: String) {
    rest = text.unicodeScalars.compactMap { Taxonomy.isBlank($0) ? nil : Taxonomy.narrowed($0) }[...]
  }

  mutating func content() -> IndicatorValue.Content {
    if isBlankMark { return .blank }
    skipLead()
    let comparison = takeOperator()
    guard let digits = takeDigits() else {
      return comparison == nil || comparison == .equal ? .words : .malformed
    }
    guard let number = Double(digits) else { return .malformed }
    let suffix = takeSuffix()
    if rest.contains(where: isDigit) { return mixedContent() }
    if comparison == nil && isDateUnit(number) { return .date }
    let quantity = IndicatorValue.Quantity(
      comparison: comparison ?? suffix, digits: digits, number: number, unit: string(rest))
    return .quantity(quantity)
  }

  private static let marks: Set<Unicode.Scalar> = ["/", "-", "—", "–", "─", "－", "\\"]

  private var isBlankMark: Bool {
    rest.allSatisfy { Self.marks.contains($0) } || rest.elementsEqual(["无"]) || rest.elementsEqual(["空"])
  }

  /// 达到95%, 控制在5万元以内: words that change nothing.
  private mutating func skipLead() {
    for lead in ["达到", "达", "控制在", "保持在", "约"] where rest.starts(with: lead.unicodeScalars) {
      let behind = rest.dropFirst(lead.unicodeScalars.count)
      if behind.first.map(startsNumber) == true { rest = behind }
      return
    }
  }

  private func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || Self.spellings.contains { $0.scalars.first == scalar }
  }

  /// All spellings of operators, longer ones first.
  private static let spellings: [(scalars: [Unicode.Scalar], comparison: ValueOperator)] = ValueOperator.allCases
    .flatMap { comparison in
      comparison.spellings.map { (scalars: $0.unicodeScalars.map(Taxonomy.narrowed), comparison: comparison) }
    }
    .sorted { $0.scalars.count > $1.scalars.count }

  private mutating func takeOperator() -> ValueOperator? {
    guard let match = Self.spellings.first(where: { rest.starts(with: $0.scalars) }) else { return nil }
    rest = rest.dropFirst(match.scalars.count)
    return match.comparison
  }

  private static let suffixes: [(scalars: [Unicode.Scalar], comparison: ValueOperator?)] = [
    ("及以上", .atLeast), ("或以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost), ("以下", .atMost), ("以内", .atMost),
    ("之内", .atMost), ("左右", nil), ("(含)", nil),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  /// 4次以上: what stands behind the unit.
  private mutating func takeSuffix() -> ValueOperator? {
    guard let match = Self.suffixes.first(where: { rest.reversed().starts(with: $0.scalars.reversed()) }) else {
      return nil
    }
    rest = rest.dropLast(match.scalars.count)
    return match.comparison
  }

  /// Digits with an optional minus, thousands separators and decimals; nil where no digit comes.
  private mutating func takeDigits() -> String? {
    var digits = ""
    var (index, hasPoint) = (rest.startIndex, false)
    if rest.first == "-", rest.dropFirst().first.map(isDigit) == true {
      digits = "-"
      index += 1
    }
    let start = index
    while index < rest.endIndex {
      let scalar = rest[index]
      if isDigit(scalar) {
        digits.unicodeScalars.append(scalar)
      } else if scalar == ".", !hasPoint, index > start, isDigit(after: index) {
        hasPoint = true
        digits.unicodeScalars.append(scalar)
      } else if !(scalar == "," && !hasPoint && isThousandsSeparator(at: index)) {
        break
      }
      index += 1
    }
    guard index > start else { return nil }
    rest = rest[index...]
    return digits
  }

  private func isDigit(after index: Int) -> Bool { index + 1 < rest.endIndex && isDigit(rest[index + 1]) }

  private func isThousandsSeparator(at index: Int) -> Bool { rest[(index + 1)...].prefix { isDigit($0) }.count == 3 }

  private static let dateWords = Set("年月日号底前后末初上中下旬至到第一二三四季度.-/之份止完成".unicodeScalars)
  private static let rangeSigns: Set<Unicode.Scalar> = ["-", "~", "—", "–", "～", "至", "到"]

  /// A number, and more digits behind it.
  private func mixedContent() -> IndicatorValue.Content {
    if rest.first == "." || rest.first == "," { return rest.contains("-") ? .range : .malformed }
    let isDate = rest.contains { $0 == "年" || $0 == "月" || $0 == "日" }
    if isDate && rest.allSatisfy({ isDigit($0) || Self.dateWords.contains($0) }) { return .date }
    if rest.contains(where: Self.rangeSigns.contains) { return .range }
    return .words
  }

  /// 6月底前 and 2022年 are dates; 6个月 and 1年 are not.
  private func isDateUnit(_ number: Double) -> Bool {
    switch rest.first {
    case "月", "日", "号": rest.allSatisfy(Self.dateWords.contains)
    case "年": (1949...2100).contains(number) && rest.allSatisfy(Self.dateWords.contains)
    default: false
    }
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
