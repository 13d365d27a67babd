/// A text in which sums are looked for, taken apart once for all rules. One without a number has no pieces.
final class Prose: Sendable {
  let text: String
  let tokens: [ProseToken]
  /// What lies between full stops.
  let sentences: [ProseSentence]
  private let marks: TextMarks
  /// Narrow signs, without blanks.
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    marks = TextMarks(text)
    bytes = marks.contains(.digit) ? NarrowText(text, isProse: true).bytes : []
    tokens = bytes.withUnsafeBufferPointer { ProseScanner.tokens(of: $0) }
    sentences = bytes.withUnsafeBufferPointer { [tokens, marks] in
      ProseSentence.all(of: tokens, in: $0, mayHaveTotals: marks.contains(.total))
    }
  }

  /// Whether numbers may stand in it; without them it has no pieces.
  var mayHaveNumbers: Bool { marks.contains(.digit) }

  /// Whether something may be stated as what all comes to.
  var mayStateTotals: Bool { mayHaveNumbers && marks.contains(.total) }

  /// Whether something of what every text has that states a sum stands in it.
  var mayStateSums: Bool {
    mayHaveNumbers
      && (marks.contains(.equality) && text.holdsAny(of: Self.equalityWords)
        || marks.contains(.total) && text.holdsAny(of: Self.totalWords))
  }

  private static let totalWords: WordList = ["计", "共"]
  private static let equalityWords: WordList = ["=", "＝", "≈", "等于"]

  /// Whether what something costs may stand in it.
  var mayStateRates: Bool { marks.contains(.rate) }

  /// What `body` makes of the bytes at a place.
  func read<Result>(_ place: ProsePlace, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place.range])) }
  }

  func string(_ place: ProsePlace) -> String { read(place) { String(decoding: $0, as: UTF8.self) } }

  /// Whether one of the words stands at a place.
  func holdsAny(of words: WordList, at place: ProsePlace) -> Bool { read(place) { words.isAny(in: $0) } }

  /// The numbers among these pieces.
  func numbers(in range: Range<Int>) -> some Sequence<ProseNumber> { tokens[range].lazy.compactMap(\.number) }

  /// What lies between signs of a kind; nothing of it is empty.
  func parts(of range: Range<Int>, at kind: ProseToken.Kind) -> ProseParts {
    ProseParts(of: tokens, in: range, at: kind)
  }

  /// A sum as it is written, with narrow signs and without the words between.
  func written(_ range: Range<Int>) -> String {
    var written = ""
    for token in tokens[range] {
      switch token.kind {
      case .number: written += string(token.text)
      case .times: written += "*"
      case .over: written += "/"
      case .plus: written += "+"
      case .minus: written += "-"
      case .open: written += "("
      case .close: written += ")"
      default: continue
      }
    }
    return written
  }

  private static let yuan: WordList = ["元"]

  /// Whether 元 stands behind one of the numbers of a sum.
  func holdsMoney(_ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.number?.isMoney == true || $0.number != nil && holdsAny(of: Self.yuan, at: $0.text) }
  }
}
