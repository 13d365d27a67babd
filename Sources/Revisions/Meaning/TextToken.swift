import TargetTables

/// The smallest part of a text that is marked as changed: a 汉字, a word or number, a sign, or a run of white space.
struct TextToken: Hashable, Sendable {
  var text: Substring
  var isBlank: Bool

  static func tokens(of text: String) -> [TextToken] {
    var tokens: [TextToken] = []
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      let kind = Kind(scalars[start])
      var end = scalars.index(after: start)
      while end < scalars.endIndex, kind.continues(with: Kind(scalars[end])) { end = scalars.index(after: end) }
      tokens.append(TextToken(text: text[start..<end], isBlank: kind == .blank))
      start = end
    }
    return tokens
  }

  private enum Kind {
    case blank, word, digit, mark, single

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x30...0x39, 0xFF10...0xFF19: self = .digit
      case 0x2E: self = .digit
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: self = .word
      case 0x300...0x36F, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: self = .mark
      case 0x4E00...0x9FFF: self = .single
      default: self = Taxonomy.isBlank(scalar) ? .blank : .single
      }
    }

    /// Digits and letters don't run on into each other, so that `3年` and `4年` differ in the number alone.
    func continues(with next: Kind) -> Bool {
      if next == .mark { return true }
      return self == next && self != .single
    }
  }
}
