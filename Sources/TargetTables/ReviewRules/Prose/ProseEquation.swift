/// A sum that prose states: `3500元/月*9个教学月=31500元/年`, or `20人*500元，共计10000元`.
struct ProseEquation {
  let prose: Prose
  /// The pieces of the left side.
  let left: Range<Int>
  /// Whether the left side is a product of its numbers that is told in words.
  var isImplied = false
  /// What the left side gives.
  let value: Fraction
  let stated: ProseNumber
  /// The pieces of what is stated, where that is a sum itself.
  var statedSum: Range<Int>?

  /// The left side as it stands, blanks left out.
  var leftText: String {
    guard isImplied else { return prose.written(left) }
    return prose.numbers(in: left).map { prose.string($0.text) }.joined(separator: "*")
  }

  var statedText: String { statedSum.map { prose.written($0) } ?? prose.string(stated.text) }

  /// Whether what is stated is what comes out. A side without a unit may be meant in 元 or in 万元.
  var holds: Bool {
    if stated.shows(value) { return true }
    guard !stated.isMoney || !prose.holdsMoney(left) else { return false }
    return [10_000, 100_000_000].contains { factor in
      stated.shows(value, times: factor) || value.multiplied(by: Fraction(whole: factor)).map(stated.shows) == true
    }
  }

  /// What should stand there, in the unit of the stated number.
  var expected: String {
    let number = (value.divided(by: Fraction(whole: stated.scale)) ?? value).text
    return number + stated.multiplier + (stated.isMoney ? "元" : "")
  }
}

extension ProseEquation {
  /// 11月-12月 is from one to the other, and no difference.
  var isSpan: Bool {
    let hasMinus = prose.tokens[left].contains { token in
      token.kind == .minus || token.kind == .number && prose.read(token.text) { $0.contains(UInt8(ascii: "-")) }
    }
    return hasMinus && leftText.holdsAny(of: Self.spans)
  }

  private static let spans: WordList = ["月-", "日-", "年-", "号-", "时-", "点-"]
}

extension ProseNumber {
  /// The word that makes the digits larger.
  fileprivate var multiplier: String {
    switch scale {
    case 10_000: "万"
    case 100_000_000: "亿"
    case 1_000: "千"
    case 100: "百"
    default: ""
    }
  }

  func shows(_ exact: Fraction) -> Bool { shows(exact, times: 1) }

  /// Whether the number, so many times larger, is the exact value: equal, or within one of its last place where the exact
  /// value has more places.
  func shows(_ exact: Fraction, times factor: Int64) -> Bool {
    guard let shown = value.multiplied(by: Fraction(whole: factor)) else { return false }
    guard exact != shown else { return true }
    guard shown != .zero, let place = lastPlace.multiplied(by: Fraction(whole: factor)),
      let difference = exact.subtracting(shown)?.magnitude, let count = exact.divided(by: place)
    else { return false }
    return count.denominator != 1 && difference.isLess(than: place) == true
  }

  /// One of the last place that is written: 100 for 3.15万.
  private var lastPlace: Fraction {
    var bottom: Int64 = marks.contains(.perCent) ? 100 : 1
    for _ in 0..<decimals { bottom *= 10 }
    return Fraction(scale, over: bottom) ?? Fraction(whole: scale)
  }
}
