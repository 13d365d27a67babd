/// Takes prose apart into the pieces that sums are made of.
struct ProseScanner {
  /// Narrow signs, without blanks.
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0

  private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  static func tokens(of text: String) -> [ProseToken] {
    NarrowText(text, isProse: true).bytes.withUnsafeBufferPointer { text in
      var scanner = ProseScanner(text)
      var tokens: [ProseToken] = []
      while let token = scanner.next() { tokens.append(token) }
      return tokens
    }
  }

  private mutating func next() -> ProseToken? {
    guard index < text.count else { return nil }
    if isDigit(at: index) { return number() }
    if let (token, length) = sign(at: index) {
      index += length
      return token
    }
    return word()
  }

  private func sign(at position: Int) -> (token: ProseToken, length: Int)? {
    switch text[position] {
    case UInt8(ascii: "*"), UInt8(ascii: "x"), UInt8(ascii: "X"): (.times, 1)
    case UInt8(ascii: "/"): (.over, 1)
    case UInt8(ascii: "+"): (.plus, 1)
    case UInt8(ascii: "-"): (.minus, 1)
    case UInt8(ascii: "="): (.equals, 1)
    case UInt8(ascii: "("): (.open, 1)
    case UInt8(ascii: ")"): (.close, 1)
    case UInt8(ascii: ","), UInt8(ascii: ":"): (.comma, 1)
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"): (.stop, 1)
    case 0xC3, 0xE2, 0xE3, 0xEF:
      Self.wideSigns.match(in: text, at: position).map { (Self.wideSignTokens[$0.position], $0.length) }
    default: nil
    }
  }

  private static let wideSigns: WordList = ["×", "÷", "✕", "✖", "∗", "−", "﹣", "≈", "，", "、", "。"]
  private static let wideSignTokens: [ProseToken] = [
    .times, .over, .times, .times, .times, .minus, .minus, .equals, .comma, .comma, .stop,
  ]

  /// Words that say what a sign would.
  private static let spokenWords: WordList = [
    "乘以", "除以", "加上", "减去", "等于", "共计", "合计", "总计", "小计", "总共", "一共", "共需",
  ]
  private static let spokenTokens: [ProseToken] = [
    .times, .over, .plus, .minus, .equals, .total, .total, .total, .total, .total, .total, .total,
  ]

  private func isSpoken(at position: Int) -> Bool { Self.spokenWords.match(in: text, at: position) != nil }

  private mutating func word() -> ProseToken {
    if let word = Self.spokenWords.match(in: text, at: index) {
      index += word.length
      return Self.spokenTokens[word.position]
    }
    let start = index
    repeat {
      let isName = isLetter(at: index)
      index += text.length(at: index)
      // A4 and No12 are names: their digits are no numbers.
      if isName { while index < text.count, isDigit(at: index) { index += 1 } }
    } while index < text.count && !isDigit(at: index) && sign(at: index) == nil && !isSpoken(at: index)
    return .words(string(start..<index))
  }

  private func isLetter(at position: Int) -> Bool { (0x61...0x7A).contains(text[position] | 0x20) }

  private mutating func number() -> ProseToken {
    let start = index
    var (digits, decimals, hasPoint) = (Int64(0), 0, false)
    var fits = true
    while index < text.count {
      if isDigit(at: index) {
        let (shifted, one) = digits.multipliedReportingOverflow(by: 10)
        let (next, other) = shifted.addingReportingOverflow(Int64(text[index] - 0x30))
        fits = fits && !one && !other && decimals < 9
        digits = fits ? next : 0
        if hasPoint { decimals += 1 }
      } else if text[index] == UInt8(ascii: "."), !hasPoint, index + 1 < text.count, isDigit(at: index + 1) {
        hasPoint = true
      } else if !(text[index] == UInt8(ascii: ",") && !hasPoint && isThousandsSeparator(at: index, from: start)) {
        break
      }
      index += 1
    }
    let scale = multiplier()
    let unit = unit()
    let written = string(start..<index)
    guard fits, let value = value(digits, decimals: decimals, scale: scale, unit: unit) else { return .words(written) }
    return .number(ProseNumber(value: value, scale: scale, decimals: decimals, unit: unit, text: written))
  }

  private func value(_ digits: Int64, decimals: Int, scale: Int64, unit: String) -> Fraction? {
    var bottom: Int64 = unit.begins(with: "%") ? 100 : 1
    for _ in 0..<decimals { bottom *= 10 }
    return Fraction(digits, over: bottom)?.multiplied(by: Fraction(whole: scale))
  }

  /// A comma before exactly three digits, behind three at most or behind such a group.
  private func isThousandsSeparator(at position: Int, from start: Int) -> Bool {
    var before = 0
    while position - before > start, isDigit(at: position - before - 1) { before += 1 }
    var behind = 0
    while position + behind + 1 < text.count, isDigit(at: position + behind + 1) { behind += 1 }
    let isGroup = before == 3 || before == position - start
    return before <= 3 && isGroup && behind == 3
  }

  private static let multipliers: WordList = ["亿", "万", "千元", "仟元", "百元"]
  private static let scales: [Int64] = [100_000_000, 10_000, 1_000, 1_000, 100]

  private mutating func multiplier() -> Int64 {
    guard index < text.count, let word = Self.multipliers.match(in: text, at: index) else { return 1 }
    index += 3
    return Self.scales[word.position]
  }

  /// The words behind a number; `/` belongs to them where no digit follows (元/月), a bracket where none is inside.
  private mutating func unit() -> String {
    let start = index
    while index < text.count, !isSpoken(at: index), !isDigit(at: index) {
      let byte = text[index]
      if byte == UInt8(ascii: "/"), index + 1 < text.count, !isDigit(at: index + 1), sign(at: index + 1) == nil {
        index += 1
      } else if byte == UInt8(ascii: "("), let end = closingBracket(after: index) {
        index = end + 1
      } else if sign(at: index) == nil {
        index += text.length(at: index)
      } else {
        break
      }
    }
    return string(start..<index)
  }

  /// Where the bracket closes, if only words stand in it.
  private func closingBracket(after open: Int) -> Int? {
    var (position, count) = (open + 1, 1)
    while position < text.count {
      if text[position] == UInt8(ascii: ")") { return position }
      if isDigit(at: position) || text[position] == UInt8(ascii: "(") || count > 20 { return nil }
      position += text.length(at: position)
      count += 1
    }
    return nil
  }

  private func isDigit(at position: Int) -> Bool { (0x30...0x39).contains(text[position]) }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
  }
}
