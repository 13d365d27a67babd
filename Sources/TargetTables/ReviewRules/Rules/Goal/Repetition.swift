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
    let texts = paragraphs.map { DenseText($0, shortest: shortest) }
    // Behind the last one nothing is asked.
    let last = texts.lastIndex { $0.signs.count >= shortest } ?? 0
    var likeness = Likeness(texts)
    for (index, text) in texts.enumerated() where text.signs.count >= shortest {
      if let source = likeness.firstLike(index) {
        let isExact = texts[source].signs == text.signs
        if let last = found.last, !last.isWithin, last.index + last.length == index,
          last.source + last.length == source
        {
          found[found.count - 1].length += 1
          found[found.count - 1].isExact = last.isExact && isExact
        } else {
          let excerpt = excerpt(of: paragraphs[index])
          found.append(
            Repetition(index: index, length: 1, source: source, isExact: isExact, isWithin: false, excerpt: excerpt))
        }
        continue
      }
      if index < last { likeness.add(index) }
      if let bytes = text.repeatedSentence(in: paragraphs[index], shortest: shortest) {
        let sentence = String(decoding: Array(paragraphs[index].utf8)[bytes], as: UTF8.self)
        found.append(
          Repetition(
            index: index, length: 1, source: index, isExact: true, isWithin: true, excerpt: excerpt(of: sentence)))
      }
    }
    return found
  }

  private static func excerpt(of text: String) -> String {
    text.withBytes { text in
      let length = text.length(ofScalars: 30)
      let short = String(decoding: UnsafeBufferPointer(rebasing: text[..<length]), as: UTF8.self)
      return short + (length < text.count ? "…" : "")
    }
  }
}
