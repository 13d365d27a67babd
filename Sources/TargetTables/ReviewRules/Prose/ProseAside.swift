// Sentences that speak of something else.
extension ProseSentence {
  private static let asides: WordList = [
    "上年", "去年", "往年", "以前年度", "历年", "每", "人均", "全县", "全市", "全省", "以上", "以下", "其中",
  ]

  /// Whether it speaks of something other than this year's money of the project: another year, a rate for each, a superior's.
  func isAside(in prose: Prose, year: Int?) -> Bool {
    prose.tokens[tokens].contains { token in
      guard let number = token.number else {
        return token.kind == .words && prose.holdsAny(of: Self.asides, at: token.text)
      }
      return number.marks.contains(.slash) || number.isOfOtherYear(than: year)
        || prose.holdsAny(of: Self.asides, at: number.unit)
    }
  }
}

extension ProseNumber {
  /// Whether it names another year.
  func isOfOtherYear(than year: Int?) -> Bool {
    guard marks.contains(.year), let written = self.year, let year else { return false }
    return written != year
  }
}
