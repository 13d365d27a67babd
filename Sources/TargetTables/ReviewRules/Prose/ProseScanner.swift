/// Takes prose apart into the pieces that sums are made of.
struct ProseScanner {
  private let text: [Unicode.Scalar]
  private var index = 0

  /// Full-width signs are narrowed and blanks left out before it starts.
  init(_ text: String) {
    self.text = text.unicodeScalars.compactMap { scalar in
      // A full-width comma parts sentences and never thousands.
      if scalar == "\n" || scalar == "，" { return scalar }
      return Taxonomy.isBlank(scalar) ? nil : Taxonomy.narrowed(scalar)
    }
  }

  static func tokens(of text: String) -> [ProseToken] {
    var scanner = ProseScanner(text)
    var tokens: [ProseToken] = []
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  private mutating func next() -> ProseToken? {
    guard index < text.count else { return nil }
    let scalar = text[index]
    if isDigit(scalar) { return number() }
    if let sign = Self.sign(scalar) {
      index += 1
      return sign
    }
    return word()
  }

  private static func sign(_ scalar: Unicode.Scalar) -> ProseToken? {
    switch scalar {
    case "*", "×", "✕", "✖", "∗", "x", "X": .times
    case "/", "÷": .over
    case "+": .plus
    case "-", "−", "﹣": .minus
    case "=", "≈": .equals
    case "(": .open
    case ")": .close
    case ",", "，", "、", ":": .comma
    case "。", ";", "!", "?", "\n": .stop
    default: nil
    }
  }

  /// Words that say what a sign would.
  private static let spoken: [(word: [Unicode.Scalar], token: ProseToken)] = {
    let words: [(String, ProseToken)] = [
      ("乘以", .times), ("除以", .over), ("加上", .plus), ("减去", .minus), ("等于", .equals), ("共计", .total),
      ("合计", .total), ("总计", .total), ("小计", .total), ("总共", .total), ("一共", .total), ("共需", .total),
    ]
    return words.map { (word: Array($0.0.unicodeScalars), token: $0.1) }
  }()

  private static let spokenBeginnings = Set(spoken.compactMap(\.word.first))

  private func spoken(at position: Int) -> (length: Int, token: ProseToken)? {
    guard Self.spokenBeginnings.contains(text[position]) else { return nil }
    for (word, token) in Self.spoken where text[position...].starts(with: word) { return (word.count, token) }
    return nil
  }

  private mutating func word() -> ProseToken {
    if let (length, token) = spoken(at: index) {
      index += length
      return token
    }
    let start = index
    repeat {
      index += 1
      // A4 and No12 are names: their digits are no numbers.
      if isLetter(text[index - 1]) { while index < text.count, isDigit(text[index]) { index += 1 } }
    } while index < text.count && !isDigit(text[index]) && Self.sign(text[index]) == nil && spoken(at: index) == nil
    return .words(string(start..<index))
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
  }

  private mutating func number() -> ProseToken {
    let start = index
    var (digits, decimals, hasPoint) = (Int64(0), 0, false)
    var fits = true
    while index < text.count {
      let scalar = text[index]
      if isDigit(scalar) {
        let (shifted, one) = digits.multipliedReportingOverflow(by: 10)
        let (next, other) = shifted.addingReportingOverflow(Int64(scalar.value - 0x30))
        fits = fits && !one && !other && decimals < 9
        digits = fits ? next : 0
        if hasPoint { decimals += 1 }
      } else if scalar == ".", !hasPoint, index + 1 < text.count, isDigit(text[index + 1]) {
        hasPoint = true
      } else if !(scalar == "," && !hasPoint && isThousandsSeparator(at: index, from: start)) {
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
    var bottom: Int64 = unit.hasPrefix("%") ? 100 : 1
    for _ in 0..<decimals { bottom *= 10 }
    return Fraction(digits, over: bottom)?.multiplied(by: Fraction(whole: scale))
  }

  /// A comma before exactly three digits, behind three at most or behind such a group.
  private func isThousandsSeparator(at position: Int, from start: Int) -> Bool {
    let before = text[start..<position].reversed().prefix { isDigit($0) }
    let isGroup = before.count == 3 || before.count == position - start
    return before.count <= 3 && isGroup && text[(position + 1)...].prefix { isDigit($0) }.count == 3
  }

  private mutating func multiplier() -> Int64 {
    guard index < text.count else { return 1 }
    let next = index + 1 < text.count ? text[index + 1] : " "
    switch text[index] {
    case "亿":
      index += 1
      return 100_000_000
    case "万":
      index += 1
      return 10_000
    case "千" where next == "元", "仟" where next == "元":
      index += 1
      return 1_000
    case "百" where next == "元":
      index += 1
      return 100
    default: return 1
    }
  }

  /// The words behind a number; `/` belongs to them where no digit follows (元/月), a bracket where none is inside.
  private mutating func unit() -> String {
    let start = index
    while index < text.count, spoken(at: index) == nil {
      let scalar = text[index]
      if isDigit(scalar) { break }
      if scalar == "/", index + 1 < text.count, !isDigit(text[index + 1]), Self.sign(text[index + 1]) == nil {
        index += 1
      } else if scalar == "(", let end = closingBracket(after: index) {
        index = end + 1
      } else if Self.sign(scalar) == nil {
        index += 1
      } else {
        break
      }
    }
    return string(start..<index)
  }

  /// Where the bracket closes, if only words stand in it.
  private func closingBracket(after open: Int) -> Int? {
    for position in text.indices[(open + 1)...] {
      if text[position] == ")" { return position }
      if isDigit(text[position]) || Self.sign(text[position]) == .open || position - open > 20 { return nil }
    }
    return nil
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }
}
