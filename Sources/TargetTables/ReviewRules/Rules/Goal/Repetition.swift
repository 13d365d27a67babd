/// A stretch of paragraphs that stands again further down, or a paragraph that says the same twice.
struct Repetition: Hashable, Sendable {
  /// Where the copy begins.
  var index: Int
  var length: Int
  /// Where the first begins.
  var source: Int
  var isExact: Bool
  /// The copy is within the paragraph.
  var isWithin: Bool
  /// How the copy begins.
  var excerpt: String

  /// All repetitions of a list of paragraphs, each as long as it goes. Works in time linear in the text.
  static func all(in paragraphs: [String], shortest: Int) -> [Repetition] {
    var found: [Repetition] = []
    var likeness = Likeness()
    for (index, paragraph) in paragraphs.enumerated() {
      let scalars = Array(paragraph.withoutBlanks.unicodeScalars)
      guard scalars.count >= shortest else { continue }
      if let source = likeness.firstLike(scalars) {
        let isExact = isSame(paragraphs[source], paragraph)
        let excerpt = excerpt(of: paragraph)
        if let last = found.last, !last.isWithin, last.index + last.length == index,
          last.source + last.length == source
        {
          found[found.count - 1].length += 1
          found[found.count - 1].isExact = last.isExact && isExact
        } else {
          found.append(
            Repetition(index: index, length: 1, source: source, isExact: isExact, isWithin: false, excerpt: excerpt))
        }
        continue
      }
      likeness.add(scalars, index: index)
      if let sentence = repeatedSentence(in: paragraph, shortest: shortest) {
        found.append(
          Repetition(
            index: index, length: 1, source: index, isExact: true, isWithin: true, excerpt: excerpt(of: sentence)))
      }
    }
    return found
  }

  private static func isSame(_ one: String, _ other: String) -> Bool { one.withoutBlanks == other.withoutBlanks }

  private static func excerpt(of text: String) -> String {
    let short = text.unicodeScalars.prefix(30)
    return String(short) + (text.unicodeScalars.count > 30 ? "…" : "")
  }

  private static func repeatedSentence(in paragraph: String, shortest: Int) -> String? {
    var seen: Set<String> = []
    for sentence in paragraph.split(whereSeparator: { "。；！？\n".contains($0) }) {
      guard sentence.unicodeScalars.count >= shortest else { continue }
      if !seen.insert(sentence.withoutBlanks).inserted { return String(sentence) }
    }
    return nil
  }
}

/// Remembers texts by their stretches of eight characters, and finds the one that a later text is like.
private struct Likeness {
  private static let width = 8
  /// Of a hundred stretches, how many must be the other's.
  private static let threshold = 80

  private var owners: [Int: Int] = [:]
  /// How many stretches each text has.
  private var sizes: [Int: Int] = [:]

  private static func stretches(_ scalars: [Unicode.Scalar]) -> [Int] {
    guard scalars.count > width else { return [hash(scalars[...])] }
    return (0...(scalars.count - width)).map { hash(scalars[$0..<($0 + width)]) }
  }

  /// FNV over the scalars: the same in every run, unlike `Hasher`.
  private static func hash(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in scalars { hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash)
  }

  mutating func add(_ scalars: [Unicode.Scalar], index: Int) {
    let stretches = Self.stretches(scalars)
    sizes[index] = stretches.count
    for stretch in stretches where owners[stretch] == nil { owners[stretch] = index }
  }

  func firstLike(_ scalars: [Unicode.Scalar]) -> Int? {
    let stretches = Self.stretches(scalars)
    var counts: [Int: Int] = [:]
    for stretch in stretches { if let owner = owners[stretch] { counts[owner, default: 0] += 1 } }
    let best = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    guard let best, let size = sizes[best.key] else { return nil }
    return best.value * 100 >= max(stretches.count, size) * Self.threshold ? best.key : nil
  }
}
