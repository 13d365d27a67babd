/// Undoes what a page's layout did to a text, and leaves what the text says.
enum Typesetting {
  /// Where a text stood: a narrow cell breaks words, a page's line does not.
  enum Setting {
    case cell, prose
  }

  /// The text without the blanks of its layout: those between 汉字 and digits, letters, units or signs, and in a cell those
  /// between 汉字. Within quotes a blank between 汉字 parts phrases, and between Latin words it parts words: both stay, as one.
  static func undone(_ text: some StringProtocol, in setting: Setting) -> String {
    var kept = String.UnicodeScalarView()
    var (quotes, hasBlank) = (0, false)
    for scalar in text.unicodeScalars {
      if Taxonomy.isBlank(scalar) {
        hasBlank = true
        continue
      }
      if hasBlank, let last = kept.last, staysBlank(between: last, scalar, inQuotes: quotes > 0, setting) {
        kept.append(" ")
      }
      hasBlank = false
      kept.append(scalar)
      if scalar == "“" || scalar == "‘" { quotes += 1 }
      if scalar == "”" || scalar == "’" { quotes -= 1 }
    }
    return String(kept)
  }

  private static func staysBlank(
    between left: Unicode.Scalar, _ right: Unicode.Scalar, inQuotes: Bool, _ setting: Setting
  ) -> Bool {
    if isHan(left) && isHan(right) { return inQuotes || setting == .prose }
    if isLatin(right) && (isLatin(left) || ",.;:!?)".unicodeScalars.contains(left)) { return true }
    return isDigit(right) && (isLatin(left) || isDigit(left)) || isDigit(left) && isLatin(right)
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The numbered items of a goal, each on a line of its own: `1.… 2.…` becomes `1.…⏎2.…`.
  static func goal(_ text: String) -> String {
    items(Array(text.unicodeScalars)).map { undone($0, in: .cell) }.joined(separator: "\n")
  }

  /// The parts that begin with 1., 2., 3. in turn; a number begins a part only behind a blank or the end of a sentence.
  private static func items(_ scalars: [Unicode.Scalar]) -> [String] {
    var (parts, start, expected): ([String], Int, Int) = ([], 0, 1)
    for index in scalars.indices where isItem(expected, at: index, scalars) {
      parts.append(string(scalars[start..<index]))
      start = index
      expected += 1
    }
    parts.append(string(scalars[start...]))
    return parts.filter { !$0.unicodeScalars.allSatisfy(Taxonomy.isBlank) }
  }

  private static func isItem(_ number: Int, at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let digits = Array(String(number).unicodeScalars)
    let rest = scalars[index...]
    guard rest.starts(with: digits) else { return false }
    let behind = rest.dropFirst(digits.count)
    guard let mark = behind.first, ".．、".unicodeScalars.contains(mark) else { return false }
    if let next = behind.dropFirst().first, isDigit(next) { return false }
    guard let before = scalars[..<index].last else { return true }
    return Taxonomy.isBlank(before) || "。；;！!".unicodeScalars.contains(before)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
