/// One sentence of prose, between two full stops, as the sums in it are read.
struct ProseSentence: Sendable {
  /// Among the prose's pieces.
  let tokens: Range<Int>
  /// The sums of money that are stated as what all comes to: 共计8万元, 共8万元.
  let totals: [ProseNumber]

  private static let openings: WordList = ["共", "共需"]
  private static let counts: WordList = ["计"]

  /// - Parameters:
  ///   - tokens: the pieces of the prose.
  ///   - text: the prose's bytes.
  ///   - mayHaveTotals: whether words stand in it without which no sum is stated.
  static func all(
    of tokens: [ProseToken], in text: UnsafeBufferPointer<UInt8>, mayHaveTotals: Bool
  ) -> [ProseSentence] {
    var sentences: [ProseSentence] = []
    sentences.reserveCapacity(8)
    for range in ProseParts(of: tokens, in: tokens.indices, at: .stop) {
      let totals = mayHaveTotals ? totals(among: tokens, in: range, of: text) : []
      sentences.append(ProseSentence(tokens: range, totals: totals))
    }
    return sentences
  }

  private static func totals(
    among tokens: [ProseToken], in range: Range<Int>, of text: UnsafeBufferPointer<UInt8>
  ) -> [ProseNumber] {
    var totals: [ProseNumber] = []
    var isTotal = false
    for index in range {
      switch tokens[index].kind {
      case .total: isTotal = true
      case .words:
        let words = UnsafeBufferPointer(rebasing: text[tokens[index].text.range])
        isTotal =
          openings.suffix(of: words) != nil || words.count == 3 && counts.suffix(of: words) != nil
          || isTotal && words.hasScalars(atMost: 4)
      case .number:
        guard let number = tokens[index].number else { continue }
        if isTotal && number.isMoney { totals.append(number) }
        isTotal = number.marks.contains(.total)
      default: break
      }
    }
    return totals
  }
}
