/// One sentence of prose, between two full stops, as the sums in it are read.
struct ProseSentence: Hashable, Sendable {
  let tokens: ArraySlice<ProseToken>

  var numbers: [ProseNumber] {
    tokens.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// The sums of money that are stated as what all comes to: 共计8万元, 共8万元.
  var totals: [ProseNumber] {
    var totals: [ProseNumber] = []
    var isTotal = false
    for token in tokens {
      switch token {
      case .total: isTotal = true
      case .words(let words):
        let opens = words.ends(with: "共") || words.ends(with: "共需") || words == "计"
        isTotal = opens || (isTotal && words.unicodeScalars.count <= 4)
      case .number(let number):
        if isTotal && number.isMoney { totals.append(number) }
        isTotal = number.unit.ends(with: "共")
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
    for token in tokens {
      switch token {
      case .words(let words): if words.holdsAny(of: Self.asides) { return true }
      case .number(let number):
        if number.unit.holdsAny(of: Self.asides) || number.unit.holds("/") { return true }
        if number.unit.begins(with: "年"), let written = number.year, let year, written != year { return true }
      default: continue
      }
    }
    return false
  }
}

extension ProseNumber {
  /// The number as a calendar year, where it could be one.
  var year: Int? {
    guard value.denominator == 1, (1949...2100).contains(value.numerator) else { return nil }
    return Int(value.numerator)
  }
}
