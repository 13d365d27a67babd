/// A product that prose tells without signs: `教师5人，每人每月3500元，9个月，共计157500元`.
///
/// Read only where a sentence has one rate in money and one to three counts before its only total; even so it is a guess.
struct ImpliedProduct {
  static func all(in prose: Prose) -> [ProseEquation] {
    guard prose.mayStateTotals, prose.mayStateRates else { return [] }
    return prose.sentences.compactMap { equation(in: $0, of: prose) }
  }

  private static func equation(in sentence: ProseSentence, of prose: Prose) -> ProseEquation? {
    let totals = sentence.totals
    guard let stated = totals.first, totals.count == 1,
      let end = prose.tokens[sentence.tokens].firstIndex(where: { $0.kind == .total }),
      !prose.tokens[sentence.tokens].contains(where: isSign)
    else { return nil }
    let before = sentence.tokens.lowerBound..<end
    let rates = before.filter { prose.tokens[$0].number?.isMoney == true }
    let counts = prose.numbers(in: before).filter { !$0.isMoney }
    guard rates.count == 1, let rate = rates.first, isRate(rate, in: prose, from: before.lowerBound),
      (1...3).contains(counts.count), counts.allSatisfy({ isCount($0, in: prose) })
    else { return nil }
    var value = prose.tokens[rate].number?.value
    for count in counts { value = value.flatMap { $0.multiplied(by: count.value) } }
    return value.map { ProseEquation(prose: prose, left: before, isImplied: true, value: $0, stated: stated) }
  }

  private static func isSign(_ token: ProseToken) -> Bool {
    switch token.kind {
    case .times, .over, .plus, .minus, .equals: true
    default: false
    }
  }

  private static let each: WordList = ["每"]

  /// 每人500元, or 500元/人.
  private static func isRate(_ index: Int, in prose: Prose, from start: Int) -> Bool {
    if prose.tokens[index].number?.marks.contains(.slash) == true { return true }
    guard index > start, prose.tokens[index - 1].kind == .words else { return false }
    return prose.holdsAny(of: each, at: prose.tokens[index - 1].text)
  }

  private static let kinds: WordList = [
    "人", "名", "户", "次", "个", "场", "天", "期", "位", "家", "月", "辆", "台", "套",
  ]

  /// People, months, times: no year, number of a document or per cent.
  private static func isCount(_ number: ProseNumber, in prose: Prose) -> Bool {
    number.year == nil && number.scale == 1
      && prose.read(number.unit) { !$0.isEmpty && kinds.match(in: $0, at: 0) != nil }
  }
}
