/// The amounts that prose lists one by one: `聘费：3500元/月*9个月=31500元，维护费4500元，活动费14000元`.
///
/// nil where a clause is not plainly one item: with a rate, two amounts, a total, a part of another or another year.
struct ProseItems: Hashable, Sendable {
  /// In 元.
  let amounts: [Fraction]

  init?(_ prose: Prose, year: Int?) {
    guard prose.hasNumbers, !prose.text.holdsAny(of: Self.asides) else { return nil }
    var amounts: [Fraction] = []
    for sentence in prose.sentences {
      guard !prose.hasTotal || sentence.totals.isEmpty, !sentence.tellsOfOtherYear(than: year) else { return nil }
      for clause in sentence.tokens.split(separator: .comma) {
        switch Self.item(in: clause) {
        case .none: continue
        case .amount(let amount): amounts.append(amount)
        case .unclear: return nil
        }
      }
    }
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

  private static func item(in clause: ArraySlice<ProseToken>) -> Item {
    let numbers = ProseSentence(tokens: clause).numbers
    let money = numbers.filter(\.isMoney)
    if let equals = clause.lastIndex(of: .equals) {
      let results = ProseSentence(tokens: clause[equals...]).numbers
      guard results.count == 1, let result = results.first, result.isMoney else { return .unclear }
      return .amount(result.value)
    }
    guard let only = money.first else { return .none }
    let isRate = only.unit.holds("/") && !only.unit.begins(with: "元/年")
    guard money.count == 1, !isRate, !clause.contains(where: isSign) else { return .unclear }
    return .amount(only.value)
  }

  private static func isSign(_ token: ProseToken) -> Bool {
    switch token {
    case .times, .over, .plus, .minus, .total: true
    case .words(let words): words.holds("每") || words.holds("人均")
    default: false
    }
  }
}

extension ProseSentence {
  fileprivate func tellsOfOtherYear(than year: Int?) -> Bool {
    numbers.contains { number in
      guard number.unit.begins(with: "年"), let written = number.year, let year else { return false }
      return written != year
    }
  }
}
