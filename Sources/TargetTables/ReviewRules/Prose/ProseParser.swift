/// Finds sums among the pieces of prose: terms, products and brackets, and what is said to come out.
struct ProseParser {
  /// Deeper brackets are no sum that a person wrote.
  private static let deepest = 8

  private let tokens: [ProseToken]
  private var index = 0

  init(_ tokens: [ProseToken]) { self.tokens = tokens }

  /// A side of an equation.
  private struct Side {
    var value: Fraction
    var text: String
    /// The number, where the side is nothing else.
    var number: ProseNumber?
    /// The first number of the side: sums are often run on, 2*3=6+4=10.
    var first: ProseNumber
  }

  mutating func equations() -> [ProseEquation] {
    var found: [ProseEquation] = []
    while index < tokens.count {
      let start = index
      guard startsHere, let left = sum(depth: 0) else {
        index = start + 1
        continue
      }
      let results = results(after: left)
      found += results.filter { !$0.isSpan }
      // Without a result the next number may begin a sum: 16日 5*3=15.
      if results.isEmpty && left.number != nil { index = start + 1 }
    }
    return found
  }

  /// A sum begins with a number or a bracket, and not behind a sign that belongs to it.
  private var startsHere: Bool {
    switch tokens[index] {
    case .number, .open: true
    default: false
    }
  }

  /// Follows `=`, and behind a product also 共计 over a comma.
  private mutating func results(after first: Side) -> [ProseEquation] {
    var left = first
    var found: [ProseEquation] = []
    while let right = nextSide(after: left) {
      if left.number == nil {
        found.append(ProseEquation(left: left.text, value: left.value, stated: right.first))
        if right.number == nil, let last = found.last, !last.holds {
          found[found.count - 1] = ProseEquation(left: left.text, value: left.value, stated: whole(right))
        }
      }
      left = right
    }
    return found
  }

  /// A side that is itself a sum, as one number.
  private func whole(_ side: Side) -> ProseNumber {
    ProseNumber(value: side.value, scale: 1, decimals: 0, unit: side.first.unit, text: side.text)
  }

  private mutating func nextSide(after left: Side) -> Side? {
    let start = index
    if take(.equals) {
      if let side = sum(depth: 0) { return side }
    } else if left.number == nil {
      _ = take(.comma)
      if take(.total) {
        skipConnectingWord()
        if let side = sum(depth: 0), side.first.isMoney == left.text.holds("元") { return side }
      }
    }
    index = start
    return nil
  }

  /// 共计需 500元, 共计约 500元: a short word before the number.
  private mutating func skipConnectingWord() {
    if index < tokens.count, case .words(let words) = tokens[index], words.unicodeScalars.count <= 4 { index += 1 }
    _ = take(.comma)
  }

  private mutating func sum(depth: Int) -> Side? {
    guard var side = product(depth: depth) else { return nil }
    while let sign = takeAny([.plus, .minus]) {
      let start = index
      guard let next = product(depth: depth),
        let value = sign == .plus ? side.value.adding(next.value) : side.value.subtracting(next.value)
      else {
        index = start - 1
        break
      }
      side = join(side, sign == .plus ? "+" : "-", next, value)
    }
    return side
  }

  private mutating func product(depth: Int) -> Side? {
    guard var side = operand(depth: depth) else { return nil }
    while let sign = takeAny([.times, .over]) {
      let start = index
      guard let next = operand(depth: depth),
        let value = sign == .times ? side.value.multiplied(by: next.value) : side.value.divided(by: next.value)
      else {
        index = start - 1
        break
      }
      side = join(side, sign == .times ? "*" : "/", next, value)
    }
    return side
  }

  private func join(_ left: Side, _ sign: String, _ right: Side, _ value: Fraction) -> Side {
    Side(value: value, text: left.text + sign + right.text, number: nil, first: left.first)
  }

  private mutating func operand(depth: Int) -> Side? {
    guard index < tokens.count else { return nil }
    if case .number(let number) = tokens[index] {
      index += 1
      return Side(value: number.value, text: number.text, number: number, first: number)
    }
    guard depth < Self.deepest, tokens[index] == .open else { return nil }
    let start = index
    index += 1
    guard let inner = sum(depth: depth + 1), take(.close) else {
      index = start
      return nil
    }
    skipUnit()
    return Side(value: inner.value, text: "(\(inner.text))", number: nil, first: inner.first)
  }

  /// (3500+500)元*9: words behind a bracket are its unit.
  private mutating func skipUnit() {
    if index + 1 < tokens.count, case .words = tokens[index], [.times, .over, .equals].contains(tokens[index + 1]) {
      index += 1
    }
  }

  private mutating func take(_ token: ProseToken) -> Bool {
    guard index < tokens.count, tokens[index] == token else { return false }
    index += 1
    return true
  }

  private mutating func takeAny(_ signs: [ProseToken]) -> ProseToken? {
    guard index < tokens.count, signs.contains(tokens[index]) else { return nil }
    index += 1
    return tokens[index - 1]
  }
}
