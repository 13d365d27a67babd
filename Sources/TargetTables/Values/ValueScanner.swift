/// Reads a value's parts from left to right.
struct ValueScanner {
  /// Narrowed, without blanks.
  private let bytes: UnsafeBufferPointer<UInt8>
  // What is still to be read.
  private var start = 0
  private var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  mutating func reading() -> ValueReading {
    if isBlankMark { return ValueReading(kind: .blank) }
    skipLead()
    let comparison = takeOperator()
    guard let digits = takeDigits() else {
      return ValueReading(kind: comparison == nil || comparison == .equal ? .words : .malformed)
    }
    guard let number = number(digits) else { return ValueReading(kind: .malformed) }
    let suffix = takeSuffix()
    if bytes[start..<end].contains(where: isDigit) { return ValueReading(kind: mixedKind()) }
    if comparison == nil && isDateUnit(number) { return ValueReading(kind: .date) }
    return ValueReading(
      kind: .quantity, comparison: comparison ?? suffix, number: number, digits: digits, unit: start..<end)
  }

  private static let marks: WordList = ["/", "-", "—", "–", "─", "\\"]
  private static let nothing: WordList = ["无", "空"]

  private var isBlankMark: Bool {
    if bytes.count == 3, Self.nothing.match(in: bytes, at: 0) != nil { return true }
    var index = 0
    while index < bytes.count {
      guard let mark = Self.marks.match(in: bytes, at: index) else { return false }
      index += mark.length
    }
    return true
  }

  private static let leads: WordList = ["达到", "达", "控制在", "保持在", "约"]

  /// 达到95%, 控制在5万元以内: words that change nothing.
  private mutating func skipLead() {
    guard let lead = Self.leads.match(in: bytes, at: 0), lead.length < bytes.count else { return }
    let isNumber = isDigit(bytes[lead.length]) || Self.spellings.hasBeginning(in: bytes, at: lead.length)
    if isNumber { start = lead.length }
  }

  /// All spellings of operators, narrowed.
  private static let spellings = WordList(
    ValueOperator.allCases.flatMap(\.spellings).map { String(decoding: NarrowText($0).bytes, as: UTF8.self) })
  /// The operator of each.
  private static let operators = ValueOperator.allCases.flatMap { Array(repeating: $0, count: $0.spellings.count) }

  private mutating func takeOperator() -> ValueOperator? {
    guard start < end, let match = Self.spellings.match(in: bytes, at: start) else { return nil }
    start += match.length
    return Self.operators[match.position]
  }

  private static let suffixes: WordList = ["及以上", "或以上", "以上", "及以下", "以下", "以内", "之内", "左右", "(含)"]
  private static let suffixOperators: [(length: Int, comparison: ValueOperator?)] = [
    (9, .atLeast), (9, .atLeast), (6, .atLeast), (9, .atMost), (6, .atMost), (6, .atMost), (6, .atMost), (6, nil),
    (5, nil),
  ]
  /// What they end in: 上, 下, 内, 右, ).
  private static let suffixEnds: [UInt8] = [0x8A, 0x8B, 0x85, 0xB3, 0x29]

  /// Whether such a word may end in the byte.
  static func mayEndInSuffix(_ byte: UInt8) -> Bool { suffixEnds.contains(byte) }

  /// 4次以上: what stands behind the unit.
  private mutating func takeSuffix() -> ValueOperator? {
    guard start < end, Self.mayEndInSuffix(bytes[end - 1]),
      let position = Self.suffixes.suffix(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    else { return nil }
    end -= Self.suffixOperators[position].length
    return Self.suffixOperators[position].comparison
  }

  /// Where digits with an optional minus, thousands separators and decimals stand; nil where no digit comes.
  private mutating func takeDigits() -> Range<Int>? {
    let lead = start
    var (index, hasPoint) = (start, false)
    if index < end, bytes[index] == UInt8(ascii: "-"), isDigit(after: index) { index += 1 }
    let first = index
    while index < end {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), !hasPoint, index > first, isDigit(after: index) {
        hasPoint = true
      } else if !isDigit(byte), !(byte == UInt8(ascii: ",") && !hasPoint && isThousandsSeparator(at: index)) {
        break
      }
      index += 1
    }
    guard index > first else { return nil }
    start = index
    return lead..<index
  }

  private func isDigit(after index: Int) -> Bool { index + 1 < end && isDigit(bytes[index + 1]) }

  private func isThousandsSeparator(at index: Int) -> Bool {
    bytes[(index + 1)..<end].prefix { isDigit($0) }.count == 3
  }

  /// What 15 digits say exactly, and a power of ten that is exact, is divided without error; strtod takes ten times as long.
  private func number(_ digits: Range<Int>) -> Double? {
    var (whole, count, decimals, hasPoint) = (Int64(0), 0, 0, false)
    for byte in bytes[digits] where byte != UInt8(ascii: ",") {
      count += 1
      if count > 15 {
        return Double(String(decoding: bytes[digits].filter { $0 != UInt8(ascii: ",") }, as: UTF8.self))
      }
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
    return bytes[digits.lowerBound] == UInt8(ascii: "-") ? -number : number
  }

  private static let dateWords: WordList = [
    "年", "月", "日", "号", "底", "前", "后", "末", "初", "上", "中", "下", "旬", "至", "到", "第", "一", "二", "三", "四", "季",
    "度", ".", "-", "/", "之", "份", "止", "完", "成",
  ]
  private static let rangeSigns: WordList = ["-", "~", "—", "–", "～", "至", "到"]
  private static let dateUnits: WordList = ["年", "月", "日", "号"]
  private static let dates: WordList = ["年", "月", "日"]

  private var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[start..<end]) }

  /// A number, and more digits behind it.
  private func mixedKind() -> ValueReading.Kind {
    let rest = rest
    if rest[0] == UInt8(ascii: ".") || rest[0] == UInt8(ascii: ",") {
      return rest.contains(UInt8(ascii: "-")) ? .range : .malformed
    }
    if Self.dates.isAny(in: rest) && holdsDateWordsAlone(rest, orDigits: true) { return .date }
    return Self.rangeSigns.isAny(in: rest) ? .range : .words
  }

  private func holdsDateWordsAlone(_ text: UnsafeBufferPointer<UInt8>, orDigits: Bool) -> Bool {
    var index = 0
    while index < text.count {
      guard Self.dateWords.match(in: text, at: index) != nil || orDigits && isDigit(text[index]) else { return false }
      index += text.length(at: index)
    }
    return true
  }

  /// 6月底前 and 2022年 are dates; 6个月 and 1年 are not.
  private func isDateUnit(_ number: Double) -> Bool {
    guard start < end, let unit = Self.dateUnits.match(in: bytes, at: start) else { return false }
    return holdsDateWordsAlone(rest, orDigits: false) && (unit.position != 0 || (1949...2100).contains(number))
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

extension ValueReading {
  /// What `body` makes of a text's reading and the bytes that it is about, most often narrowed.
  static func read<Result>(
    _ text: UnsafeBufferPointer<UInt8>, _ body: (ValueReading, UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let usual = usual(text) { return body(usual, text) }
    return NarrowText.read(text) { bytes in
      var scanner = ValueScanner(bytes)
      return body(scanner.reading(), bytes)
    }
  }

  /// Whether the text is a mark for nothing.
  static func isBlank(_ text: String) -> Bool { text.withBytes { read($0) { reading, _ in reading.kind == .blank } } }
}
