/// A product that prose tells without signs: `教师5人，每人每月3500元，9个月，共计157500元`.
///
/// Read only where a sentence has one rate in money and one to three counts before its only total; even so it is a guess.
struct ImpliedProduct {
  static func all(in prose: Prose) -> [ProseEquation] {
    guard prose.hasTotal, prose.text.holdsAny(of: rateSigns) else { return [] }
    return prose.sentences.compactMap { equation(in: $0) }
  }

  private static let rateSigns: WordList = ["每", "/", "／"]

  private static func equation(in sentence: ProseSentence) -> ProseEquation? {
    let totals = sentence.totals
    guard let stated = totals.first, totals.count == 1, let end = totalIndex(in: sentence),
      !sentence.tokens.contains(where: isSign)
    else { return nil }
    let before = ProseSentence(tokens: sentence.tokens[..<end])
    let rates = before.numbers.filter(\.isMoney)
    let counts = before.numbers.filter { !$0.isMoney }
    guard rates.count == 1, let rate = rates.first, isRate(rate, in: before), (1...3).contains(counts.count),
      counts.allSatisfy(isCount)
    else { return nil }
    var value: Fraction? = rate.value
    for count in counts { value = value.flatMap { $0.multiplied(by: count.value) } }
    let parts = before.numbers.map(\.text).joined(separator: "*")
    return value.map { ProseEquation(left: parts, value: $0, stated: stated) }
  }

  /// Where the total's word stands.
  private static func totalIndex(in sentence: ProseSentence) -> Int? {
    sentence.tokens.firstIndex(of: .total)
  }

  private static func isSign(_ token: ProseToken) -> Bool {
    switch token {
    case .times, .over, .plus, .minus, .equals: true
    default: false
    }
  }

  /// 每人500元, or 500元/人.
  private static func isRate(_ number: ProseNumber, in sentence: ProseSentence) -> Bool {
    if number.unit.holds("/") { return true }
    guard let index = sentence.tokens.firstIndex(of: .number(number)), index > sentence.tokens.startIndex,
      case .words(let words) = sentence.tokens[index - 1]
    else { return false }
    return words.holds("每")
  }

  /// People, months, times: no year, number of a document or per cent.
  private static func isCount(_ number: ProseNumber) -> Bool {
    let kinds = ["人", "名", "户", "次", "个", "场", "天", "期", "位", "家", "月", "辆", "台", "套"]
    return number.year == nil && kinds.contains { number.unit.begins(with: $0) } && number.scale == 1
  }
}
