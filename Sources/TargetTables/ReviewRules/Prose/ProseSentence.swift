/// One sentence of prose, between two full stops, as the sums in it are read.
struct ProseSentence: Sendable {
  let prose: Prose
  /// Among the prose's pieces.
  let tokens: Range<Int>

  private static let openings: WordList = ["共", "共需"]
  private static let counts: WordList = ["计"]

  /// The sums of money that are stated as what all comes to: 共计8万元, 共8万元.
  var totals: [ProseNumber] {
    var totals: [ProseNumber] = []
    guard prose.hasTotal else { return totals }
    var isTotal = false
    for token in prose.tokens[tokens] {
      switch token.kind {
      case .total: isTotal = true
      case .words:
        isTotal = prose.read(token.text) { words in
          Self.openings.suffix(of: words) != nil || words.count == 3 && Self.counts.suffix(of: words) != nil
            || isTotal && words.hasScalars(atMost: 4)
        }
      case .number:
        guard let number = token.number else { continue }
        if isTotal && number.isMoney { totals.append(number) }
        isTotal = number.marks.contains(.total)
      default: break
      }
    }
    return totals
  }

  private static let asides: WordList = [
    "上年", "去年", "往年", "以前年度", "历年", "每", "人均", "全县", "全市", "全省", "以上", "以下", "其中",
  ]

  /// Whether it speaks of something other than this year's money of the project: another year, a rate for each, a superior's.
  func isAside(year: Int?) -> Bool {
    prose.tokens[tokens].contains { token in
      guard let number = token.number else {
        return token.kind == .words && prose.holdsAny(of: Self.asides, at: token.text)
      }
      return number.marks.contains(.slash) || number.isOfOtherYear(than: year)
        || prose.holdsAny(of: Self.asides, at: number.unit)
    }
  }
}

extension Prose {
  /// What lies between full stops.
  var sentences: some Sequence<ProseSentence> {
    parts(of: tokens.indices, at: .stop).lazy.map { ProseSentence(prose: self, tokens: $0) }
  }
}

extension ProseNumber {
  /// Whether it names another year.
  func isOfOtherYear(than year: Int?) -> Bool {
    guard marks.contains(.year), let written = self.year, let year else { return false }
    return written != year
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the text has no more scalars than these.
  func hasScalars(atMost most: Int) -> Bool {
    var (index, count) = (0, 0)
    while index < self.count {
      count += 1
      if count > most { return false }
      index += length(at: index)
    }
    return true
  }
}
