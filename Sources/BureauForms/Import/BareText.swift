import TargetTables

/// A text as its wording is compared: without blanks, full-width signs narrowed, brackets at both ends taken off.
///
/// It is looked at from either end as far as a question needs, and never copied: most lines are told by their first letter.
struct BareText {
  private var scalars: ScalarBytes

  /// - Parameter bytes: those of a `String`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    scalars = ScalarBytes(bytes).without(Taxonomy.isBlank)
    guard first == "(", last == ")" else { return }
    scalars.removeFirst()
    scalars.removeLast()
    scalars = scalars.without(Taxonomy.isBlank)
  }

  var isEmpty: Bool { scalars.isEmpty }
  var first: Unicode.Scalar? { scalars.first.map(Taxonomy.narrowed) }
  private var last: Unicode.Scalar? { scalars.last.map(Taxonomy.narrowed) }

  /// Whether the text has a scalar that is none of the blanks.
  func contains(_ wanted: Unicode.Scalar) -> Bool {
    var rest = self
    while let first = rest.first {
      if first == wanted { return true }
      rest.removeFirst()
    }
    return false
  }

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
    if scalars.ends(with: words) { return true }
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
}
