/// Stretches of pieces between signs of a kind.
struct ProseParts: Sequence, IteratorProtocol {
  private let tokens: [ProseToken]
  private var rest: Range<Int>
  private let separator: ProseToken.Kind

  init(of tokens: [ProseToken], in range: Range<Int>, at separator: ProseToken.Kind) {
    (self.tokens, rest, self.separator) = (tokens, range, separator)
  }

  mutating func next() -> Range<Int>? {
    guard let start = rest.first(where: { tokens[$0].kind != separator }) else { return nil }
    let end = (start..<rest.upperBound).first { tokens[$0].kind == separator } ?? rest.upperBound
    rest = end..<rest.upperBound
    return start..<end
  }
}
