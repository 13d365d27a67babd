/// Finds sums among the pieces of prose: terms, products and brackets, and what is said to come out.
struct ProseParser {
  /// Deeper brackets are no sum that a person wrote.
  private static let deepest = 8

  private let prose: Prose
  private let tokens: [ProseToken]
  private var index = 0

  init(_ prose: Prose) {
    self.prose = prose
    tokens = prose.tokens
  }

  /// A side of an equation.
  private struct Side {
    var value: Fraction
    var tokens: Range<Int>
    /// Whether the side is a number and nothing else.
    var isNumber: Bool
    /// The first number of the side: sums are often run on, 2*3=6+4=10.
    var first: ProseNumber
  }

  /// Tells each sum that is stated, in order.
  mutating func forEachEquation(_ tell: (ProseEquation) -> Void) {
    while index < tokens.count {
      let start = index
      guard startsHere, let left = sum(depth: 0) else {
        index = start + 1
        continue
      }
      guard !left.isNumber || kind(at: index) == .equals else {
        index = start + 1
        continue
      }
      let hasResult = readResults(after: left, tell)
      // Without a result the next number may begin a sum: 16日 5*3=15.
      if !hasResult && left.isNumber { index = start + 1 }
    }
  }

  /// A sum begins with a number or a bracket, and not behind a sign that belongs to it.
  private var startsHere: Bool {
    switch tokens[index].kind {
    case .number, .open: true
    default: false
    }
  }

  /// Follows `=`, and behind a product also 共计 over a comma. Whether there was a sum to tell.
  private mutating func readResults(after first: Side, _ tell: (ProseEquation) -> Void) -> Bool {
    var (left, hasResult) = (first, false)
    while let right = nextSide(after: left) {
      if !left.isNumber {
        var equation = ProseEquation(prose: prose, left: left.tokens, value: left.value, stated: right.first)
        if !right.isNumber, !equation.holds {
          equation = ProseEquation(
            prose: prose, left: left.tokens, value: left.value, stated: whole(right), statedSum: right.tokens)
        }
        tell(equation)
        hasResult = true
      }
      left = right
    }
    return hasResult
  }

  /// A side that is itself a sum, as one number.
  private func whole(_ side: Side) -> ProseNumber {
    ProseNumber(
      value: side.value, scale: 1, decimals: 0, unit: side.first.unit, marks: side.first.marks, text: side.first.text)
  }

  private mutating func nextSide(after left: Side) -> Side? {
    let start = index
    if take(.equals) {
      if let side = sum(depth: 0) { return side }
    } else if !left.isNumber {
      _ = take(.comma)
      if take(.total) {
        skipConnectingWord()
        if let side = sum(depth: 0), side.first.isMoney == prose.holdsMoney(left.tokens) { return side }
      }
    }
    index = start
    return nil
  }

  /// 共计需 500元, 共计约 500元: a short word before the number.
  private mutating func skipConnectingWord() {
    if kind(at: index) == .words, prose.read(tokens[index].text, { $0.hasScalars(atMost: 4) }) { index += 1 }
    _ = take(.comma)
  }

  private mutating func sum(depth: Int) -> Side? {
    guard var side = product(depth: depth) else { return nil }
    while let sign = take(.plus, or: .minus) {
      let start = index
      guard let next = product(depth: depth),
        let value = sign == .plus ? side.value.adding(next.value) : side.value.subtracting(next.value)
      else {
        index = start - 1
        break
      }
      side = join(side, next, value)
    }
    return side
  }

  private mutating func product(depth: Int) -> Side? {
    guard var side = operand(depth: depth) else { return nil }
    while let sign = take(.times, or: .over) {
      let start = index
      guard let next = operand(depth: depth),
        let value = sign == .times ? side.value.multiplied(by: next.value) : side.value.divided(by: next.value)
      else {
        index = start - 1
        break
      }
      side = join(side, next, value)
    }
    return side
  }

  private func join(_ left: Side, _ right: Side, _ value: Fraction) -> Side {
    Side(
      value: value, tokens: left.tokens.lowerBound..<right.tokens.upperBound, isNumber: false, first: left.first)
  }

  private mutating func operand(depth: Int) -> Side? {
    guard index < tokens.count else { return nil }
    if let number = tokens[index].number {
      index += 1
      return Side(value: number.value, tokens: (index - 1)..<index, isNumber: true, first: number)
    }
    guard depth < Self.deepest, tokens[index].kind == .open else { return nil }
    let start = index
    index += 1
    guard let inner = sum(depth: depth + 1), take(.close) else {
      index = start
      return nil
    }
    let side = Side(value: inner.value, tokens: start..<index, isNumber: false, first: inner.first)
    skipUnit()
    return side
  }

  /// (3500+500)元*9: words behind a bracket are its unit.
  private mutating func skipUnit() {
    guard kind(at: index) == .words else { return }
    switch kind(at: index + 1) {
    case .times, .over, .equals: index += 1
    default: return
    }
  }

  private func kind(at position: Int) -> ProseToken.Kind? { position < tokens.count ? tokens[position].kind : nil }

  private mutating func take(_ wanted: ProseToken.Kind) -> Bool {
    guard kind(at: index) == wanted else { return false }
    index += 1
    return true
  }

  private mutating func take(_ one: ProseToken.Kind, or other: ProseToken.Kind) -> ProseToken.Kind? {
    guard let kind = kind(at: index), kind == one || kind == other else { return nil }
    index += 1
    return kind
  }
}

extension ProseEquation {
  /// All sums of a text that do not hold, in order. Words that are no sums are passed over.
  static func faults(in prose: Prose) -> [ProseEquation] {
    guard prose.mayStateSums else { return [] }
    var faults: [ProseEquation] = []
    var parser = ProseParser(prose)
    parser.forEachEquation { if !$0.holds && !$0.isSpan { faults.append($0) } }
    return faults
  }
}
