/// A sum that prose states: `3500元/月*9个教学月=31500元/年`, or `20人*500元，共计10000元`.
struct ProseEquation: Hashable, Sendable {
  /// The left side as it stands, blanks left out.
  var left: String
  /// What the left side gives.
  var value: Fraction
  var stated: ProseNumber

  /// Whether what is stated is what comes out. A side without a unit may be meant in 元 or in 万元.
  var holds: Bool {
    if stated.shows(value) { return true }
    guard !stated.isMoney || !left.holds("元") else { return false }
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
  var isSpan: Bool { left.holdsAny(of: Self.spans) }

  private static let spans: WordList = ["月-", "日-", "年-", "号-", "时-", "点-"]

  /// One of these stands in every text that states a sum.
  private static let signs: WordList = ["=", "＝", "≈", "等于", "计", "共"]

  /// All sums that a text states, in order. Words that are no sums are passed over.
  static func all(in prose: Prose) -> [ProseEquation] {
    guard prose.hasNumbers, prose.text.holdsAny(of: signs) else { return [] }
    var parser = ProseParser(prose.tokens)
    return parser.equations()
  }
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
    var bottom: Int64 = unit.begins(with: "%") ? 100 : 1
    for _ in 0..<decimals { bottom *= 10 }
    return Fraction(scale, over: bottom) ?? Fraction(whole: scale)
  }
}
