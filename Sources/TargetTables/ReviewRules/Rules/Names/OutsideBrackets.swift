extension String {
  private static let brackets: WordList = [
    "（", "(", "“", "《", "「", "【", "[", "）", ")", "”", "》", "」", "】", "]",
  ]

  /// The text without what stands in brackets, quotes or book-title marks.
  var outsideBrackets: String {
    guard holdsAny(of: Self.brackets) else { return self }
    var kept = String.UnicodeScalarView()
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "（", "(", "“", "《", "「", "【", "[": depth += 1
      case "）", ")", "”", "》", "」", "】", "]": depth = Swift.max(0, depth - 1)
      default: if depth == 0 { kept.append(scalar) }
      }
    }
    return String(kept)
  }
}
