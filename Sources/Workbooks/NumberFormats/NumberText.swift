// Numbers as a section shows them.
extension NumberFormatSection {
  func text(_ number: Double, dropsSign: Bool, from1904: Bool) -> String {
    guard kind == .number else { return dateText(number, from1904: from1904) }
    var decimal = DecimalDigits(number).rounded(digits: 15)
    if dropsSign { decimal.isNegative = false }
    if tokens.contains(.general) || tokens == [.text] { return replacingGeneral(decimal) }
    let percents = tokens.count { $0 == .percent }
    decimal = decimal.shifted(2 * percents - 3 * thousands)
    if tokens.contains(where: { if case .exponent = $0 { true } else { false } }) { return scientific(decimal) }
    if isFraction { return fraction(decimal, value: number.magnitude) }
    return plain(decimal)
  }

  private func replacingGeneral(_ decimal: DecimalDigits) -> String {
    tokens.map { token in
      switch token {
      case .general, .text: decimal.text
      case .literal(let literal): literal
      case .percent: "%"
      default: ""
      }
    }.joined()
  }

  private func plain(_ decimal: DecimalDigits) -> String {
    let point = tokens.firstIndex(of: .point) ?? tokens.count
    let places = tokens[point...].count { $0.isDigit }
    let rounded = decimal.rounded(places: places)
    let before = whole(rounded.whole, in: tokens[..<point])
    return (decimal.isNegative ? "-" : "") + before + decimals(rounded.fraction, in: tokens[point...])
  }

  /// Fills the places from the right; the first one takes all digits that are left.
  private func whole(_ digits: [UInt8], in tokens: ArraySlice<Token>) -> String {
    var rest = digits
    var pieces: [String] = []
    var written = 0
    let first = tokens.firstIndex { $0.isDigit }
    func group() -> String {
      defer { written += 1 }
      return groupsThousands && written > 0 && written % 3 == 0 ? "," : ""
    }
    for index in tokens.indices.reversed() {
      switch tokens[index] {
      case .digit(let kind):
        if let digit = rest.popLast() {
          pieces.append(DecimalDigits.text([digit]) + group())
        } else if kind != UInt8(ascii: "#") {
          pieces.append((kind == UInt8(ascii: "0") ? "0" : " ") + group())
        }
        while index == first, let digit = rest.popLast() { pieces.append(DecimalDigits.text([digit]) + group()) }
      case .literal(let literal): pieces.append(literal)
      case .percent: pieces.append("%")
      case .slash: pieces.append("/")
      default: continue
      }
    }
    return pieces.reversed().joined()
  }

  private func decimals(_ digits: [UInt8], in tokens: ArraySlice<Token>) -> String {
    var text = ""
    var rest = digits[...]
    for token in tokens {
      switch token {
      case .point: text += "."
      case .digit(let kind):
        if let digit = rest.popFirst() {
          text += DecimalDigits.text([digit])
        } else if kind != UInt8(ascii: "#") {
          text += kind == UInt8(ascii: "0") ? "0" : " "
        }
      case .literal(let literal): text += literal
      case .percent: text += "%"
      case .slash: text += "/"
      default: continue
      }
    }
    return text
  }

  private func scientific(_ decimal: DecimalDigits) -> String {
    guard let at = tokens.firstIndex(where: { if case .exponent = $0 { true } else { false } }),
      case .exponent(let showsPlus) = tokens[at]
    else { return decimal.text }
    let mantissa = tokens[..<at]
    let point = mantissa.firstIndex(of: .point) ?? mantissa.endIndex
    let wholePlaces = max(mantissa[..<point].count { $0.isDigit }, 1)
    let places = mantissa[point...].count { $0.isDigit }
    var rounded = decimal
    var exponent = 0
    // Rounding may carry into one digit more, which moves the exponent once.
    for _ in 0..<2 where !decimal.isZero {
      exponent = rounded.shifted(exponent).point - 1
      exponent = Int((Double(exponent) / Double(wholePlaces)).rounded(.down)) * wholePlaces
      rounded = decimal.shifted(-exponent).rounded(places: places)
      if rounded.whole.count <= wholePlaces { break }
      rounded = rounded.shifted(exponent)
      exponent = 0
    }
    let sign = exponent < 0 ? "-" : showsPlus ? "+" : ""
    let power = whole(DecimalDigits(Double(exponent.magnitude)).whole, in: tokens[(at + 1)...])
    let before = whole(rounded.whole, in: mantissa[..<point])
    return (decimal.isNegative ? "-" : "") + before + decimals(rounded.fraction, in: mantissa[point...])
      + "E" + sign + power
  }
}

// Fractions: `# ?/?`.
extension NumberFormatSection {
  private var isFraction: Bool {
    guard let slash = tokens.firstIndex(of: .slash) else { return false }
    return tokens[..<slash].contains { $0.isDigit } && slash + 1 < tokens.count
  }

  private func fraction(_ decimal: DecimalDigits, value: Double) -> String {
    guard let slash = tokens.firstIndex(of: .slash) else { return decimal.text }
    let digits = min(tokens[(slash + 1)...].prefix { $0.isDigit }.count, 4)
    let fixed = tokens[(slash + 1)...].compactMap { if case .literal(let text) = $0 { text } else { nil } }.joined()
    guard value < 1e9, digits > 0 || Int(fixed) != nil else { return decimal.text }
    let hasWhole = tokens[..<slash].split { !$0.isDigit }.count > 1
    let wholePart = hasWhole ? value.rounded(.down) : 0
    let (top, bottom) = Self.nearest(value - wholePart, digits: digits, fixed: Int(fixed))
    let number = Int(wholePart) + (hasWhole && top == bottom ? 1 : 0)
    let sign = decimal.isNegative ? "-" : ""
    if hasWhole, top == 0 || top == bottom { return sign + "\(number)" }
    return sign + (number > 0 ? "\(number) " : "") + "\(top)/\(bottom)"
  }

  private static func nearest(_ value: Double, digits: Int, fixed: Int?) -> (Int, Int) {
    if let fixed, fixed > 0, fixed < 10_000 { return (Int((value * Double(fixed)).rounded()), fixed) }
    var best = (top: Int(value.rounded()), bottom: 1)
    var bestError = (value - Double(best.top)).magnitude
    var bottom = 2
    while bottom < [1, 10, 100, 1000, 10_000][digits], bestError > 1e-12 {
      let top = (value * Double(bottom)).rounded()
      let error = (value - top / Double(bottom)).magnitude
      if error < bestError - 1e-15 {
        best = (Int(top), bottom)
        bestError = error
      }
      bottom += 1
    }
    return best
  }
}

extension NumberFormatSection.Token {
  var isDigit: Bool { if case .digit = self { true } else { false } }
}
