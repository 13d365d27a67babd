/// A text in which sums are looked for, taken apart once for all rules. One without a number has no pieces.
struct Prose: Hashable, Sendable {
  let text: String
  let hasNumbers: Bool
  /// Whether something may be stated as what all comes to.
  let hasTotal: Bool
  let tokens: [ProseToken]
  /// Between full stops.
  let sentences: [ProseSentence]

  init(_ text: String) {
    self.text = text
    hasNumbers = text.holdsDigit
    hasTotal = hasNumbers && text.holdsAny(of: Self.totalWords)
    tokens = hasNumbers ? ProseScanner.tokens(of: text) : []
    sentences = tokens.split(separator: .stop).map { ProseSentence(tokens: $0) }
  }

  private static let totalWords: WordList = ["计", "共"]
}
