import TargetTables

/// A text as its wording is compared: without blanks, full-width signs narrowed, brackets at both ends taken off.
///
/// It is looked at from either end as far as a question needs, and never copied: most lines are told by their first letter.
struct BareText {
  private var scalars: Substring.UnicodeScalarView

  init(_ text: some StringProtocol) {
    scalars = Substring(text).unicodeScalars
    dropBlanks()
    guard first == "(", last == ")" else { return }
    scalars.removeFirst()
    scalars.removeLast()
    dropBlanks()
  }

  var isEmpty: Bool { scalars.isEmpty }
  var first: Unicode.Scalar? { scalars.first.map(Taxonomy.narrowed) }
  private var last: Unicode.Scalar? { scalars.last.map(Taxonomy.narrowed) }

  /// Whether the text has a scalar that is none of the blanks.
  func contains(_ wanted: Unicode.Scalar) -> Bool { scalars.contains { Taxonomy.narrowed($0) == wanted } }

  /// What is left behind the words; nil where the text does not begin with them.
  func behind(_ words: String) -> BareText? {
    var rest = self
    for wanted in words.unicodeScalars {
      guard rest.first == wanted else { return nil }
      rest.removeFirst()
    }
    return rest
  }

  func hasPrefix(_ words: String) -> Bool { behind(words) != nil }

  func hasSuffix(_ words: String) -> Bool {
    var rest = self
    for wanted in words.unicodeScalars.reversed() {
      guard rest.last == wanted else { return false }
      rest.removeLast()
    }
    return true
  }

  func isSame(as words: String) -> Bool { behind(words)?.isEmpty ?? false }

  mutating func removeFirst() {
    scalars.removeFirst()
    while let first = scalars.first, Taxonomy.isBlank(first) { scalars.removeFirst() }
  }

  private mutating func removeLast() {
    scalars.removeLast()
    while let last = scalars.last, Taxonomy.isBlank(last) { scalars.removeLast() }
  }

  private mutating func dropBlanks() {
    while let first = scalars.first, Taxonomy.isBlank(first) { scalars.removeFirst() }
    while let last = scalars.last, Taxonomy.isBlank(last) { scalars.removeLast() }
  }
}
