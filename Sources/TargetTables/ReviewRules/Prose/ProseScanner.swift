/// Takes prose apart into the pieces that sums are made of.
struct ProseScanner {
  /// Narrow signs, without blanks.
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  // Held here: what is static is looked for at each sign.
  private let wideSigns = Self.wideSigns
  private let spokenWords = Self.spokenWords

  private init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// - Parameter text: narrow signs, without blanks.
  static func tokens(of text: UnsafeBufferPointer<UInt8>) -> [ProseToken] {
    var scanner = ProseScanner(text)
    var tokens: [ProseToken] = []
    tokens.reserveCapacity(text.count / 8 + 4)
    while scanner.index < text.count { scanner.takeNext(to: &tokens) }
    return tokens
  }

  private mutating func takeNext(to tokens: inout [ProseToken]) {
    if isDigit(at: index) { return takeNumber(to: &tokens) }
    let start = index
    if let sign = sign(at: index) ?? spoken(at: index) {
      index += sign.length
      tokens.append(ProseToken(kind: sign.kind, text: ProsePlace(start..<index)))
    } else {
      skipWords()
      tokens.append(ProseToken(kind: .words, text: ProsePlace(start..<index)))
    }
  }

  private func sign(at position: Int) -> (kind: ProseToken.Kind, length: Int)? {
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
      wideSigns.match(in: text, at: position).map { (Self.wideSignTokens[$0.position], $0.length) }
    default: nil
    }
  }

  private static let wideSigns: WordList = ["×", "÷", "✕", "✖", "∗", "−", "﹣", "≈", "，", "、", "。"]
  private static let wideSignTokens: [ProseToken.Kind] = [
    .times, .over, .times, .times, .times, .minus, .minus, .equals, .comma, .comma, .stop,
  ]

  /// Words that say what a sign would.
  private static let spokenWords: WordList = [
    "乘以", "除以", "加上", "减去", "等于", "共计", "合计", "总计", "小计", "总共", "一共", "共需",
  ]
  private static let spokenTokens: [ProseToken.Kind] = [
    .times, .over, .plus, .minus, .equals, .total, .total, .total, .total, .total, .total, .total,
  ]

  private func spoken(at position: Int) -> (kind: ProseToken.Kind, length: Int)? {
    spokenWords.match(in: text, at: position).map { (Self.spokenTokens[$0.position], $0.length) }
  }

  /// Whether words and units end here.
  private func isEnd(at position: Int) -> Bool {
    switch text[position] {
    // 汉字, which most are.
    case 0xE4...0xE9: spokenWords.match(in: text, at: position) != nil
    case 0x30...0x39: true
    default: sign(at: position) != nil
    }
  }

  private mutating func skipWords() {
    repeat {
      let isName = isLetter(at: index)
      index += text.length(at: index)
      // A4 and No12 are names: their digits are no numbers.
      if isName { while index < text.count, isDigit(at: index) { index += 1 } }
      index = spokenWords.endOfOthers(in: text, from: index)
    } while index < text.count && !isEnd(at: index)
  }

  private func isLetter(at position: Int) -> Bool { (0x61...0x7A).contains(text[position] | 0x20) }

  private mutating func takeNumber(to tokens: inout [ProseToken]) {
    let start = index
    var (digits, decimals, hasPoint) = (Int64(0), 0, false)
    var fits = true
    while index < text.count {
      if isDigit(at: index) {
        let digit = Int64(text[index] - 0x30)
        // Eighteen digits fit, whichever they are.
        fits = fits && decimals < 9 && (index - start < 18 || digits <= (.max - digit) / 10)
        digits = fits ? digits * 10 + digit : 0
        if hasPoint { decimals += 1 }
      } else if text[index] == UInt8(ascii: "."), !hasPoint, index + 1 < text.count, isDigit(at: index + 1) {
        hasPoint = true
      } else if !(text[index] == UInt8(ascii: ",") && !hasPoint && isThousandsSeparator(at: index, from: start)) {
        break
      }
      index += 1
    }
    let scale = multiplier()
    let behind = index
    skipUnit()
    let marks = UnitMarks(UnsafeBufferPointer(rebasing: text[behind..<index]))
    let place = ProsePlace(start..<index)
    guard fits, let value = value(digits, decimals: decimals, scale: scale, isRate: marks.contains(.perCent)) else {
      tokens.append(ProseToken(kind: .words, text: place))
      return
    }
    let number = ProseNumber(
      value: value, scale: scale, decimals: decimals, unit: ProsePlace(behind..<index), marks: marks, text: place)
    tokens.append(ProseToken(kind: .number, text: place, number: number))
  }

  private func value(_ digits: Int64, decimals: Int, scale: Int64, isRate: Bool) -> Fraction? {
    if decimals == 0, !isRate, scale == 1 { return Fraction(whole: digits) }
    var bottom: Int64 = isRate ? 100 : 1
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

  /// 亿, 万, and 千, 仟, 百 before 元.
  private mutating func multiplier() -> Int64 {
    let rest = UnsafeBufferPointer(rebasing: text[index...])
    let scale: Int64
    switch rest.firstBytes {
    case 0xE4BABF: scale = 100_000_000
    case 0xE4B887: scale = 10_000
    case 0xE58D83 where isYuan(at: index + 3), 0xE4BB9F where isYuan(at: index + 3): scale = 1_000
    case 0xE799BE where isYuan(at: index + 3): scale = 100
    default: return 1
    }
    index += 3
    return scale
  }

  private func isYuan(at position: Int) -> Bool {
    UnsafeBufferPointer(rebasing: text[position...]).firstBytes == 0xE58583
  }

  /// Moves past the words behind a number; `/` belongs to them where no digit follows (元/月), a bracket where none is inside.
  private mutating func skipUnit() {
    while true {
      index = spokenWords.endOfOthers(in: text, from: index)
      guard index < text.count else { return }
      if !isEnd(at: index) {
        index += text.length(at: index)
      } else if text[index] == UInt8(ascii: "/"), index + 1 < text.count, !isDigit(at: index + 1),
        sign(at: index + 1) == nil
      {
        index += 1
      } else if text[index] == UInt8(ascii: "("), let end = closingBracket(after: index) {
        index = end + 1
      } else {
        return
      }
    }
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
}
