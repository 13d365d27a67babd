/// The amounts that prose lists one by one: `聘费：3500元/月*9个月=31500元，维护费4500元，活动费14000元`.
///
/// nil where a clause is not plainly one item: with a rate, two amounts, a total, a part of another or another year.
struct ProseItems {
  /// In 元.
  let amounts: [Fraction]

  init?(_ prose: Prose, year: Int?) {
    guard prose.mayHaveNumbers, !prose.sentences.contains(where: { !$0.totals.isEmpty }) else { return nil }
    var amounts: [Fraction] = []
    for sentence in prose.sentences {
      guard !sentence.tellsOfOtherYear(than: year, in: prose) else { return nil }
      for clause in prose.parts(of: sentence.tokens, at: .comma) {
        switch Self.item(in: clause, of: prose) {
        case .none: continue
        case .amount(let amount): amounts.append(amount)
        case .unclear: return nil
        }
      }
    }
    guard !prose.text.holdsAny(of: Self.asides) else { return nil }
    self.amounts = amounts
  }

  private static let asides: WordList = [
    "上年", "去年", "往年", "其中", "上级", "结余", "结转", "配套", "即", "占", "%", "％",
  ]

  var sum: Fraction? {
    var sum: Fraction? = .zero
    for amount in amounts { sum = sum.flatMap { $0.adding(amount) } }
    return sum
  }

  private enum Item {
    case none, unclear
    case amount(Fraction)
  }

  private static func item(in clause: Range<Int>, of prose: Prose) -> Item {
    if let equals = prose.tokens[clause].lastIndex(where: { $0.kind == .equals }) {
      guard let result = prose.onlyNumber(in: equals..<clause.upperBound, where: { _ in true }), result.isMoney else {
        return .unclear
      }
      return .amount(result.value)
    }
    guard prose.tokens[clause].contains(where: { $0.number?.isMoney == true }) else { return .none }
    guard let only = prose.onlyNumber(in: clause, where: \.isMoney), !isRate(only, in: prose),
      !prose.tokens[clause].contains(where: { isSign($0, of: prose) })
    else { return .unclear }
    return .amount(only.value)
  }

  private static func isRate(_ number: ProseNumber, in prose: Prose) -> Bool {
    number.marks.contains(.slash) && prose.read(number.unit) { yearly.match(in: $0, at: 0) } == nil
  }

  private static let yearly: WordList = ["元/年"]
  private static let rateWords: WordList = ["每", "人均"]

  private static func isSign(_ token: ProseToken, of prose: Prose) -> Bool {
    switch token.kind {
    case .times, .over, .plus, .minus, .total: true
    case .words: prose.holdsAny(of: rateWords, at: token.text)
    default: false
    }
  }
}

extension Prose {
  /// The number that is so, where no other is.
  fileprivate func onlyNumber(in range: Range<Int>, where isSo: (ProseNumber) -> Bool) -> ProseNumber? {
    var only: ProseNumber?
    for number in numbers(in: range) where isSo(number) {
      guard only == nil else { return nil }
      only = number
    }
    return only
  }
}

extension ProseSentence {
  fileprivate func tellsOfOtherYear(than year: Int?, in prose: Prose) -> Bool {
    prose.tokens[tokens].contains { $0.number?.isOfOtherYear(than: year) == true }
  }
}
